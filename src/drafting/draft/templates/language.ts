import type { LanguageDevice } from '../../../model/taxonomy.ts';
import { isClearHedge } from '../marks.ts';
import { around, type Material, type Said, type Worded } from '../material.ts';
import { quoted, wordSpans } from '../quote.ts';
import { certainty, headline } from './certainty.ts';
import { options, paragraphsOf, placesFor, question, spread, unsure, type Template } from './template.ts';

type Judged = Said | Worded;
const byPlace = (a: Judged, b: Judged): number => a.mark.span.start - b.mark.span.start;

/** A line that shows a mark among the words around it, and says whose they are. */
function line(material: Material, one: Judged): string {
  const [before, after] = around(material.findings, one.mark);
  const speaker =
    !('quoted' in one) || (!one.quoted && one.speaker === null)
      ? 'the writer'
      : one.quoted
        ? `${one.speaker ?? 'a speaker'}, quoted`
        : `the writer on ${one.speaker}`;
  const whole = /^\p{Lu}/u.test(before || one.mark.annotation.quote);
  const safe = (words: string): string => words.replace(/[{}]/g, '');
  return `Paragraph ${one.n}, ${speaker}: “${whole ? '' : '… '}${safe(before)}{${one.id}}${safe(after)} …”`;
}

/** As many sound phrases as weak ones, so that leaving alone is half of the work. */
function balanced(material: Material): { core: Worded[]; plain: Judged[]; defensible: Worded[] } {
  // A phrase with nothing around it cannot be judged.
  const seen = (one: Judged): boolean => wordSpans(around(material.findings, one.mark).join(' ')).length >= 3;
  const core = material.worded.filter((one) => one.note.tier === 'core' && seen(one));
  const sound: Judged[] = [
    ...spread(
      material.worded.filter(
        (one) => one.note.tier === 'plain' && seen(one) && (one.note.device !== 'hedge' || isClearHedge(one.words)),
      ),
      ({ quoted: own, note }) => `${own} ${note.device}`,
      4,
      3,
    ),
    ...material.said.filter(({ note }) => note.tier === 'plain' && note.verb === 'neutral'),
  ];
  const n = Math.min(core.length, sound.length, 4);
  return {
    core: spread(core, ({ note }) => note.device, n, n),
    plain: sound.slice(0, n),
    defensible: material.worded.filter(({ note }) => note.tier === 'defensible').slice(0, 1),
  };
}

const flagWords: Template = {
  id: 'writers-words',
  place: 'language',
  rank: 1,
  make(material) {
    const { core, plain, defensible } = balanced(material);
    if (core.length < 2) return null;
    const all = [...core, ...plain, ...defensible].sort(byPlace);
    return {
      question: question('phrases', {
        lens: 'language',
        short: true,
        skills: ['charged-word', 'booster', 'hedge'],
        prompt:
          'Flag the wording in which the *writer* adds what nothing shows: a feeling, a verdict, a certainty, or the backing of nobody in particular. Leave sound wording alone.',
        paragraphs: paragraphsOf(all),
        passage: all.map((one) => line(material, one)).join('\n\n'),
        phrases: Object.fromEntries(
          all.map((one) => [one.id, { annotation: one.id, text: one.note.quote, why: one.note.note }]),
        ),
        hints: [
          'First cross out every line in which somebody is quoted. What is left is the writer’s.',
          'Take the wording out. If no fact is lost and the feeling changes, the wording was adding it.',
        ],
        teacher: {
          misconceptions: [
            'Strong words that a speaker uses are held against the writer.',
            'Careful words such as “may” are flagged as evasive. Ask what the sentence would claim without them.',
          ],
          notAcceptable: [],
        },
      }),
      review: [
        'Would two careful readers flag the same phrases? Where they would not, say that either way can be defended (“defensible”).',
        'Read each line in its paragraph: does it say whose words they are?',
        ...unsure(all),
      ],
    };
  },
};

const whoseWord: Template = {
  id: 'whose-wording',
  place: 'language',
  rank: 2,
  make({ worded }) {
    const one = worded.find(
      ({ quoted: own, note }) => own && !['hedge', 'evidential', 'plain-words'].includes(note.device),
    );
    if (!one) return null;
    return {
      question: question('choice', {
        lens: 'language',
        skills: ['charged-word', 'said-is-not-so'],
        several: false,
        prompt: `${quoted(one.note.quote)} is strong wording (paragraph ${one.n}). Whose is it?`,
        paragraphs: [one.n],
        annotations: [one.id],
        options: options(
          [
            'speaker',
            'A speaker’s, passed on as a quotation',
            `The text shows that it passes these words on${one.speaker ? `, from ${one.speaker}` : ''}. Reporting a strong word is not the same as using it.`,
          ],
          [
            'writer',
            'The writer’s, since it is in the article',
            'It tempts because the writer chose to print it. But the marks around it say that somebody else chose the words.',
          ],
          [
            'open',
            'Cannot tell from this article',
            'It tempts as a safe answer. Here the text does tell: look at the punctuation.',
          ],
        ),
        hints: [
          `Go to paragraph ${one.n} and look at what stands directly before and after these words.`,
          'Ask who would have to answer for the wording if somebody complained.',
        ],
      }),
      review: [`Check whose words ${quoted(one.note.quote)} are.`, ...unsure([one])],
    };
  },
};

const ADDS: readonly LanguageDevice[] = ['charged-word', 'label', 'bigger-smaller', 'fear', 'group-pride'];

const takeOut: Template = {
  id: 'plain-version',
  place: 'language',
  rank: 2,
  make({ worded }) {
    const one = worded.find(({ quoted: own, note }) => !own && note.tier === 'core' && ADDS.includes(note.device));
    if (!one) return null;
    return {
      question: question('choice', {
        lens: 'language',
        skills: [one.note.device, 'plain-words'],
        several: false,
        prompt: `Paragraph ${one.n} has ${quoted(one.note.quote)}. Say it in the plainest words you can find. What gets lost?`,
        paragraphs: [one.n],
        annotations: [one.id],
        options: options(
          ['feeling', 'A feeling or a verdict', one.note.note],
          [
            'fact',
            'A fact that readers need',
            'It tempts because strong words sound full of information. Write the plain version down: what do you know less about?',
          ],
          [
            'nothing',
            'Nothing at all, it is style',
            'It tempts because the fact stays. But read both versions aloud to somebody and ask what they feel about those involved.',
          ],
        ),
        hints: [
          'Write the plain version on paper before you choose.',
          'Compare what you know with what you think of the people in it, before and after.',
        ],
      }),
      review: [
        `Is there a fact in ${quoted(one.note.quote)} that a plain version would lose? Then another answer is right.`,
        ...unsure([one]),
      ],
    };
  },
};

const WORK = {
  adds: 'It adds a feeling or a verdict',
  surer: 'It makes the matter sound surer',
  open: 'It keeps to what is possible',
  hides: 'It hides who thinks so',
  basis: 'It points to where it is from',
} as const;
const workOf = (device: LanguageDevice): keyof typeof WORK | null => {
  if (ADDS.includes(device) || device === 'deflect' || device === 'too-simple') return 'adds';
  const others: Partial<Record<LanguageDevice, keyof typeof WORK>> = {
    booster: 'surer',
    hedge: 'open',
    shield: 'hides',
    evidential: 'basis',
  };
  return others[device] ?? null;
};

const jobs: Template = {
  id: 'what-the-words-do',
  place: 'language',
  rank: 2,
  make({ worded }) {
    const some = spread(
      worded.filter(({ note }) => workOf(note.device) !== null),
      ({ note }) => workOf(note.device)!,
      5,
    );
    const used = new Set(some.map(({ note }) => workOf(note.device)!));
    if (some.length < 4 || used.size < 2) return null;
    return {
      question: question('sort', {
        layout: 'match',
        lens: 'language',
        skills: ['charged-word', 'hedge', 'booster'],
        prompt: 'Each of these phrases does something besides telling a fact. What is it?',
        paragraphs: paragraphsOf(some),
        places: placesFor(WORK, used, ['surer', 'open', 'adds']),
        items: Object.fromEntries(
          some.map(({ id, note, n }) => [
            id,
            {
              annotation: id,
              text: `${quoted(note.quote)} (paragraph ${n})`,
              place: workOf(note.device)!,
              also: [],
              why: note.note,
            },
          ]),
        ),
        hints: [
          'Find each phrase in the reading and read its sentence with a plainer word, or with none.',
          'Some wording works on what you feel, some on how certain you are.',
        ],
      }),
      review: ['Some wording does two things. Where you see one, add the second place (“also”).', ...unsure(some)],
    };
  },
};

const rewrite: Template = {
  id: 'rewrite',
  place: 'language',
  rank: 1,
  make(material) {
    const all = material.worded.filter(({ quoted: own, note }) => !own && note.tier === 'core');
    const surest = [...all].sort((a, b) => b.sure - a.sure);
    const one = surest.find(({ note }) => ADDS.includes(note.device)) ?? surest[0];
    if (!one)
      return {
        question: question('write', {
          task: 'short',
          lens: 'language',
          skills: ['plain-words', 'credit-the-craft'],
          prompt:
            'Choose one sentence of the reading that people on both sides of the matter could accept. Which words make it so, and which word would spoil it?',
          lines: 3,
          frame: 'In paragraph __, “__” is fair because __. The word “__” in its place would __.',
          models: [
            'In the paragraph I chose, the verb “said” is fair because it takes nobody’s side. The word “admitted” in its place would make the speaker sound guilty.',
          ],
          checklist: [
            'It quotes at least one word.',
            'It says what that word does.',
            'It names a word that would change the tone.',
          ],
          accept: [
            'A sentence that one side would still dislike, if the answer says why and keeps the fact apart from the tone.',
          ],
          hints: [
            'Verbs of saying are a good place to begin.',
            'Try an angrier word, then a milder one, and see what moves.',
          ],
          depth: 3,
        }),
        review: ['No loaded wording was found to rewrite. If you see some, mark it and draft this question again.'],
      };
    const [before, after] = around(material.findings, one.mark);
    return {
      question: question('write', {
        task: 'rewrite',
        lens: 'language',
        skills: ['plain-words', one.note.device],
        prompt: `Paragraph ${one.n} has ${quoted([before, one.note.quote, after].join(' ').replace(/\s+/g, ' ').trim())}. Rewrite it so that people on either side could accept it.`,
        paragraphs: [one.n],
        annotations: [one.id],
        frame: 'According to __, __.',
        lines: 3,
        models: [
          `TO WRITE: what paragraph ${one.n} says where it has ${quoted(one.note.quote)}, in words that both sides could accept, with the fact kept.`,
        ],
        checklist: [
          'It keeps every fact.',
          'It leaves the feeling, or the certainty, to the reader.',
          'If it is a view, it says whose.',
          'It makes no harm smaller than it was.',
        ],
        accept: [
          'Giving the wording to a speaker by name, if the article shows that this person used it.',
          'Leaving the words out, if the answer says why no fact is lost.',
        ],
        hints: [
          'Which word in it would somebody from the other side cross out first?',
          'Say what happened, with numbers or names if the text has them.',
        ],
        depth: 3,
      }),
      review: ['Write a model answer: only you know what the paragraph says in full.', ...unsure([one])],
    };
  },
};

/** For a text in which little was found: sound wording is worth a look too. */
const strongerWord: Template = {
  id: 'a-stronger-word',
  place: 'language',
  rank: 1,
  make(material) {
    if (flagWords.make(material)) return null;
    return {
      question: question('write', {
        task: 'short',
        lens: 'language',
        skills: ['charged-word', 'plain-words'],
        prompt:
          'Pick a plain noun or verb in the reading. Which stronger word could have stood there, and what would readers have felt that nothing in the text shows?',
        lines: 3,
        frame: 'In paragraph __, “__” could have been “__”. Readers would have felt __, though the text shows only __.',
        models: [
          'Where the text says that somebody left, it could have said that they fled. Readers would have felt fear or guilt, though the text shows only that they went.',
        ],
        checklist: [
          'Both words fit the sentence.',
          'The fact is the same with either.',
          'It names a feeling or a verdict that the stronger word adds.',
        ],
        accept: ['A stronger word that the facts in the text would bear out, if the answer says which facts.'],
        hints: ['Begin with a verb of moving, of saying or of doing.', 'Say the sentence as an angry person would.'],
        depth: 3,
      }),
      review: ['Little loaded wording is marked. If you see some, mark it: then there is more to ask.'],
    };
  },
};

export const language: Template[] = [
  flagWords,
  strongerWord,
  whoseWord,
  takeOut,
  certainty('hedge'),
  certainty('booster'),
  jobs,
  headline,
  rewrite,
];

import type { Material } from '../material.ts';
import { EVIDENCE_NOTES } from '../notes.ts';
import { quoted } from '../quote.ts';
import { paragraphsOf, question, type Template } from './template.ts';

interface Strength {
  id: string;
  text: string;
  /** Where the article does it; null if it does not. */
  seen: { words: string; n: number } | null;
  why: string;
  missing: string;
}

const places = (list: readonly { words: string; n: number }[]): Strength['seen'] => list[0] ?? null;

/** What a critic could praise, as far as the finder can see it. */
function strengths({ said, worded, claimed }: Material): Strength[] {
  const type = (...types: string[]) =>
    places(
      said.filter(({ note }) => types.includes(note.attribution)).map(({ note, n }) => ({ words: note.quote, n })),
    );
  const device = (name: string) =>
    places(worded.filter(({ note }) => note.device === name).map(({ note, n }) => ({ words: note.quote, n })));
  const quotes = said.filter(({ note }) => note.attribution === 'named-direct');
  const speakers = new Set(quotes.map(({ who }) => who));
  return [
    {
      id: 'named',
      text: 'It names people who can be asked',
      seen: type('named-direct', 'named-paraphrase'),
      why: 'A name lets a reader look further.',
      missing: 'It tempts because somebody is speaking all the time. Look for a person’s name beside the words.',
    },
    {
      id: 'possible',
      text: 'It marks what is only possible',
      seen: device('hedge'),
      why: 'The wording does not go further than what is known.',
      missing:
        'It tempts because a careful text would. Look for “may”, “could” and the like where something is not settled.',
    },
    {
      id: 'document',
      text: 'It points at papers one can open',
      seen: type('document'),
      why: 'What it says can be held against the paper.',
      missing: 'It tempts because there must be papers somewhere. The text names none that a reader could go and open.',
    },
    {
      id: 'voices',
      text: 'It quotes more than one person',
      seen: speakers.size > 1 ? places(quotes.map(({ note, n }) => ({ words: note.quote, n }))) : null,
      why: 'Readers meet more than one view in its own words.',
      missing: 'It tempts because several people turn up in it. Count those whose own words are printed.',
    },
    {
      id: 'method',
      text: 'It shows how something was checked',
      seen: places(claimed.filter(({ claim }) => claim.evidence === 'E5').map(({ words, n }) => ({ words, n }))),
      why: 'Whoever doubts it could check in the same way.',
      missing:
        'It tempts because the text sounds sure of itself. But it tells of no step by which anything was checked.',
    },
    {
      id: 'second',
      text: 'It sets one source against another',
      seen: places(claimed.filter(({ claim }) => claim.evidence === 'E4').map(({ words, n }) => ({ words, n }))),
      why: 'Sources that do not depend on each other are brought together.',
      missing: 'It tempts because there is more than one source. Each of them stands for a statement of its own.',
    },
  ];
}

const doneWell: Template = {
  id: 'done-well',
  place: 'together',
  rank: 1,
  make(material) {
    const all = strengths(material);
    const seen = all.filter((one) => one.seen !== null).slice(0, 2);
    const not = all.filter((one) => one.seen === null).slice(0, 2);
    if (seen.length < 2 || not.length < 1)
      return {
        question: question('write', {
          task: 'short',
          role: 'credit',
          skills: ['credit-the-craft'],
          prompt:
            'A fair critic names strengths first. Which sentence of the reading would you leave just as it is, and what is good about it?',
          lines: 3,
          frame: 'I would leave paragraph __ as it is, because __.',
          models: [
            'I would leave a sentence in which somebody is named and a plain verb stands, because a reader can find that person and ask.',
          ],
          checklist: [
            'It points at one sentence.',
            'It says what that sentence lets a reader do.',
            'It is about the wording, and not about agreeing.',
          ],
          accept: ['A sentence that says openly what is not known, since that is a finding too.'],
          depth: 3,
        }),
        review: ['Name in the model answer what this article does well.'],
      };
    const options = [seen[0]!, not[0]!, seen[1]!, ...not.slice(1)].map((one) => [
      one.id,
      {
        text: one.text,
        correct: one.seen !== null,
        why: one.seen ? `Paragraph ${one.seen.n} has ${quoted(one.seen.words)}. ${one.why}` : one.missing,
      },
    ]);
    return {
      question: question('choice', {
        role: 'credit',
        skills: ['credit-the-craft'],
        several: true,
        prompt: 'A fair critic names strengths first. Which *two* things does this article do well?',
        paragraphs: paragraphsOf(seen.map((one) => one.seen!)),
        options: Object.fromEntries(options) as Record<string, { text: string; correct: boolean; why: string }>,
        hints: [
          'For each line, try to put your finger on a place in the reading.',
          'Some of these you would wish for. Wishing is not finding.',
        ],
      }),
      review: ['Make sure that the article really does nowhere what the other options say.'],
    };
  },
};

const markIt: Template = {
  id: 'three-pens',
  place: 'together',
  rank: 3,
  make({ said, worded, findings }) {
    const all = [...said, ...worded].sort((a, b) => a.mark.span.start - b.mark.span.start);
    const core = all.filter(({ note }) => note.tier === 'core').slice(0, 4);
    const plain = all.filter(({ note }) => note.tier === 'plain').slice(-core.length);
    if (core.length < 3 || plain.length < core.length || new Set(core.map(({ note }) => note.lens)).size < 2)
      return null;
    const both = all.filter((one) => core.includes(one) || plain.includes(one));
    // Each target is found by its words alone, so words that stand in the article twice would be two places.
    const once = both.filter(({ note }) =>
      both.every((other) => other.note === note || !other.note.quote.includes(note.quote)),
    );
    if (once.length < both.length || findings.article.text.length === 0) return null;
    return {
      question: question('highlight', {
        role: 'synthesis',
        skills: ['bare-assertion', 'charged-word', 'hedge'],
        prompt:
          'Mark the wording that an editor would query, and name the lens of each mark. Leave sound wording alone.',
        paragraphs: paragraphsOf(both),
        passage: null,
        targets: Object.fromEntries(both.map(({ id }) => [id, { annotation: id, also: [] }])),
        hints: [
          'Go by sentences: who is speaking, and is it somebody one could ask?',
          'Ask for an owner, for a plainer word, and for what could be known by then.',
        ],
        confidence: true,
        depth: 3,
      }),
      review: ['This repeats phrases of earlier questions. Keep it for a class that reads the article itself.'],
    };
  },
};

const synthesis: Template = {
  id: 'synthesis',
  place: 'together',
  rank: 1,
  make({ said, claimed }) {
    const speaker = said.find(({ note, content }) => note.attribution.startsWith('named') && content !== null);
    const open = claimed.find(({ claim }) => claim.evidence < 'E3' && claim.kind !== 'evaluation');
    const record = speaker
      ? `It is on record that ${speaker.who} spoke of it (paragraph ${speaker.n}).`
      : 'It is on record that this text was published.';
    const rest = open
      ? `Whether it is so that ${quoted(open.words)} is open. ${EVIDENCE_NOTES[open.claim.evidence]}`
      : 'What it says beyond that is open, since I have only this text.';
    return {
      question: question('write', {
        task: 'short',
        role: 'synthesis',
        short: true,
        skills: ['split-the-claim', 'what-would-settle-it'],
        prompt:
          'You have read this article and nothing else. Tell a friend what can be said about the matter, how surely, and what would change your mind.',
        frame: 'It is on record that __. According to __, __, but the article shows __. I would change my mind if __.',
        lines: 6,
        models: [`${record} ${rest} A dated record from somebody on no side would change what I say.`],
        checklist: [
          'It names at least one thing that is on record.',
          'It says whose word each account is.',
          'It says what is open, without filling the gap with a guess.',
          'It names something that could be seen and would change the answer.',
        ],
        accept: ['An answer that leans one way, if it says that it is leaning, why, and what would change it.'],
        hints: [
          'Keep apart what was said, what happened and what may follow.',
          'Use a different degree of certainty for each.',
        ],
        depth: 3,
        teacher: {
          misconceptions: [],
          notAcceptable: ['“You can’t believe anything”, because some of it is on record and can be looked up.'],
        },
      }),
      review: ['Write the model answer anew: yours will be better, since you know the article.'],
    };
  },
};

export const together: Template[] = [doneWell, markIt, synthesis];

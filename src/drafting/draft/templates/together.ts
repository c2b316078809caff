import type { Material } from '../material.ts';
import type { Span } from '../../finding.ts';
import { isClearHedge, isClearlySaid, markSpan } from '../marks.ts';
import { callOf, EVIDENCE_NOTES } from '../notes.ts';
import { core, paragraphAt, quoted, wordSpans, wordsAt } from '../quote.ts';
import { paragraphsOf, question, type Template } from './template.ts';

interface Strength {
  id: string;
  text: string;
  /** Where the article does it; null if it does not. */
  seen: { words: string; n: number } | null;
  why: string;
  missing: string;
}

/** Words by which a text shows a strength, wherever they stand in its body. */
const SHOWN = {
  reply:
    /\b(?:denied|denies|rejected|disputed|declined to (?:comment|say)|did not (?:reply|respond|answer)|(?:would|could) not be reached|refused to comment|has not commented|would neither confirm nor deny)\b/i,
  open: /\b(?:it (?:is|was|remains) (?:not (?:yet )?(?:known|clear)|unclear|unknown)|not yet known|cannot be (?:said|verified|confirmed)|could not be (?:independently )?(?:verified|confirmed)|no one can tell|nobody (?:\w+ ){0,4}can tell|has not been (?:verified|confirmed)|(?:report|log|study|text|letter|record)\w* do(?:es)? not (?:say|show))\b/i,
  there:
    /\b(?:this (?:newspaper|reporter|correspondent) (?:saw|heard|has seen|has heard|was|visited|counted)|our (?:reporter|correspondent)|I (?:saw|heard|watched|counted|visited)|seen by this (?:newspaper|reporter))\b/i,
  chosen:
    /\b(?:chosen (?:at random|by lot)|picked at random|we asked (?:all|every|each)|asked (?:all|every|each) of)\b/i,
  corrected:
    /\b(?:correction:|(?:an )?earlier version of this|we (?:first |wrongly )(?:wrote|reported)|this (?:article|report) (?:has been|was) (?:corrected|amended))/i,
} as const;

const WORDS_AROUND = 6;

/** What a critic could praise, as far as the finder can see it: seen anywhere in the body, or nowhere. */
function strengths({ findings }: Material): Strength[] {
  const { article, attributions, wordings } = findings;
  const { text, sentences, paragraphs } = article;
  const at = (span: Span | undefined): Strength['seen'] => {
    const n = span && paragraphAt(article, span.start);
    return span && n ? { words: wordsAt(text, span), n } : null;
  };
  const said = attributions.filter((one) => one.source !== null && isClearlySaid(one, text));
  const type = (...types: string[]): Strength['seen'] => {
    const found = said.find((one) => types.includes(one.type));
    return at(found && markSpan(findings, found));
  };
  const shown = (sign: RegExp): Strength['seen'] => {
    for (const sentence of sentences) {
      if (paragraphs[sentence.paragraph]?.kind !== 'body') continue;
      const found = sign.exec(text.slice(sentence.start, sentence.end));
      if (!found) continue;
      const start = sentence.start + found.index;
      const words = wordSpans(text, sentence.start, sentence.end);
      const last = words.findLastIndex((word) => word.start < start + found[0].length);
      const first = words.findLastIndex((word) => word.start <= start);
      const from = Math.max(0, Math.min(first, last - WORDS_AROUND));
      return at(core(text, { start: words[from]!.start, end: words[last]!.end }, [{ start, end: start + 1 }]));
    }
    return null;
  };
  const hedge = wordings.find((one) => one.device === 'hedge' && isClearHedge(wordsAt(text, one)));
  const quotes = said.filter((one) => one.type === 'named-direct');
  const speakers = new Set(quotes.map((one) => callOf(one, text)));
  return [
    {
      id: 'named',
      text: 'It names people who can be asked',
      seen: type('named-direct', 'named-paraphrase'),
      why: 'A name lets a reader look further.',
      missing: 'It tempts because somebody is speaking all the time. Look for a person’s name beside the words.',
    },
    {
      id: 'open',
      text: 'It says what could not be found out',
      seen: shown(SHOWN.open),
      why: 'Saying what is not known is a finding too.',
      missing: 'It tempts because much is open in such a matter. Look for a sentence in which the text says so itself.',
    },
    {
      id: 'document',
      text: 'It points at papers one can open',
      seen: type('document'),
      why: 'What it says can be held against the paper.',
      missing: 'It tempts because there must be papers somewhere. The text names none that a reader could go and open.',
    },
    {
      id: 'reply',
      text: 'It gives a reply to a charge',
      seen: shown(SHOWN.reply),
      why: 'Whoever is blamed was heard, or was at least asked.',
      missing: 'It tempts because it is good custom. Look for somebody who turns a charge down or was asked about it.',
    },
    {
      id: 'possible',
      text: 'It marks what is only possible',
      seen: at(hedge && markSpan(findings, hedge)),
      why: 'The wording does not go further than what is known.',
      missing:
        'It tempts because a careful text would. Look for “may”, “could” and the like where something is not settled.',
    },
    {
      id: 'voices',
      text: 'It quotes more than one person',
      seen: speakers.size > 1 ? at(markSpan(findings, quotes[0]!)) : null,
      why: 'Readers meet more than one view in its own words.',
      missing: 'It tempts because several people turn up in it. Count those whose own words are printed.',
    },
    {
      id: 'chosen',
      text: 'It tells why these people were asked',
      seen: shown(SHOWN.chosen),
      why: 'Readers can judge whether others would have said something else.',
      missing: 'It tempts because several people speak. Nothing is said of how they were chosen.',
    },
    {
      id: 'corrected',
      text: 'It corrects an earlier report',
      seen: shown(SHOWN.corrected),
      why: 'A text that owns up to a slip shows that somebody checks.',
      missing: 'It tempts because good papers do it. The text speaks of no earlier version of its own.',
    },
    {
      id: 'there',
      text: 'It says what its writer saw',
      seen: shown(SHOWN.there),
      why: 'Readers learn what was seen at first hand, and by whom.',
      missing: 'It tempts because it reads as if somebody had been there. Nowhere does the writer say so.',
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
    const not = all.filter((one) => one.seen === null).slice(-2);
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
    const speakers = said.filter(({ note, content }) => note.attribution.startsWith('named') && content !== null);
    const speaker = speakers.find(({ note }) => note.attribution === 'named-direct') ?? speakers[0];
    const open = claimed.find(({ claim }) => claim.evidence < 'E3' && claim.kind !== 'evaluation');
    const record = speaker
      ? `It is on record that ${speaker.who} said ${quoted(speaker.content!)} (paragraph ${speaker.n}).`
      : 'It is on record that this text was published.';
    const rest = open
      ? `Whether it is so that ${quoted(open.words)} (paragraph ${open.n}) is open. ${EVIDENCE_NOTES[open.claim.evidence]}`
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

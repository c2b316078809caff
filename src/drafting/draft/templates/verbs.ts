import type { Material, Said } from '../material.ts';
import { UNNAMED, VERB_NOTES } from '../notes.ts';
import { quoted } from '../quote.ts';
import { options, paragraphsOf, placesFor, question, spread, unsure, type Template } from './template.ts';

const VERBS = {
  neutral: 'It only says that somebody spoke',
  distancing: 'It leaves room for doubt',
  endorsing: 'It takes the words for true',
  denial: 'It turns down a charge',
} as const;

/** Verbs of what goes on in somebody’s head: they say something else than that somebody spoke. */
const OF_THE_MIND =
  /\b(?:know\w*|knew|think\w*|thought|believ\w*|expect\w*|fear\w*|hope[sd]?|want\w*|found|finds?|s[ae]w|seen)\b/i;

const withVerb = ({ said }: Material): Said[] =>
  said.filter(
    ({ note, found, cue, who }) =>
      note.verb !== undefined &&
      found?.source !== null &&
      who !== UNNAMED &&
      (note.verb !== 'neutral' || !OF_THE_MIND.test(cue)),
  );

export const verbs: Template = {
  id: 'verbs',
  place: 'sourcing',
  rank: 1,
  make(material) {
    const seen = new Set<string>();
    const different = withVerb(material).filter(
      ({ cue }) => !seen.has(cue.toLowerCase()) && seen.add(cue.toLowerCase()),
    );
    const some = spread(different, ({ note }) => note.verb!, 5, 3);
    const stances = new Set(some.map(({ note }) => note.verb!));
    if (some.length < 3 || stances.size < 2) return null;
    return {
      question: question('sort', {
        layout: 'bins',
        lens: 'sourcing',
        role: 'compare',
        skills: ['symmetry-of-verbs', 'neutral-verb', 'distancing-verb'],
        prompt:
          'What does each verb do with the words that it introduces? Look too whether everybody gets the same kind.',
        paragraphs: paragraphsOf(some),
        places: placesFor(VERBS, stances, ['neutral', 'distancing', 'endorsing']),
        items: Object.fromEntries(
          some.map(({ id, cue, who, n, note }) => [
            id,
            {
              annotation: id,
              text: `${quoted(cue)}, of ${who} (paragraph ${n})`,
              place: note.verb!,
              also: [],
              why: `${quoted(cue)} ${VERB_NOTES[note.verb!]}`,
            },
          ]),
        ),
        hints: [
          'Put “said” in the place of each verb and read the sentence again. What changes?',
          'No verb is wrong by itself. Ask whether you would expect it if the other side spoke.',
        ],
        teacher: {
          misconceptions: ['“Claimed” is read as “lied”. It leaves open whether the words are true.'],
          notAcceptable: [],
        },
      }),
      review: [
        'Some verbs can be read in two ways. Where you see one, add the second place (“also”).',
        ...unsure(some),
      ],
    };
  },
};

export const verb: Template = {
  id: 'one-verb',
  place: 'sourcing',
  rank: 2,
  make(material) {
    if (verbs.make(material)) return null;
    const all = withVerb(material);
    const one = all.find(({ note }) => note.verb !== 'neutral') ?? all[0];
    if (!one) return null;
    const { cue, who, n, id, note } = one;
    const key = note.verb!;
    const why = {
      neutral: 'It tempts because many verbs of saying do no more. Put “said” in its place: is anything lost?',
      distancing: 'It tempts because a careful writer keeps a distance. Does this verb keep one?',
      endorsing: 'It tempts because a printed statement looks settled. Does this verb say that the words are right?',
    };
    const others = (['neutral', 'distancing', 'endorsing'] as const).filter((other) => other !== key).slice(0, 2);
    return {
      question: question('choice', {
        lens: 'sourcing',
        skills: ['symmetry-of-verbs', 'said-is-not-so'],
        several: false,
        prompt: `Paragraph ${n} introduces the words of ${who} with ${quoted(cue)}. What does that do?`,
        paragraphs: [n],
        annotations: [id],
        options: options(
          [key, VERBS[key], `${quoted(cue)} ${VERB_NOTES[key]}`],
          ...others.map((other): [string, string, string] => [other, VERBS[other], why[other]]),
        ),
        hints: [
          `Read the sentence in paragraph ${n} with other words of saying in that place.`,
          'Ask whether the writer stands behind what follows, beside it, or away from it.',
        ],
      }),
      review: [`Check that ${quoted(cue)} does this in its sentence.`, ...unsure([one])],
    };
  },
};

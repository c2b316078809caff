import type { Question } from '../../questions/question.ts';
import { fold } from './names.ts';

/** One student's free text on one question. */
export interface Text {
  /** Key of the work. */
  who: string;
  text: string;
}

/** Two texts that say the same in the same words. That is all it says: students may have worked together, as they were told. */
export interface Alike {
  who: readonly [string, string];
  /** Share of runs of words that they have in common, 0 to 1; 1 if they are the same but for capitals and marks. */
  share: number;
}

/** Words of a run, least words of a text that is compared, and least share that is told. */
const RUN = 3;
const LEAST_WORDS = 12;
const LEAST = 0.6;

const runsOf = (text: string): Set<string> => {
  const words = fold(text).split(' ').filter(Boolean);
  return new Set(words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' ')));
};

/** What the question itself puts into students' mouths. */
export const givenWords = (question: Question): string[] => [
  question.prompt,
  question.text ?? '',
  ...(question.kind === 'write' ? [question.frame ?? '', ...question.models] : []),
  ...(question.kind === 'log' ? [question.task, ...Object.values(question.pack).map(({ summary }) => summary)] : []),
];

/**
 * Texts on one question that are alike, the most alike first: by the runs of three words that they have in common over those
 * that either has (Broder 1997, resemblance). Runs that stand in `given` (the question, its frame, its model) do not count, and
 * short texts are left out, since there is only one way to say little.
 */
export function alike(texts: readonly Text[], given: readonly string[] = []): Alike[] {
  const known = new Set(given.flatMap((text) => [...runsOf(text)]));
  const own = texts.flatMap(({ who, text }) => {
    const runs = [...runsOf(text)].filter((run) => !known.has(run));
    return runs.length > LEAST_WORDS - RUN ? [{ who, runs: new Set(runs) }] : [];
  });
  const found: Alike[] = [];
  own.forEach((a, i) => {
    for (const b of own.slice(i + 1)) {
      const [few, many] = a.runs.size < b.runs.size ? [a.runs, b.runs] : [b.runs, a.runs];
      // However alike, a short text and one much longer have too little in common.
      if (few.size < LEAST * many.size) continue;
      let common = 0;
      for (const run of few) if (many.has(run)) common += 1;
      const share = common / (few.size + many.size - common);
      if (share >= LEAST) found.push({ who: [a.who, b.who], share });
    }
  });
  return found.sort((a, b) => b.share - a.share);
}

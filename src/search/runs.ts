import { stemOf } from './stem.ts';

/** A run of text; `hit` where the search found it. */
export interface Run {
  text: string;
  hit: boolean;
}

/** The words of a text as search compares them: lower case, without accents, British and American endings alike. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/z/g, 's')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of a searched word that another word must begin with to count as a form of it: “operation” finds “operate”. */
const KINSHIP = 0.6;
/** Letters that two words must share at least; fewer is chance. */
const SHORTEST = 4;
/** Shorter words are marked only where they stand as they are. */
const SHORT = 3;

/** True if `word` is a form of the searched `term`, or what typing has not finished yet. Both as `wordsOf` gives them. */
export function isFormOf(word: string, term: string): boolean {
  if (word.startsWith(term)) return true;
  let shared = 0;
  while (shared < word.length && word[shared] === term[shared]) shared++;
  return shared >= Math.max(SHORTEST, Math.ceil(term.length * KINSHIP));
}

/** True if any word of the text is a form of any searched term. */
export const holdsAny = (text: string, terms: readonly string[]): boolean =>
  wordsOf(text).some((word) => terms.some((term) => isFormOf(word, term)));

/** Neighbouring runs of the same sort become one, so that a phrase is marked as a whole. */
function joined(runs: Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const before = out.at(-2);
    if (last && last.hit === run.hit) last.text += run.text;
    else if (run.hit && before?.hit && last?.text === ' ') {
      before.text += ` ${run.text}`;
      out.pop();
    } else if (run.text !== '') out.push({ ...run });
  }
  return out;
}

/** True if a word is to be marked: short terms, unless still being typed, only where they stand as they are. */
const isMarked = (word: string, terms: readonly string[]): boolean =>
  terms.some((term, i) => (term.length < SHORT && i < terms.length - 1 ? word === term : isFormOf(word, term)));

/** The runs of a text. Besides the terms' own forms, words with one of the `stems` are marked. */
export const runsOfText = (text: string, terms: readonly string[], stems: ReadonlySet<string> = new Set()): Run[] =>
  joined(
    text.split(/([\p{L}\p{N}’']+)/u).map((part, i) => ({
      text: part,
      hit: i % 2 === 1 && wordsOf(part).some((word) => isMarked(word, terms) || stems.has(stemOf(word))),
    })),
  );

/** Words of an excerpt: about two lines. */
const EXCERPT = 26;
/** Words before the first one that is marked. */
const LEAD = 4;

/** The stretch of a text that shows the most of what was searched for, as runs; its beginning if it shows nothing. */
export function excerptOf(text: string, terms: readonly string[], stems: ReadonlySet<string> = new Set()): Run[] {
  const words = text.split(/\s+/);
  const shown = words.map((word) => wordsOf(word).filter((one) => isMarked(one, terms) || stems.has(stemOf(one))));
  const worth = (from: number): number =>
    new Set(
      shown
        .slice(from, from + EXCERPT)
        .flat()
        .map(stemOf),
    ).size;
  const last = Math.max(0, words.length - EXCERPT);
  let start = 0;
  for (let from = 1; from <= last; from++) if (shown[from]!.length > 0 && worth(from) > worth(start)) start = from;
  const from = Math.min(last, Math.max(0, start - LEAD));
  const cut = words.slice(from, from + EXCERPT).join(' ');
  return runsOfText(`${from > 0 ? '… ' : ''}${cut}${from < last ? ' …' : ''}`, terms, stems);
}

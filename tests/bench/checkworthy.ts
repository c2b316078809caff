import { readFileSync } from 'node:fs';
import { worthFeatures, worthWords } from '../../src/drafting/claims/worth-features.ts';

/** Learning from sentences labelled as worth a check or not, and measuring it without having learned from what is measured. */
export interface Row {
  label: number;
  /** The stretch of a debate that it comes from. */
  block: number;
  features: Record<string, number>;
  words: string[];
}

/** Words met in fewer sentences are left out; penalties of features and of words. */
const [RARE, OF_FEATURES, OF_WORDS] = [3, 1, 5];

/** The sentences of a file of lines `{text, label, block}`. */
export const readRows = (file: string): Row[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): Row => {
      const { text, label, block } = JSON.parse(line) as { text: string; label: number; block: number };
      return { label, block, features: worthFeatures(text), words: worthWords(text) };
    });

/** Weights by name by logistic regression: features, and words with a `w:` before them. */
export function learn(from: readonly Row[]): Map<string, number> {
  const met = new Map<string, number>();
  for (const { words } of from) for (const word of words) met.set(word, (met.get(word) ?? 0) + 1);
  const names = [
    ...Object.keys(from[0]?.features ?? {}),
    ...[...met].filter(([, times]) => times >= RARE).map(([word]) => `w:${word}`),
  ];
  const place = new Map(names.map((name, i) => [name, i]));
  const penalty = names.map((name) => (name === 'bias' ? 0 : name.startsWith('w:') ? OF_WORDS : OF_FEATURES));
  const inputs = from.map(({ features, words }) => [
    ...Object.entries(features).map(([name, value]): [number, number] => [place.get(name)!, value]),
    ...words.flatMap((word): [number, number][] => (place.has(`w:${word}`) ? [[place.get(`w:${word}`)!, 1]] : [])),
  ]);
  const weights = new Float64Array(names.length);
  const seen = new Float64Array(names.length).fill(1e-8);
  // Adagrad (Duchi, Hazan, Singer 2011) on the whole set at once.
  for (let round = 0; round < 300; round++) {
    const slope = new Float64Array(names.length);
    inputs.forEach((input, i) => {
      const sum = input.reduce((total, [at, value]) => total + weights[at]! * value, 0);
      const miss = 1 / (1 + Math.exp(-sum)) - from[i]!.label;
      for (const [at, value] of input) slope[at]! += miss * value;
    });
    for (let at = 0; at < names.length; at++) {
      slope[at]! += penalty[at]! * weights[at]!;
      seen[at]! += slope[at]! ** 2;
      weights[at]! -= (0.5 * slope[at]!) / Math.sqrt(seen[at]!);
    }
  }
  return new Map(names.map((name, at) => [name, weights[at]!]));
}

const scoreOf = (weights: ReadonlyMap<string, number>, { features, words }: Row): number =>
  Object.entries(features).reduce((sum, [name, value]) => sum + (weights.get(name) ?? 0) * value, 0) +
  words.reduce((sum, word) => sum + (weights.get(`w:${word}`) ?? 0), 0);

/** The score of each sentence by weights learned from the other four fifths; a stretch of a debate is in one fifth. */
export function scoresUnseen(rows: readonly Row[]): number[] {
  const blocks = [...new Set(rows.map(({ block }) => block))];
  const fold = ({ block }: Row): number => blocks.indexOf(block) % 5;
  const learned = [0, 1, 2, 3, 4].map((held) => learn(rows.filter((row) => fold(row) !== held)));
  return rows.map((row) => scoreOf(learned[fold(row)]!, row));
}

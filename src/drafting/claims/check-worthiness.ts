import { worthFeatures, worthWords } from './worth-features.ts';
import weights from './worth-weights.json' with { type: 'json' };

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(weights));

/**
 * How much a sentence asks to be checked, from 0 to 1: logistic regression, learned from sentences of debates by
 * tests/bench/train-checkworthy.ts (which names the source). Debates are not news: it ranks sentences within an article, and
 * its number by itself means little.
 */
export function checkWorthiness(text: string): number {
  const sum =
    Object.entries(worthFeatures(text)).reduce((total, [name, value]) => total + (WEIGHTS.get(name) ?? 0) * value, 0) +
    worthWords(text).reduce((total, word) => total + (WEIGHTS.get(`w:${word}`) ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

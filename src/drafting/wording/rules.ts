import type { Span } from '../finding.ts';
import type { LanguageDevice } from '../../model/taxonomy.ts';
import type { WordClass } from './lexicon/entry.ts';
import type { Pattern } from './patterns.ts';

/** A place where a rule of this folder applies. */
export interface RuleHit extends Span {
  device: LanguageDevice;
  strength: 1 | 2 | 3;
  /** Key of `WHY`. */
  why: string;
  /** The class of the lexicon word; null for patterns. */
  class: WordClass | null;
  /** Stands next to another loaded word. */
  company?: boolean;
}

/** Where the patterns match in one sentence that begins at `from`. */
export function patternHits(sentence: string, from: number, patterns: Pattern[]): RuleHit[] {
  const hits: RuleHit[] = [];
  for (const { pattern, device, strength, why } of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const words = match[0];
      if (!words.trim()) continue;
      const start = from + match.index + (words.length - words.trimStart().length);
      hits.push({ start, end: start + words.trim().length, device, strength, why, class: null });
    }
  }
  return hits;
}

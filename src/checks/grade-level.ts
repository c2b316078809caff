/** Vowels in a row are a syllable, but for a silent final e; close enough for means over a text. */
const syllables = (word: string): number => {
  const groups = word
    .toLowerCase()
    .replace(/(?:[^laeiouy]e|es|ed)$/, (end) => end[0] ?? '')
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
};

/**
 * The US school grade for which a text is as hard as its sentences and words are long: Flesch–Kincaid (Kincaid, Fishburne,
 * Rogers and Chissom 1975), 0.39 × words per sentence + 11.8 × syllables per word − 15.59. A rough guide; 0 without words.
 */
export function gradeLevel(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  const sentences = text.match(/[.!?…]+(?=[\s”’")]|$)/g)?.length ?? 1;
  if (words.length === 0) return 0;
  const all = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (all / words.length) - 15.59;
}

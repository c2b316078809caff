/** Letters that a word must have before a slip in it is looked for: shorter words have too many neighbours. */
const SHORTEST = 4;

/** The distinct words of some texts that a slip is looked for in: lower case, without accents, otherwise as they are written. */
export function listedWords(texts: readonly string[]): string[] {
  const all = texts.join(' ').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const words = all.replace(/[’']s\b/g, '').match(/\p{L}[\p{L}’']+/gu) ?? [];
  return [...new Set(words)].filter((word) => word.length >= SHORTEST);
}

/** How many slips a word of so many letters may have. */
const slipsAllowed = (letters: number): number => (letters < SHORTEST ? 0 : letters < 8 ? 1 : 2);

/**
 * How many slips part two words: letters left out, put in, changed, or swapped with their neighbour (the optimal string
 * alignment distance). Gives up beyond `most` and returns `most + 1`.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    // A swap reaches back over a row, so one row that is too dear is no reason to give up.
    if (Math.min(...row) > most && Math.min(...last) >= most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, most + 1);
}

/**
 * The words of the list that somebody may have meant by `typed`, none if none is near. The fewest slips win, then the same
 * first letter; of words as near as each other the one that stands earlier in the list comes first.
 */
export function nearestWords(typed: string, list: readonly string[]): string[] {
  let most = slipsAllowed(typed.length);
  let least = Infinity;
  let nearest: string[] = [];
  for (const word of list) {
    const slips = slipsBetween(typed, word, most);
    const cost = slips + (word[0] === typed[0] ? 0 : 0.5);
    if (slips > most || cost > least) continue;
    if (cost < least) nearest = [];
    nearest.push(word);
    least = cost;
    most = Math.min(most, Math.ceil(cost));
  }
  return nearest;
}

/** Endings that British and American English write differently, each as [pattern, other way]. */
const BRITISH_AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/is(e[ds]?|ing|ations?|ers?|able|)$/, 'iz$1'],
  [/iz(e[ds]?|ing|ations?|ers?|able|)$/, 'is$1'],
  [/ys(e[ds]?|ing|ers?)$/, 'yz$1'],
  [/yz(e[ds]?|ing|ers?)$/, 'ys$1'],
  [/our(s|ed|ing|al|ite|able|ist)?$/, 'or$1'],
  [/or(s|ed|ing|al|ite|able|ist)?$/, 'our$1'],
  [/([^aeiou])tre(s?)$/, '$1ter$2'],
  [/([^aeiou])ter(s?)$/, '$1tre$2'],
  [/([ei])nce(s?)$/, '$1nse$2'],
  [/([ei])nse(s?)$/, '$1nce$2'],
  [/([aeiou])ll(ed|ing|ers?)$/, '$1l$2'],
  [/([aeiou])l(ed|ing|ers?)$/, '$1ll$2'],
  [/ogue(s?)$/, 'og$1'],
  [/og(s?)$/, 'ogue$1'],
];

/** A word as the other side of the Atlantic may spell it; what is no word is not found. */
export const otherSpellings = (word: string): string[] =>
  word.length < SHORTEST + 1
    ? []
    : BRITISH_AMERICAN.filter(([pattern]) => pattern.test(word)).map(([pattern, other]) =>
        word.replace(pattern, other),
      );

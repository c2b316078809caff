/** Letters of English, with those of names and loan words. */
const LETTER = 'A-Za-zÀ-ÖØ-öø-ž';

/**
 * A regular expression, in whose source `\p{L}` is a letter and `\p{N}` a digit. Unicode’s own classes are large, and the engine
 * gets them ready anew for every pattern: with them the first article took twice as long.
 */
export function pattern(source: string, flags = 'i'): RegExp {
  let inClass = false;
  const plain = source.replace(/\\p\{([LN])\}|\\.|[[\]]/g, (part, property?: string) => {
    if (part === '[') inClass = true;
    if (part === ']') inClass = false;
    if (property === undefined) return part;
    const set = property === 'L' ? LETTER : '0-9';
    return inClass ? set : `[${set}]`;
  });
  return new RegExp(plain, flags);
}

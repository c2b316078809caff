/** Letters to insert, drop or change to turn one word into the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}

/** The name that was probably meant, if one is near: a third of its letters may be wrong. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of names) {
    const far = distance(name.toLowerCase(), candidate.toLowerCase());
    if (far < least && far <= Math.max(2, Math.ceil(candidate.length / 3))) [best, least] = [candidate, far];
  }
  return best;
}

/** “Did you mean …?” with the blank before it, or nothing. */
export const didYouMean = (name: string, names: Iterable<string>): string => {
  const meant = nearest(name, names);
  return meant === undefined ? '' : ` Did you mean “${meant}”?`;
};

/** A pair of numbers for one student. */
export type Pair = readonly [x: number, y: number];

/**
 * Pearson's correlation; null for fewer than two pairs or where one side does not vary. With a right-or-wrong question as `x` it
 * is the point-biserial correlation.
 */
export function correlation(pairs: readonly Pair[]): number | null {
  const n = pairs.length;
  if (n < 2) return null;
  const meanX = pairs.reduce((sum, [x]) => sum + x, 0) / n;
  const meanY = pairs.reduce((sum, [, y]) => sum + y, 0) / n;
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  // Equal numbers differ from their own mean by rounding alone.
  const nothing = 1e-12 * n;
  return xx <= nothing || yy <= nothing ? null : Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

/** Which half of the class somebody is in, by points; null for neither. */
export type Half = 'upper' | 'lower' | null;

/** Who is above and who below the median; whoever stands at it is in neither half, so that ties are not parted by chance. */
export function halves(totals: readonly number[]): Half[] {
  const sorted = [...totals].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
  return totals.map((total) => (total > median ? 'upper' : total < median ? 'lower' : null));
}

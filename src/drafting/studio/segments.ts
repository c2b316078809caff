import type { Span } from '../finding.ts';

/** Something drawn over words: a finding or a mark. */
export interface Drawn extends Span {
  id: string;
}

/** A stretch of a paragraph: plain words, or something drawn with what it holds. */
export type Segment<T extends Drawn> = { text: string } | { on: T; first: boolean; inner: Segment<T>[] };

/**
 * Nests what is drawn over a stretch of text, so that each word is inside everything that covers it. Where two cross, the
 * later one is cut in two; `first` is true for the piece that it begins with.
 */
export function segmentsOf<T extends Drawn>(text: string, within: Span, drawn: readonly T[]): Segment<T>[] {
  const list = drawn
    .filter(({ start, end }) => start < within.end && end > within.start && start < end)
    .map((on) => ({ on, start: Math.max(on.start, within.start), end: Math.min(on.end, within.end) }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const seen = new Set<string>();
  const nest = (from: number, to: number, own: typeof list): Segment<T>[] => {
    const out: Segment<T>[] = [];
    let at = from;
    let rest = own;
    while (rest.length > 0) {
      const [outer, ...others] = rest as [(typeof list)[number], ...typeof list];
      if (outer.start > at) out.push({ text: text.slice(at, outer.start) });
      const inner = others.filter(({ start }) => start < outer.end);
      const inside = inner.map((one) => ({ ...one, end: Math.min(one.end, outer.end) }));
      const over = inner.filter(({ end }) => end > outer.end).map((one) => ({ ...one, start: outer.end }));
      const first = !seen.has(outer.on.id);
      seen.add(outer.on.id);
      out.push({ on: outer.on, first, inner: nest(outer.start, outer.end, inside) });
      at = outer.end;
      rest = [...over, ...others.filter(({ start }) => start >= outer.end)].sort(
        (a, b) => a.start - b.start || b.end - a.end,
      );
    }
    if (at < to) out.push({ text: text.slice(at, to) });
    return out;
  };
  return nest(within.start, within.end, list);
}

import type { Span } from '../finding.ts';
import type { Match } from './rules.ts';

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && outer.end >= inner.end;
const same = (a: Span | null, b: Span | null): boolean => a?.start === b?.start && a?.end === b?.end;

/** Whether a match stands beside the other, not within what the other attributes. */
const beside = (inner: Match, outer: Match): boolean =>
  // “…, she said, adding that …”
  (inner.rule === 'participle' || inner.rule === 'inherited') && same(inner.source, outer.source);

/**
 * Marks what is attributed within something attributed: “Holt said the mayor believed …” rests on Holt. `all` are the matches of
 * one sentence, in its order.
 */
export function markNested(all: Match[]): void {
  for (const inner of all)
    inner.nested ||= all.some((outer) => {
      if (outer === inner || beside(inner, outer)) return false;
      const held = outer.content.find((piece) => holds(piece, inner.cue));
      if (!held) return false;
      // Both hold each other: the one that stands after its content (“…, she said”) is the outer.
      const back = inner.content.find((piece) => holds(piece, outer.cue));
      return !back || held.start < outer.cue.start;
    });
}

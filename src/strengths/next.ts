import type { Lens } from '../model/taxonomy.ts';
import { saysOf, shareOf, TRIES_MIN, type Says, type SkillRow, type Strengths } from './map.ts';
import type { SkillLink } from './tried.ts';

/** What can be read or gone on with: a lesson or a practice text, and how it stands. */
export interface Reading {
  title: string;
  url: string;
  /** Whether any question of it was answered. */
  begun: boolean;
  /** Questions of it that are not answered. */
  left: number;
  /** The first of them, by id; null if it was not begun or its questions are not at hand. */
  first: string | null;
}

/** What to do next, with the reason for it. */
export type Next =
  | { why: Extract<Says, 'alarms' | 'misses' | 'sure' | 'weak'>; row: SkillRow }
  | { why: 'left' | 'fresh'; reading: Reading }
  /** The lens that was tried least, with a skill of it that was not tried at all. */
  | { why: 'lens'; lens: Lens; tried: number; skill: SkillLink };

const WEAK: ReadonlySet<Says> = new Set(['alarms', 'misses', 'sure', 'weak']);
/** Suggestions in all, and of these how many weak spots: more would be a list of faults. */
const MOST = 3;
const MOST_WEAK = 2;

/**
 * What to do next, the best first: the weakest skills that there is enough to say of, work that was begun, the lens that
 * was tried least, a text that was not begun. It tells counts of what was answered only, so it cannot give away a question.
 */
export function nextOf({ total, lenses }: Strengths, readings: readonly Reading[]): Next[] {
  const weak = lenses
    .flatMap(({ skills }) => skills)
    .map((row) => ({ why: saysOf(row.tally), row }))
    .filter((one): one is Extract<Next, { row: SkillRow }> => WEAK.has(one.why))
    .sort((a, b) => shareOf(a.row.tally) - shareOf(b.row.tally) || b.row.tally.tried - a.row.tally.tried);
  const begun = readings.find(({ begun: is, left }) => is && left > 0);
  const fresh = readings.find((reading) => !reading.begun);
  const [least] = lenses.filter(({ untried }) => untried.length > 0).sort((a, b) => a.tally.tried - b.tally.tried);
  const [skill] = least?.untried ?? [];
  return [
    ...weak.slice(0, MOST_WEAK),
    ...(begun ? [{ why: 'left' as const, reading: begun }] : []),
    // As long as little was tried at all, which lens was tried least says nothing.
    ...(least?.lens && skill && total.tried >= TRIES_MIN
      ? [{ why: 'lens' as const, lens: least.lens, tried: least.tally.tried, skill }]
      : []),
    ...(fresh ? [{ why: 'fresh' as const, reading: fresh }] : []),
  ].slice(0, MOST);
}

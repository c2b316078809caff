import { LEAN_MIN, LEVEL_MIN, type Flags } from '../answers/notebook-statistics.ts';
import { LENSES, type Lens } from '../model/taxonomy.ts';
import type { SkillLink, Tried } from './tried.ts';

/** Tries that a word on a skill needs; below it the counts stand alone. */
export const TRIES_MIN = 5;
/** Below this share of it right, a skill is not steady yet; from `FIRM` on it holds up. */
const STEADY = 0.6;
const FIRM = 0.8;
/** From this share on, sound wording flagged, or telling wording passed over, is what to look at first. */
const OFTEN = 0.4;
/** From this many points in a hundred on, somebody is surer than right. */
const SURER = 20;

/** What tries come to. */
export interface Tally extends Flags {
  tried: number;
  right: number;
  /** Sum of the shares that were right. */
  share: number;
  /** Tries with a stated confidence, its sum in per cent, and the sum of the shares of them that were right. */
  stated: number;
  said: number;
  saidShare: number;
}

/** What can be said of a tally, in one word. Never a grade. */
export type Says = 'few' | 'alarms' | 'misses' | 'sure' | 'weak' | 'growing' | 'firm';

/** A skill with what its tries come to. */
export interface SkillRow {
  skill: SkillLink;
  tally: Tally;
}

/** The skills of a lens with what their tries come to. */
export interface LensRows {
  /** Null: tries that belong to no lens. */
  lens: Lens | null;
  tally: Tally;
  /** Skills that were tried, in the book's order. */
  skills: SkillRow[];
  untried: SkillLink[];
}

/** Where somebody is strong, from their own tries: by lens, and in each lens by skill. */
export interface Strengths {
  total: Tally;
  lenses: LensRows[];
}

const noTries: Tally = {
  tried: 0,
  right: 0,
  share: 0,
  stated: 0,
  said: 0,
  saidShare: 0,
  falseAlarms: 0,
  sound: 0,
  misses: 0,
  telling: 0,
};

const add = (tally: Tally, one: Tried): Tally => ({
  tried: tally.tried + 1,
  right: tally.right + (one.right ? 1 : 0),
  share: tally.share + one.share,
  stated: tally.stated + (one.confidence === null ? 0 : 1),
  said: tally.said + (one.confidence ?? 0),
  saidShare: tally.saidShare + (one.confidence === null ? 0 : one.share),
  falseAlarms: tally.falseAlarms + one.falseAlarms,
  sound: tally.sound + one.sound,
  misses: tally.misses + one.misses,
  telling: tally.telling + one.telling,
});

/** How much was right, in a hundred. */
export const shareOf = ({ share, tried }: Tally): number => (tried === 0 ? 0 : Math.round((100 * share) / tried));

/** What was said and what was right where it was said, in a hundred; null below `LEVEL_MIN`, where chance speaks. */
export const sureOf = ({ stated, said, saidShare }: Tally): { said: number; right: number } | null =>
  stated < LEVEL_MIN ? null : { said: Math.round(said / stated), right: Math.round((100 * saidShare) / stated) };

/** What stands out in a tally, sound wording that was flagged first: whoever doubts everything has no use of doubting. */
export function saysOf(tally: Tally): Says {
  const { tried, share, falseAlarms, sound, misses, telling } = tally;
  if (tried < TRIES_MIN) return 'few';
  const often = (n: number, of: number): boolean => of >= LEAN_MIN && n >= OFTEN * of;
  if (often(falseAlarms, sound)) return 'alarms';
  if (often(misses, telling)) return 'misses';
  if (share < STEADY * tried) return 'weak';
  const sure = sureOf(tally);
  if (sure && sure.said - sure.right >= SURER) return 'sure';
  return share < FIRM * tried ? 'growing' : 'firm';
}

/**
 * Adds tries up. Every try counts once in its lens and once in each skill that it practises. The order of the tries does
 * not matter, and a try at a skill that the site no longer has counts for its lens alone.
 */
export function strengths(tried: readonly Tried[], skills: readonly SkillLink[]): Strengths {
  // Shares are added from the smallest up, since sums of fractions depend on their order.
  const sorted = [...tried].sort((a, b) => a.share - b.share);
  const sum = (some: readonly Tried[]): Tally => some.reduce(add, noTries);
  const bySkill = new Map<string, Tried[]>(skills.map(({ slug }) => [slug, []]));
  for (const one of sorted) for (const slug of new Set(one.skills)) bySkill.get(slug)?.push(one);
  const lenses = [...LENSES, null].map((lens): LensRows => {
    const own = skills.filter((skill) => skill.lens === lens);
    const rows = own.map((skill) => ({ skill, tally: sum(bySkill.get(skill.slug) ?? []) }));
    return {
      lens,
      tally: sum(sorted.filter((one) => one.lens === lens)),
      skills: rows.filter(({ tally }) => tally.tried > 0),
      untried: rows.flatMap(({ skill, tally }) => (tally.tried === 0 ? [skill] : [])),
    };
  });
  return {
    total: sum(sorted),
    lenses: lenses.filter(({ lens, tally }) => lens !== null || tally.tried > 0),
  };
}

import type { QuestionStatistics, ThingStatistics } from './statistics.ts';

/** A reason to look at a question again. None is raised for fewer than FEW answers; a high `p` is fine for mastery. */
export type Flag =
  /** Less than a quarter of the points. */
  | { kind: 'hard' }
  /** More than 95 in a hundred of the points. */
  | { kind: 'easy' }
  /** It tells strong students from weak ones hardly at all, or the wrong way round. */
  | { kind: 'weak' }
  /** An option that nobody chose. */
  | { kind: 'unused'; thing: string }
  /** More of the upper half chose this wrong option than the key: look at the key. */
  | { kind: 'key'; thing: string };

/** Bounds of the flags. */
const HARD = 0.25;
const EASY = 0.95;
export const WEAK = 0.1;

/** The reasons to look at a question again. */
export function flagsOf({ question, trust, p, r, things }: Omit<QuestionStatistics, 'flags'>): Flag[] {
  if (trust === 'few' || p === null) return [];
  const flags: Flag[] = [];
  if (p < HARD) flags.push({ kind: 'hard' });
  if (p > EASY) flags.push({ kind: 'easy' });
  if (r !== null && r < WEAK) flags.push({ kind: 'weak' });
  if (question.kind !== 'choice') return flags;
  for (const { id, chosen } of things) if (chosen.who.length === 0) flags.push({ kind: 'unused', thing: id });
  const key = question.several ? undefined : things.find(({ tier }) => tier === 'core');
  for (const { id, tier, chosen } of things)
    if (key && tier === 'plain' && chosen.upper > key.chosen.upper) flags.push({ kind: 'key', thing: id });
  return flags;
}

/** What many students took wrongly in the same way. */
export interface Misconception {
  /** `lesson/question`. */
  key: string;
  /** A wrong option chosen, sound wording flagged, telling wording passed over, or something put into one wrong place. */
  kind: 'chose' | 'flagged' | 'missed' | 'put';
  thing: ThingStatistics;
  /** The wrong place, of what is put somewhere. */
  place: ThingStatistics['places'][number] | null;
  who: string[];
  /** How many answered. */
  of: number;
}

/** How many students, and what share of those who answered, make an error a misconception of the class. */
export const LEAST = 2;
const LEAST_SHARE = 0.2;

/** The misconceptions of a class, the most widespread first. */
export function misconceptions(statistics: readonly QuestionStatistics[]): Misconception[] {
  const found = statistics.flatMap(({ key, question, answered, things }) =>
    things.flatMap((thing): Misconception[] => {
      const error = (
        kind: Misconception['kind'],
        who: string[],
        place: Misconception['place'] = null,
      ): Misconception => ({
        key,
        kind,
        thing,
        place,
        who,
        of: answered.length,
      });
      if (thing.places.length > 0)
        return thing.places.flatMap((place, i) => (place.right ? [] : [error('put', thing.put[i]?.who ?? [], place)]));
      if (thing.tier === 'plain') return [error(question.kind === 'choice' ? 'chose' : 'flagged', thing.chosen.who)];
      // Whoever misses the one best answer chose another, which is said already.
      if (thing.tier === 'defensible' || (question.kind === 'choice' && !question.several)) return [];
      const chose = new Set(thing.chosen.who);
      return [
        error(
          'missed',
          answered.filter((who) => !chose.has(who)),
        ),
      ];
    }),
  );
  return found
    .filter(({ who, of }) => who.length >= LEAST && who.length >= LEAST_SHARE * of)
    .sort((a, b) => b.who.length / b.of - a.who.length / a.of || b.who.length - a.who.length);
}

import { FLAGGING, type Flags, type Judged } from '../answers/notebook-statistics.ts';
import type { Lens } from '../model/taxonomy.ts';
import { isRight } from '../model/score.ts';
import { isFalseAlarm, isRightTry, mergeLogs, type PracticeTry } from '../practice/log.ts';

/** A skill as the notebook's page lists them all. */
export interface SkillLink {
  slug: string;
  title: string;
  lens: Lens;
  url: string;
}

/** One thing that somebody judged: the first try at a question, or at a practice sentence. */
export interface Tried extends Flags {
  /** Null where neither the question nor a skill of it has a lens. */
  lens: Lens | null;
  skills: readonly string[];
  /** How much of it was right, 0 to 1. */
  share: number;
  right: boolean;
  /** As stated with it, in per cent; null if it was not. */
  confidence: number | null;
}

/** The first try at a question. A question without a lens counts for that of the first skill it practises. */
export function ofQuestion({ question, score, confidence }: Judged, skills: ReadonlyMap<string, SkillLink>): Tried {
  const flagged = FLAGGING.has(question.kind);
  return {
    lens: question.lens ?? question.skills.map((slug) => skills.get(slug)?.lens).find((lens) => lens) ?? null,
    skills: question.skills,
    share: score.max > 0 ? score.points / score.max : 0,
    right: isRight(score),
    confidence,
    falseAlarms: flagged ? score.falseAlarms : 0,
    sound: flagged ? score.falseAlarms + score.correctRejections : 0,
    misses: flagged ? score.misses : 0,
    telling: flagged ? score.hits + score.misses : 0,
  };
}

/** Judging one practice sentence. */
export function ofPractice(one: PracticeTry, skills: ReadonlyMap<string, SkillLink>): Tried {
  const right = isRightTry(one);
  return {
    lens: skills.get(one.skill)?.lens ?? null,
    skills: [one.skill],
    share: right ? 1 : 0,
    right,
    confidence: one.sure,
    falseAlarms: isFalseAlarm(one) ? 1 : 0,
    sound: one.sound ? 1 : 0,
    misses: !one.sound && !right ? 1 : 0,
    telling: one.sound ? 0 : 1,
  };
}

/** The first try at every sentence: one that was seen before is remembered rather than judged. */
export function firstTries(tries: readonly PracticeTry[]): PracticeTry[] {
  const first = new Map<string, PracticeTry>();
  for (const one of mergeLogs(tries)) if (!first.has(one.item)) first.set(one.item, one);
  return [...first.values()];
}

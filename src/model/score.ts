/** What a scored answer came to. Points run from 0 to `max`; the four counts are those of signal detection. */
export interface Score {
  points: number;
  /** 0 where the page does not score: the teacher's rubric does. */
  max: number;
  /** Wanted and chosen. */
  hits: number;
  /** Wanted and not chosen. */
  misses: number;
  /** Chosen and not wanted. */
  falseAlarms: number;
  /** Left alone, and rightly so. */
  correctRejections: number;
}

/** Full marks: nothing missed, nothing wrongly chosen. */
export const isRight = (score: Score): boolean => score.max > 0 && score.points === score.max;

/** Milliseconds of a day without a change of the clocks, as UTC has them. */
const DAY = 86_400_000;

/**
 * A day of the reader's own calendar as a whole number, one more for each day. It is counted from the date alone: with
 * hours, days on which clocks are put forward or back would come out short or long.
 */
export type Day = number;

/** The day on which a time falls where the reader is. */
export const dayOf = (time: Date): Day => Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / DAY;

/** Noon of a day where the reader is, to be written as a date. */
export function noonOf(day: Day): Date {
  const utc = new Date(day * DAY);
  return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate(), 12);
}

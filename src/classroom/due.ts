import { fill } from '../model/fill.ts';
import type { Words } from '../model/words.ts';

const MINUTE = 60_000;

/** A day and a time of day in full, as the reader's own clock has them. A time without a zone is taken as it stands. */
export const fullTime = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' });

/**
 * Minutes between the due time and another, in the time zone of the device that reads this; null if in time. Work is in
 * time until the due minute is over.
 */
export function minutesLate(due: string | null, time: string | Date): number | null {
  if (due === null) return null;
  const late = new Date(time).getTime() - Date.parse(due);
  return late >= MINUTE ? Math.floor(late / MINUTE) : null;
}

/** When something is due, or was. */
export const dueText = (
  due: string,
  words: Pick<Words, 'assignment.view.due' | 'assignment.view.was-due'>,
  now = new Date(),
): string =>
  fill(words[minutesLate(due, now) === null ? 'assignment.view.due' : 'assignment.view.was-due'], {
    time: fullTime(due),
  });

import { fill } from '../../model/fill.ts';
import type { Words } from '../../model/words.ts';

/** A local time as a sentence has it: “Tuesday, 1 December 2026 at 23:59”. */
export const dueTime = (due: string): string =>
  new Date(due).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' });

/** Whether that time is over, by the device's clock. */
export const isLate = (due: string, now = new Date()): boolean => new Date(due) < now;

/** When something is due, or was. */
export const dueText = (
  due: string,
  words: Pick<Words, 'assignment.view.due' | 'assignment.view.was-due'>,
  now = new Date(),
): string => fill(words[isLate(due, now) ? 'assignment.view.was-due' : 'assignment.view.due'], { time: dueTime(due) });

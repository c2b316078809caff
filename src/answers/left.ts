import { parseRecord } from './parse-record.ts';
import type { Device } from './device.ts';
import { leftKey } from './has-work.ts';
import type { WorkRecord } from './record.ts';
import { newcomer } from './who.ts';

/** Work whose write was under way when its page was left, and what it was based on. */
export interface Left {
  base: WorkRecord;
  mine: WorkRecord;
}

/**
 * Keeps work in the browser's other storage, which takes it at once: a page that is left cannot wait for a transaction. The
 * next page of the lesson writes it to its place. It is there for that moment only.
 */
export function leave(left: Left): void {
  try {
    localStorage.setItem(leftKey(left.mine.lesson), JSON.stringify(left));
  } catch {
    // The transaction may still have come to its end.
  }
}

/** What was left of a lesson, or null. */
function leftOf(lesson: string): Left | null {
  try {
    const { base, mine } = JSON.parse(localStorage.getItem(leftKey(lesson)) ?? '{}') as Record<string, unknown>;
    return { base: parseRecord(base, 'base'), mine: parseRecord(mine, 'mine') };
  } catch {
    return null;
  }
}

/** Forgets it, once it is in its place. */
export function dropLeft(lesson: string): void {
  try {
    localStorage.removeItem(leftKey(lesson));
  } catch {
    // Storage is refused, so nothing is there.
  }
}

/** Puts work in its place whose page was left before it could. */
export async function putLeft(lesson: string, device: Device): Promise<void> {
  const left = leftOf(lesson);
  if (!left) return;
  try {
    const store = await device.store();
    const student = left.mine.student ?? newcomer(await store.list(), await store.asides());
    await store.write({ ...left.base, student }, { ...left.mine, student });
    dropLeft(lesson);
  } catch {
    // It stays where it is until there is room.
    device.drop();
  }
}

import { tabStudent } from '../answers/who.ts';
import { dayOf } from './day.ts';
import { LogKeeper } from './log-keeper.ts';
import { dueNow } from './progress.ts';

/** How many ideas come back today for whoever works in this tab, or practises alone; null if nobody knows who that is. */
export async function dueToday(): Promise<number | null> {
  const keeper = new LogKeeper();
  const people = await keeper.people();
  const student = tabStudent.get() ?? (people.length === 1 ? (people[0] ?? null) : null);
  if (student === null) return null;
  await keeper.open(student);
  keeper.close();
  return keeper.log.length > 0 ? dueNow(keeper.log, dayOf(new Date())) : null;
}

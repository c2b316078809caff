import { merge } from './merge.ts';
import { emptyRecord, type SavedAnswer, type WorkRecord } from './record.ts';

/** What came of bringing a record in, in questions. */
export interface Counts {
  /** Not answered here before. */
  added: number;
  /** Gone on with elsewhere since. */
  updated: number;
  /** Answered differently here and there: both are kept. */
  both: number;
  /** Here already. */
  known: number;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** True if `later` holds everything of `earlier`, which somebody went on with: nothing is lost if only `later` stays. */
function continues(later: SavedAnswer, earlier: SavedAnswer): boolean {
  const { attempts, draft } = earlier;
  const since = later.attempts.slice(attempts.length).map(({ response }) => response);
  return (
    later.hash === earlier.hash &&
    later.hints >= earlier.hints &&
    (later.shown || !earlier.shown) &&
    (earlier.confidence === null || earlier.confidence === later.confidence) &&
    same(later.attempts.slice(0, attempts.length), attempts) &&
    (draft === null || [later.draft, ...since].some((response) => same(response, draft)))
  );
}

/**
 * Brings a record in beside the stored one of the same key, if there is one. Nothing of either is lost; of two answers to
 * one question the one changed last stands in front. Doing it twice changes nothing. The revision is raised if anything
 * changed.
 */
export function combine(stored: WorkRecord | null, incoming: WorkRecord): { record: WorkRecord; counts: Counts } {
  const counts: Counts = { added: 0, updated: 0, both: 0, known: 0 };
  if (!stored) {
    counts.added = Object.keys(incoming.answers).length;
    return { record: { ...incoming, revision: Math.max(1, incoming.revision) }, counts };
  }
  const base = new Map<string, SavedAnswer>();
  const front = new Map<string, SavedAnswer>();
  const back = new Map(Object.entries(stored.answers));
  for (const [id, there] of Object.entries(incoming.answers)) {
    const here = stored.answers[id];
    const [later, earlier] = here && here.changed >= there.changed ? [here, there] : [there, here];
    front.set(id, later);
    if (earlier) back.set(id, earlier);
    // What somebody went on from counts as what both sides had seen.
    if (earlier && continues(later, earlier)) base.set(id, earlier);
  }
  const of = (record: WorkRecord, answers: Map<string, SavedAnswer>): WorkRecord => ({
    ...record,
    answers: Object.fromEntries(answers),
  });
  const { record } = merge(of(emptyRecord(stored, stored.started), base), of(incoming, front), of(stored, back));
  for (const id of Object.keys(incoming.answers)) {
    const [before, after] = [stored.answers[id], record.answers[id]];
    if (!before) counts.added++;
    else if (same(before, after)) counts.known++;
    else if ((after?.others.length ?? 0) > before.others.length) counts.both++;
    else counts.updated++;
  }
  return { record: same(record, stored) ? stored : { ...record, revision: stored.revision + 1 }, counts };
}

import type { SavedAnswer, WorkRecord } from './record.ts';

/** What was answered, apart from when and from the words for it: the same thing done in two tabs is one answer. */
const content = ({ hash, attempts, draft, hints, shown, confidence }: SavedAnswer): string =>
  JSON.stringify([hash, attempts.map(({ response }) => response), draft, hints, shown, confidence]);

const same = (a: SavedAnswer | undefined, b: SavedAnswer | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && content(a) === content(b));

const later = (a: string, b: string): string => (a > b ? a : b);

export interface Merged {
  record: WorkRecord;
  /** Questions that both sides changed: both answers are kept. */
  conflicts: string[];
}

/** An answer with the other versions of it that either side knows, each once, the newest first. */
function withOthers(answer: SavedAnswer, versions: readonly SavedAnswer[]): SavedAnswer {
  const others = new Map<string, SavedAnswer>();
  for (const version of [...versions].sort((a, b) => b.changed.localeCompare(a.changed)))
    if (!same(version, answer) && !others.has(content(version)))
      others.set(content(version), { ...version, others: [] });
  return { ...answer, others: [...others.values()] };
}

/**
 * Merges what this page has (`mine`) into what is stored (`theirs`), given what the page had last read or written
 * (`base`). A question changed on one side only takes that side; one changed on both takes mine and keeps theirs in
 * `others`. Other versions are never dropped. The revision is theirs: the caller raises it when it writes.
 */
export function merge(base: WorkRecord, mine: WorkRecord, theirs: WorkRecord): Merged {
  const conflicts: string[] = [];
  const answers: Record<string, SavedAnswer> = { ...theirs.answers };
  for (const [id, own] of Object.entries(mine.answers)) {
    const before = base.answers[id];
    const stored = theirs.answers[id];
    const changed = !same(own, before);
    if (!stored) {
      if (changed) answers[id] = own;
      continue;
    }
    const conflict = changed && !same(stored, before) && !same(stored, own);
    if (conflict) conflicts.push(id);
    // Of two that are the same the later one may hold the words for it.
    const wins = same(own, stored) ? own.changed >= stored.changed : changed;
    answers[id] = withOthers(wins ? own : stored, [...(conflict ? [stored] : []), ...own.others, ...stored.others]);
  }
  const started = theirs.started < mine.started ? theirs.started : mine.started;
  const handedIn =
    mine.handedIn && theirs.handedIn ? later(mine.handedIn, theirs.handedIn) : (mine.handedIn ?? theirs.handedIn);
  return { record: { ...theirs, answers, started, changed: later(mine.changed, theirs.changed), handedIn }, conflicts };
}

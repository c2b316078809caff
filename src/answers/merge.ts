import type { SavedAnswer, WorkRecord } from './record.ts';

const same = (a: SavedAnswer | undefined, b: SavedAnswer | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

export interface Merged {
  record: WorkRecord;
  /** Questions that both sides changed: both answers are kept. */
  conflicts: string[];
}

/**
 * Merges what this page has (`mine`) into what is stored (`theirs`), given what the page had last read or written
 * (`base`). A question changed on one side only takes that side; one changed on both takes mine and keeps theirs in
 * `others`. The revision is theirs: the caller raises it when it writes.
 */
export function merge(base: WorkRecord, mine: WorkRecord, theirs: WorkRecord): Merged {
  const conflicts: string[] = [];
  const answers: Record<string, SavedAnswer> = { ...theirs.answers };
  for (const [id, own] of Object.entries(mine.answers)) {
    const before = base.answers[id];
    const stored = theirs.answers[id];
    if (same(own, before)) {
      if (!stored && !before) answers[id] = own;
      continue;
    }
    if (stored && !same(stored, before) && !same(stored, own)) {
      conflicts.push(id);
      const { others, ...version } = stored;
      answers[id] = { ...own, others: keep([{ ...version, others: [] }, ...others, ...own.others]) };
    } else answers[id] = own;
  }
  return {
    record: { ...theirs, answers, started: theirs.started < mine.started ? theirs.started : mine.started },
    conflicts,
  };
}

/** Each version once, in the order given. */
const keep = (versions: SavedAnswer[]): SavedAnswer[] => [
  ...new Map(versions.map((v) => [JSON.stringify(v), v])).values(),
];

import { array, boolean, literal, object, time, type Parser } from '../../model/parse.ts';
import { atMost, parseDraft } from '../assignment.ts';
import { backupFormat } from '../keeping/backup.ts';
import { freshId, type Draft } from './draft.ts';

/** An assignment on the teacher's device, under its id in the shelf `assignments`. */
export interface SavedAssignment {
  schema: 1;
  draft: Draft;
  /** True once its link, text, code or sheet left the page. From then on a change makes a new assignment of it. */
  shared: boolean;
  /** Codes made for the class. */
  codes: string[];
  /** ISO times. */
  created: string;
  changed: string;
}

/** Most students whose codes are made at once. */
export const LARGEST_CLASS = 60;

/** Parses what storage or a file says is a saved assignment; throws a ParseError. */
export const parseSaved: Parser<SavedAssignment> = object<SavedAssignment>({
  schema: literal(1),
  draft: parseDraft,
  shared: boolean,
  codes: (value, path) => array(atMost(40))(value, path).slice(0, LARGEST_CLASS),
  created: time,
  changed: time,
});

/** A draft as it is first saved. */
export const newSaved = (draft: Draft, now = new Date()): SavedAssignment => ({
  schema: 1,
  draft,
  shared: false,
  codes: [],
  created: now.toISOString(),
  changed: now.toISOString(),
});

/** The same assignment under a fresh id: nobody has it yet, and no work belongs to it. */
export const copyOf = (saved: SavedAssignment, now = new Date()): SavedAssignment => ({
  ...newSaved({ ...saved.draft, id: freshId() }, now),
  codes: saved.codes,
});

/** Saved assignments as one file, and back. */
export const { backupFile, backupName, readBackup } = backupFormat(
  'assignments',
  'a file of saved assignments',
  parseSaved,
);

/** Whether two saved assignments say the same, whenever they were saved. */
export const sameAssignment = (a: SavedAssignment, b: SavedAssignment): boolean =>
  JSON.stringify(a.draft) === JSON.stringify(b.draft);

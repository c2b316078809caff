import { backupFormat } from '../../classroom/keeping/backup.ts';
import { literal, nullable, object, ParseError, string, time, type Parser } from '../../model/parse.ts';
import { nothingGiven, parseGiven, type Given, type Work } from './given.ts';
import { parseLessonDraft } from './parse-draft.ts';

/** A lesson in the making on the teacher's device, under its id in the shelf `drafts`. */
export interface Sketch {
  schema: 1;
  /** Also what hand-ins of its single file are known by. */
  id: string;
  work: Work;
  /** ISO times. */
  created: string;
  changed: string;
}

/** An id for a new one; twelve signs of a random number, since plain http pages lack `crypto.randomUUID`. */
export const freshId = (): string =>
  `draft-${[...crypto.getRandomValues(new Uint8Array(8))].map((byte) => (byte % 36).toString(36)).join('')}`;

export const newSketch = (given: Given = nothingGiven, now = new Date()): Sketch => ({
  schema: 1,
  id: freshId(),
  work: { given, draft: null },
  created: now.toISOString(),
  changed: now.toISOString(),
});

/** The same under a fresh id. */
export const copyOf = (sketch: Sketch, now = new Date()): Sketch => ({
  ...newSketch(sketch.work.given, now),
  work: sketch.work,
});

/** Parses what storage or a file says is a draft; throws a ParseError. */
export const parseSketch: Parser<Sketch> = object<Sketch>({
  schema: literal(1),
  id: (value, path) => {
    const id = string(value, path);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 60) throw new ParseError(path, 'an id');
    return id;
  },
  work: object<Work>({ given: parseGiven, draft: nullable(parseLessonDraft) }),
  created: time,
  changed: time,
});

/** What a draft is called: its lesson's title, else the headline, else the first words; empty if there are none. */
export function nameOf({ work: { given } }: Pick<Sketch, 'work'>): string {
  const name = given.headline.trim() || given.text.trim().split(/\s+/).slice(0, 8).join(' ');
  return name.length > 80 ? `${name.slice(0, 80).trimEnd()}…` : name;
}

/** Drafts as one file, and back. */
export const { backupFile, backupName, readBackup } = backupFormat('drafts', 'a file of drafts', parseSketch);

/** Whether two drafts hold the same, whenever they were saved. */
export const sameWork = (a: Sketch, b: Sketch): boolean => JSON.stringify(a.work) === JSON.stringify(b.work);

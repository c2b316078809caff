/**
 * A student's saved work: the contract of the stored record.
 *
 * One record holds the work of one student on one lesson, alone or in one assignment. Its key is those three, so that a
 * second student on the same device, or the same lesson in two assignments, never share a record:
 *
 *     {
 *       "schema": 1,
 *       "lesson": "globely-news", "assignment": null, "student": "fox-12",
 *       "revision": 7,
 *       "started": "2026-11-22T09:00:00.000Z", "changed": "2026-11-22T09:14:03.000Z",
 *       "handedIn": null,
 *       "answers": {
 *         "whose-word": {
 *           "hash": "9f0c…",
 *           "asked": "Whose word is it?", "said": "The Kremlin",
 *           "attempts": [{ "response": ["kremlin"], "at": "2026-11-22T09:03:11.000Z" }],
 *           "hints": 1, "shown": false, "confidence": 80,
 *           "draft": null,
 *           "changed": "2026-11-22T09:03:11.000Z",
 *           "others": []
 *         }
 *       }
 *     }
 *
 * Life of a record. It is made by the first answer or the first typed letter, not by opening a page. Every write raises
 * `revision` by one and happens in one transaction that first reads what is stored and compares it, question by question,
 * with what the writer's page had last read or written (`merge`). What another tab changed in between is kept: a question
 * that only one side changed takes that side's answer, and a question that both changed keeps the answer of the tab that
 * writes and puts the other's into `others`, where the page and the notebook show it. Nothing is dropped.
 *
 * `attempts` only grows; grading uses the first. Where an assignment holds feedback back, the one attempt there is may be
 * changed until the work is handed in, since nothing was learnt from it. `draft` is what is typed or ticked but not submitted. `hash` is the
 * version of the question that was answered, `asked` and `said` are question and answer in words, so that they can be
 * read without the lesson. When the lesson is edited and the hashes differ, the answer stays as it is, is shown as an
 * answer to the earlier question, is never judged by the new key, and moves to `others` when the new one is answered.
 *
 * Versions. `schema` is 1. A record with a lower number is brought up by `MIGRATIONS`; one with a higher number, or one
 * that does not parse or stands under a key that is not its own, is kept aside exactly as it is and offered as a file: an
 * old page never overwrites it. A page that can read it again puts it back, beside what was answered since.
 *
 * Clearing deletes the record and what stands aside under its key. Other tabs that show it are told and start anew.
 */
import type { Response } from '../questions/question.ts';

export const SCHEMA = 1;

/** One submission. `at` is an ISO time. */
export interface Attempt {
  response: Response;
  at: string;
}

/** Work on one question. */
export interface SavedAnswer {
  hash: string;
  /** The question in words; empty if the page did not have it yet. */
  asked: string;
  /** The answer in words; empty if the page did not have the question yet. */
  said: string;
  attempts: Attempt[];
  hints: number;
  shown: boolean;
  /** Per cent: 40, 60, 80 or 95; null if not stated. */
  confidence: number | null;
  draft: Response | null;
  changed: string;
  /** The same question as answered in another tab or on another device, newest first; these hold no others. */
  others: SavedAnswer[];
}

/** Work on one lesson. */
export interface WorkRecord {
  schema: typeof SCHEMA;
  lesson: string;
  assignment: string | null;
  student: string | null;
  revision: number;
  started: string;
  changed: string;
  handedIn: string | null;
  answers: Record<string, SavedAnswer>;
}

/** Whose work on what. */
export type WorkKey = Pick<WorkRecord, 'lesson' | 'assignment' | 'student'>;

/** The database key of a record. Parts are percent-encoded, so that no code can run into the next part. */
export const keyOf = ({ lesson, assignment, student }: WorkKey): string =>
  [lesson, assignment ?? '', student ?? ''].map(encodeURIComponent).join('/');

/** What a database key says; what is none says nothing. */
export function readKey(key: string): WorkKey {
  const parts = key.split('/').map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  return { lesson: parts[0] ?? '', assignment: parts[1] || null, student: parts[2] || null };
}

export const emptyRecord = (key: WorkKey, now: string): WorkRecord => ({
  schema: SCHEMA,
  lesson: key.lesson,
  assignment: key.assignment,
  student: key.student,
  revision: 0,
  started: now,
  changed: now,
  handedIn: null,
  answers: {},
});

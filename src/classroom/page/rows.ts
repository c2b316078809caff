import type { Level } from '../../answers/notebook-statistics.ts';
import type { Lens, Tier } from '../../model/taxonomy.ts';
import type { Verdict } from '../../questions/kind.ts';
import type { Trust } from '../review/statistics.ts';

/** One option: how many chose it. */
export interface OptionRow {
  text: string;
  n: number;
  key: boolean;
  why: string;
}

/** A piece of a text under heat: plain words, or a phrase with how many marked it. */
export interface HeatPiece {
  text: string;
  phrase: { n: number; tier: Tier } | null;
}

/** One phrase: how many marked it, and the sign of what most did with it. */
export interface PhraseRow {
  text: string;
  n: number;
  of: number;
  tier: Tier;
  verdict: Verdict;
}

/** An item of a sorting, an order or a chain: how many put it right, and where else it went most often. */
export interface ItemRow {
  text: string;
  right: number;
  of: number;
  /** The commonest wrong place in words; null if there is none. */
  instead: { text: string; n: number } | null;
}

/** How first attempts went. `written` are answers that a teacher marks. */
export type Counts = Record<(typeof FILLS)[number], number>;
export const FILLS = ['right', 'partly', 'not', 'written', 'open'] as const;

/** What the class did with one question, ready to be drawn. */
export interface QuestionRow {
  /** `lesson/question`. */
  key: string;
  /** Its number in its lesson, from 1. */
  number: number;
  prompt: string;
  lens: Lens | null;
  credit: boolean;
  /** False where a teacher's rubric scores. */
  scored: boolean;
  counts: Counts;
  /** How many answered. */
  of: number;
  /** Answers that are shown apart and in none of the counts. */
  apart: number;
  /** Mean share of the points, 0 to 1; null without answers. */
  p: number | null;
  r: number | null;
  trust: Trust;
  /** What a teacher might look at again, in words. */
  flags: string[];
  options: OptionRow[];
  heat: HeatPiece[];
  phrases: PhraseRow[];
  items: ItemRow[];
}

/** A wrong answer that several students share. */
export interface TemptingRow {
  row: QuestionRow;
  /** Students who gave it, out of all who answered. */
  n: number;
  of: number;
  /** A wrong option chosen, sound words marked, telling words passed over, or something put into a wrong place. */
  kind: 'chose' | 'flagged' | 'missed' | 'put';
  text: string;
  /** The wrong place, of what was put somewhere. */
  place: string;
  why: string;
}

/** How sure the class was. */
export interface SureRows {
  total: number;
  levels: Level[];
  /** Questions with answers that were sure and not right, the most first; `tempts` is why the commonest wrong answer tempts. */
  errors: { row: QuestionRow; n: number; tempts: string }[];
}

/** The questions of one lesson. */
export interface LessonRows {
  lesson: string;
  title: string;
  /** False if this site has no such lesson: nothing of it can be scored. */
  known: boolean;
  rows: QuestionRow[];
}

/** Answers to a question that was edited since, or is gone: in nobody's score, and here to be read. */
export interface ApartRow {
  lesson: string;
  prompt: string;
  answers: { student: string; said: string[] }[];
}

/** What a class did. */
export interface ClassRows {
  /** Students whose work counts. */
  students: number;
  /** Files that could not be read. */
  unread: number;
  /** Students who left no question open. */
  finished: number;
  /** Middle time from start to hand-in in minutes; null without any. */
  minutes: number | null;
  trust: Trust;
  tempting: TemptingRow[];
  lessons: LessonRows[];
  sure: SureRows;
  apart: ApartRow[];
}

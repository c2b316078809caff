import { download } from '../../answers/download.ts';
import { announce } from '../../components/live.ts';
import { fill } from '../../model/fill.ts';
import type { GradeRule } from '../assignment.ts';
import { readGradebook, type Gradebook } from '../review/gradebook.ts';
import { resultRows } from '../review/results.ts';
import { pointsText } from '../review/scoring.ts';
import { csvOf, readTable, TableError, tsvOf, writeTable } from '../review/table.ts';
import { fullMarks, gradeLines, mergeInto, type MergedBook } from './grade-rows.ts';
import type { GradesActions, GradesState, Scale } from './grades-view.ts';
import { ruleOf } from './open-review.ts';
import { everything, feedbackFor, feedbackZip, fileName, resultsIn } from './outputs.ts';
import type { ReviewSession } from './session.ts';
import type { ReviewWords } from './words.ts';

/** Why a table cannot be used, in words; a table that names nobody is one of the reasons. */
export const tableTrouble = (error: unknown, file: string, words: ReviewWords): string =>
  fill(words[`review.list.${error instanceof TableError ? error.kind : 'nobody'}`], { file });

/** Reads a grade book or class list. Throws a TableError, or an Error if the table names nobody. */
export async function gradebookIn(file: Blob, title: string): Promise<Gradebook> {
  const gradebook = readGradebook(readTable(new Uint8Array(await file.arrayBuffer())), title);
  if (!gradebook) throw new Error('nobody');
  return gradebook;
}

/** Grades: the rule, the files that carry them away, and a grade book that they are put into. */
export class Grading implements GradesActions {
  readonly #session: ReviewSession;
  readonly #words: ReviewWords;
  readonly #draw: () => void;
  #book: { gradebook: Gradebook; file: string } | null = null;
  #column: number | null = null;
  #scale: Scale = 'percent';
  #trouble = '';

  constructor(session: ReviewSession, words: ReviewWords, draw: () => void) {
    this.#session = session;
    this.#words = words;
    this.#draw = draw;
  }

  #merged(): MergedBook | null {
    const { open } = this.#session;
    return open && this.#book
      ? mergeInto(open, this.#book.gradebook, this.#book.file, this.#column, this.#scale, this.#words)
      : null;
  }

  state(): GradesState | null {
    const { open } = this.#session;
    if (!open) return null;
    const lines = gradeLines(open, this.#words);
    return {
      rule: ruleOf(open),
      agreed: open.work.assignment.grade,
      lines,
      of: pointsText(fullMarks(open)),
      waiting: lines.reduce((sum, { waiting }) => sum + waiting, 0),
      merge: this.#merged()?.state ?? null,
      trouble: this.#trouble,
    };
  }

  rule(rule: GradeRule): void {
    this.#session.change((record) => ({ ...record, rule, changed: new Date().toISOString() }));
  }

  gradebook(file: File): void {
    const title = this.#session.open?.work.assignment.title ?? '';
    void gradebookIn(file, title)
      .then((gradebook) => {
        this.#book = { gradebook, file: file.name };
        this.#column = gradebook.suggested;
        this.#trouble = '';
      })
      .catch((error: unknown) => {
        this.#book = null;
        this.#trouble = tableTrouble(error, file.name, this.#words);
        announce(this.#trouble);
      })
      .finally(() => {
        this.#draw();
        document.getElementById('review-merged')?.focus();
      });
  }

  column(index: number): void {
    this.#column = index;
    this.#draw();
  }

  scale(scale: Scale): void {
    this.#scale = scale;
    this.#draw();
  }

  /** The same file with the grades in it. */
  save(): void {
    const merged = this.#merged()?.merged;
    if (!merged || !this.#book) return;
    const name = this.#book.file.replace(
      /(\.\w+)?$/,
      (ending) => `${this.#words['review.merge.suffix']}${ending || '.csv'}`,
    );
    download(name, writeTable(merged.table), 'text/csv');
  }

  #name(ending: string): string {
    const { title = '', classCode = '' } = this.#session.open?.work.assignment ?? {};
    return `${fileName('says-who', title, classCode)}.${ending}`;
  }

  /** Puts the table on the clipboard, or, where the browser does not let a page do so, selects it. */
  copy(): void {
    const { open } = this.#session;
    if (!open) return;
    const text = tsvOf(resultRows(resultsIn(open), this.#words));
    const select = (): void => {
      const table = document.getElementById('review-table');
      if (table) getSelection()?.selectAllChildren(table);
      announce(this.#words['review.copy.selected']);
    };
    // Plain http has no clipboard.
    if (!isSecureContext) return select();
    navigator.clipboard.writeText(text).then(() => announce(this.#words['review.copied']), select);
  }

  table(): void {
    const { open } = this.#session;
    if (open) download(this.#name('csv'), csvOf(resultRows(resultsIn(open), this.#words)), 'text/csv');
  }

  everything(): void {
    const { open } = this.#session;
    if (open) download(this.#name('json'), everything(open));
  }

  feedback(): void {
    const { open } = this.#session;
    if (open) download(this.#name('zip'), feedbackZip(open, this.#words), 'application/zip');
  }

  /** One student's feedback file. */
  feedbackOf(student: string): void {
    const { open } = this.#session;
    const work = open?.work.works.find(({ key }) => key === student);
    if (!open || !work) return;
    const { name, text } = feedbackFor(open, work, this.#words);
    download(name, text, 'text/html');
  }
}

import { fill } from '../model/fill.ts';
import { freshCode } from './codes.ts';
import type { PracticeInFile } from './export.ts';
import { bringPractice, practiceFromFile, type Practised, type Stores } from './notebook-practice.ts';
import { bringIn, faultOf, under } from './notebook-shelf.ts';
import type { Brought } from './notebook-take.ts';
import type { NotebookData } from './notebook-words.ts';
import { readWorkFile } from './read-file.ts';
import type { WorkRecord } from './record.ts';

/** Brings files of saved work in. Each step returns the code whose notebook it was, if it was one. */
export class NotebookImport {
  /** What to show of the last file. */
  brought: Brought | null = null;
  #waiting: WorkRecord[] = [];
  #practice: Practised[] = [];
  #student = '';
  readonly #data: NotebookData;

  constructor(data: NotebookData) {
    this.#data = data;
  }

  /** The same in one line, for the ear. */
  get said(): string {
    const { words } = this.#data;
    const { brought } = this;
    if (brought?.is === 'failed') return `${words['notebook.bring.failed']} ${brought.message}`;
    if (brought?.is === 'asking')
      return fill(words['notebook.bring.whose'], { theirs: brought.theirs, code: this.#student });
    return brought
      ? `${words['notebook.bring.done']} ${brought.lines.map(({ title }) => title).join(', ')}. ${brought.failure}`
      : '';
  }

  /** Reads files for the notebook of `student`, which is empty if there is none yet. Asks if they hold other codes. */
  async read(stores: Stores, files: readonly File[], student: string): Promise<string | null> {
    this.forget();
    this.#student = student;
    const records: WorkRecord[] = [];
    const logs: PracticeInFile[] = [];
    for (const file of files) {
      try {
        const found = readWorkFile(await file.text());
        records.push(...found.records);
        logs.push(...found.practice);
      } catch (error) {
        this.brought = { is: 'failed', message: this.#explain(error, file.name) };
        return null;
      }
    }
    if (records.length + logs.length === 0) {
      this.brought = { is: 'failed', message: this.#data.words['notebook.bring.empty'] };
      return null;
    }
    // Work without a code is whoever's brings it.
    this.#waiting = under(records, (code) => code === null, student || freshCode());
    this.#practice = practiceFromFile(logs);
    const codes = [...this.#waiting, ...this.#practice].map((one) => one.student ?? '');
    const others = [...new Set(codes)].filter((code) => code !== student);
    if (student === '' || others.length === 0) return this.keep(stores);
    this.brought = { is: 'asking', theirs: others.join(', ') };
    return null;
  }

  /** Each record goes under its own code. */
  async keep(stores: Stores): Promise<string | null> {
    const [records, practice] = [this.#waiting, this.#practice];
    this.forget();
    const lines: Extract<Brought, { is: 'done' }>['lines'] = [];
    let failure = '';
    try {
      await bringIn(stores.work, records, ({ record, counts }) =>
        lines.push({ title: this.#title(record.lesson), student: record.student ?? '', counts }),
      );
      for (const log of practice) {
        const counts = await bringPractice(stores.practice, log);
        lines.push({ title: this.#data.words['notebook.practice'], student: log.student, counts });
      }
    } catch (error) {
      failure = this.#explain(error, '');
    }
    this.brought = lines.length === 0 ? { is: 'failed', message: failure } : { is: 'done', lines, failure };
    const codes = [...new Set(lines.map(({ student }) => student))];
    return codes.length === 1 ? (codes[0] ?? null) : null;
  }

  /** All of it goes into one notebook. */
  adopt(stores: Stores, student: string): Promise<string | null> {
    this.#waiting = under(this.#waiting, () => true, student);
    this.#practice = this.#practice.map((log) => ({ ...log, student }));
    return this.keep(stores);
  }

  forget(): void {
    this.#waiting = [];
    this.#practice = [];
    this.brought = null;
  }

  #title(slug: string): string {
    return this.#data.lessons.find((lesson) => lesson.slug === slug)?.title ?? slug;
  }

  #explain(error: unknown, name: string): string {
    const { fault, where, expected } = faultOf(error);
    return fill(this.#data.words[`notebook.bring.${fault}`], { name, where, expected });
  }
}

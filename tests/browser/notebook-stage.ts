import { expect, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isNotebookWord } from '../../src/answers/notebook-words.ts';
import type { WorkRecord } from '../../src/answers/record.ts';
import { WorkStore } from '../../src/answers/store.ts';
import type { PracticeTry } from '../../src/practice/log.ts';
import { PracticeStore } from '../../src/practice/practice-store.ts';
import '../../src/answers/notebook-define.ts';
import { QUESTIONS, WORDS } from '../support/questions.ts';
import { at, recordOf, saved } from '../support/work.ts';
import { one } from './stage.ts';
import '../../src/styles/lists.css';
import '../../src/styles/record.css';
import '../../src/styles/lesson.css';
import '../../src/styles/notebook.css';
import '../../src/styles/strengths.css';
import '../../src/styles/print.css';

const { single, several, flags, bins, rewrite } = QUESTIONS;
const questions = [single, several, { ...flags, skills: ['booster'] }, bins, rewrite];
export const answers = {
  single: saved(single, [['council'], ['nobody']], { confidence: 95, hints: 1 }),
  flags: saved(flags, [['certainly', 'said']], { confidence: 60 }),
  rewrite: saved(rewrite, [{ text: 'The toll rose.', checks: [0] }], {
    others: [saved(rewrite, [{ text: 'It got dearer.', checks: [] }], { changed: at(9) })],
  }),
};
export const fox = recordOf(answers);
export const owl = recordOf({ single: saved(single, [['reporter']]) }, { student: 'owl-33', changed: at(5) });

/** A database with these records and this many unreadable ones of fox-12, and nobody known to the tab. */
export async function given(records: WorkRecord[], student: string | null, damaged = 0): Promise<void> {
  const store = await WorkStore.open();
  for (const record of await store.list()) await store.take(record);
  for (const { id } of await store.asides()) await store.removeAside(id);
  for (const record of records) await store.change(record, () => record);
  for (let id = 1; id <= damaged; id++)
    await store.putAside({ id, key: `harbour-bridge/a${id}/fox-12`, raw: { schema: 99, id }, found: at(id) });
  store.close();
  await practised((log) => Promise.all(['fox-12', 'owl-33'].map((code) => log.clear(code))));
  if (student) sessionStorage.setItem('student', student);
  else sessionStorage.removeItem('student');
}

/** Does something with the logs of practice. */
export async function practised<T>(work: (log: PracticeStore) => Promise<T>): Promise<T> {
  const log = await PracticeStore.open();
  const result = await work(log);
  log.close();
  return result;
}

/** A sentence about boosters that was judged, one by number. */
export const practice = (n: number, more: Partial<PracticeTry> = {}): PracticeTry => ({
  item: `booster/${n}`,
  skill: 'booster',
  sound: true,
  judged: 'sound',
  at: at(100 + n),
  sure: null,
  ...more,
});

export async function stored(): Promise<WorkRecord[]> {
  const store = await WorkStore.open();
  const records = await store.list();
  store.close();
  return records;
}

/** The page, its lessons behind a stubbed `fetch`. */
export function show(fetched = true): void {
  vi.stubGlobal(
    'fetch',
    vi.fn((url: string) =>
      fetched && url.endsWith('lesson.json')
        ? Promise.resolve(new Response(JSON.stringify({ questions })))
        : Promise.reject(new Error('offline')),
    ),
  );
  const words = Object.fromEntries(Object.entries(WORDS).filter(([key]) => isNotebookWord(key)));
  // A slug of its own address each time, since a page fetches a lesson once.
  const url = `/lessons/${crypto.randomUUID()}/`;
  const data = {
    words,
    lessons: [{ slug: 'harbour-bridge', title: 'The bridge', url, passage: false, questions: 5 }],
    skills: [
      { slug: 'booster', title: 'Booster', lens: 'language', url: '/skills/booster/' },
      { slug: 'hedge', title: 'Hedge', lens: 'language', url: '/skills/hedge/' },
    ],
    practice: '/practice/',
  };
  document.documentElement.lang = 'en';
  document.documentElement.dataset.scripts = 'on';
  document.title = 'Notebook';
  document.body.innerHTML = `<div id="live" role="status"></div><main><h1>Notebook</h1>
    <says-notebook><script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script><div data-part="notebook"></div></says-notebook></main>`;
  onTestFinished(() => {
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });
}

export const said = (): string => one('says-notebook').innerText.replace(/\s+/g, ' ');
export const press = async (selector: string): Promise<void> => {
  await expect.poll(() => document.querySelector(selector)).not.toBeNull();
  await userEvent.click(one(selector));
};
export const focused = (): string => document.activeElement?.id ?? '';
export const drawn = (part: string): Promise<void> => expect.poll(said).toContain(part);
/** Keeps what would be downloaded. */
export function downloads(): { name: string; text: () => Promise<string> }[] {
  const files: { name: string; text: () => Promise<string> }[] = [];
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.at(-1);
    files.push({ name: this.download, text: () => blob?.text() ?? Promise.resolve('') });
  });
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  return files;
}
export const choose = (name: string, text: string): Promise<void> =>
  userEvent.upload(one('#bring'), new File([text], name, { type: 'application/json' }));

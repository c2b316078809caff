import axe from 'axe-core';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { workFile, readWorkFile } from '../../src/answers/export.ts';
import { isNotebookWord } from '../../src/answers/notebook-words.ts';
import type { WorkRecord } from '../../src/answers/record.ts';
import { WorkStore } from '../../src/answers/store.ts';
import '../../src/answers/notebook-define.ts';
import { QUESTIONS, WORDS } from '../support/questions.ts';
import { at, recordOf, saved } from '../support/work.ts';
import { announced, one } from './stage.ts';
import '../../src/styles/record.css';
import '../../src/styles/lesson.css';
import '../../src/styles/notebook.css';
import '../../src/styles/print.css';

const { single, several, flags, bins, rewrite } = QUESTIONS;
const questions = [single, several, flags, bins, rewrite];
const answers = {
  single: saved(single, [['council'], ['nobody']], { confidence: 95, hints: 1 }),
  flags: saved(flags, [['certainly', 'said']], { confidence: 60 }),
  rewrite: saved(rewrite, [{ text: 'The toll rose.', checks: [0] }], {
    others: [saved(rewrite, [{ text: 'It got dearer.', checks: [] }], { changed: at(9) })],
  }),
};
const fox = recordOf(answers);
const owl = recordOf({ single: saved(single, [['reporter']]) }, { student: 'owl-33', changed: at(5) });

/** A database with these records and this many unreadable ones of fox-12, and nobody known to the tab. */
async function given(records: WorkRecord[], student: string | null, damaged = 0): Promise<void> {
  const store = await WorkStore.open();
  for (const record of await store.list()) await store.take(record);
  for (const { id } of await store.asides()) await store.removeAside(id);
  for (const record of records) await store.change(record, () => record);
  for (let id = 1; id <= damaged; id++)
    await store.putAside({ id, key: `harbour-bridge/a${id}/fox-12`, raw: { schema: 99, id }, found: at(id) });
  store.close();
  if (student) sessionStorage.setItem('student', student);
  else sessionStorage.removeItem('student');
}

async function stored(): Promise<WorkRecord[]> {
  const store = await WorkStore.open();
  const records = await store.list();
  store.close();
  return records;
}

/** The page, its lessons behind a stubbed `fetch`. */
function show(fetched = true): void {
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
  const data = { words, lessons: [{ slug: 'harbour-bridge', title: 'The bridge', url, questions: 5 }] };
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

const said = (): string => one('says-notebook').innerText.replace(/\s+/g, ' ');
const press = async (selector: string): Promise<void> => {
  await expect.poll(() => document.querySelector(selector)).not.toBeNull();
  await userEvent.click(one(selector));
};
const focused = (): string => document.activeElement?.id ?? '';
const drawn = (part: string): Promise<void> => expect.poll(said).toContain(part);
/** Keeps what would be downloaded. */
function downloads(): { name: string; text: () => Promise<string> }[] {
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
const choose = (name: string, text: string): Promise<void> =>
  userEvent.upload(one('#bring'), new File([text], name, { type: 'application/json' }));

beforeEach(() => given([], null));

describe('whose notebook', () => {
  test('is asked where there is work, and shows nobody’s answers until it is said', async () => {
    await given([fox, owl], null);
    show();
    await drawn('Open the notebook of fox-12');
    expect(said()).toContain('Open the notebook of owl-33');
    expect(document.querySelector('.kept')).toBeNull();
    await press('[data-student="owl-33"]');
    await drawn('Notebook of owl-33');
    expect(focused()).toBe('notebook-of');
    expect(document.body.textContent).not.toContain('The toll rose.');
    expect(sessionStorage.getItem('student')).toBe('owl-33');
  });

  test('somebody new gets an empty one under a code of their own', async () => {
    await given([fox, owl], null);
    show();
    await press('[data-do="newcomer"]');
    await drawn('Nothing here yet');
    expect(['fox-12', 'owl-33', null]).not.toContain(sessionStorage.getItem('student'));
    expect(document.querySelector('[data-do="delete-all"]')).toBeNull();
  });

  test('is not asked where the tab knows', async () => {
    await given([fox, owl], 'fox-12');
    show();
    await drawn('Notebook of fox-12');
  });
});

test('a lesson shows what is done and left, and its answers open', async () => {
  await given([fox], 'fox-12');
  show();
  await drawn('3 of 5 answered');
  await expect
    .poll(() => [...document.querySelectorAll('.numbers a')].map((a) => a.getAttribute('href')?.replace(/.*#/, '')))
    .toEqual(['q-several', 'q-bins']);
  expect(document.querySelector('.numbers a')?.getAttribute('aria-label')).toBe('Question 2');
  await press('.kept-lesson summary');
  await drawn('The council, in a statement');
  for (const part of [
    'First try: not yet',
    'You said: Sure (95 in 100)',
    '1 hint opened',
    'Try 2, 20 November 2026',
    'Not scored by the page',
    'It got dearer.',
    'First try: 50% of it right',
  ])
    expect(said()).toContain(part);
  expect(said()).toContain('Sure, and not right');
  expect(said()).toContain('18 more to go');
  expect(said()).toContain('You flagged 1 of 2 sound phrases and passed over 1 of 2 that careful readers flag.');
});

test('without the lesson’s data the answers can be read, and it is said', async () => {
  const { hash: _, ...rest } = answers.single;
  await given([recordOf({ single: { ...rest, hash: 'x', said: 'Nobody at all' } })], 'fox-12');
  show(false);
  await drawn('could not be fetched');
  await press('.kept-lesson summary');
  await drawn('Nobody at all');
  expect(said()).not.toContain('First try:');
});

describe('deleting', () => {
  test('a lesson, and undoing brings it back exactly', async () => {
    await given([fox, owl], 'fox-12', 1);
    show();
    await press('[data-do="delete"]');
    await drawn('Your work on “The bridge” is deleted');
    expect((await stored()).map(({ student }) => student)).toEqual(['owl-33']);
    expect(announced()).toContain('until you leave this page');
    expect(document.activeElement?.textContent).toContain('Undo');
    await userEvent.keyboard('{Enter}');
    await drawn('3 of 5 answered');
    expect(await stored()).toEqual([fox, owl]);
    expect(focused()).toBe('t-harbour-bridge//fox-12');
    expect(announced()).toBe('Back as it was: The bridge.');
    expect(document.querySelector('[data-do="undo"]')).toBeNull();
  });

  test('everything of one student, unreadable work too, and undoing brings it back', async () => {
    const second = recordOf(answers, { lesson: 'gone', changed: at(40) });
    await given([second, fox, owl], 'fox-12', 2);
    show();
    await press('[data-do="delete-all"]');
    await drawn('Everything of fox-12 is deleted');
    expect(said()).toContain('Nothing here yet');
    expect((await stored()).map(({ student }) => student)).toEqual(['owl-33']);
    let store = await WorkStore.open();
    expect(await store.asides()).toEqual([]);
    store.close();
    await press('[data-do="undo"]');
    await drawn('This lesson is no longer on the site');
    expect(await stored()).toEqual([second, fox, owl]);
    store = await WorkStore.open();
    expect((await store.asides()).map(({ id, raw }) => [id, raw])).toEqual([
      [1, { schema: 99, id: 1 }],
      [2, { schema: 99, id: 2 }],
    ]);
    store.close();
    expect(focused()).toBe('notebook-of');
  });

  test('what was answered since stays when it is undone', async () => {
    await given([fox], 'fox-12');
    show();
    await press('[data-do="delete"]');
    await drawn('is deleted');
    const since = recordOf({ bins: saved(bins, [{ closed: 'verified' }]) }, { revision: 1 });
    const store = await WorkStore.open();
    await store.change(since, () => since);
    store.close();
    await press('[data-do="undo"]');
    await drawn('4 of 5 answered');
    expect(Object.keys((await stored())[0]?.answers ?? {}).sort()).toEqual(['bins', 'flags', 'rewrite', 'single']);
  });
});

describe('a file', () => {
  test('of everything holds this student’s work only, and comes back in as it was', async () => {
    const files = downloads();
    await given([fox, owl], 'fox-12');
    show();
    await press('[data-do="file-all"]');
    expect(files[0]?.name).toMatch(/^says-who_all_fox-12_\d{4}-\d\d-\d\d\.json$/);
    const text = await files[0]!.text();
    expect(readWorkFile(text)).toEqual([fox]);
    await press('[data-do="delete-all"]');
    await drawn('is deleted');
    await choose('work.json', text);
    await drawn('Brought in: The bridge: 3 added');
    expect(announced()).toContain('Brought in: The bridge.');
    expect(await stored()).toEqual([fox, owl]);
    await choose('work.json', text);
    await drawn('3 here already');
    expect(await stored()).toEqual([fox, owl]);
  });

  test('with other answers leaves both', async () => {
    await given([fox], 'fox-12');
    show();
    await drawn('3 of 5');
    await choose('work.json', workFile([recordOf({ single: saved(single, [['engineer']], { changed: at(50) }) })]));
    await drawn('1 kept twice');
    const single1 = (await stored())[0]?.answers.single;
    expect(single1?.attempts.map(({ response }) => response)).toEqual([['engineer']]);
    expect(single1?.others.map(({ attempts }) => attempts.length)).toEqual([2]);
  });

  test('of another code is asked about', async () => {
    await given([fox], 'fox-12');
    show();
    await drawn('3 of 5');
    await choose('work.json', workFile([owl]));
    await drawn('The file holds work of owl-33, and this is the notebook of fox-12.');
    await press('[data-do="bring-not"]');
    expect(await stored()).toEqual([fox]);
    expect(focused()).toBe('bring');
    await choose('work.json', workFile([owl]));
    await press('[data-do="bring-own"]');
    await drawn('The bridge (notebook of owl-33): 1 added');
    expect(await stored()).toEqual([fox, owl]);
    expect(focused()).toBe('notebook-brought');
    await choose('work.json', workFile([{ ...owl, lesson: 'gone' }]));
    await press('[data-do="bring-mine"]');
    await drawn('gone: 1 added');
    expect((await stored()).find(({ lesson }) => lesson === 'gone')?.student).toBe('fox-12');
  });

  test('on an empty device opens the notebook it is of', async () => {
    show();
    await drawn('Nothing here yet');
    expect(said()).not.toContain('Notebook of');
    await choose('work.json', workFile([fox]));
    await drawn('Notebook of fox-12');
    expect(said()).toContain('3 added');
    expect(sessionStorage.getItem('student')).toBe('fox-12');
  });

  test('can be dropped anywhere on the page', async () => {
    show();
    await drawn('Nothing here yet');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([workFile([fox])], 'work.json'));
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(over);
    expect(over.defaultPrevented).toBe(true);
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await drawn('3 of 5 answered');
  });

  test.each([
    ['holiday.txt', 'not json', '“holiday.txt” is no file of saved work.'],
    ['list.json', '[1, 2]', '“list.json” is no file of saved work.'],
    ['other.json', '{"format":"other"}', '“other.json” is no file of saved work.'],
    [
      'new.json',
      workFile([]).replace('"version": 1', '"version": 2'),
      '“new.json” comes from another version of this site.',
    ],
    ['schema.json', workFile([{ ...fox, schema: 2 as 1 }]), '“schema.json” comes from another version of this site.'],
    [
      'torn.json',
      workFile([fox]).replace('"hints": 1', '"hints": "one"'),
      '“torn.json” is damaged: at “records[0].answers.single.hints” it should hold a whole number.',
    ],
    ['empty.json', workFile([]), 'The file holds no work.'],
  ])('that is none is refused in words: %s', async (name, text, message) => {
    await given([fox], 'fox-12');
    show();
    await drawn('3 of 5');
    await choose(name, text);
    await drawn(message);
    expect(announced()).toContain('Nothing was brought in.');
    expect(await stored()).toEqual([fox]);
  });

  test('that does not fit is told', async () => {
    await given([fox], 'fox-12');
    show();
    await drawn('3 of 5');
    vi.spyOn(WorkStore.prototype, 'change').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    onTestFinished(() => void vi.restoreAllMocks());
    await choose('work.json', workFile([{ ...fox, lesson: 'gone' }]));
    await drawn('This device has no room left for the site.');
  });
});

test('unreadable work is offered as a file, exactly as it was, and can be removed and put back', async () => {
  const files = downloads();
  await given([fox], 'fox-12', 1);
  show();
  await drawn('Work that could not be read');
  await press('[data-do="file-aside"]');
  expect(JSON.parse(await files[0]!.text())).toMatchObject([{ raw: { schema: 99, id: 1 } }]);
  await press('[data-do="delete-aside"]');
  await drawn('The unreadable work on “The bridge” is removed');
  expect(document.querySelector('.asides')).toBeNull();
  await press('[data-do="undo"]');
  await expect.poll(() => document.querySelectorAll('.asides li').length).toBe(1);
});

test('unreadable work of somebody else is not shown', async () => {
  await given([owl], 'owl-33', 1);
  show();
  await drawn('1 of 5 answered');
  expect(document.querySelector('.asides')).toBeNull();
});

test('refused storage is said, with the way to the lessons', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  onTestFinished(() => void vi.restoreAllMocks());
  show();
  await drawn('This browser lets the site keep nothing');
  expect(one('.plain-links a').textContent).toBe('The bridge');
});

test('a redraw keeps what is unfolded and where the focus is', async () => {
  await given([fox], 'fox-12');
  show();
  await drawn('3 of 5');
  await press('.kept-lesson summary');
  one('.kept-lesson [data-do="file"]').focus();
  const more = recordOf({ ...answers, bins: saved(bins, [{ closed: 'verified' }]) }, { revision: 4 });
  const store = await WorkStore.open();
  await store.change(more, () => more);
  store.close();
  document.dispatchEvent(new Event('visibilitychange'));
  await drawn('4 of 5 answered');
  expect(one<HTMLDetailsElement>('.kept-lesson details').open).toBe(true);
  expect(document.activeElement).toBe(one('.kept-lesson [data-do="file"]'));
});

test('paper gets every answer unfolded, the screen its folds back', async () => {
  await given([fox], 'fox-12');
  show();
  await drawn('3 of 5');
  const details = one<HTMLDetailsElement>('.kept-lesson details');
  dispatchEvent(new Event('beforeprint'));
  expect(details.open).toBe(true);
  dispatchEvent(new Event('afterprint'));
  expect(details.open).toBe(false);
});

describe.each(['day', 'night'])('by %s there is no accessibility violation', (theme) => {
  const check = async (): Promise<void> => {
    document.documentElement.dataset.theme = theme;
    const result = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(
      result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
  };
  const enough = Array.from({ length: 24 }, (_, i) =>
    recordOf(
      {
        single: saved(single, [[i % 3 ? 'nobody' : 'council']], { confidence: [40, 60, 80, 95][i % 4]! }),
        flags: answers.flags,
      },
      { lesson: `l${i}` },
    ),
  );

  test('where the notebook is asked for', async () => {
    await given([fox, owl], null);
    show();
    await drawn('Whose notebook?');
    await check();
  });
  test('where it is empty', async () => {
    show();
    await drawn('Nothing here yet');
    await check();
  });
  test('where it is full, unfolded, with something deleted and something asked', async () => {
    await given([fox, ...enough, recordOf(answers, { assignment: 'a1', handedIn: at(60) })], 'fox-12', 2);
    show();
    await drawn('3 of 5');
    await press('[data-do="delete"]');
    await drawn('is deleted');
    await choose('work.json', workFile([owl]));
    await drawn('The file holds work of owl-33');
    document.querySelectorAll('details').forEach((details) => (details.open = true));
    await check();
  });
  test('where there is a plot and a line over time', async () => {
    const url = (i: number): string => `/lessons/l${i}-${theme}/`;
    await given(enough, 'fox-12');
    show();
    const page = one('says-notebook');
    const script = one('says-notebook script');
    const data = JSON.parse(script.textContent) as { lessons: object[] };
    data.lessons = enough.map((_, i) => ({ slug: `l${i}`, title: `Lesson ${i}`, url: url(i), questions: 5 }));
    script.textContent = JSON.stringify(data);
    page.replaceWith(page);
    await expect.poll(() => document.querySelectorAll('.plot').length).toBe(2);
    await expect.poll(said).toContain('The same in numbers, 48 answers');
    await check();
  });
});

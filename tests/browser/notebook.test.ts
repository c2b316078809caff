import axe from 'axe-core';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { workFile } from '../../src/answers/export.ts';
import { WorkStore } from '../../src/answers/store.ts';
import { QUESTIONS } from '../support/questions.ts';
import { at, recordOf, saved } from '../support/work.ts';
import {
  answers,
  choose,
  downloads,
  drawn,
  focused,
  fox,
  given,
  owl,
  press,
  said,
  show,
  stored,
} from './notebook-stage.ts';
import { announced, one } from './stage.ts';

const { single, bins } = QUESTIONS;

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
    await drawn('This text is no longer on the site');
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
    data.lessons = enough.map((_, i) => ({
      slug: `l${i}`,
      title: `Lesson ${i}`,
      url: url(i),
      passage: false,
      questions: 5,
    }));
    script.textContent = JSON.stringify(data);
    page.replaceWith(page);
    await expect.poll(() => document.querySelectorAll('.plot').length).toBe(2);
    await expect.poll(said).toContain('The same in numbers, 48 answers');
    await check();
  });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import words from '../../content/ui/en.json';
import type { Paragraph } from '../../src/model/book.ts';
import { readingView, type Note } from '../../src/reading/draw.ts';
import '../../src/reading/define.ts';
import { heldBack } from '../../src/reading/lesson-data.ts';

const note = (fields: Partial<Note>): Note => ({
  lens: 'sourcing',
  quote: 'they say',
  credit: false,
  note: 'Who?',
  ...fields,
});
const annotations = {
  open: note({ quote: 'the report lists' }),
  early: note({ lens: 'language', quote: 'clearly' }),
  late: note({ lens: 'claims', quote: 'will close' }),
};
const reading: Paragraph[] = [
  { n: 1, parts: [{ phrase: 'open' }, { text: ' cracks, ' }, { phrase: 'early' }, { text: '.' }] },
  { n: 2, parts: [{ text: 'It ' }, { phrase: 'late' }, { text: '.' }] },
];
const questions = [
  { id: 'first', holds: ['early'] },
  { id: 'second', holds: ['early', 'late'] },
];
const address = `data:application/json,${encodeURIComponent(JSON.stringify({ questions, reading, annotations }))}`;

const put = (json: string): void => {
  const views = readingView(reading, { annotations, words, held: heldBack(questions) });
  document.body.innerHTML = `<div id="live" role="status"></div>
    <script type="application/json" id="words">${JSON.stringify(words)}</script>
    <article data-lesson-json='${json}'><says-reading>
      <input type="checkbox" data-pen="src" checked><button data-show aria-pressed="false">Show</button>
      ${views.map(({ markup }) => markup).join('')}
    </says-reading></article>`;
};
const marks = (): string[] => [...document.querySelectorAll('a.mark')].map(({ id }) => id);
const button = (): HTMLElement => document.querySelector<HTMLElement>('[data-show]')!;
const said = (): string => document.getElementById('live')?.textContent ?? '';
const finish = (id: string): void => {
  document.dispatchEvent(new CustomEvent('question-done', { detail: { id } }));
};

beforeEach(() => put(address));
afterEach(() => document.body.replaceChildren());

test('a mark comes out once every question that holds it is done', async () => {
  expect(marks()).toEqual(['a-open']);
  finish('first');
  await new Promise((done) => setTimeout(done, 50));
  expect(marks()).toEqual(['a-open']);
  finish('second');
  await expect.poll(marks).toEqual(['a-open', 'a-early', 'a-late']);
  expect(document.querySelectorAll('.note')).toHaveLength(3);
});

test('all marks come out on request, are announced and counted as help, and go back', async () => {
  let helped = 0;
  document.addEventListener('reading-shown', () => helped++, { once: true });
  await userEvent.click(button());
  await expect.poll(marks).toEqual(['a-open', 'a-early', 'a-late']);
  await expect.poll(() => button().ariaPressed).toBe('true');
  expect(said()).toBe(words['reading.shown']);
  expect(helped).toBe(1);
  expect(document.activeElement).toBe(button());
  await userEvent.click(button());
  await expect.poll(marks).toEqual(['a-open']);
});

test('a note that is open stays open when its paragraph is drawn anew', async () => {
  await userEvent.click(document.querySelector('summary')!);
  await userEvent.click(button());
  await expect.poll(marks).toHaveLength(3);
  expect([...document.querySelectorAll<HTMLDetailsElement>('.note')].map(({ open }) => open)).toEqual([
    true,
    false,
    false,
  ]);
});

test('a pen can be put down and taken up', async () => {
  const pen = document.querySelector('input')!;
  const view = document.querySelector('says-reading')!;
  await userEvent.click(pen);
  expect(view.classList.contains('no-src')).toBe(true);
  await userEvent.click(pen);
  expect(view.classList.contains('no-src')).toBe(false);
});

test('says so when the marks cannot be fetched', async () => {
  put('data:application/json,broken');
  await userEvent.click(button());
  await expect.poll(said).toBe(words['reading.offline']);
  expect(button().ariaPressed).toBe('false');
  expect(marks()).toEqual(['a-open']);
});

test('notes are open while the page is printed', () => {
  const open = (): boolean => document.querySelector('details')!.open;
  dispatchEvent(new Event('beforeprint'));
  expect(open()).toBe(true);
  dispatchEvent(new Event('afterprint'));
  expect(open()).toBe(false);
});

import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import words from '../../content/ui/en.json';
import { readingView } from '../../src/reading/draw.ts';
import { articleFlag } from '../../src/reading/article-flag.ts';
import { MOST_WORDS } from '../../src/reading/article-place.ts';
import { articleStore, ARTICLES } from '../../src/reading/article-store.ts';
import { heldBack, type LessonData, type PlacedNote } from '../../src/reading/lesson-data.ts';
import '../../src/reading/define.ts';
import '../../src/styles/layers.css';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import '../../src/styles/prose.css';
import '../../src/styles/pens.css';
import '../../src/styles/controls.css';
import '../../src/styles/lesson.css';
import '../../src/styles/article.css';
import '../../src/styles/questions.css';

const note = (fields: Partial<PlacedNote>): PlacedNote => ({
  lens: 'sourcing',
  quote: '',
  credit: false,
  note: 'Who?',
  paragraph: 1,
  ...fields,
});
const data = {
  annotations: {
    notice: note({ quote: 'a notice on Tuesday', credit: true }),
    early: note({ quote: 'clearly', lens: 'language' }),
    late: note({ quote: 'will surely close', lens: 'claims', paragraph: 2 }),
  },
  reading: [
    { n: 1, parts: [{ text: 'There was ' }, { phrase: 'notice' }, { text: ', and it was ' }, { phrase: 'early' }] },
    { n: 2, parts: [{ text: 'It ' }, { phrase: 'late' }] },
  ],
  questions: [{ id: 'first', holds: ['early'] }],
} satisfies Omit<LessonData, 'questions'> & { questions: unknown[] };
const ARTICLE = 'A headline\n\nBy a notice on Tuesday it <b>was</b> clearly shut.\n\nThe pier will surely close, too.';
const LESSON = 'pier';

let requests: string[];
let offline: boolean;
function put(): void {
  const json = `data:application/json,${encodeURIComponent(JSON.stringify(data))}`;
  const held = heldBack(data.questions);
  const takes = readingView(data.reading, { annotations: data.annotations, words, held });
  document.documentElement.lang = 'en';
  document.documentElement.dataset.scripts = 'on';
  document.title = 'A lesson';
  document.body.innerHTML = `<div id="live" role="status"></div>
    <script type="application/json" id="words">${JSON.stringify(words)}</script>
    <main data-lesson-json='${json}'><h1>A lesson</h1><section aria-label="Read"><h2>Read</h2>
    <p><span data-of="digest">Our digest</span><span data-of="article" hidden>The article</span></p>
    <says-article data-lesson="${LESSON}"><script type="application/json">${JSON.stringify(words)}</script>
      <details class="fold" data-offline="Offline."><summary>Have the article?</summary><div data-part="form"></div></details>
      <section class="article-bar" data-part="bar" aria-label="The article" tabindex="-1" hidden></section></says-article>
    <says-reading><button class="btn" data-show aria-pressed="false">Show</button>
      <div class="proof">${takes.map(({ markup }) => markup).join('')}</div></says-reading></section></main>`;
  if (!customElements.get('says-article')) return;
  for (const element of document.querySelectorAll('says-article')) customElements.upgrade(element);
}
const one = <T extends HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};
const there = (selector: string): boolean => document.querySelector(selector)?.checkVisibility() ?? false;
const said = (): string => one('#live').textContent.trim();
const marks = (): string[] => [...document.querySelectorAll('a.mark')].map(({ id }) => id);
const press = (name: string): Promise<void> => userEvent.click(one(`[data-do="${name}"]`));

async function give(text: string): Promise<void> {
  one<HTMLDetailsElement>('details').open = true;
  await expect.poll(() => there('#article-text')).toBe(true);
  one<HTMLTextAreaElement>('#article-text').value = text;
  await press('use');
}
const violations = async (): Promise<string[]> => {
  const { violations: found } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' | ')}`);
};

beforeEach(async () => {
  // Defined as a page does it, once the fold is opened for the first time.
  const { SaysArticle } = await import('../../src/reading/article-element.ts');
  if (!customElements.get('says-article')) customElements.define('says-article', SaysArticle);
  requests = [];
  offline = false;
  const real = window.fetch.bind(window);
  vi.stubGlobal('fetch', (url: string, options?: RequestInit) => {
    if (offline) return Promise.reject(new TypeError('offline'));
    requests.push(`${url} ${typeof options?.body === 'string' ? options.body : ''}`);
    return real(url, options);
  });
  put();
});
afterEach(async () => {
  document.body.replaceChildren();
  delete document.documentElement.dataset.theme;
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  articleFlag.set(LESSON, null);
  await new Promise((done) => (indexedDB.deleteDatabase(ARTICLES).onsuccess = done));
});

describe('a text that was given', () => {
  test('is read in place of the digest, with its marks, as text and never as markup', async () => {
    await give(ARTICLE);
    await expect.poll(() => there('[data-do="digest"]')).toBe(true);
    expect([...document.querySelectorAll('.take')].map(({ id }) => id)).toEqual(['', 'p1', 'p2']);
    expect(one('#p1 p').textContent).toContain('it <b>was</b> clearly shut');
    expect(marks()).toEqual(['a-notice', 'a-late']);
    expect(said()).toBe('All 3 marked phrases were found in it.');
    expect(document.activeElement).toBe(one('[data-part="bar"]'));
    expect(there('[data-of="article"]')).toBe(true);
    expect(there('[data-of="digest"]')).toBe(false);
    expect(await articleStore.load(LESSON)).toBe(ARTICLE);
    expect(requests).toHaveLength(1);
    expect(requests.join()).not.toContain('pier will');
  });

  test('keeps marks back until their questions are done, as the digest does', async () => {
    await give(ARTICLE);
    await expect.poll(() => there('[data-do="digest"]')).toBe(true);
    expect(marks()).toEqual(['a-notice', 'a-late']);
    expect(one('#a-early').textContent).toBe('clearly');
    document.dispatchEvent(new CustomEvent('question-done', { detail: { id: 'first' } }));
    await expect.poll(marks).toEqual(['a-notice', 'a-early', 'a-late']);
    await press('digest');
    await expect.poll(() => there('[data-do="read"]')).toBe(true);
    expect(marks()).toEqual(['a-notice', 'a-early', 'a-late']);
    expect(one('#p1 p').textContent).toContain('There was');
  });

  test('is put by and taken up again, and the focus stays with the buttons', async () => {
    await give(ARTICLE);
    await expect.poll(() => there('[data-do="digest"]')).toBe(true);
    await press('digest');
    await expect.poll(() => document.activeElement?.matches('[data-do="read"]')).toBe(true);
    expect(articleFlag.get(LESSON)).toBe('put-by');
    await press('read');
    await expect.poll(() => there('[data-do="digest"]')).toBe(true);
    expect(articleFlag.get(LESSON)).toBe('read');
  });

  test('is there again on the next visit, and as it was left', async () => {
    await give(ARTICLE);
    await expect.poll(() => there('[data-do="digest"]')).toBe(true);
    put();
    await expect.poll(() => one('.take p').textContent).toBe('A headline');
    await press('digest');
    await expect.poll(() => there('[data-do="read"]')).toBe(true);
    put();
    await expect.poll(() => there('[data-do="read"]')).toBe(true);
    expect(one('#p1 p').textContent).toContain('There was');
  });

  test('is removed from the device on request', async () => {
    await give(ARTICLE);
    await expect.poll(() => there('[data-do="remove"]')).toBe(true);
    await press('remove');
    await expect.poll(said).toBe(words['article.removed']);
    expect(await articleStore.load(LESSON)).toBeNull();
    expect(articleFlag.get(LESSON)).toBeNull();
    expect(document.activeElement).toBe(one('summary'));
    expect(one('#p1 p').textContent).toContain('There was');
    expect(one<HTMLTextAreaElement>('textarea').value).toBe('');
  });

  test('that lacks phrases is read with a list of those', async () => {
    await give('By a notice on Tuesday it was shut.');
    await expect.poll(() => there('[data-do="digest"]')).toBe(true);
    expect([...document.querySelectorAll('.article-bar li')].map(({ textContent }) => textContent)).toEqual([
      '“clearly”',
      '“will surely close”',
    ]);
    expect(one('.article-bar').textContent).toContain('1 of 3 marked phrases');
  });

  test('stays on the page where the browser stores nothing, and the page says so', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    await give(ARTICLE);
    await expect.poll(() => there('[data-do="digest"]')).toBe(true);
    expect(one('.article-bar').textContent).toContain('The browser would not keep it');
    expect(marks()).toEqual(['a-notice', 'a-late']);
    await press('remove');
    await expect.poll(said).toBe(words['article.removed']);
  });
});

describe('what is no article', () => {
  const field = (): string => one<HTMLTextAreaElement>('textarea').value;
  test.each([
    ['nothing', ' \n ', words['article.empty']],
    ['another text', 'Quite another matter.', words['article.other'].replace('{of}', '3')],
    ['far too much', 'word '.repeat(MOST_WORDS + 1), words['article.long'].replace('{most}', '200,000')],
  ])('%s is told of, and stays in the field', async (_, text, sentence) => {
    await give(text);
    await expect.poll(() => one('#article-notice').textContent).toBe(sentence);
    expect(said()).toBe(sentence);
    expect(field()).toBe(text);
    expect(one('#p1 p').textContent).toContain('There was');
    expect(await articleStore.load(LESSON)).toBeNull();
  });

  test('a failed request is told of, and trying again helps', async () => {
    offline = true;
    await give(ARTICLE);
    await expect.poll(said).toBe('Offline.');
    expect(field()).toBe(ARTICLE);
    offline = false;
    await press('use');
    await expect.poll(() => there('[data-do="digest"]')).toBe(true);
  });
});

describe('a file', () => {
  const choose = (file: File): void => {
    const input = one<HTMLInputElement>('input[type="file"]');
    const chosen = new DataTransfer();
    chosen.items.add(file);
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  test('goes into the field, chosen or dropped', async () => {
    choose(new File([ARTICLE], 'article.txt'));
    await expect.poll(said).toBe(words['article.taken'].replace('{name}', 'article.txt'));
    expect(one<HTMLTextAreaElement>('textarea').value).toBe(ARTICLE);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Dropped.'], 'other.txt'));
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    one('textarea').dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
    await expect.poll(() => one<HTMLTextAreaElement>('textarea').value).toBe('Dropped.');
  });

  test('that is no text is told of by name', async () => {
    choose(new File([new Uint8Array([80, 75, 3, 4, 0])], 'article.docx'));
    await expect.poll(said).toBe(words['article.not-text'].replace('{name}', 'article.docx'));
  });
});

describe.each(['day', 'night'])('by %s', (theme) => {
  test('no state has an accessibility violation', async () => {
    document.documentElement.dataset.theme = theme;
    await give('Quite another matter.');
    await expect.poll(() => there('#article-notice')).toBe(true);
    expect(await violations()).toEqual([]);
    await give('By a notice on Tuesday it was shut.');
    await expect.poll(() => there('[data-do="digest"]')).toBe(true);
    expect(await violations()).toEqual([]);
    await press('digest');
    await expect.poll(() => there('[data-do="read"]')).toBe(true);
    expect(await violations()).toEqual([]);
  });
});

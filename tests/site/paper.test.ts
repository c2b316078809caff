import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtPages, launch, openPage, siteUrl } from '../support/site.ts';

const MM = 96 / 25.4;
/** Width and height of each paper in millimetres. */
const PAPERS = { A4: [210, 297], Letter: [215.9, 279.4] } as const;
type Paper = keyof typeof PAPERS;
/** The margins of src/styles/paper.css in millimetres: at both sides together, above and below together. */
const MARGINS = { sheet: [34, 28], broad: [30, 31], sideways: [24, 30] } as const;

const pages = builtPages();
const sheets = pages.filter(({ path }) => /^(lessons|passages)\/[^/]+\/worksheet\//.test(path));
const keys = pages.filter(({ path }) => /^(lessons|passages)\/[^/]+\/key\/$/.test(path));
const twins = keys.map(({ path }) => path.replace('key/', ''));
const lessons = twins.filter((path) => path.startsWith('lessons/'));
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('every lesson has its three worksheets and its key, a practice text all but the short one, and links to them', () => {
  expect(lessons).not.toEqual([]);
  expect(twins.length).toBeGreaterThan(lessons.length);
  for (const lesson of twins) {
    const { html = '' } = pages.find(({ path }) => path === lesson) ?? {};
    const short = lessons.includes(lesson) ? ['worksheet/short/'] : [];
    for (const sheet of ['worksheet/', 'worksheet/large/', ...short, 'key/']) {
      expect(pages.map(({ path }) => path)).toContain(lesson + sheet);
      expect(html).toContain(`href="/${lesson}${sheet}"`);
    }
  }
});

test('search engines are asked to leave the key out, and no worksheet links to it', () => {
  for (const { html } of keys) expect(html).toContain('<meta name="robots" content="noindex">');
  for (const { html } of sheets) expect(html).not.toMatch(/href="[^"]*\/key\//);
});

/** Lays a page out as on that paper: as wide as what its margins leave, with print's styles. */
async function layOut(page: Page, path: string, paper: Paper, kind: keyof typeof MARGINS): Promise<{ height: number }> {
  const [short, long] = PAPERS[paper];
  const [wide, high] = kind === 'sideways' ? [long, short] : [short, long];
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: Math.floor((wide - MARGINS[kind][0]) * MM), height: Math.floor(high * MM) });
  if (page.url() !== siteUrl() + path) await page.goto(siteUrl() + path);
  await page.evaluate(() => document.fonts.ready);
  return { height: Math.floor((high - MARGINS[kind][1]) * MM) };
}

describe.each(sheets)('/$path', ({ path }) => {
  const large = path.endsWith('/large/');
  test.each(['A4', 'Letter'] as const)('fits %s: no question needs to be split, no line wraps', async (paper) => {
    const { page } = await openPage(browser);
    const { height } = await layOut(page, path, paper, large ? 'broad' : 'sheet');
    const tasks = await page.locator('.task').evaluateAll((all) =>
      all.map((task) => ({
        head: task.querySelector('h3')?.textContent,
        height: task.getBoundingClientRect().height,
        whole: getComputedStyle(task).breakInside === 'avoid',
        // A log's pack of cards, and in large print a text with a table, may be longer than a page; it breaks between two.
        pieces: [...task.querySelectorAll('.cards li, tr, p')].map((piece) => ({
          height: piece.getBoundingClientRect().height,
          whole: getComputedStyle(piece).breakInside !== 'auto',
        })),
        cards: task.querySelector('.cards') !== null,
      })),
    );
    expect(tasks.filter(({ whole }) => !whole)).toEqual([]);
    const long = tasks.filter((task) => task.height > height);
    expect(long.filter(({ cards }) => !large && !cards)).toEqual([]);
    for (const { pieces } of long)
      expect(pieces.filter((piece) => !piece.whole || piece.height > height / 2)).toEqual([]);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);

    if (large) await layOut(page, path, paper, 'sideways');
    // With a little room to spare, for a printer's rounding or a substitute face.
    const { width = 0 } = page.viewportSize() ?? {};
    await page.setViewportSize({ width: Math.floor(width * 0.98), height });
    const wrapped = await page
      .locator('.numbered .line')
      .evaluateAll((lines) =>
        lines
          .filter((line) => line.getBoundingClientRect().height > 1.2 * parseFloat(getComputedStyle(line).lineHeight))
          .map((line) => line.textContent),
      );
    expect(wrapped).toEqual([]);
    await page.context().close();
  });
});

test('large print is at least 18 points everywhere', async () => {
  const { page } = await openPage(browser);
  for (const { path } of sheets.filter(({ path }) => path.endsWith('/large/'))) {
    await layOut(page, path, 'A4', 'broad');
    const small = await page.locator('.paper').evaluate((paper) => {
      const texts = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
      const found = new Set<string>();
      while (texts.nextNode()) {
        const { parentElement: at, textContent } = texts.currentNode;
        // Superscript numbers are signs beside words, and what is clipped is for the ear alone.
        if (!at || !textContent?.trim() || at.closest('sup, .place-name')) continue;
        if (parseFloat(getComputedStyle(at).fontSize) < 24)
          found.add(`${at.className || at.tagName}: ${textContent.trim().slice(0, 30)}`);
      }
      return [...found];
    });
    expect(small).toEqual([]);
  }
  await page.context().close();
});

test('the PDF of a worksheet has upright pages, that of large print turns the reading', async () => {
  const { page } = await openPage(browser);
  const boxes = async (path: string, format: Paper): Promise<Set<string>> => {
    await page.goto(siteUrl() + path);
    const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
    const found = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(
      ([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
    );
    return new Set(found);
  };
  const [lesson = ''] = lessons;
  expect(await boxes(`${lesson}worksheet/`, 'A4')).toEqual(new Set(['596 × 843']));
  expect(await boxes(`${lesson}key/`, 'Letter')).toEqual(new Set(['612 × 792']));
  expect(await boxes(`${lesson}worksheet/large/`, 'Letter')).toEqual(new Set(['612 × 792', '792 × 612']));
  await page.context().close();
});

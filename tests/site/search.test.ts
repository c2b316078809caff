import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readBook } from '../../src/checks/read-book.ts';
import type { Place } from '../../src/search/place.ts';
import { placesOf } from '../../src/search/places.ts';
import { holdsAny, wordsOf } from '../../src/search/runs.ts';
import { violations } from '../support/accessible.ts';
import { builtPages, launch } from '../support/site.ts';
import { visitor, type Visit } from '../support/visit.ts';

const { book } = readBook('content');
const places = placesOf(book);
const pagefind = join(inject('dist'), 'pagefind');
const LESSON = 'lessons/globely-news/';

let browser: Browser;
let visit: Visit;
beforeAll(async () => {
  browser = await launch();
  visit = visitor(browser);
});
afterAll(() => browser.close());

const found = (page: Page) => page.locator('[data-part="found"]').first();
const results = (page: Page) => page.locator('.result, .lead-result:has(a)');
const spoken = (page: Page, text: string) => page.locator('#live', { hasText: text }).waitFor();

describe('what can be found', () => {
  test('opens at a place that the page has', () => {
    const pages = new Map(builtPages().map(({ path, html }) => [`/${path}`, html]));
    for (const { url } of places) {
      const [path = '', id] = url.split('#');
      expect(pages.has(path), url).toBe(true);
      if (id) expect(pages.get(path)?.includes(` id="${id}"`), url).toBe(true);
    }
  });

  test('comes with the files that searching uses and no others', () => {
    const files = readdirSync(pagefind).map((name) => name.replace(/_[0-9a-f]+/, ''));
    expect(files.sort()).toEqual([
      'filter',
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.en.pf_meta',
      'pagefind.js',
      'wasm.en.pagefind',
    ]);
  });
});

describe('a search', () => {
  test('lands on the words that it shows', async () => {
    await visit('search/', async (page) => {
      await page.getByRole('searchbox').fill('false flag');
      const first = results(page).first().getByRole('link');
      await first.waitFor();
      await expect.poll(() => results(page).first().locator('mark').first().textContent()).toBe('false flag');
      await first.click();
      await page.waitForURL(`**/${LESSON}#a-no-false-flag`);
      const place = page.locator('#a-no-false-flag');
      await expect.poll(() => place.textContent()).toContain('false flag');
      await expect.poll(() => place.evaluate((el) => Math.round(el.getBoundingClientRect().top))).toBeLessThan(700);
      await expect.poll(() => place.evaluate((el) => el.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
      await expect.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0);
    });
  });

  test('in another spelling finds what is spelt so, and both what is quoted', async () => {
    const quoted = `/${LESSON}#a-troop-mobilization`;
    const first = async (words: string): Promise<string[]> => {
      let urls: string[] = [];
      await visit(`search/?q=${words}`, async (page) => {
        const links = page.locator('.result h3 a');
        // Results come one by one, the best first.
        const shown = () => links.evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
        await expect.poll(shown).toContain(quoted);
        urls = await shown();
      });
      return urls.slice(0, urls.indexOf(quoted) + 1);
    };
    expect(await first('mobilization')).toEqual(await first('mobilisation'));
  });

  test('with a slip is mended, says so and can be taken as it was typed', async () => {
    await visit('search/?q=hegde', async (page) => {
      await page.getByText('Showing results for “hedge”.').waitFor();
      await expect.poll(() => page.locator('.lead-result a').getAttribute('href')).toMatch(/\/skills\/hedge\/$/);
      await page.getByRole('button', { name: 'Search for “hegde” as typed' }).click();
      await page.getByRole('heading', { name: 'Nothing found for “hegde”' }).waitFor();
      expect(new URL(page.url()).search).toBe('?q=hegde&as=typed');
      await page.goBack();
      await page.getByText('Showing results for “hedge”.').waitFor();
    });
  });

  test('for a pasted sentence says that no place has all of it', async () => {
    const sentence = 'Russian radar systems put the two drones out of action before they could do harm to anybody';
    await visit(`search/?q=${sentence}`, async (page) => {
      await page.getByRole('heading', { name: /^No place has all of “Russian radar/ }).waitFor();
      await expect
        .poll(() => results(page).first().getByRole('link').getAttribute('href'))
        .toMatch(/#(?:c-stopped-by|q-settle)-radar$/);
    });
  });

  test('for anonymous source leads to the skill and then to the lesson', async () => {
    await visit('search/?q=anonymous+source', async (page) => {
      await expect.poll(() => found(page).textContent()).toMatch(/places for “anonymous source”/);
      await expect
        .poll(() => page.locator('.lead-result a').getAttribute('href'))
        .toMatch(/\/skills\/unnamed-official\/$/);
      await page.locator('.result').getByRole('link', { name: 'Sourcing' }).first().click();
      await page.waitForURL(`**/${LESSON}#sourcing`);
      await expect.poll(() => page.locator('#sourcing').isVisible()).toBe(true);
    });
  });

  test('by another name says so', async () => {
    const written = (place: Place): string => `${place.title} ${place.text}`;
    const other = (place: Place) => place.names.find((name) => !holdsAny(written(place), wordsOf(name)));
    const skill = places.find((place) => place.kind === 'skill' && other(place))!;
    await visit(`search/?q=${other(skill)}`, async (page) => {
      const lead = page.locator('.lead-result');
      await lead.getByText('Also:').waitFor();
      await expect.poll(() => lead.getByRole('link').getAttribute('href')).toMatch(new RegExp(`${skill.url}$`));
      await expect.poll(() => lead.locator('.small', { hasText: 'Also:' }).textContent()).toContain(other(skill));
    });
  });

  test('is in the address, step by step', async () => {
    await visit('search/', async (page) => {
      const box = page.getByRole('searchbox');
      await box.pressSequentially('drone', { delay: 150 });
      await page.waitForURL('**/search/?q=drone');
      await page
        .getByRole('checkbox', { name: /^Claim/ })
        .first()
        .check();
      await page.waitForURL('**/search/?q=drone&kind=claim');
      await spoken(page, 'for “drone”');
      await page.goBack();
      await expect
        .poll(() =>
          page
            .getByRole('checkbox', { name: /^Claim/ })
            .first()
            .isChecked(),
        )
        .toBe(false);
      expect(new URL(page.url()).search).toBe('?q=drone');
      await page.goBack();
      await expect.poll(() => box.inputValue()).toBe('');
      await expect.poll(() => page.getByRole('heading', { name: 'Browse' }).isVisible()).toBe(true);
    });
  });

  test('that finds nothing says so and shows ways on', async () => {
    await visit('search/', async (page) => {
      for (const typed of ['quidditch', 'zzz', 'inflation']) {
        await page.getByRole('searchbox').fill(typed);
        await page.getByRole('heading', { name: `Nothing found for “${typed}”` }).waitFor();
        await spoken(page, 'Nothing found');
        await expect.poll(() => page.locator('.when-nothing').isVisible()).toBe(true);
        await expect.poll(() => page.locator('.browse').getByRole('link').count()).toBeGreaterThan(30);
        await expect.poll(() => results(page).count()).toBe(0);
      }
    });
  });
});

describe('filters', () => {
  test('list all their places before a word is typed', async () => {
    await visit('search/', async (page) => {
      const phrases = places.filter((place) => place.kind === 'phrase');
      const label = page.locator('.facets label', { hasText: 'Phrase' });
      await expect.poll(() => label.locator('span').last().textContent()).toBe(String(phrases.length));
      await label.click();
      await expect.poll(() => found(page).textContent()).toBe(`${phrases.length} places`);
      expect(phrases.length).toBeGreaterThan(20);
      for (const n of [10, 20]) {
        await expect.poll(() => results(page).count()).toBe(n);
        await page.getByRole('button', { name: 'Show more' }).click();
        await expect
          .poll(() => page.evaluate(() => document.activeElement?.closest('li')?.dataset.rank))
          .toBe(String(n));
      }
      const titles = await page.locator('.result h3').allTextContents();
      const shown = titles.map((title) => title.trim());
      expect(shown).toEqual(phrases.slice(0, shown.length).map((place) => place.title));
    });
  });

  test('narrow together, and can be taken off one by one', async () => {
    await visit('search/?kind=phrase&kind=skill&lens=language', async (page) => {
      const language = places.filter(({ kind, lens }) => lens === 'language' && ['phrase', 'skill'].includes(kind));
      await expect.poll(() => found(page).textContent()).toBe(`${language.length} places`);
      await page.getByRole('button', { name: 'Remove the filter Skill' }).click();
      const phrases = language.filter(({ kind }) => kind === 'phrase');
      await expect.poll(() => found(page).textContent()).toBe(`${phrases.length} places`);
      await page
        .locator('.facet > summary')
        .filter({ hasText: /^\s*Outlet/ })
        .click();
      await page.locator('.facet').getByLabel('Global Times').check();
      const ours = phrases.filter(({ outlet }) => outlet === 'global-times');
      await expect.poll(() => found(page).textContent()).toBe(`${ours.length} places`);
      expect(new URL(page.url()).search).toBe('?kind=phrase&lens=language&outlet=global-times');
      await page.goBack();
      await expect.poll(() => found(page).textContent()).toBe(`${phrases.length} places`);
      await page.getByRole('button', { name: 'Clear all filters' }).click();
      await page.getByRole('heading', { name: 'Browse' }).waitFor();
      expect(new URL(page.url()).search).toBe('');
    });
  });

  test('fold away on a phone', async () => {
    await visit(
      'search/?q=drone&lens=claims',
      async (page) => {
        const narrow = page.getByRole('button', { name: 'Narrow the results (1 on)' });
        await expect.poll(() => page.locator('.facets').isVisible()).toBe(false);
        await narrow.click();
        await expect.poll(() => page.locator('.facets').isVisible()).toBe(true);
        await expect.poll(() => narrow.getAttribute('aria-expanded')).toBe('true');
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      },
      { viewport: { width: 320, height: 640 } },
    );
  });
});

describe('with scripts off', () => {
  test('the page says so and everything can be browsed', async () => {
    await visit(
      'search/?q=drone',
      async (page) => {
        await expect.poll(() => page.getByText('Searching needs scripts').isVisible()).toBe(true);
        await expect.poll(() => page.getByRole('searchbox').count()).toBe(0);
        await page.getByRole('link', { name: 'Hedge' }).click();
        await page.waitForURL('**/skills/hedge/');
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('accessibility', () => {
  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    // All but colours is the same by night.
    const rules = colorScheme === 'light' ? 'all' : 'colours';
    test.each(['?q=false+flag&lens=claims', '?q=hedge', '?q=quidditch'])('of search/%s', async (query) => {
      await visit(
        `search/${query}`,
        async (page) => {
          await page.getByRole('heading', { name: /“/ }).first().waitFor();
          expect(await violations(page, { rules })).toEqual([]);
        },
        { colorScheme },
      );
    });

    test('of the dialog', async () => {
      await visit(
        'about/',
        async (page) => {
          await page.keyboard.press('Control+k');
          await page.keyboard.type('mobilization');
          await page.getByRole('dialog').getByRole('link').first().waitFor();
          expect(await violations(page, { rules })).toEqual([]);
        },
        { colorScheme },
      );
    });
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readBook } from '../../src/checks/read-book.ts';
import type { Place } from '../../src/search/place.ts';
import { placesOf } from '../../src/search/places.ts';
import { holdsAny, wordsOf } from '../../src/search/runs.ts';
import { builtPages, launch, openPage, siteUrl } from '../support/site.ts';

const { book } = readBook('content');
const places = placesOf(book);
const pagefind = join(inject('dist'), 'pagefind');
const LESSON = 'lessons/globely-news/';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens a page of the site and closes it after the test, which fails if anything went wrong on the page. */
async function visit(
  path: string,
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const { page, faults } = await openPage(browser, options);
  await page.goto(siteUrl() + path);
  await use(page);
  // Leaving a page stops what it was still fetching.
  expect(faults.filter((fault) => !fault.endsWith('ERR_ABORTED'))).toEqual([]);
  await page.context().close();
}

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
  test.each([
    ['Podolyak', /Podolyak/],
    ['false flag', /false flag/],
    ['mobilization', /mobilization/],
  ])('for %s lands on those words in the lesson', async (typed, words) => {
    await visit('search/', async (page) => {
      await page.getByRole('searchbox').fill(typed);
      const first = results(page).first().getByRole('link');
      await first.waitFor();
      expect(await results(page).first().locator('mark').first().textContent()).toMatch(
        new RegExp(typed.slice(0, 6), 'i'),
      );
      await first.click();
      await page.waitForURL(`**/${LESSON}#*`);
      const place = page.locator(new URL(page.url()).hash);
      expect(await place.textContent()).toMatch(words);
      await expect.poll(() => place.evaluate((el) => Math.round(el.getBoundingClientRect().top))).toBeLessThan(700);
      expect(await place.evaluate((el) => el.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
      await expect.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0);
    });
  });

  test('for anonymous source leads to the skill and then to the lesson', async () => {
    await visit('search/?q=anonymous+source', async (page) => {
      await expect.poll(() => found(page).textContent()).toMatch(/places for “anonymous source”/);
      expect(await page.locator('.lead-result a').getAttribute('href')).toMatch(/\/skills\/unnamed-official\/$/);
      await page.locator('.result').getByRole('link', { name: 'Sourcing' }).click();
      await page.waitForURL(`**/${LESSON}#sourcing`);
      expect(await page.locator('#sourcing').isVisible()).toBe(true);
    });
  });

  test('by another name says so', async () => {
    const written = (place: Place): string => `${place.title} ${place.text}`;
    const other = (place: Place) => place.names.find((name) => !holdsAny(written(place), wordsOf(name)));
    const skill = places.find((place) => place.kind === 'skill' && other(place))!;
    await visit(`search/?q=${other(skill)}`, async (page) => {
      const lead = page.locator('.lead-result');
      await lead.getByText('Also:').waitFor();
      expect(await lead.getByRole('link').getAttribute('href')).toMatch(new RegExp(`${skill.url}$`));
      expect(await lead.locator('.small', { hasText: 'Also:' }).textContent()).toContain(other(skill));
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
      expect(await page.getByRole('heading', { name: 'Browse' }).isVisible()).toBe(true);
    });
  });

  test('that finds nothing says so and shows ways on', async () => {
    for (const typed of ['quidditch', 'zzz', 'inflation'])
      await visit(`search/?q=${typed}`, async (page) => {
        await page.getByRole('heading', { name: `Nothing found for “${typed}”` }).waitFor();
        await spoken(page, 'Nothing found');
        expect(await page.locator('.when-nothing').isVisible()).toBe(true);
        expect(await page.locator('.browse').getByRole('link').count()).toBeGreaterThan(30);
        expect(await results(page).count()).toBe(0);
      });
  });

  test.each(['pagefind.js*', 'wasm.en.pagefind', 'pagefind-entry.json*'])(
    'that cannot load %s says so and can be tried again',
    async (file) => {
      const { page } = await openPage(browser);
      await page.route(`**/pagefind/${file}`, (route) => route.abort());
      await page.goto(`${siteUrl()}search/?q=drone`);
      await page.getByRole('heading', { name: 'The search could not be loaded' }).waitFor();
      expect(await page.locator('.browse').isVisible()).toBe(true);
      await page.unroute(`**/pagefind/${file}`);
      await page.getByRole('button', { name: 'Try again' }).click();
      await results(page).first().waitFor();
      await page.context().close();
    },
  );

  test('offline says that it cannot be loaded, not that nothing was found', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${siteUrl()}search/`);
    await page.getByRole('searchbox').focus();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.getByRole('searchbox').fill('Podolyak');
    await page.getByRole('heading', { name: 'The search could not be loaded' }).waitFor();
    await page.context().close();
  });
});

describe('filters', () => {
  test('list all their places before a word is typed', async () => {
    await visit('search/', async (page) => {
      const phrases = places.filter((place) => place.kind === 'phrase');
      const label = page.locator('.facets label', { hasText: 'Phrase' });
      expect(await label.locator('span').last().textContent()).toBe(String(phrases.length));
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
        expect(await page.locator('.facets').isVisible()).toBe(false);
        await narrow.click();
        expect(await page.locator('.facets').isVisible()).toBe(true);
        expect(await narrow.getAttribute('aria-expanded')).toBe('true');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
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
        expect(await page.getByText('Searching needs scripts').isVisible()).toBe(true);
        expect(await page.getByRole('searchbox').count()).toBe(0);
        await page.getByRole('link', { name: 'Hedge' }).click();
        await page.waitForURL('**/skills/hedge/');
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('the dialog', () => {
  const dialog = (page: Page) => page.getByRole('dialog');

  test('is opened, used and closed by keys', async () => {
    await visit('about/', async (page) => {
      await page.keyboard.press('/');
      await dialog(page).getByRole('searchbox').waitFor();
      await page.keyboard.type('mobiliz');
      await spoken(page, 'places for “mobiliz”');
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('another troop mobilization');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.type('ation');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${LESSON}#a-*`);
    });
  });

  test('closes by Escape and gives the focus back', async () => {
    await visit('about/', async (page) => {
      const link = page.locator('header [data-search]');
      await link.focus();
      for (const open of ['Control+k', '/', 'Enter']) {
        await page.keyboard.press(open);
        await dialog(page).waitFor();
        await page.keyboard.type('flag');
        await page.keyboard.press('Escape');
        await dialog(page).waitFor({ state: 'hidden' });
        expect(await link.evaluate((el) => el === document.activeElement)).toBe(true);
      }
      expect(await page.locator('body > #live').count()).toBe(1);
    });
  });

  test('closes by its button and by a click beside it, not by one inside', async () => {
    await visit('about/', async (page) => {
      await page.keyboard.press('/');
      const box = (await dialog(page).boundingBox())!;
      await page.mouse.click(box.x + 6, box.y + 6);
      expect(await dialog(page).isVisible()).toBe(true);
      await page.mouse.click(box.x - 20, box.y + 20);
      await dialog(page).waitFor({ state: 'hidden' });
      await page.locator('header [data-search]').click();
      await dialog(page).getByRole('button', { name: 'Close' }).click();
      await dialog(page).waitFor({ state: 'hidden' });
    });
  });

  test('hands over to the search page by Enter', async () => {
    await visit('about/', async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('hedge');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=hedge');
      expect(await page.getByRole('searchbox').inputValue()).toBe('hedge');
    });
  });

  test('leaves the / key alone where it is typed, and everywhere once switched off', async () => {
    await visit('search/', async (page) => {
      await page.getByRole('searchbox').pressSequentially('a/b');
      expect(await page.getByRole('searchbox').inputValue()).toBe('a/b');
      expect(await dialog(page).count()).toBe(0);
    });
    await visit('about/', async (page) => {
      await page.keyboard.press('/');
      await dialog(page).getByRole('checkbox').uncheck();
      await page.reload();
      await page.keyboard.press('/');
      expect(await dialog(page).count()).toBe(0);
      await page.keyboard.press('Control+k');
      await dialog(page).waitFor();
    });
  });

  test('opens a place on the same page', async () => {
    await visit(LESSON, async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('Podolyak');
      await dialog(page).getByText('for “Podolyak”').first().waitFor();
      await dialog(page).getByRole('link').first().click();
      await page.waitForURL(`**/${LESSON}#a-*`);
      expect(await dialog(page).count()).toBe(0);
      await expect.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0);
    });
  });

  test('loads nothing of the engine before it is opened', async () => {
    const { page } = await openPage(browser);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(siteUrl() + LESSON, { waitUntil: 'networkidle' });
    expect(fetched.filter((path) => /pagefind|search-dialog.*js/.test(path))).toEqual([]);
    await page.keyboard.press('/');
    await expect.poll(() => fetched.some((path) => path.endsWith('wasm.en.pagefind'))).toBe(true);
    await page.context().close();
  });
});

describe('accessibility', () => {
  const violations = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe.source);
    return page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    });
  };

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    test.each(['?q=false+flag&lens=claims', '?q=hedge', '?q=quidditch'])('of search/%s', async (query) => {
      await visit(
        `search/${query}`,
        async (page) => {
          await page.getByRole('heading', { name: /“/ }).first().waitFor();
          expect(await violations(page)).toEqual([]);
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
          expect(await violations(page)).toEqual([]);
        },
        { colorScheme },
      );
    });
  });
});

describe('a place that is folded away', () => {
  test('is unfolded for whoever arrives at it', async () => {
    await visit(LESSON, async (page) => {
      // Without the browser's own help, as in the oldest browsers: the place is made and gone to by script.
      await page.evaluate(() => {
        const fold = document.createElement('details');
        fold.innerHTML = '<summary>Fold</summary><p id="deep">Deep</p><details><p id="deeper">Deeper</p></details>';
        document.querySelector('main')!.append(fold);
        history.replaceState(null, '', '#deeper');
        dispatchEvent(new HashChangeEvent('hashchange'));
      });
      await expect.poll(() => page.locator('#deeper').isVisible()).toBe(true);
    });
  });
});

describe('on slow and plain networks', () => {
  test.each([false, true])(
    'works while the worker is held up for seven seconds (worker wanted: %s)',
    async (wanted) => {
      const { page, faults } = await openPage(browser);
      let asked = 0;
      await page.route('**/pagefind-worker.js', async (route) => {
        asked++;
        await new Promise((resolve) => setTimeout(resolve, 7000));
        await route.continue().catch(() => undefined);
      });
      await page.goto(`${siteUrl()}about/`);
      // A site with very many places asks for the worker.
      if (wanted)
        await page.evaluate(() => document.getElementById('search-dialog')!.setAttribute('data-worker', 'true'));
      await page.keyboard.press('/');
      await page.keyboard.type('Podolyak');
      await page.getByRole('dialog').getByRole('link').first().waitFor({ timeout: 20_000 });
      expect(asked).toBe(wanted ? 1 : 0);
      expect(faults.filter((fault) => !/main thread/.test(fault))).toEqual([]);
      await page.context().close();
    },
  );

  test('says that it is at work when files take their time', async () => {
    const { page } = await openPage(browser);
    await page.route('**/wasm.en.pagefind', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await route.continue();
    });
    await page.goto(`${siteUrl()}search/?q=Podolyak`);
    await page.getByRole('heading', { name: 'Searching…' }).waitFor();
    await results(page).first().waitFor();
    expect(await found(page).textContent()).toContain('Podolyak');
    await page.context().close();
  });

  test('needs at most 130 KB for a first search', async () => {
    const { page } = await openPage(browser);
    const fetched = new Set<string>();
    page.on('request', (request) => fetched.add(new URL(request.url()).pathname));
    await page.goto(`${siteUrl()}search/`, { waitUntil: 'networkidle' });
    fetched.clear();
    await page.getByRole('searchbox').fill('false flag');
    await results(page).nth(5).waitFor();
    const sizes = [...fetched].map((path) => {
      const file = readFileSync(join(inject('dist'), path));
      // A host compresses text; Pagefind's own files are compressed already.
      return /\.(js|json)$/.test(path) ? brotliCompressSync(file).length : file.length;
    });
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(130_000);
    await page.context().close();
  });
});

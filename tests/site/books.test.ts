import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { buildSite, NOT_OURS, type Built } from '../support/build-site.ts';
import { edited, goodBook, writeBook, type Edit } from '../support/fixture-book.ts';
import { launch } from '../support/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'books-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function build(name: string, edits: Edit[]): Promise<Built> {
  const content = join(folder, name, 'content');
  writeBook(edited(goodBook(), edits), content);
  return buildSite(join(folder, name, 'site'), content);
}

const PAGE = 'lessons/harbour-bridge/';
const SIGN = 'Nobody else would write this line';
/** An article's text that is kept beside its lesson. */
const ARTICLE = [
  `A notice on Tuesday closed the crumbling bridge. ${SIGN}.`,
  `Some experts fear the worst. The council declined to comment. ${SIGN} either.`,
].join('\n\n');

test('the good book is built, without the text of an article unless that is asked for: then it warns, and only the lesson’s page has it', async () => {
  const { ok, output, dist } = await build('good', [[`${PAGE}article.txt`, ARTICLE]]);
  const root = join(dist, '..');
  const read = (name: string): string => readFileSync(join(dist, name), 'utf8');
  /** The files of the build that hold the text. */
  const holding = (): string[] =>
    readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:html|json|xml|js|txt)$/.test(name))
      .filter((name) => read(name).includes(SIGN))
      .sort();
  const run = (...options: string[]): Promise<{ stdout: string; stderr: string }> =>
    promisify(execFile)(process.execPath, ['src/cli/build.ts', ...options], {
      cwd: root,
      env: {
        ...process.env,
        ...NOT_OURS,
        NODE_ENV: 'production',
        SITE_URL: 'https://example.org',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });

  expect(output).toContain('No problems: 1 lesson, 13 questions, 3 annotations, 2 claims, 1 practice text.');
  expect(ok).toBe(true);
  for (const page of ['lessons/harbour-bridge', 'events/bridge-closed-2025', 'publishers/harbour-herald'])
    expect(existsSync(join(dist, page, 'index.html')), page).toBe(true);
  expect(existsSync(join(dist, 'skills/charged-word/index.html'))).toBe(true);
  expect(holding()).toEqual([]);

  const { stderr } = await run('--with-article-texts');
  expect(stderr).toContain('the whole text of their article, which belongs to its publisher: harbour-bridge.');
  expect(stderr).toContain('Do not publish this build');
  expect(holding()).toEqual([`${PAGE}index.html`, `${PAGE}lesson.json`]);
  expect(read(`${PAGE}index.html`)).toContain('<meta name="robots" content="noindex">');
  expect(read('sitemap-0.xml')).not.toContain(`/${PAGE}<`);

  const browser = await launch();
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.setContent(read(`${PAGE}index.html`));
  const reading = page.locator('says-reading');
  await expect.poll(() => reading.innerText()).toContain(SIGN);
  // The digest is folded below, and the whole annotated article has a fold of its own.
  await expect.poll(() => page.locator('#digest-p1').count()).toBe(1);
  await expect.poll(() => reading.locator('a.mark').count()).toBeLessThan(3);
  const annotated = page.locator('section[aria-labelledby="annotated"]');
  await expect.poll(() => annotated.locator('a.mark').count()).toBe(3);
  await expect.poll(() => annotated.innerText()).toContain('The whole annotated reading');
  await browser.close();
  await expect(run('--with-texts')).rejects.toThrow('There is no option --with-texts.');
}, 180_000);

test('a broken book is refused with every problem in words, and nothing is built', async () => {
  const { ok, output, dist } = await build('broken', [
    ['lessons/harbour-bridge/lesson.mdx', 'level: 1', 'level: one'],
    ['lessons/harbour-bridge/lesson.mdx', '<Question id="exit" />', '<Question id="exit">'],
    ['lessons/harbour-bridge/questions.yaml', '      why: No report was out.\n', ''],
  ]);
  expect(ok).toBe(false);
  expect(output).toContain(`The book has mistakes, so nothing was built.

content/lessons/harbour-bridge/lesson.mdx
  line 16, level
    Expected one of 1, 2, 3; found “one”. What goes here: 1: ages 13 to 14. 2: 14 to 16. 3: 16 to 19.
  line 93
    This tag cannot be read: “<Question id="exit">”. Write it like this: <Question id="warm-up" />.

content/lessons/harbour-bridge/questions.yaml
  line 108, known-that-day › options › state › why
    “why” is missing. Add it. What goes here: For the key, the reason it is right. For a wrong option, why it tempts and why it fails, without naming the key.
  line 137, exit
    This question is never placed. Write <Question id="exit" /> into lesson.mdx where it belongs, or remove the question.

4 problems in 2 files.`);
  // Astro’s place for a mistake; the log’s clock may hold these signs too.
  expect(output).not.toMatch(/\b0:0\b/);
  expect(existsSync(dist)).toBe(false);
}, 120_000);

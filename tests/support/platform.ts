import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { readBook } from '../../src/checks/read-book.ts';
import type { Lesson } from '../../src/model/book.ts';
import { onePath, type Path } from '../../src/packages/scorm/one-path.ts';
import { scormPackage } from '../../src/packages/scorm/package.ts';
import { scormShell } from '../../src/packages/scorm/shell.ts';
import { draftBody } from '../../src/packages/single/body.ts';
import { lessonFile } from '../../src/packages/single/file.ts';
import { breach } from './scorm.ts';

const project = join(import.meta.dirname, '..', '..');
const ORIGIN = 'https://course.test/';
const { book } = readBook(join(project, 'content'));
const shell = scormShell(book.words);

/** What a platform's page has in `lms`; see platform.html. */
export interface Platform {
  visits: [element: string, value: string][][];
  kept: Record<string, string>;
  finished: number;
  mode: string;
  core: Record<string, string>;
  refuse: string | null;
  down: boolean;
  delay: number;
  absent: boolean;
}

/** A lesson as a package has it, and the page in the package. */
export async function packed(slug: string, path: Path): Promise<{ lesson: Lesson; files: Record<string, string> }> {
  const lesson = onePath(
    book.lessons.find((one) => one.slug === slug)!,
    path,
  );
  const page = lessonFile(await shell, { lesson, body: draftBody(lesson, book.words), publisher: 'An outlet' });
  const zip = scormPackage({ lesson, path, page }, book.words);
  return {
    lesson,
    files: Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)])),
  };
}

/** A course of a learning platform with a package in it, open in a browser. */
export class Course {
  readonly page: Page;
  /** What went wrong in the page, and what it asked for outside the package's folder. */
  readonly faults: string[] = [];

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(
    browser: Browser,
    files: Record<string, string>,
    options: BrowserContextOptions = {},
  ): Promise<Course> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const course = new Course(await context.newPage());
    const scripts = readFileSync(join(project, 'node_modules/scorm-again/dist/scorm12.min.js'), 'utf8');
    const html = readFileSync(join(import.meta.dirname, 'platform.html'), 'utf8');
    await context.route('**', (route) => {
      const url = route.request().url();
      const { pathname: path } = new URL(url);
      const ofPackage = route.request().frame() !== course.page.mainFrame();
      if (!url.startsWith(ofPackage ? `${ORIGIN}sco/` : ORIGIN)) course.faults.push(`asked for: ${url}`);
      if (path === '/scorm12.js') return route.fulfill({ contentType: 'text/javascript', body: scripts });
      if (path === '/favicon.ico') return route.fulfill({ status: 204 });
      const body = path === '/' ? html : files[path.slice('/sco/'.length)];
      return route.fulfill(body === undefined ? { status: 404, body: '' } : { contentType: 'text/html', body });
    });
    course.page.on('console', (message) => {
      if (message.type() === 'error') course.faults.push(message.text());
    });
    course.page.on('pageerror', (error) => course.faults.push(`uncaught: ${error.message}`));
    await course.page.goto(ORIGIN);
    return course;
  }

  /** Changes what the platform does. */
  async set(change: Partial<Platform>): Promise<void> {
    await this.page.evaluate((to) => Object.assign((window as unknown as { lms: Platform }).lms, to), change);
  }

  /** What the platform has. */
  platform(): Promise<Platform> {
    return this.page.evaluate(() => (window as unknown as { lms: Platform }).lms);
  }

  /** The lesson, begun or taken up again, once its questions are there. */
  async visit(): Promise<Frame> {
    await this.page.evaluate(() => (window as unknown as { visit: () => void }).visit());
    await this.page.frameLocator('iframe').locator('says-question').first().waitFor();
    return this.page.frame('sco')!;
  }

  /** Leaves as somebody does who goes elsewhere in the course. */
  async leave(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as { leave: () => void }).leave());
    await this.page.waitForFunction(
      () => document.querySelector('iframe')?.contentWindow?.location.href === 'about:blank',
    );
  }

  /** What a visit set against the letter of the standard. */
  async breaches(): Promise<string[]> {
    const { visits } = await this.platform();
    return visits.flatMap((calls) => {
      const before = new Map<string, string>();
      return calls.flatMap(([element, value]) => {
        const wrong = breach(before, element, value);
        before.set(element, value);
        return wrong ?? [];
      });
    });
  }
}

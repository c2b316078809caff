import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkBook, readBook } from '../checks/read-book.ts';
import { NotAnArticle, type GivenArticle } from '../drafting/article/given-article.ts';
import { readArticle } from '../drafting/article/read.ts';
import { folderOf } from '../drafting/draft/folder.ts';
import { draftLesson } from '../drafting/draft/make.ts';
import type { LessonDraft } from '../drafting/draft/draft.ts';
import { coverageInWords } from '../drafting/draft/report.ts';
import { find } from '../drafting/find.ts';
import type { Book } from '../model/book.ts';
import { TO_WRITE, whatToWrite } from '../model/to-write.ts';
import { flagsOf, HELP, Refused, type Asked } from './draft-flags.ts';

/** `npm run draft -- article.txt --publisher "…"`: drafts a lesson folder of an article. `--help` says the rest. */

async function articleOf(file: string): Promise<GivenArticle> {
  if (file === '-') {
    if (process.stdin.isTTY) console.error('Paste the article, then press Enter and Ctrl-D.');
    return readArticle(readFileSync(0), 'what was pasted');
  }
  if (!existsSync(file))
    throw new Refused(`There is no file ${file}. Give its path from this folder, or its full path.`);
  if (statSync(file).isDirectory()) throw new Refused(`${file} is a folder. Give the file that has the article.`);
  return readArticle(readFileSync(file), file);
}

function knownIn({ lessons, passages, events, publishers }: Book) {
  return {
    publishers: Object.fromEntries(Object.entries(publishers).map(([slug, { name }]) => [slug, name])),
    events: events.map(({ slug }) => slug),
    lessons: [...lessons, ...passages].map(({ slug }) => slug),
    order: Math.max(0, ...lessons.map(({ order }) => order)) + 1,
  };
}

/** Writes every file, or none. */
function write(files: ReadonlyMap<string, string>, out: string): void {
  const there = [...files.keys()].filter((name) => existsSync(join(out, name)));
  if (there.length > 0)
    throw new Refused(
      `Nothing was written, since ${there.map((name) => join(out, name)).join(', ')} ${there.length > 1 ? 'are' : 'is'} there already and would be lost. Give the lesson another name with --slug, or move the old one away.`,
    );
  const written: string[] = [];
  try {
    for (const [name, text] of files) {
      const path = join(out, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: 'wx' });
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(path);
    throw new Refused(`Nothing was kept, since not every file could be written: ${(error as Error).message}.`);
  }
}

/** Each place that a person has to fill, with its line: “content/lessons/x/lesson.mdx:2  title: …”. */
const openLines = (files: ReadonlyMap<string, string>, out: string): string[] =>
  [...files].flatMap(([name, text]) =>
    text.split('\n').flatMap((line, i) => {
      if (!line.includes(TO_WRITE)) return [];
      const field = /^\s*(?:- )?([\w-]+):/.exec(line)?.[1];
      const what = whatToWrite(line)
        .replace(/<[^>]*>/g, '')
        .replace(/["\s…]+$/, '');
      return [
        `  ${join(out, name)}:${i + 1}  ${field && field !== 'TO' ? `${field}: ` : ''}${what.split(' … ')[0]!.replace(/[\s…]+$/, '')}`,
      ];
    }),
  );

/** What the book has or lacks of the lesson’s surroundings. */
function surroundings({ publisher, event, slug }: LessonDraft, asked: Asked, book: Book, out: string): string[] {
  const claims = book.events.find((one) => one.slug === event.slug)?.claims ?? {};
  return [
    publisher.known
      ? `The book knows ${publisher.name} (${publisher.slug}).`
      : `The book has no profile of ${publisher.name} yet: ${join(out, 'publishers', `${publisher.slug}.yaml`)} is one to fill in.`,
    ...(event.known
      ? [
          `It belongs to the event “${event.slug}”. Say in claims.yaml which of its claims each claim of the article is an instance of:`,
          ...Object.entries(claims).map(([id, { statement }]) => `  ${id}: ${statement}`),
        ]
      : [
          `${asked.event ? `The book has no event “${event.slug}” yet` : 'It got an event of its own'}: ${join(out, 'events', event.slug)} is a page to fill in.` +
            (book.events.length > 0
              ? ` If it is about one that the book has, draft it again with --event and ${book.events.map((one) => one.slug).join(' or ')}, once you have deleted this draft.`
              : ''),
        ]),
    `The article’s text is in ${join(out, 'lessons', slug, 'article.txt')} for the check alone. It belongs to its publisher: keep it to yourself. Git ignores it in content/.`,
  ];
}

async function draft(asked: Asked, today: string): Promise<void> {
  const out = asked.out ?? 'content';
  if (existsSync(out) && !statSync(out).isDirectory())
    throw new Refused(`${out} is a file. Give a folder after --out.`);
  const article = await articleOf(asked.file);
  const headline = asked.headline ?? article.headline;
  const findings = find(article.text, { headline });
  if (asked.json) {
    process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
    return;
  }
  const publisher = asked.publisher ?? article.publisher;
  if (!publisher)
    throw new Refused(
      'Say who published the article: --publisher "The Arlow Post". If nobody knows: --publisher "Not known".',
    );
  const { book } = readBook(out);
  const known = knownIn(book);
  if (asked.slug && known.lessons.includes(asked.slug))
    throw new Refused(`The book has “${asked.slug}” already. Give another name after --slug.`);
  const made = draftLesson(findings, {
    ...article,
    ...asked,
    headline,
    publisher,
    author: asked.author ?? article.author,
    published: asked.date ?? article.published,
    url: asked.url ?? article.url,
    today,
    known,
  });
  const files = folderOf(made);
  write(files, out);
  const open = openLines(files, out);
  const own = new Set([...files.keys()].map((name) => `${out.split(/[\\/]/).at(-1)}/${name}`));
  const { author, published, url, genre } = made.front.article;
  const fact = (name: string, value: string | null): string => `  ${name.padEnd(10)} ${value ?? 'not stated'}`;
  console.log(
    [
      `Drafted the lesson “${made.slug}” in ${join(out, 'lessons', made.slug)}.`,
      '',
      'What is known of the article (correct it in lesson.mdx):',
      fact('headline', headline),
      fact('publisher', publisher),
      fact('writer', author),
      fact('day', published),
      fact('address', url),
      fact('genre', `${genre}, level ${made.front.level}: both are assumed`),
      '',
      ...surroundings(made, asked, book, out),
      '',
      'What the draft covers:',
      coverageInWords(made),
      '',
      `What only you can write (${open.length} places, each marked “${TO_WRITE}”):`,
      ...open,
      '',
      'What to do next:',
      '  1. Write these places. Read questions.yaml: above the questions stands what to look at in each. Drop what does not convince you.',
      '  2. npm run check    says what is still open or wrong, with file and line',
      '  3. npm start        shows the book with your lesson; npm run build makes it ready to publish',
    ].join('\n'),
  );
  if (!existsSync(join(out, 'references.yaml'))) {
    console.log(`\n${out} is no book yet. Copy what is in it into the content folder of one, and check it there.`);
    return;
  }
  const others = checkBook(out).problems.filter(
    ({ file, message }) => own.has(file) && !message.startsWith('This is still to be written'),
  );
  if (others.length > 0)
    console.log(
      [
        '',
        'The check has more to say:',
        ...others.map(({ file, line, message }) => `  ${file}:${line}  ${message}`),
      ].join('\n'),
    );
}

try {
  const today = new Date().toISOString().slice(0, 10);
  const asked = flagsOf(process.argv.slice(2), today);
  if (asked) await draft(asked, today);
  else console.log(HELP);
} catch (error) {
  // What a person can mend is told in a sentence; anything else is a mistake of ours and says where.
  console.error(error instanceof Refused || error instanceof NotAnArticle ? error.message : error);
  process.exitCode = 1;
}

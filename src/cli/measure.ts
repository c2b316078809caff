import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readBook } from '../checks/read-book.ts';
import { textOf } from '../reading/article-file.ts';
import { measureArticle, measureFile } from '../reading/measure.ts';

/**
 * `npm run measure -- <lesson> [article.txt]`: writes the lesson's measure.yaml, from which the event's page draws the article
 * to scale. The text is read once and stays where it is; without a path it is the article.txt beside the lesson.
 */
const [slug = '', path = `content/lessons/${slug}/article.txt`] = process.argv.slice(2);
const lesson = readBook('content').book.lessons.find((one) => one.slug === slug);
const text = existsSync(path) ? textOf(readFileSync(path)) : null;

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

if (!lesson)
  refuse(
    `There is no lesson “${slug}” that could be read. Give its slug, then the file: npm run measure -- my-lesson article.txt`,
  );
else if (text === null) refuse(`There is no text to read in ${path}. Give the file that has the article’s text.`);
else {
  const { measure, unknown, missing } = measureArticle(text, lesson.annotations, lesson.reading.at(-1)?.n ?? 0);
  if (missing.length > 0)
    refuse(
      `These annotations were not found, word for word, in their paragraph: ${missing.join(', ')}.\n` +
        'Correct them in annotations.yaml, or give another file.',
    );
  if (unknown.length > 0)
    refuse(
      `Paragraph ${unknown.join(', ')} of the lesson could not be told apart in the text.\n` +
        'Copy the file, take titles and headings out, leave each paragraph on a line of its own, and give the copy.',
    );
  if (missing.length === 0 && unknown.length === 0) {
    const file = `content/lessons/${slug}/measure.yaml`;
    writeFileSync(file, measureFile(measure));
    console.log(
      `Wrote ${file}: ${measure.paragraphs.length} paragraphs, ${Object.keys(measure.annotations).length} annotations.`,
    );
  }
}

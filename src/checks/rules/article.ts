import { placeArticle, type PlacedArticle } from '../../reading/article-place.ts';
import type { Finding } from '../problem.ts';
import type { LessonSource, Sources } from '../sources.ts';
import { wordsOf } from './helpers.ts';

/** Paragraphs are counted only where this share of the quotations agrees on the count; headings between them blur it. */
const AGREEMENT = 0.75;

/** The words of each paragraph, with a blank at either end, so that whole words can be looked for. */
const linesOf = ({ paragraphs }: PlacedArticle): string[] =>
  paragraphs.map(({ parts }) => ` ${wordsOf(parts.map(({ words }) => words).join('')).join(' ')} `);

function findings({ article, annotations, content }: LessonSource): Finding[] {
  const entries = Object.entries(annotations.entries);
  if (!article || entries.length === 0) return [];
  const fault = (message: string): Finding[] => [{ file: article.file, at: 1, message }];
  if (article.text.includes('\uFFFD'))
    return fault('Some letters of this file cannot be read. Save it as plain text in UTF-8.');
  const placed = placeArticle(article.text, annotations.entries, content.reading.at(-1)?.n ?? 0);
  const lines = linesOf(placed);
  const quoted = new Map(entries.map(([id, { quote }]) => [id, ` ${wordsOf(quote).join(' ')} `]));
  const wordsIn = (id: string): number[] => lines.flatMap((line, i) => (line.includes(quoted.get(id) ?? '') ? i : []));
  if (placed.missing.length === entries.length && entries.every(([id]) => wordsIn(id).length === 0))
    return fault(
      'None of the lesson’s quotations is in this text, so it seems to be another one. Replace or remove it.',
    );

  const home = new Map(
    entries.map(([id]) => [id, placed.paragraphs.findIndex(({ parts }) => parts.some(({ on }) => on.includes(id)))]),
  );
  const shifts = entries.flatMap(([id, { paragraph }]) =>
    home.get(id) === -1 ? [] : (home.get(id) ?? 0) + 1 - paragraph,
  );
  // How many paragraphs stand before the article's first one, such as a headline.
  const shift = shifts.find((one) => shifts.filter((other) => other === one).length >= AGREEMENT * shifts.length);

  return entries.flatMap(([id, { paragraph }]): Finding[] => {
    const problem = (field: string, message: string): Finding[] => [
      { file: annotations.file, at: [id, field], message },
    ];
    const exact = wordsIn(id);
    if (exact.length === 0)
      return problem('quote', `These words are not in ${article.file}. Copy them from it exactly.`);
    if (shift === undefined || exact.includes(paragraph - 1 + shift)) return [];
    const where = exact.map((i) => i + 1 - shift).filter((n) => n > 0);
    const stands = where.length > 0 ? `in its paragraph ${where.join(' and ')}` : 'before its first paragraph';
    return problem(
      'paragraph',
      `These words are not in paragraph ${paragraph} of ${article.file}; they stand ${stands}. Correct the number.`,
    );
  });
}

/**
 * Where a teacher keeps the article beside the lesson, every quotation stands in it word for word, and in its paragraph.
 * Only case, quotation marks, dashes and white space may differ. Without the file there is nothing to look in.
 */
export const quotesStandInArticle = ({ lessons }: Sources): Finding[] => lessons.flatMap(findings);

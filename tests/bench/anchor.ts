import { join } from 'node:path';
import { readBook } from '../../src/checks/read-book.ts';
import { placeArticle, wordCount } from '../../src/reading/article-place.ts';

/**
 * The time that finding a lesson's annotations takes in a hundred thousand words, against looking for each quotation to the
 * letter. Only the ratio travels from machine to machine.
 */
const { annotations = {}, reading = [] } =
  readBook(join(import.meta.dirname, '..', '..', 'content')).book.lessons[0] ?? {};
const quotes = Object.values(annotations).map(({ quote }) => quote);
const noise = 'Other news of that day, quite unlike it, with words of its own. '.repeat(30);
const filler = Array.from({ length: 140 }, () => noise);
const text = [...filler, ...quotes.map((quote) => `Then ${quote} was read out.`), ...filler].join('\n\n');

/** The median of nine runs in milliseconds. */
function median(run: () => void): number {
  const times = Array.from({ length: 9 }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[4] ?? 0;
}

const ours = median(() => void placeArticle(text, annotations, reading.at(-1)?.n ?? 0));
const plain = median(() => quotes.forEach((quote) => text.toLowerCase().lastIndexOf(quote.toLowerCase())));
console.log(`${quotes.length} quotations in ${wordCount(text)} words: ${ours.toFixed(0)} ms`);
console.log(`to the letter:                        ${plain.toFixed(0)} ms, ratio ${(ours / plain).toFixed(1)}\n`);

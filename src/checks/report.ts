import type { Book } from '../model/book.ts';
import type { Problem } from './problem.ts';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** All problems as text, file by file, with their number at the end. */
export function report(problems: readonly Problem[]): string {
  const files = Map.groupBy(problems, ({ file }) => file);
  const blocks = [...files].map(([file, found]) =>
    [file, ...found.map(({ place, message }) => `  ${place}\n    ${message}`)].join('\n'),
  );
  return [...blocks, `${count(problems.length, 'problem')} in ${count(files.size, 'file')}.`].join('\n\n');
}

/** One line on a book without problems. */
export function summary(book: Book): string {
  const total = (size: (lesson: Book['lessons'][number]) => number): number =>
    book.lessons.reduce((sum, lesson) => sum + size(lesson), 0);
  const parts = [
    count(book.lessons.length, 'lesson'),
    count(
      total(({ questions }) => questions.length),
      'question',
    ),
    count(
      total(({ annotations }) => Object.keys(annotations).length),
      'annotation',
    ),
    count(
      total(({ claims }) => Object.keys(claims).length),
      'claim',
    ),
    ...(book.passages.length > 0 ? [count(book.passages.length, 'practice text')] : []),
  ];
  return `No problems: ${parts.join(', ')}.`;
}

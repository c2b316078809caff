import { TO_WRITE } from '../../src/model/to-write.ts';
import type { Files } from './fixture-book.ts';

/** What a person would write into a drafted folder, as far as a check can tell: a day where one belongs, else a few words. */
export const filled = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      text
        .split('\n')
        .map((line) => {
          const at = line.indexOf(TO_WRITE);
          if (at < 0) return line;
          const phrases = line.match(/<Phrase [^>]*>/g) ?? [];
          if (name.endsWith('.mdx') && !/^\w+: /.test(line)) return ['It is told here.', ...phrases].join(' ');
          const head = line.slice(0, at).replace(/"$/, '');
          return /^(?:date|reviewed): $/.test(head) ? `${head}2025-04-01` : `${head}Words of an author`;
        })
        .join('\n'),
    ]),
  );

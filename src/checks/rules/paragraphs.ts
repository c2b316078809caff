import type { Finding, Path } from '../problem.ts';
import type { Sources } from '../sources.ts';

/** Every paragraph number names a paragraph of the reading. */
export const paragraphs = ({ lessons }: Sources): Finding[] =>
  lessons.flatMap(({ content, annotations, claims, questions }) => {
    const known = new Set(content.reading.map(({ n }) => n));
    if (known.size === 0) return [];
    const check = (file: string, at: Path, n: number): Finding[] =>
      known.has(n)
        ? []
        : [
            {
              file,
              at,
              message: `The reading has no paragraph ${n}. It has ${[...known].join(', ')}; correct the number.`,
            },
          ];
    return [
      ...Object.entries(annotations.entries).flatMap(([id, { paragraph }]) =>
        check(annotations.file, [id, 'paragraph'], paragraph),
      ),
      ...Object.entries(claims.entries).flatMap(([id, { paragraph }]) =>
        check(claims.file, [id, 'paragraph'], paragraph),
      ),
      ...Object.entries(questions.entries).flatMap(([id, question]) =>
        question.paragraphs.flatMap((n, i) => check(questions.file, [id, 'paragraphs', i], n)),
      ),
    ];
  });

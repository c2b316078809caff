import type { AnyAnnotation } from '../../model/annotation.ts';
import type { AuthoredQuestion } from '../../questions/schema.ts';
import { didYouMean } from '../nearest.ts';
import type { Finding, Path } from '../problem.ts';
import type { Sources, Table } from '../sources.ts';

/** Names that may be pointed at: a table's, or the pages of a folder. */
export interface Names {
  file: string;
  names: string[];
  has(name: string): boolean;
}

/** The slugs of a folder's pages as names. */
export const slugs = (file: string, pages: readonly { slug: string }[]): Names => {
  const known = new Set(pages.map(({ slug }) => slug));
  return { file, names: [...known], has: (name) => known.has(name) };
};

/** The finding for a name that points at nothing; none if it points at something. */
export const dangling = (file: string, at: Finding['at'], what: string, name: string, targets: Names): Finding[] =>
  targets.has(name)
    ? []
    : [
        {
          file,
          at,
          message: `There is no ${what} “${name}” in ${targets.file}.${didYouMean(name, targets.names)} Correct the name here, or add it there.`,
        },
      ];

/** A question with the place it is written in. */
export interface Written {
  file: string;
  id: string;
  question: AuthoredQuestion;
  annotations: Table<AnyAnnotation>;
}

/** All sound questions of the book, those of lessons first. */
export const allQuestions = ({ lessons, passages }: Sources): Written[] =>
  [...lessons, ...passages].flatMap(({ questions, annotations }) =>
    Object.entries(questions.entries).map(([id, question]) => ({ file: questions.file, id, question, annotations })),
  );

/** A rule for one question at a time: yields the field's path inside the question, and the message. */
export type QuestionRule = (written: Written) => [Path, string][];

/** The findings of such rules over the whole book. */
export const overQuestions =
  (...rules: QuestionRule[]) =>
  (sources: Sources): Finding[] =>
    allQuestions(sources).flatMap((written) =>
      rules.flatMap((rule) =>
        rule(written).map(([path, message]) => ({ file: written.file, at: [written.id, ...path], message })),
      ),
    );

/** The words of a text in lower case, with one kind of apostrophe. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/’/g, "'")
    .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];

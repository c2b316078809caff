import { LENSES } from '../../model/taxonomy.ts';
import type { Mention } from '../lesson-body.ts';
import type { Finding } from '../problem.ts';
import type { LessonSource, Sources } from '../sources.ts';
import { annotationsNamed } from './names.ts';

type LessonRule = (lesson: LessonSource) => Finding[];

/** The mentions after the first of each id. */
const repeated = (mentions: readonly Mention[]): Mention[] => {
  const seen = new Set<string>();
  return mentions.filter(({ id }) => seen.has(id) || !seen.add(id));
};

const everyQuestionOnce: LessonRule = ({ file, content, questions }) => {
  const placed = new Set(content.questions.map(({ id }) => id));
  return [
    ...repeated(content.questions).map(({ id, line }) => ({
      file,
      at: line,
      message: `The question “${id}” is placed twice. Place it once: an answer belongs to one place.`,
    })),
    ...questions.names
      .filter((id) => !placed.has(id))
      .map((id) => ({
        file: questions.file,
        at: [id],
        message: `This question is never placed. Write <Question id="${id}" /> into lesson.mdx where it belongs, or remove the question.`,
      })),
  ];
};

const phrasesWhereTheyStand: LessonRule = ({ file, content, annotations }) => {
  const inReading = content.phrases.filter(({ paragraph }) => paragraph !== undefined);
  const marked = new Set(inReading.map(({ id }) => id));
  return [
    ...Object.entries(annotations.entries)
      .filter(([id, { paragraph }]) => !marked.has(id) && content.reading.some(({ n }) => n === paragraph))
      .map(([id, { paragraph }]) => ({
        file: annotations.file,
        at: [id],
        message: `The reading never shows this phrase, so links to it lead nowhere. Write <Phrase id="${id}" /> into paragraph ${paragraph} of lesson.mdx, or remove the annotation.`,
      })),
    ...repeated(inReading).map(({ id, line }) => ({
      file,
      at: line,
      message: `The phrase “${id}” stands in the reading twice. Mark it once: links point at it.`,
    })),
    ...inReading.flatMap(({ id, line, paragraph }) => {
      const written = annotations.entries[id]?.paragraph;
      if (written === undefined || written === paragraph) return [];
      const message = `The phrase “${id}” stands in paragraph ${paragraph} here; annotations.yaml says paragraph ${written}. Correct one of the two.`;
      return [{ file, at: line, message }];
    }),
  ];
};

/** A worked example shows the answer, so it must not use what a question asks for. */
const examplesKeepKeys: LessonRule = ({ file, content, questions }) => {
  const holders = new Map<string, string>();
  for (const [id, question] of Object.entries(questions.entries))
    for (const [, name] of annotationsNamed(question)) holders.set(name, id);
  return content.phrases
    .filter(({ id, section }) => holders.has(id) && LENSES.some((lens) => lens === section))
    .map(({ id, line }) => ({
      file,
      at: line,
      message: `The worked example shows “${id}”, which the question “${holders.get(id)}” asks about. Use a phrase that no question rests on.`,
    }));
};

const wholeBody: LessonRule = ({ file, bodyLine, content }) => {
  const sections = new Set(content.sections.map(({ id }) => id));
  const missing = (tag: string): Finding => ({
    file,
    at: bodyLine,
    message: `The lesson has no ${tag}. Add it to the text.`,
  });
  return [
    ...(sections.has('reading') && content.reading.length
      ? []
      : [missing('<Reading> with at least one <P n={1}> … </P>')]),
    ...LENSES.filter((lens) => !sections.has(lens)).map((lens) => missing(`<Lens name="${lens}"> … </Lens>`)),
    ...(content.annotated.length ? [] : [missing('<AnnotatedReading />')]),
    ...content.annotated
      .slice(1)
      .map((line) => ({ file, at: line, message: 'The annotated reading is placed twice. Place it once.' })),
  ];
};

/** Items that each lens needs, so that one lucky answer does not stand for a skill. */
const ITEMS_PER_LENS = 2;

const enoughItems: LessonRule = ({ file, content, questions }) => [
  ...content.sections.flatMap(({ lens, line, questions: placed }) =>
    lens && placed.length < ITEMS_PER_LENS
      ? [
          {
            file,
            at: line,
            message: `The lens “${lens}” has ${placed.length} of at least two questions. Place more inside <Lens name="${lens}">.`,
          },
        ]
      : [],
  ),
  ...content.questions.flatMap(({ id, section }) => {
    const lens = LENSES.find((name) => name === section);
    const question = questions.entries[id];
    if (!lens || !question || question.lens === lens) return [];
    return [
      {
        file: questions.file,
        at: [id, 'lens'],
        message: `This question is placed under the lens “${lens}”. Write “lens: ${lens}”, or move it.`,
      },
    ];
  }),
];

const ROLES_NEEDED = {
  credit: 'No question gives credit for good work. Give one “role: credit”: what does this article do well?',
  exit: 'There is no exit ticket. Give one question “role: exit”: the skill on a text not seen before.',
} as const;

const neededRoles: LessonRule = ({ questions }) => {
  // Entries that are not sound may have the role that seems to be missing.
  if (questions.written === undefined || questions.names.length > Object.keys(questions.entries).length) return [];
  const roles = new Set<string>(Object.values(questions.entries).map(({ role }) => role));
  return Object.entries(ROLES_NEEDED)
    .filter(([role]) => !roles.has(role))
    .map(([, message]) => ({ file: questions.file, at: [], message }));
};

const RULES: LessonRule[] = [
  everyQuestionOnce,
  phrasesWhereTheyStand,
  examplesKeepKeys,
  wholeBody,
  enoughItems,
  neededRoles,
];

/** What stands where in each lesson. Lessons whose text could not be read are passed over. */
export const placement = ({ lessons }: Sources): Finding[] =>
  lessons.filter(({ body }) => body !== null).flatMap((lesson) => RULES.flatMap((rule) => rule(lesson)));

import { withoutComments } from '../body-text.ts';
import type { Finding, Path } from '../problem.ts';
import type { Page, Sources, Table } from '../sources.ts';

/** Words that judge a nation, an outlet or a reader in our own voice, and what to say instead. */
const BANNED: Record<string, string> = {
  regime: 'Say “government”, or name the body.',
  'fake news': 'Say what is wrong: it is invented, unsourced or misleading.',
  obviously: 'Take it out, or give the reason.',
  'propaganda outlet': 'Name the outlet and who owns it.',
  lies: 'Say what the record shows; that somebody knew better is seldom on it.',
};
const PATTERN = new RegExp(`\\b(?:${Object.keys(BANNED).join('|')})(?:s)?\\b`.replaceAll(' ', '\\s+'), 'gi');

/** What other people say: between quotation marks, an apostrophe inside single ones being none. */
const QUOTED = /“[^”]*”|"[^"]*"|‘(?:[^’]|’(?=\p{L}))*’/gu;

/** Fields that hold other people's words, or names. */
const NOT_OURS = new Set([
  'quote',
  'aliases',
  'headline',
  'author',
  'publisher',
  'via',
  'url',
  'name',
  'term',
  'annotation',
  'annotations',
]);
/** Fields of a question that hold the text it is about, once `source` says whose that is. */
const JUDGED = new Set(['text', 'passage']);

/** Fields of a reference that hold other people’s words: its title too. */
const TITLES = NOT_OURS.union(new Set(['title']));

/** The banned words in a text outside quotations, with the number of lines before each. */
export function bannedWords(text: string): { message: string; line: number }[] {
  // Most texts have none, quoted or not, and need not be taken apart.
  if (text.search(PATTERN) < 0) return [];
  const ours = text.replace(QUOTED, (quoted) => quoted.replace(/[^\n]/g, ' '));
  return [...ours.matchAll(PATTERN)].map(({ 0: word, index }) => {
    const said = word.replace(/\s+/g, ' ');
    const known = Object.keys(BANNED).find((banned) => said.toLowerCase().startsWith(banned))!;
    return {
      message: `“${said}” is not said in our own voice. ${BANNED[known]} If somebody else says it, put it in quotation marks.`,
      line: ours.slice(0, index).split('\n').length - 1,
    };
  });
}

function inValue(file: string, path: Path, value: unknown, skip: ReadonlySet<string>): Finding[] {
  if (typeof value === 'string') return bannedWords(value).map(({ message }) => ({ file, at: path, message }));
  if (Array.isArray(value)) return value.flatMap((item, i) => inValue(file, [...path, i], item, skip));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    skip.has(key) ? [] : inValue(file, [...path, key], item, skip),
  );
}

const inPage = ({ file, written, body, bodyLine }: Page<unknown>): Finding[] => [
  ...inValue(file, [], written, NOT_OURS),
  ...bannedWords(withoutComments(body ?? '')).map(({ message, line }) => ({ file, at: bodyLine + line, message })),
];

const inTable = ({ file, written }: Table<unknown>, skip: ReadonlySet<string> = NOT_OURS): Finding[] =>
  inValue(file, [], written, skip);

type Written = { source?: unknown; phrases?: Record<string, { annotation?: unknown } | null> } | null;

/** A question without the phrases that say an annotation's words again: those are the article's. */
const ownPhrases = (question: Written): Written =>
  question && typeof question.phrases === 'object' && question.phrases !== null
    ? {
        ...question,
        phrases: Object.fromEntries(
          Object.entries(question.phrases).map(([id, phrase]) => [
            id,
            phrase?.annotation === undefined ? phrase : { ...phrase, text: undefined },
          ]),
        ),
      }
    : question;

const inQuestions = ({ file, written }: Table<unknown>): Finding[] =>
  Object.entries((written ?? {}) as Record<string, Written>).flatMap(([id, question]) =>
    inValue(file, [id], ownPhrases(question), question?.source === undefined ? NOT_OURS : NOT_OURS.union(JUDGED)),
  );

/** No banned word stands in our own voice, wherever readers meet it. A practice text speaks in a voice it invents. */
export const ownVoice = ({
  lessons,
  events,
  passages,
  skills,
  paths,
  publishers,
  references,
  words,
}: Sources): Finding[] => [
  ...lessons.flatMap((lesson) => [
    ...inPage(lesson),
    ...inTable(lesson.annotations),
    ...inTable(lesson.claims),
    ...inQuestions(lesson.questions),
  ]),
  ...events.flatMap((event) => [
    ...inPage(event),
    ...inTable(event.timeline),
    ...inTable(event.claims),
    ...(event.references ? inTable(event.references, TITLES) : []),
  ]),
  ...passages.flatMap((passage) => [
    ...inPage({ ...passage, body: '' }),
    ...inTable(passage.annotations),
    ...inQuestions(passage.questions),
  ]),
  ...skills.flatMap(inPage),
  ...(paths ? inTable(paths) : []),
  ...Object.entries(publishers.written as Record<string, unknown>).flatMap(([slug, written]) =>
    inValue(`${publishers.file}/${slug}.yaml`, [], written, NOT_OURS),
  ),
  ...inTable(references, TITLES),
  ...inTable(words),
];

import { TO_WRITE, whatToWrite } from '../../model/to-write.ts';
import { withoutComments } from '../body-text.ts';
import type { Finding, Path } from '../problem.ts';
import type { Page, Sources, Table } from '../sources.ts';

/** Longest part of what is asked for that is repeated in a message, in characters. */
const LONGEST_ASKED = 160;

const open = (file: string, at: Finding['at'], text: string): Finding => {
  // A paragraph's notes on who speaks in it stand behind dots.
  const asked = whatToWrite(text)
    .split(' …')[0]!
    .replace(/[.\s]+$/, '');
  return {
    file,
    at,
    message: `This is still to be written: ${asked.slice(0, LONGEST_ASKED)}. Write it in the place of what stands here, “${TO_WRITE}” included.`,
  };
};

function inValue(file: string, path: Path, value: unknown): Finding[] {
  if (typeof value === 'string') return value.includes(TO_WRITE) ? [open(file, path, value)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    inValue(file, [...path, Array.isArray(value) ? Number(key) : key], inner),
  );
}

const inPage = ({ file, written, body, bodyLine }: Page<unknown>): Finding[] => [
  ...inValue(file, [], written),
  ...withoutComments(body ?? '')
    .split('\n')
    .flatMap((line, i) => (line.includes(TO_WRITE) ? [open(file, bodyLine + i, line.replace(/<[^>]*>/g, ''))] : [])),
];

const inTable = ({ file, written }: Table<unknown>): Finding[] => inValue(file, [], written);

/** What a draft left for a person to write has been written. */
export const nothingToWrite = ({ lessons, events, publishers, references }: Sources): Finding[] => [
  ...lessons.flatMap((lesson) => [
    ...inPage(lesson),
    ...inTable(lesson.annotations),
    ...inTable(lesson.claims),
    ...inTable(lesson.questions),
  ]),
  ...events.flatMap((event) => [
    ...inPage(event),
    ...inTable(event.timeline),
    ...inTable(event.claims),
    ...(event.references ? inTable(event.references) : []),
  ]),
  ...Object.entries((publishers.written ?? {}) as Record<string, unknown>).flatMap(([slug, written]) =>
    inValue(`${publishers.file}/${slug}.yaml`, [], written),
  ),
  ...inTable(references),
];

import type { ReadingPart } from '../../model/book.ts';
import { measureArticle, measureFile } from '../../reading/measure.ts';
import { bodyParts } from './body.ts';
import type { LessonDraft } from './draft.ts';
import { annotationsOf, claimsOf } from './lesson.ts';
import { paragraphTexts } from './quote.ts';
import { EVENT_BODY, eventClaims, eventFront, publisherOf, referenceOf, tagOf } from './record.ts';
import { yaml, yamlTable } from './yaml.ts';

/** Signs that mean something in MDX, as signs that do not. */
const SAFE: Record<string, string> = { '<': '‹', '>': '›', '{': '(', '}': ')', '`': '’', '\\': '/' };

/** Words of ours or of an author as one line of MDX that is read as words. */
const line = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[<>{}`\\]/g, (sign) => SAFE[sign]!)
    .replace(/\]\(/g, '] (')
    .replace(/_/g, ' ');

/** The same at the beginning of a line, where a few words and signs mean something too. */
const beginning = (text: string): string =>
  text
    .trim()
    .replace(/^(?:[#>+-]+|\d+[.)])\s+/, '')
    .replace(/^(import|export)\b/, (word) => (word === 'import' ? 'Import' : 'Export'));

const mdx = (parts: readonly ReadingPart[]): string =>
  beginning(parts.map((part) => ('text' in part ? line(part.text) : `<Phrase id="${part.phrase}" />`)).join(''));

function lessonBody(draft: LessonDraft): string {
  const parts = bodyParts(draft);
  const lastLens = parts.findLastIndex(({ lens }) => lens !== null);
  const blocks = parts.flatMap(({ id, title, lens, paragraphs, questions }, i) => {
    const inner = [...paragraphs.map(mdx), ...questions.map((name) => `<Question id="${name}" />`)];
    if (id === 'reading')
      return [
        '<Reading>',
        ...draft.reading.map(({ n, parts: own }) => `<P n={${n}}>\n${mdx(own)}\n</P>`),
        '</Reading>',
        ...inner,
      ];
    if (lens)
      return [`<Lens name="${lens}">`, ...inner, '</Lens>', ...(i === lastLens ? ['<AnnotatedReading />'] : [])];
    return [`## ${title}`, ...inner];
  });
  return `${blocks.join('\n\n')}\n`;
}

const page = (front: object, body: string): string => `---\n${yaml(front)}---\n\n${body}`;

/** What is still to be drafted anew by hand, as comments above the questions of an author's file. */
const reviews = ({ questions }: LessonDraft): string =>
  questions
    .filter(({ review }) => review.length > 0)
    .map(({ id, review }) => `# ${id}: ${review.join(' ')}\n`)
    .join('');

/**
 * The files of the content folder by path, ready to be put into a book: the lesson, the page about its matter and its
 * publisher's profile where the book has none yet, and the article's own text, which stays on the author's machine.
 */
export function folderOf(draft: LessonDraft): Map<string, string> {
  const { slug, event, publisher, questions, findings, reading } = draft;
  const lesson = `lessons/${slug}`;
  const texts = paragraphTexts(findings.article);
  const { measure, missing, unknown } = measureArticle(texts.join('\n\n'), annotationsOf(draft), reading.length);
  const files = new Map<string, string>([
    [`${lesson}/lesson.mdx`, page(draft.front, lessonBody(draft))],
    [`${lesson}/annotations.yaml`, yamlTable(annotationsOf(draft))],
    [
      `${lesson}/claims.yaml`,
      `# What the article claims, by paragraph. “claim” is the entry of the event’s claims.yaml that says what is known of it.\n\n${yamlTable(claimsOf(draft))}`,
    ],
    [
      `${lesson}/questions.yaml`,
      `# The guided questions by id; the text of the lesson places them. What to look at before students see them:\n${reviews(draft)}\n${yamlTable(Object.fromEntries(questions.map(({ id, authored }) => [id, authored])))}`,
    ],
    [`${lesson}/article.txt`, `${texts.join('\n\n')}\n`],
  ]);
  if (missing.length + unknown.length === 0 && Object.keys(draft.marks).length > 0)
    files.set(`${lesson}/measure.yaml`, measureFile(measure));
  if (!event.known) {
    const claims = eventClaims(draft);
    files.set(`events/${event.slug}/event.mdx`, page(eventFront(draft), EVENT_BODY));
    files.set(`events/${event.slug}/timeline.yaml`, '# What happened and who said what, in order of time.\n\n{}\n');
    files.set(`events/${event.slug}/claims.yaml`, yamlTable(claims));
    files.set(`events/${event.slug}/references.yaml`, yamlTable({ [tagOf(draft)]: referenceOf(draft) }));
  }
  if (!publisher.known) files.set(`publishers/${publisher.slug}.yaml`, yaml(publisherOf(draft)));
  return files;
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** Every text that readers of the lesson meet, but for the headline: what may quote the article. */
export const textsOf = (draft: LessonDraft): string[] => [
  ...stringsIn(annotationsOf(draft)),
  ...stringsIn(claimsOf(draft)),
  ...draft.reading.flatMap(({ parts }) => stringsIn(parts)),
  ...draft.questions.flatMap(({ authored }) => stringsIn(authored)),
];

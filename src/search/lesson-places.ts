import { fill } from '../model/fill.ts';
import { plain } from '../model/html.ts';
import type { AnyAnnotation } from '../model/annotation.ts';
import type { Book, Lesson, Paragraph } from '../model/book.ts';
import type { Question } from '../questions/question.ts';
import type { Place } from './place.ts';

const quoted = (words: string): string => `“${words}”`;
const sentences = (text: string): string[] => text.match(/[^.!?]+[.!?]*[”’"']*\s*/g) ?? [text];

/** A paragraph of the reading as a reader sees it. */
function readingText(paragraph: Paragraph, lesson: Lesson): string {
  return paragraph.parts
    .map((part) => ('text' in part ? plain(part.text) : quoted(lesson.annotations[part.phrase]?.quote ?? '')))
    .join('');
}

/** What a student sees of a question before answering it: never keys, reasons, hints, models or notes. */
function questionText(question: Question): string {
  const seen = [question.source, question.text];
  switch (question.kind) {
    case 'choice':
      seen.push(...Object.values(question.options).map((option) => option.text));
      break;
    case 'phrases':
      seen.push(question.passage.replace(/\{([a-z0-9-]+)\}/g, (gap, id: string) => question.phrases[id]?.text ?? gap));
      break;
    case 'sort':
      seen.push(...Object.values(question.places), ...Object.values(question.items).map((item) => item.text));
      break;
    case 'order':
      seen.push(question.about, ...Object.values(question.items).map((item) => item.text));
      break;
    case 'chain':
      seen.push(...Object.values(question.nodes).map((node) => `${node.who}: ${node.text}`));
      break;
    case 'highlight':
      seen.push(question.passage);
      break;
    case 'log':
      seen.push(question.task, ...Object.values(question.pack).map((card) => `${card.title}. ${card.summary}`));
      break;
    case 'write':
      break;
  }
  const texts = seen.filter((part) => part !== undefined).map((part) => plain(part).trim());
  // An option is often no whole sentence; in an excerpt it must not run into the next one.
  return texts.map((text, i) => (i < texts.length - 1 && /[\p{L}\p{N}”’)]$/u.test(text) ? `${text};` : text)).join(' ');
}

const plainPlace = { lens: null, credit: false, names: [], status: null };

/** A marked phrase. `held` where a question asks about it; `around` is the text that it stands in. */
export function phrasePlace(
  at: Pick<Place, 'url' | 'where'>,
  { quote, lens, credit, note }: AnyAnnotation,
  held: boolean,
  around: string,
): Place {
  const place = { ...plainPlace, ...at, kind: 'phrase' as const, title: quoted(quote) };
  if (!held) return { ...place, lens, credit, text: note };
  // A question asks about these words: their pen and their note would be its answer, so their sentence stands here.
  return {
    ...place,
    text:
      sentences(around)
        .find((part) => part.includes(quote))
        ?.trim() ?? '',
  };
}

/** The questions of a page. */
export const questionPlaces = (questions: readonly Question[], page: string, where: string): Place[] =>
  questions.map((question): Place => {
    const { id, lens, prompt } = question;
    const place = { ...plainPlace, url: `${page}#q-${id}`, kind: 'question' as const, lens, where };
    return { ...place, title: plain(prompt), text: questionText(question) };
  });

/** The places of one lesson: its start, its sections, its reading by paragraph, its marked phrases and its questions. */
export function lessonPlaces(lesson: Lesson, book: Book): Place[] {
  const page = `/lessons/${lesson.slug}/`;
  const outlet = book.publishers[lesson.article.publisher]?.name ?? lesson.article.publisher;
  const paragraph = (n: number): string => fill(book.words['search.where.paragraph'], { outlet, n });
  const reading = lesson.reading.map((part) => ({ n: part.n, text: readingText(part, lesson) }));
  const held = new Set(lesson.questions.flatMap((question) => question.holds));
  const inReading = new Set(
    lesson.reading.flatMap(({ parts }) => parts.map((part) => 'phrase' in part && part.phrase)),
  );

  const start: Place = {
    ...plainPlace,
    url: page,
    kind: 'lesson',
    title: lesson.title,
    where: outlet,
    text: [lesson.summary, ...lesson.vocabulary.map(({ term, meaning }) => `${term}: ${meaning}.`)].join(' '),
  };
  const sections = lesson.sections
    .filter(({ text }) => text !== '')
    .map(({ id, title, text, lens }): Place => {
      return { ...plainPlace, url: `${page}#${id}`, kind: 'lesson', lens, title, where: lesson.title, text };
    });
  const paragraphs = reading.map(({ n, text }): Place => {
    return { ...plainPlace, url: `${page}#p${n}`, kind: 'reading', title: paragraph(n), where: lesson.title, text };
  });
  const phrases = Object.entries(lesson.annotations)
    .filter(([id]) => inReading.has(id))
    .map(([id, annotation]): Place => {
      const n = annotation.paragraph;
      const around = reading.find((part) => part.n === n)?.text ?? '';
      return phrasePlace({ url: `${page}#a-${id}`, where: paragraph(n) }, annotation, held.has(id), around);
    });
  return [start, ...sections, ...paragraphs, ...phrases, ...questionPlaces(lesson.questions, page, lesson.title)];
}

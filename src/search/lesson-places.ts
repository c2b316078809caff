import { fill } from '../model/fill.ts';
import { plain } from '../model/html.ts';
import type { AnyAnnotation } from '../model/annotation.ts';
import type { Book, Lesson, Paragraph } from '../model/book.ts';
import type { Question } from '../questions/question.ts';
import { devicesAmong, shownBy } from './devices.ts';
import { NOTHING, type PageFacts, type Place } from './place.ts';

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

/** What a place of a text takes over from the page it stands on. */
type OnPage = PageFacts & Pick<Place, 'url' | 'where'>;

/** A marked phrase. `held` where a question asks about it; `around` is the text that it stands in. */
export function phrasePlace(at: OnPage, annotation: AnyAnnotation, held: boolean, around: string, book: Book): Place {
  const { quote, lens, credit, note } = annotation;
  const place: Place = { ...NOTHING, ...at, kind: 'phrase', title: quoted(quote) };
  if (!held) return { ...place, lens, credit, device: shownBy(annotation, book), text: note };
  // A question asks about these words: pen, technique and note would be its answer, so their sentence stands here.
  const text = sentences(around).find((part) => part.includes(quote));
  return { ...place, text: text?.trim() ?? '' };
}

/** The questions of a page. */
export const questionPlaces = (questions: readonly Question[], page: OnPage, book: Book): Place[] =>
  questions.map((question): Place => {
    const { id, lens, prompt, skills } = question;
    const place = { ...NOTHING, ...page, url: `${page.url}#q-${id}`, kind: 'question' as const, lens };
    return { ...place, device: devicesAmong(skills, book), title: plain(prompt), text: questionText(question) };
  });

/** The places of one lesson: its start, its sections, its reading by paragraph, its marked phrases and its questions. */
export function lessonPlaces(lesson: Lesson, book: Book): Place[] {
  const { slug, article, event, level, minutes, annotations, vocabulary } = lesson;
  const outlet = book.publishers[article.publisher]?.name ?? article.publisher;
  const facts: PageFacts = { outlet: article.publisher, event, level, minutes: minutes.short };
  const page: OnPage = { ...facts, url: `/lessons/${slug}/`, where: lesson.title };
  const common = { ...NOTHING, ...page };
  const paragraph = (n: number): string => fill(book.words['search.where.paragraph'], { outlet, n });
  const reading = lesson.reading.map((part) => ({ n: part.n, text: readingText(part, lesson) }));
  const held = new Set(lesson.questions.flatMap((question) => question.holds));
  const inReading = new Set(
    lesson.reading.flatMap(({ parts }) => parts.map((part) => 'phrase' in part && part.phrase)),
  );

  const start: Place = {
    ...common,
    kind: 'lesson',
    title: lesson.title,
    where: outlet,
    text: [lesson.summary, ...vocabulary.map(({ term, meaning }) => `${term}: ${meaning}.`)].join(' '),
    names: [outlet, article.headline, article.author].filter((name) => name !== null),
  };
  const sections = lesson.sections
    .filter(({ text }) => text !== '')
    .map(({ id, title, text, lens }): Place => {
      return { ...common, url: `${page.url}#${id}`, kind: 'lesson', lens, title, text };
    });
  const paragraphs = reading.map(({ n, text }): Place => {
    return { ...common, url: `${page.url}#p${n}`, kind: 'reading', title: paragraph(n), text };
  });
  const phrases = Object.entries(annotations)
    .filter(([id]) => inReading.has(id))
    .map(([id, annotation]): Place => {
      const n = annotation.paragraph;
      const around = reading.find((part) => part.n === n)?.text ?? '';
      const at = { ...facts, url: `${page.url}#a-${id}`, where: paragraph(n) };
      return phrasePlace(at, annotation, held.has(id), around, book);
    });
  return [start, ...sections, ...paragraphs, ...phrases, ...questionPlaces(lesson.questions, page, book)];
}

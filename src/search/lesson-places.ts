import { fill } from '../model/fill.ts';
import { plain } from '../model/html.ts';
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

/** The places of one lesson: its start, its sections, its reading by paragraph, its marked phrases and its questions. */
export function lessonPlaces(lesson: Lesson, book: Book): Place[] {
  const page = `/lessons/${lesson.slug}/`;
  const outlet = book.publishers[lesson.article.publisher]?.name ?? lesson.article.publisher;
  const common = { lens: null, credit: false, names: [], status: null };
  const paragraph = (n: number): string => fill(book.words['search.where.paragraph'], { outlet, n });
  const reading = lesson.reading.map((part) => ({ n: part.n, text: readingText(part, lesson) }));
  const held = new Set(lesson.questions.flatMap((question) => question.holds));
  const inReading = new Set(
    lesson.reading.flatMap(({ parts }) => parts.map((part) => 'phrase' in part && part.phrase)),
  );

  const start: Place = {
    ...common,
    url: page,
    kind: 'lesson',
    title: lesson.title,
    where: outlet,
    text: [lesson.summary, ...lesson.vocabulary.map(({ term, meaning }) => `${term}: ${meaning}.`)].join(' '),
  };
  const sections = lesson.sections
    .filter(({ text }) => text !== '')
    .map(({ id, title, text, lens }): Place => {
      return { ...common, url: `${page}#${id}`, kind: 'lesson', lens, title, where: lesson.title, text };
    });
  const paragraphs = reading.map(({ n, text }): Place => {
    return { ...common, url: `${page}#p${n}`, kind: 'reading', title: paragraph(n), where: lesson.title, text };
  });
  const phrases = Object.entries(lesson.annotations)
    .filter(([id]) => inReading.has(id))
    .map(([id, { quote, paragraph: n, lens, credit, note }]): Place => {
      const place = {
        ...common,
        url: `${page}#a-${id}`,
        kind: 'phrase' as const,
        title: quoted(quote),
        where: paragraph(n),
      };
      if (!held.has(id)) return { ...place, lens, credit, text: note };
      // A question asks about these words: their pen and their note would be its answer, so their sentence stands here.
      const around = sentences(reading.find((part) => part.n === n)?.text ?? '').find((part) => part.includes(quote));
      return { ...place, text: around?.trim() ?? '' };
    });
  const questions = lesson.questions.map((question): Place => {
    const { id, lens, prompt } = question;
    const place = { ...common, url: `${page}#q-${id}`, kind: 'question' as const, lens, where: lesson.title };
    return { ...place, title: plain(prompt), text: questionText(question) };
  });
  return [start, ...sections, ...paragraphs, ...phrases, ...questions];
}

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
    case 'write':
      break;
  }
  return plain(seen.filter((part) => part !== undefined).join('\n'));
}

/** The places of one lesson: its start, its sections, its reading by paragraph, its marked phrases and its questions. */
export function lessonPlaces(lesson: Lesson, book: Book): Place[] {
  const { words } = book;
  const page = `/lessons/${lesson.slug}/`;
  const outlet = book.publishers[lesson.article.publisher]?.name ?? lesson.article.publisher;
  const common = { lens: null, credit: false, names: [], status: null };
  const paragraph = (n: number): string => fill(words['search.where.paragraph'], { outlet, n });
  const held = new Set(lesson.questions.flatMap((question) => question.holds));
  const reading = new Map(lesson.reading.map((part) => [part.n, readingText(part, lesson)]));

  const start: Place = {
    ...common,
    url: page,
    kind: 'lesson',
    title: lesson.title,
    where: outlet,
    text: lesson.summary,
  };
  const sections = lesson.sections
    .filter((section) => section.text !== '')
    .map((section): Place => {
      const { title, text, lens } = section;
      return { ...common, url: `${page}#${section.id}`, kind: 'lesson', lens, title, where: lesson.title, text };
    });
  const paragraphs = lesson.reading.map(({ n }): Place => ({
    ...common,
    url: `${page}#p${n}`,
    kind: 'reading',
    title: paragraph(n),
    where: lesson.title,
    text: reading.get(n) ?? '',
  }));
  const phrases = Object.entries(lesson.annotations).map(([id, annotation]): Place => {
    const shared = {
      ...common,
      kind: 'phrase' as const,
      title: quoted(annotation.quote),
      where: paragraph(annotation.paragraph),
    };
    // A phrase that a question asks about shows where it stands; its pen and its note would be the answer.
    if (held.has(id)) {
      const around = sentences(reading.get(annotation.paragraph) ?? '').find((sentence) =>
        sentence.includes(annotation.quote),
      );
      // The words have no id of their own while they are held, so the address names them after the paragraph's.
      const words = encodeURIComponent(annotation.quote).replaceAll('-', '%2D');
      return { ...shared, url: `${page}#p${annotation.paragraph}:~:text=${words}`, text: around?.trim() ?? '' };
    }
    const { lens, credit, note } = annotation;
    return { ...shared, url: `${page}#a-${id}`, lens, credit, text: note };
  });
  const questions = lesson.questions.map((question): Place => ({
    ...common,
    url: `${page}#q-${question.id}`,
    kind: 'question',
    lens: question.lens,
    title: plain(question.prompt),
    where: lesson.title,
    text: questionText(question),
  }));
  return [start, ...sections, ...paragraphs, ...phrases, ...questions];
}

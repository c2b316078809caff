import { shows } from '../components/skill-use.ts';
import type { AnyAnnotation } from '../model/annotation.ts';
import type { Book } from '../model/book.ts';
import type { Question } from '../questions/question.ts';

/** Which ideas a place of the site is about: `/practice/places.json`. `places` holds numbers of `skills`, by address. */
export interface PlacesFile {
  skills: string[];
  places: Record<string, number[]>;
}

const ofQuestions = (questions: readonly Question[]): string[] => questions.flatMap(({ skills }) => skills);

/** Addresses with the ideas that are to be met there; an address may come more than once. */
function* ideas(book: Book): Generator<[address: string, skills: string[]]> {
  const { skills, lessons, passages, events } = book;
  const ofPhrase = (annotation: AnyAnnotation): string[] =>
    skills.filter((skill) => shows(annotation, skill)).map(({ slug }) => slug);
  const ofTerm = (kind: string, term: string): string[] =>
    skills.filter((skill) => skill.kind === kind && skill.term === term).map(({ slug }) => slug);

  for (const { slug } of skills) yield [`/skills/${slug}/`, [slug]];
  for (const { slug, questions, sections, annotations, article } of lessons) {
    const page = `/lessons/${slug}/`;
    yield [page, ofQuestions(questions)];
    yield [`/publishers/${article.publisher}/`, ofQuestions(questions)];
    for (const section of sections) {
      const asked = questions.filter(({ id }) => section.questions.includes(id));
      yield [`${page}#${section.id}`, ofQuestions(asked)];
    }
    for (const question of questions) yield [`${page}#q-${question.id}`, question.skills];
    for (const [id, annotation] of Object.entries(annotations)) {
      yield [`${page}#a-${id}`, ofPhrase(annotation)];
      yield [`${page}#p${annotation.paragraph}`, ofPhrase(annotation)];
    }
  }
  for (const { slug, skills: own, questions, annotations } of passages) {
    const page = `/passages/${slug}/`;
    const named = Object.values(annotations).flatMap(({ practice }) => practice ?? []);
    yield [page, [...own, ...named, ...ofQuestions(questions)]];
    for (const question of questions) yield [`${page}#q-${question.id}`, question.skills];
    for (const [id, annotation] of Object.entries(annotations)) {
      const shown = [...(annotation.practice ? [annotation.practice] : []), ...ofPhrase(annotation)];
      yield [`${page}#a-${id}`, shown];
      yield [`${page}#p${annotation.paragraph}`, shown];
    }
  }
  for (const { slug, claims } of events)
    for (const [id, { history }] of Object.entries(claims)) {
      const status = ofTerm('status', history.at(-1)?.status ?? '');
      yield [`/events/${slug}/`, status];
      yield [`/events/${slug}/#c-${id}`, status];
    }
}

/** The ideas of every place of the book that has any. */
export function placesFile(book: Book): PlacesFile {
  const skills = book.skills.map(({ slug }) => slug);
  const found = new Map<string, Set<number>>();
  for (const [address, slugs] of ideas(book)) {
    const numbers = found.get(address) ?? new Set<number>();
    for (const slug of slugs) if (skills.includes(slug)) numbers.add(skills.indexOf(slug));
    if (numbers.size > 0) found.set(address, numbers);
  }
  return { skills, places: Object.fromEntries([...found].map(([address, numbers]) => [address, [...numbers]])) };
}

import type { Annotation } from '../model/annotation.ts';
import type { Book, BookEvent, Lesson, Passage, ReadingPart, Skill } from '../model/book.ts';
import { LENSES } from '../model/taxonomy.ts';
import { WORDS, type WordKey, type Words } from '../model/words.ts';
import { resolveQuestion } from '../questions/resolve.ts';
import { placeExactly } from '../reading/article-place.ts';
import { plainText } from './body-text.ts';
import type { LessonSource, PassageSource, Sources } from './sources.ts';

const words = (parts: ReadingPart[], annotations: Record<string, Annotation>): string =>
  plainText(parts.map((part) => ('text' in part ? part.text : `“${annotations[part.phrase]?.quote ?? ''}”`)).join(''));

function lesson(source: LessonSource, ui: Words): Lesson[] {
  if (!source.front) return [];
  const annotations = source.annotations.entries;
  const { sections, reading, questions } = source.content;
  return [
    {
      ...source.front,
      slug: source.slug,
      sections: sections.map(({ parts, line: _, ...section }) => ({
        ...section,
        title: section.lens ? ui[`q.lens.${section.lens}`] : section.title,
        text: words(parts, annotations),
      })),
      reading,
      annotations,
      claims: source.claims.entries,
      measure: source.measure?.entries ?? null,
      questions: questions.flatMap(({ id }) => {
        const authored = source.questions.entries[id];
        return authored ? [resolveQuestion(id, authored, annotations)] : [];
      }),
    },
  ];
}

function passage({ front, slug, text, annotations: { entries }, questions }: PassageSource): Passage[] {
  if (!front) return [];
  const reading = placeExactly(text, entries);
  const placed = reading.flatMap(({ parts }) => parts.flatMap(({ on }) => on));
  return [
    {
      ...front,
      slug,
      reading,
      annotations: Object.fromEntries(
        [...new Set([...placed, ...Object.keys(entries)])].map((id) => [id, entries[id]!]),
      ),
      questions: Object.entries(questions.entries).map(([id, authored]) => resolveQuestion(id, authored, entries)),
    },
  ];
}

/** Interface words; one that is missing shows its key, so that it is seen. */
const interfaceWords = (written: Record<string, string>): Words =>
  Object.fromEntries(Object.keys(WORDS).map((key) => [key, written[key] ?? key])) as Record<WordKey, string>;

const byOrder = <T extends { order: number; slug: string }>(list: T[]): T[] =>
  list.sort((a, b) => a.order - b.order || a.slug.localeCompare(b.slug, 'en'));

/** Builds the book out of what is sound. */
export function assemble(sources: Sources): Book {
  const skills: Skill[] = sources.skills.flatMap(({ front, slug, body }) =>
    front ? [{ ...front, slug, text: plainText(body ?? '') }] : [],
  );
  const events: BookEvent[] = sources.events.flatMap(({ front, slug, timeline, claims }) =>
    front ? [{ ...front, slug, timeline: timeline.entries, claims: claims.entries }] : [],
  );
  const ui = interfaceWords(sources.words.entries);
  return {
    lessons: byOrder(sources.lessons.flatMap((source) => lesson(source, ui))),
    events: events.sort((a, b) => a.date.localeCompare(b.date, 'en')),
    passages: byOrder(sources.passages.flatMap(passage)),
    skills: byOrder(skills).sort((a, b) => LENSES.indexOf(a.lens) - LENSES.indexOf(b.lens)),
    paths: byOrder(Object.entries(sources.paths?.entries ?? {}).map(([slug, path]) => ({ ...path, slug }))),
    publishers: sources.publishers.entries,
    references: sources.references.entries,
    words: ui,
    searching: sources.searching,
  };
}

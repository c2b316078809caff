import { isToWrite, whatToWrite } from '../../model/to-write.ts';
import type { LessonDraft, OpenPlace } from './draft.ts';
import { annotationsOf, claimsOf } from './lesson.ts';
import { eventFront, publisherOf } from './record.ts';

type Way = readonly string[];

/** The texts of a value that are still to be written, each with the way to it. */
function within(value: unknown, way: Way): { way: Way; text: string }[] {
  if (typeof value === 'string') return isToWrite(value) ? [{ way, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const named = (key: string): string => (Array.isArray(value) ? `${Number(key) + 1}` : key);
  return Object.entries(value).flatMap(([key, inner]) => within(inner, [...way, named(key)]));
}

/** Every place of a drafted lesson that only a person can fill, in the order of its files. */
export function openPlaces(draft: LessonDraft): OpenPlace[] {
  const lesson = `lessons/${draft.slug}`;
  const open = (file: string, value: unknown): OpenPlace[] =>
    within(value, []).map(({ way, text }) => ({ file, field: way.join(' › '), what: whatToWrite(text) }));
  const reading = Object.fromEntries(
    draft.reading.flatMap(({ n, parts }) =>
      parts[0] && 'text' in parts[0] ? [[`paragraph ${n}`, parts[0].text]] : [],
    ),
  );
  return [
    ...open(`${lesson}/lesson.mdx`, draft.front),
    ...open(`${lesson}/lesson.mdx`, reading),
    ...open(`${lesson}/annotations.yaml`, annotationsOf(draft)),
    ...open(`${lesson}/claims.yaml`, claimsOf(draft)),
    ...open(`${lesson}/questions.yaml`, Object.fromEntries(draft.questions.map((one) => [one.id, one.authored]))),
    ...(draft.event.known ? [] : open(`events/${draft.event.slug}/event.mdx`, eventFront(draft))),
    ...(draft.publisher.known ? [] : open(`publishers/${draft.publisher.slug}.yaml`, publisherOf(draft))),
  ];
}

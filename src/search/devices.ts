import type { AnyAnnotation } from '../model/annotation.ts';
import type { Book, Skill } from '../model/book.ts';

/** Kinds of skill that a wording can be an example of. */
const WORDINGS: readonly Skill['kind'][] = ['device', 'attribution', 'verb'];

/** Skills that wording can show: what the search calls a technique. */
export const devicesOf = ({ skills }: Book): Skill[] => skills.filter(({ kind }) => WORDINGS.includes(kind));

/** Slugs of the techniques that a marked phrase shows. */
export function shownBy(annotation: AnyAnnotation, book: Book): string[] {
  const terms: Partial<Record<Skill['kind'], string | undefined>> =
    annotation.lens === 'language'
      ? { device: annotation.device }
      : annotation.lens === 'sourcing'
        ? { attribution: annotation.attribution, verb: annotation.verb }
        : {};
  return devicesOf(book).flatMap(({ slug, kind, term }) => (term !== null && terms[kind] === term ? slug : []));
}

/** Those of some skills that are techniques. */
export const devicesAmong = (skills: readonly string[], book: Book): string[] =>
  devicesOf(book).flatMap(({ slug }) => (skills.includes(slug) ? slug : []));

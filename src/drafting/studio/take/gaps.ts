import { fill } from '../../../model/fill.ts';
import type { LessonDraft, OpenPlace } from '../../draft/draft.ts';
import { openPlaces } from '../../draft/open.ts';
import { inPlaces } from '../question-edits.ts';
import type { StudioWords } from '../words.ts';

/** What can be taken along. */
export const PRODUCTS = ['file', 'paper', 'folder'] as const;
export type Product = (typeof PRODUCTS)[number];

/** Where something open is done: in a step of the work, or in the files of the folder alone. */
export const PLACES_OF_WORK = ['findings', 'retelling', 'questions', 'take', 'folder'] as const;
export type PlaceOfWork = (typeof PLACES_OF_WORK)[number];

/** Something that still needs a person. */
export interface Gap {
  at: PlaceOfWork;
  /** What it is, in words. */
  name: string;
  /** What to write or to look at there; empty where the name says it. */
  what: string;
  /** What is taken along with this gap in it. */
  in: readonly Product[];
}

const IN_FILES: readonly Product[] = ['file', 'folder'];
/** What a lesson says of itself, as the studio’s fields are called. */
const FIELDS = ['title', 'summary', 'preview'] as const;

const end = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

function gapOf(
  { file, field, what }: OpenPlace,
  slug: string,
  questionName: (id: string) => string,
  words: StudioWords,
): Gap {
  const inAll = PRODUCTS;
  if (!file.startsWith(`lessons/${slug}/`)) return { at: 'folder', name: `${file}, ${field}`, what, in: ['folder'] };
  if (end(file) === 'lesson.mdx') {
    const paragraph = /^paragraph (\d+)$/.exec(field)?.[1];
    if (paragraph !== undefined)
      return { at: 'retelling', name: fill(words['studio.take.paragraph'], { n: paragraph }), what: '', in: PRODUCTS };
    if (field === 'reviewed') return { at: 'take', name: words['studio.take.reviewed'], what: '', in: IN_FILES };
    const known = FIELDS.find((one) => one === field);
    // A sheet has no summary.
    return {
      at: 'retelling',
      name: known ? words[`studio.lesson.${known}`] : field,
      what: '',
      in: field === 'summary' ? IN_FILES : PRODUCTS,
    };
  }
  if (end(file) === 'questions.yaml') {
    const id = field.split(' › ')[0] ?? '';
    return { at: 'questions', name: questionName(id), what, in: PRODUCTS };
  }
  // Only the folder has the claims as a table.
  return {
    at: 'findings',
    name: field.replaceAll('-', ' '),
    what,
    in: end(file) === 'claims.yaml' ? ['folder'] : inAll,
  };
}

/** Everything in a draft that still needs a person, by where it is done. */
export function gapsOf(draft: LessonDraft, words: StudioWords): Gap[] {
  const questions = inPlaces(draft.questions);
  const questionName = (id: string): string =>
    fill(words['studio.take.question'], { n: questions.findIndex((one) => one.id === id) + 1 });
  const open = openPlaces(draft).map((place) => gapOf(place, draft.slug, questionName, words));
  const unseen = questions
    .filter(({ review }) => review.length > 0)
    .map(({ id, review }): Gap => ({ at: 'questions', name: questionName(id), what: review.join(' '), in: PRODUCTS }));
  const all = [...open, ...unseen];
  return PLACES_OF_WORK.flatMap((place) => all.filter(({ at }) => at === place));
}

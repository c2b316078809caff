import type { Lens, Status } from '../model/taxonomy.ts';

/** What a search can find, in the order in which filters list them. Stored in shared addresses, so never renamed. */
export const PLACE_KINDS = [
  'skill',
  'phrase',
  'reading',
  'lesson',
  'passage',
  'question',
  'claim',
  'event',
  'outlet',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What is true of everything on one page: what its places can be narrowed by. */
export interface PageFacts {
  /** The outlet's slug; null where no article belongs. */
  outlet: string | null;
  /** The event's slug. */
  event: string | null;
  /** The reading level. */
  level: number | null;
  /** Minutes that the page takes one reader. */
  minutes: number | null;
}

/** One place that a search can open: what is indexed of it, and what its result shows. */
export interface Place extends PageFacts {
  /** Where it opens, with the exact id, without the site's base path: Pagefind adds that. */
  url: string;
  kind: PlaceKind;
  /** The pen it is shown with; null where none belongs or where naming it would give an answer away. */
  lens: Lens | null;
  /** True for a phrase that is good practice and says so openly. */
  credit: boolean;
  /** Slugs of the techniques it shows or trains; none for a phrase whose technique is somebody's answer. */
  device: readonly string[];
  /** What it is, in the words of the result's link. */
  title: string;
  /** Where it stands, such as “Globely News, paragraph 4”. */
  where: string;
  /** Its words, without markup. */
  text: string;
  /** Other names that people search for. */
  names: readonly string[];
  /** What is known of a claim today. */
  status: Status | null;
}

/** A place that nothing is known of yet. */
export const NOTHING: Omit<Place, 'url' | 'kind' | 'title'> = {
  lens: null,
  credit: false,
  device: [],
  where: '',
  text: '',
  names: [],
  status: null,
  outlet: null,
  event: null,
  level: null,
  minutes: null,
};

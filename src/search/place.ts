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

/** One place that a search can open: what is indexed of it, and what its result shows. */
export interface Place {
  /** Where it opens, with the exact id, without the site's base path: Pagefind adds that. */
  url: string;
  kind: PlaceKind;
  /** The pen it is shown with; null where none belongs or where naming it would give an answer away. */
  lens: Lens | null;
  /** True for a phrase that is good practice and says so openly. */
  credit: boolean;
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

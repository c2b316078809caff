import type { CustomRecord } from 'pagefind';
import type { Book } from '../model/book.ts';
import type { Place } from './place.ts';
import { placesOf } from './places.ts';

/**
 * A place as Pagefind stores it. `meta` is searched too, each field with the weight that engine.ts gives it, so it
 * holds words for readers only; kind, lens and status travel as filters, which a result carries back.
 */
function recordOf(place: Place, order: number): CustomRecord {
  return {
    url: place.url,
    content: place.text,
    language: 'en',
    meta: {
      title: place.title,
      ...(place.where && { where: place.where }),
      ...(place.names.length > 0 && { names: place.names.join('; ') }),
    },
    filters: {
      kind: [place.kind],
      ...(place.lens && { lens: [place.lens] }),
      ...(place.status && { status: [place.status] }),
    },
    sort: { order: String(order) },
  };
}

/** What is indexed of a book, in the order in which its places are browsed. */
export const recordsOf = (book: Book): CustomRecord[] => placesOf(book).map(recordOf);

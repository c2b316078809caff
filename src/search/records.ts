import type { CustomRecord } from 'pagefind';
import type { Book } from '../model/book.ts';
import type { Place } from './place.ts';
import { placesOf } from './places.ts';

/**
 * Fields that are searched besides the text. engine.ts weighs them: a title that names a thing leads to it, while a
 * title that is a sentence (a claim, a question) counts little more than the text it stands over.
 */
function metaOf({ kind, title, where, names }: Place): Record<string, string> {
  const sentence = kind === 'claim' || kind === 'question';
  const known = names.join('; ');
  return {
    ...(sentence ? { sentence: title } : { title }),
    ...(where && { where }),
    ...(known && (sentence ? { also: known } : { names: known })),
  };
}

/** A place as Pagefind stores it. Kind, lens and status travel as filters, which a result carries back. */
const recordOf = (place: Place, order: number): CustomRecord => ({
  url: place.url,
  content: place.text,
  language: 'en',
  meta: metaOf(place),
  filters: {
    kind: [place.kind],
    ...(place.lens && { lens: place.credit ? [place.lens, 'credit'] : [place.lens] }),
    ...(place.status && { status: [place.status] }),
  },
  sort: { order: String(order) },
});

/** What is indexed of a book, in the order in which its places are browsed. */
export const recordsOf = (book: Book): CustomRecord[] => placesOf(book).map(recordOf);

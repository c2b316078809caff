import type { CustomRecord } from 'pagefind';
import type { Book } from '../model/book.ts';
import { valuesOf } from './counts.ts';
import type { Place } from './place.ts';
import { placesOf } from './places.ts';
import { FILTER_NAMES } from './query.ts';

/** True for a place whose title says no more than where it stands, such as a paragraph's. */
const isNumbered = ({ kind, url }: Place): boolean => kind === 'reading' || (kind === 'passage' && url.includes('#'));

/**
 * Fields that are searched besides the text. A title that names a thing is told from one that is a sentence (a claim, a
 * question); engine.ts weighs them.
 */
function metaOf(place: Place): Record<string, string> {
  const { kind, title, names } = place;
  const sentence = kind === 'claim' || kind === 'question';
  const known = names.join('; ');
  if (isNumbered(place)) return {};
  return {
    ...(sentence ? { sentence: title } : { title }),
    ...(known && (sentence ? { also: known } : { names: known })),
  };
}

/**
 * A place as Pagefind stores it. What is shown of a place and not searched travels as a filter, which a result carries
 * back: nobody searches for “paragraph 3”, and as words they would weigh down the index.
 */
function recordOf(place: Place, order: number): CustomRecord {
  const filters = FILTER_NAMES.map((name) => [name, [...valuesOf(place, name)]] as const);
  return {
    url: place.url,
    // Pagefind leaves out what has no text.
    content: place.text || place.title,
    language: 'en',
    meta: metaOf(place),
    filters: {
      ...Object.fromEntries(filters.filter(([, values]) => values.length > 0)),
      ...(place.where && { where: [place.where] }),
      ...(isNumbered(place) && { title: [place.title] }),
    },
    sort: { order: String(order) },
  };
}

/** What is indexed of a book, in the order in which its places are browsed. */
export const recordsOf = (book: Book): CustomRecord[] => placesOf(book).map(recordOf);

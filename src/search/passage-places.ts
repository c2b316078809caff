import type { Book, Passage } from '../model/book.ts';
import { textOf } from '../reading/article-place.ts';
import { heldBack } from '../reading/lesson-data.ts';
import { phrasePlace, questionPlaces } from './lesson-places.ts';
import type { Place } from './place.ts';

/** The places of a practice text: its start with the whole text, its marked phrases and its questions. */
export function passagePlaces(passage: Passage, book: Book): Place[] {
  const { slug, title, summary, questions, annotations, reading } = passage;
  const page = `/passages/${slug}/`;
  const where = book.words['passage.invented'];
  const texts = reading.map(textOf);
  const held = heldBack(questions);
  const start: Place = {
    url: page,
    kind: 'passage',
    lens: null,
    credit: false,
    title,
    where,
    text: [summary, ...texts].join(' '),
    names: [],
    status: null,
  };
  const phrases = Object.entries(annotations).map(([id, annotation]) =>
    phrasePlace(
      { url: `${page}#a-${id}`, where: title },
      annotation,
      held.has(id),
      texts[annotation.paragraph - 1] ?? '',
    ),
  );
  return [start, ...phrases, ...questionPlaces(questions, page, title)];
}

import { fill } from '../model/fill.ts';
import type { Book, Passage } from '../model/book.ts';
import { textOf } from '../reading/article-place.ts';
import { heldBack } from '../reading/lesson-data.ts';
import { devicesAmong } from './devices.ts';
import { phrasePlace, questionPlaces } from './lesson-places.ts';
import { NOTHING, type Place } from './place.ts';

/** The places of a practice text: its start, its paragraphs, its marked phrases and its questions. */
export function passagePlaces(passage: Passage, book: Book): Place[] {
  const { slug, title, summary, skills, questions, annotations, reading, aliases: names } = passage;
  const page = { ...NOTHING, url: `/passages/${slug}/`, where: title, minutes: passage.minutes };
  const texts = reading.map(textOf);
  const held = heldBack(questions);
  const start: Place = {
    ...page,
    kind: 'passage',
    device: devicesAmong(skills, book),
    title,
    where: book.words['passage.invented'],
    text: summary,
    names,
  };
  const paragraphs = texts.map((text, i): Place => {
    const name = fill(book.words['search.where.paragraph'], { outlet: title, n: i + 1 });
    return { ...page, url: `${page.url}#p${i + 1}`, kind: 'passage', title: name, where: start.where, text };
  });
  const phrases = Object.entries(annotations).map(([id, annotation]) => {
    const around = texts[annotation.paragraph - 1] ?? '';
    return phrasePlace({ ...page, url: `${page.url}#a-${id}` }, annotation, held.has(id), around, book);
  });
  // A question about the whole text need not repeat it.
  const whole = texts.join(' ').replace(/\s+/g, ' ');
  const asked = questionPlaces(questions, page, book).map((place) =>
    place.text.replace(/\s+/g, ' ') === whole ? { ...place, text: '' } : place,
  );
  return [start, ...paragraphs, ...phrases, ...asked];
}

import { longDate } from '../components/dates.ts';
import type { Book, BookEvent, Skill } from '../model/book.ts';
import type { Publisher } from '../model/publisher.ts';
import { lessonPlaces } from './lesson-places.ts';
import { passagePlaces } from './passage-places.ts';
import type { Place } from './place.ts';

const common = { lens: null, credit: false, status: null };

function skillPlace(skill: Skill): Place {
  const { title, lens, aliases: names } = skill;
  const text = [skill.short, skill.ask, skill.text].join(' ');
  return { ...common, url: `/skills/${skill.slug}/`, kind: 'skill', lens, title, where: '', text, names };
}

function eventPlaces(event: BookEvent): Place[] {
  const page = `/events/${event.slug}/`;
  const start: Place = {
    ...common,
    url: page,
    kind: 'event',
    title: event.title,
    where: '',
    text: event.lead,
    names: event.aliases,
  };
  const claims = Object.entries(event.claims).map(([id, claim]): Place => {
    const today = claim.history.at(-1);
    return {
      url: `${page}#c-${id}`,
      kind: 'claim',
      lens: 'claims',
      credit: false,
      title: claim.statement,
      where: event.title,
      text: [today?.why, claim.settle].filter(Boolean).join(' '),
      names: claim.aliases,
      status: today?.status ?? null,
    };
  });
  const timeline = Object.entries(event.timeline).map(([id, entry]): Place => {
    const title = [longDate(entry.date), entry.time].filter(Boolean).join(', ');
    return { ...common, url: `${page}#t-${id}`, kind: 'event', title, where: event.title, text: entry.what, names: [] };
  });
  return [start, ...claims, ...timeline];
}

function outletPlace(slug: string, outlet: Publisher): Place {
  const said = [...outlet.itself, ...outlet.others].map((statement) => statement.text);
  const text = [outlet.summary, ...said, ...outlet.unknown, outlet.lesson].join(' ');
  return {
    ...common,
    url: `/publishers/${slug}/`,
    kind: 'outlet',
    title: outlet.name,
    where: '',
    text,
    names: outlet.aliases,
  };
}

const known = new WeakMap<Book, readonly Place[]>();

/** Every place of the book that a search can open, in the order in which a reader browses them; worked out once. */
export function placesOf(book: Book): readonly Place[] {
  const places = known.get(book) ?? [
    ...book.skills.map(skillPlace),
    ...book.lessons.flatMap((lesson) => lessonPlaces(lesson, book)),
    ...book.passages.flatMap((passage) => passagePlaces(passage, book)),
    ...book.events.flatMap(eventPlaces),
    ...Object.entries(book.publishers).map(([slug, outlet]) => outletPlace(slug, outlet)),
  ];
  known.set(book, places);
  return places;
}

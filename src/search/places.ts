import { longDate } from '../components/dates.ts';
import type { Book, BookEvent, Skill } from '../model/book.ts';
import type { Publisher } from '../model/publisher.ts';
import { devicesOf } from './devices.ts';
import { lessonPlaces } from './lesson-places.ts';
import { passagePlaces } from './passage-places.ts';
import { NOTHING, type Place } from './place.ts';

function skillPlace(skill: Skill, devices: ReadonlySet<string>): Place {
  const { slug, title, lens, aliases: names } = skill;
  const text = [skill.short, skill.ask, skill.text].join(' ');
  const device = devices.has(slug) ? [slug] : [];
  return { ...NOTHING, url: `/skills/${slug}/`, kind: 'skill', lens, device, title, text, names };
}

function eventPlaces({ slug, title: event, ...rest }: BookEvent): Place[] {
  const page = `/events/${slug}/`;
  const common = { ...NOTHING, event: slug };
  const start: Place = { ...common, url: page, kind: 'event', title: event, text: rest.lead, names: rest.aliases };
  const claims = Object.entries(rest.claims).map(([id, claim]): Place => {
    const today = claim.history.at(-1);
    return {
      ...common,
      url: `${page}#c-${id}`,
      kind: 'claim',
      lens: 'claims',
      title: claim.statement,
      where: event,
      text: [today?.why, claim.settle].filter(Boolean).join(' '),
      names: claim.aliases,
      status: today?.status ?? null,
    };
  });
  const timeline = Object.entries(rest.timeline).map(([id, entry]): Place => {
    const title = [longDate(entry.date), entry.time].filter(Boolean).join(', ');
    return {
      ...common,
      url: `${page}#t-${id}`,
      kind: 'event',
      title,
      where: event,
      text: entry.what,
      names: entry.aliases,
    };
  });
  return [start, ...claims, ...timeline];
}

function outletPlace(slug: string, outlet: Publisher): Place {
  const said = [...outlet.itself, ...outlet.others].map((statement) => statement.text);
  const text = [outlet.summary, ...said, ...outlet.unknown, outlet.lesson].join(' ');
  const { name: title, aliases: names } = outlet;
  return { ...NOTHING, url: `/publishers/${slug}/`, kind: 'outlet', outlet: slug, title, text, names };
}

/** With more places than this only sections are found: the index grows with places, and its list is fetched whole. */
const MOST_PLACES = 15_000;

/** Of a lesson only its lenses and, in one piece, the rest; of a practice text the whole. Phrases and questions go. */
export function bySection(places: readonly Place[]): Place[] {
  const pageOf = ({ url }: Place): string => url.split('#')[0]!;
  const isStart = (place: Place): boolean => place.url === pageOf(place);
  const isPart = (place: Place): boolean =>
    !isStart(place) &&
    (place.kind === 'reading' || place.kind === 'passage' || (place.kind === 'lesson' && place.lens === null));
  const parts = Map.groupBy(places.filter(isPart), pageOf);
  return places
    .filter((place) => !isPart(place) && place.kind !== 'phrase' && place.kind !== 'question')
    .map((place) => {
      const rest = isStart(place) ? (parts.get(place.url) ?? []) : [];
      return { ...place, text: [place.text, ...rest.map(({ text }) => text)].join(' ') };
    });
}

const known = new WeakMap<Book, readonly Place[]>();

/** Every place of the book that a search can open, in the order in which a reader browses them; worked out once. */
export function placesOf(book: Book): readonly Place[] {
  const devices = new Set(devicesOf(book).map(({ slug }) => slug));
  const all = known.get(book) ?? [
    ...book.skills.map((skill) => skillPlace(skill, devices)),
    ...book.lessons.flatMap((lesson) => lessonPlaces(lesson, book)),
    ...book.passages.flatMap((passage) => passagePlaces(passage, book)),
    ...book.events.flatMap(eventPlaces),
    ...Object.entries(book.publishers).map(([slug, outlet]) => outletPlace(slug, outlet)),
  ];
  const places = all.length > MOST_PLACES ? bySection(all) : all;
  known.set(book, places);
  return places;
}

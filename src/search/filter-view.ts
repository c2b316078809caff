import type { Book } from '../model/book.ts';
import { fill } from '../model/fill.ts';
import type { Lens, Status } from '../model/taxonomy.ts';
import { penOf } from '../reading/draw.ts';
import type { PlaceKind } from './place.ts';
import type { FilterName } from './query.ts';

/** The class of the pen that a value of the lens filter is written in. */
export const filterPen = (value: string): string => penOf({ lens: value as Lens, credit: value === 'credit' });

/** The name of a filter's value, as the built page shows it. */
export function filterText(name: FilterName, value: string, { words, skills, publishers, events }: Book): string {
  switch (name) {
    case 'kind':
      return words[`search.kind.${value as PlaceKind}`];
    case 'lens':
      return value === 'credit' ? words['q.credit'] : words[`q.lens.${value as Lens}`];
    case 'device':
      return skills.find(({ slug }) => slug === value)?.title ?? value;
    case 'outlet':
      return publishers[value]?.name ?? value;
    case 'level':
      return words[`lesson.level.${value as '1' | '2' | '3'}`];
    case 'minutes':
      return fill(words['search.page.upTo'], { n: value });
    case 'status':
      return words[`event.status.${value as Status}`];
    case 'event':
      return events.find(({ slug }) => slug === value)?.title ?? value;
  }
}

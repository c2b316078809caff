import type { Scorer, Verdict } from '../kind.ts';
import { triesFor } from '../tally.ts';
import type { SortItem } from './schema.ts';

const accepts = (item: SortItem, place: string | undefined): boolean =>
  place !== undefined && (place === item.place || item.also.includes(place));

/**
 * The share of items in their place; a place in `also` counts as well. A hit is an item rightly placed, a miss one that
 * is not (wherever it is), a false alarm one put into a wrong place. Nothing is there to be left alone, so there are no
 * correct rejections.
 */
export const sortScorer: Scorer<'sort'> = {
  scored: true,
  attempts: ({ items }) => triesFor(Object.keys(items).length),
  isUnfinished: ({ items, places }, response) =>
    Object.keys(items).some((id) => !Object.hasOwn(places, response[id] ?? '')),
  score: ({ items }, response) => {
    const entries = Object.entries(items);
    const hits = entries.filter(([id, item]) => accepts(item, response[id])).length;
    return {
      points: entries.length === 0 ? 0 : hits / entries.length,
      max: 1,
      hits,
      misses: entries.length - hits,
      falseAlarms: entries.filter(([id, item]) => response[id] !== undefined && !accepts(item, response[id])).length,
      correctRejections: 0,
    };
  },
  verdicts: ({ items }, attempts, stage) => {
    const last = attempts.at(-1) ?? {};
    const verdicts: Record<string, Verdict> = {};
    for (const [id, item] of Object.entries(items)) {
      const place = last[id];
      verdicts[id] = place === item.place ? 'right' : accepts(item, place) ? 'stet' : 'not-yet';
      if (verdicts[id] === 'not-yet' && stage === 'done') verdicts[`${id}/${item.place}`] = 'answer';
    }
    return verdicts;
  },
};

import { MEASURE } from '../../model/measure.ts';
import type { Finding } from '../problem.ts';
import type { Sources } from '../sources.ts';

/** What was measured of an article fits its annotations as they are now. A lesson may be without a measure. */
export const measureFits = ({ lessons }: Sources): Finding[] =>
  lessons.flatMap(({ slug, annotations, measure }) => {
    if (!measure?.entries) return [];
    const { paragraphs, annotations: places } = measure.entries;
    const fits = ([id, { quote, paragraph }]: (typeof sound)[number]): boolean => {
      const { start = 0, end = 0 } = places[id] ?? {};
      return end - start === quote.length && end <= (paragraphs[paragraph - 1] ?? 0);
    };
    const sound = Object.entries(annotations.entries);
    const changed = sound.filter((entry) => !fits(entry)).map(([id]) => id);
    const removed = Object.keys(places).filter((id) => !annotations.has(id));
    if (changed.length + removed.length === 0) return [];
    return [
      {
        file: measure.file,
        at: ['annotations'],
        message: `These annotations were added, changed or removed after the article was measured: ${[...changed, ...removed].join(', ')}. Measure it again: ${MEASURE(slug)}.`,
      },
    ];
  });

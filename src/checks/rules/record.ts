import { ATTRIBUTIONS, EVIDENCE, LANGUAGE_DEVICES, STATUSES, VERB_STANCES } from '../../model/taxonomy.ts';
import { didYouMean } from '../nearest.ts';
import type { Finding } from '../problem.ts';
import type { Sources } from '../sources.ts';

/** Dates that stand before an earlier entry's. */
const backwards = <T>(entries: readonly T[], date: (entry: T) => string): number[] =>
  entries.flatMap((entry, i) => (i > 0 && date(entry) < date(entries[i - 1]!) ? [i] : []));

/** Histories and timelines run forwards, since the last entry is today's. */
export const forwards = ({ events }: Sources): Finding[] =>
  events.flatMap(({ timeline, claims }) => [
    ...Object.entries(claims.entries).flatMap(([id, { history }]) =>
      backwards(history, ({ asOf }) => asOf).map((i) => ({
        file: claims.file,
        at: [id, 'history', i, 'asOf'],
        message: `${history[i]!.asOf} comes after ${history[i - 1]!.asOf} in this history. Put the oldest first: the last entry is today’s status.`,
      })),
    ),
    ...((entries) =>
      backwards(entries, ([, { date }]) => date).map((i) => ({
        file: timeline.file,
        at: [entries[i]![0], 'date'],
        message: `${entries[i]![1].date} comes after ${entries[i - 1]![1].date} in this timeline. Put the oldest first.`,
      })))(Object.entries(timeline.entries)),
  ]);

/** A status rests on at least one page that was really seen. */
export const gradedStatuses = ({ events, references }: Sources): Finding[] =>
  events.flatMap(({ claims }) =>
    Object.entries(claims.entries).flatMap(([id, { history }]) =>
      history.flatMap((entry, i) => {
        const grades = entry.references.flatMap((tag) => references.entries[tag]?.grade ?? []);
        return grades.length < entry.references.length || grades.some((grade) => grade !== 'replace')
          ? []
          : [
              {
                file: claims.file,
                at: [id, 'history', i, 'references'],
                message: `This status rests only on references graded “replace”: ${entry.references.join(', ')}. Add one graded “solid” or “usable with via”.`,
              },
            ];
      }),
    ),
  );

const TERMS: Record<string, readonly string[]> = {
  device: LANGUAGE_DEVICES,
  attribution: ATTRIBUTIONS,
  verb: VERB_STANCES,
  status: STATUSES,
  evidence: EVIDENCE.map((level) => level.toLowerCase()),
};

/** Each term is explained on one page, and each page explains a term that exists. */
export const skillTerms = ({ skills }: Sources): Finding[] => {
  const taken = new Map<string, string>();
  return skills.flatMap(({ file, front }) => {
    if (!front) return [];
    const { kind, term } = front;
    const known = TERMS[kind];
    if (!known)
      return term === null
        ? []
        : [{ file, at: ['term'], message: 'A reading move explains no term. Write “term: null”.' }];
    // One page may explain the whole ladder of evidence.
    if (kind === 'evidence' && term === null) return [];
    if (term === null || !known.includes(term))
      return [
        {
          file,
          at: ['term'],
          message: `“${term}” is no ${kind}.${didYouMean(String(term), known)} One of: ${known.join(', ')}.`,
        },
      ];
    const name = `${kind} ${term}`;
    const other = taken.get(name);
    if (other)
      return [{ file, at: ['term'], message: `“${term}” is explained in ${other} too. Keep one page for each term.` }];
    taken.set(name, file);
    return [];
  });
};

/** No two lessons, and no two practice texts, have the same place in their list. */
export const ownPlaces = ({ lessons, passages }: Sources): Finding[] =>
  [lessons, passages].flatMap((pages) => {
    const taken = new Map<number, string>();
    return pages.flatMap(({ file, front }) => {
      if (!front) return [];
      const other = taken.get(front.order);
      if (other)
        return [{ file, at: ['order'], message: `${other} has place ${front.order} too. Give each its own number.` }];
      taken.set(front.order, file);
      return [];
    });
  });

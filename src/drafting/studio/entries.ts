import type { Lens } from '../../model/taxonomy.ts';
import type { LessonDraft } from '../draft/draft.ts';
import type { Finding, Span } from '../finding.ts';
import { inOrder } from '../draft/marks.ts';
import { LENS_OF, type Standing } from './edits.ts';
import type { Showing } from './bench.ts';
import type { Drawn } from './segments.ts';

/** Something to be seen in the text: a finding, its mark if it is in the lesson, or a mark of the author's own. */
export interface Entry extends Drawn {
  finding: Finding | null;
  /** The annotation's id. */
  mark: string | null;
  lens: Lens;
  standing: Standing;
}

/** Everything found or marked, in the order of the text. */
export function entriesOf(draft: LessonDraft): Entry[] {
  const { findings, marks, claims, dropped } = draft;
  const bySource = new Map(Object.entries(marks).map(([id, mark]) => [mark.finding, [id, mark] as const]));
  const claimed = new Set(Object.values(claims).map(({ finding }) => finding));
  const away = new Set(dropped);
  const found = inOrder(findings).map((finding): Entry => {
    const [mark, kept] = bySource.get(finding.id) ?? [null, null];
    const span: Span = kept?.span ?? finding;
    return {
      id: finding.id,
      start: span.start,
      end: span.end,
      finding,
      mark,
      lens: kept?.annotation.lens ?? LENS_OF[finding.is],
      standing: kept || claimed.has(finding.id) ? 'kept' : away.has(finding.id) ? 'dropped' : 'suggested',
    };
  });
  const own = Object.entries(marks).flatMap(([id, { annotation, finding, span }]): Entry[] =>
    finding === null
      ? [
          {
            id: `own-${id}`,
            start: span.start,
            end: span.end,
            finding,
            mark: id,
            lens: annotation.lens,
            standing: 'kept',
          },
        ]
      : [],
  );
  return [...found, ...own].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Those that the filters let through; what is open stays, so that nothing vanishes under a reader's hands. */
export const shownEntries = (
  entries: readonly Entry[],
  { lenses, standing, open }: Pick<Showing, 'lenses' | 'standing' | 'open'>,
): Entry[] =>
  entries.filter(
    (entry) => entry.id === open || (lenses[entry.lens] && (standing === 'all' || entry.standing === standing)),
  );

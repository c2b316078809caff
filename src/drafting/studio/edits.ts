import type { LessonClaim } from '../../model/claim.ts';
import type { Lens } from '../../model/taxonomy.ts';
import type { LessonDraft } from '../draft/draft.ts';
import type { Finding } from '../finding.ts';

/** A change to a draft: a new draft, the old one left as it was; the same draft if there is nothing to change. */
export type Edit = (draft: LessonDraft) => LessonDraft;

/** Where a finding stands: a suggestion, taken into the lesson, or set aside. */
export type Standing = 'suggested' | 'kept' | 'dropped';

/** The lens that a kind of finding belongs to. */
export const LENS_OF: Record<Finding['is'], Lens> = { attribution: 'sourcing', wording: 'language', claim: 'claims' };

/** The ids of findings that are in the lesson, as a mark or as a claim. */
export const keptFindings = ({ marks, claims }: LessonDraft): Set<string> =>
  new Set([...Object.values(marks), ...Object.values(claims)].flatMap(({ finding }) => finding ?? []));

/** Changes a claim of the lesson. */
export const setClaim =
  (id: string, change: Partial<LessonClaim>): Edit =>
  (draft) => {
    const claim = draft.claims[id];
    return claim
      ? { ...draft, claims: { ...draft.claims, [id]: { ...claim, claim: { ...claim.claim, ...change } } } }
      : draft;
  };

/** Changes the front matter. */
export const setFront =
  (change: Partial<LessonDraft['front']>): Edit =>
  (draft) => ({ ...draft, front: { ...draft.front, ...change } });

/** Changes one paragraph of the retelling. */
export const setParagraph =
  (n: number, parts: LessonDraft['reading'][number]['parts']): Edit =>
  (draft) => ({ ...draft, reading: draft.reading.map((one) => (one.n === n ? { n, parts } : one)) });

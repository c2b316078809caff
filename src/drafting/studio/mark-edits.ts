import type { Annotation } from '../../model/annotation.ts';
import type { LessonClaim } from '../../model/claim.ts';
import type { Lens } from '../../model/taxonomy.ts';
import { toWrite, type DraftMark, type LessonDraft } from '../draft/draft.ts';
import { claimOf, CHOOSE_CLAIM } from '../draft/make.ts';
import { freeName, markOf, slugOf } from '../draft/marks.ts';
import { overlap, paragraphAt, wordsAt } from '../draft/quote.ts';
import type { ClaimFinding, Finding, Span } from '../finding.ts';
import { keptFindings, type Edit } from './edits.ts';
import { freed, rests } from './question-edits.ts';
import { textOfParts } from './retelling.ts';

const without = <T>(table: Readonly<Record<string, T>>, leave: (id: string, thing: T) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(table).filter(([id, thing]) => !leave(id, thing)));

/** Marks in the order of the text, as the draft keeps them. */
const sorted = (marks: Record<string, DraftMark>): Record<string, DraftMark> =>
  Object.fromEntries(Object.entries(marks).sort(([, a], [, b]) => a.span.start - b.span.start));

const has = (...tables: object[]) => ({ has: (name: string) => tables.some((table) => Object.hasOwn(table, name)) });

/** A claim that nobody found. What it says in words of ours, and what would settle it, only a person can write. */
function blankClaim({ findings, event }: LessonDraft, id: string, span: Span, words: string, n: number): LessonClaim {
  const said = findings.attributions.find(({ content }) => content.some((part) => overlap(part, span)));
  return {
    statement: toWrite(`in your own words, what “${words}” claims.`),
    paragraph: n,
    kind: 'event',
    attribution: said?.type ?? 'none',
    ...(said?.speaker ? { speaker: said.speaker } : {}),
    evidence: 'E0',
    claim: event.known ? CHOOSE_CLAIM : id,
    settle: toWrite('what a reader could look at that would settle it.'),
  };
}

/** Adds a mark under a name of its own, and the claim that it makes if it is one. */
function withMark(draft: LessonDraft, mark: DraftMark, found?: ClaimFinding): LessonDraft {
  const { findings, event } = draft;
  const { quote, paragraph, lens } = mark.annotation;
  const id = freeName(slugOf(quote), has(draft.marks));
  if (lens !== 'claims') return { ...draft, marks: sorted({ ...draft.marks, [id]: mark }) };
  const name = freeName(slugOf(quote), has(draft.claims));
  const claim =
    (found && claimOf(findings, found, event.known ? CHOOSE_CLAIM : name)) ??
    blankClaim(draft, name, mark.span, quote, paragraph);
  return {
    ...draft,
    marks: sorted({ ...draft.marks, [id]: { ...mark, annotation: { ...mark.annotation, claim: name } } }),
    claims: { ...draft.claims, [name]: { claim, finding: mark.finding } },
  };
}

/** Takes a finding into the lesson as it was found. */
export const keep =
  (finding: Finding): Edit =>
  (draft) => {
    if (keptFindings(draft).has(finding.id)) return draft;
    const back = { ...draft, dropped: draft.dropped.filter((id) => id !== finding.id) };
    const mark = markOf(draft.findings, finding);
    return mark ? withMark(back, mark, finding.is === 'claim' ? finding : undefined) : draft;
  };

/** Takes a mark out of the lesson, with its claim; what used it keeps its words. */
export const removeMark =
  (id: string): Edit =>
  (draft) => {
    const mark = draft.marks[id];
    if (!mark) return draft;
    const { annotation } = mark;
    const claim = annotation.lens === 'claims' ? annotation.claim : null;
    const shared = Object.entries(draft.marks).some(
      ([other, { annotation: one }]) => other !== id && one.lens === 'claims' && one.claim === claim,
    );
    return {
      ...draft,
      marks: without(draft.marks, (one) => one === id),
      claims: shared ? draft.claims : without(draft.claims, (one) => one === claim),
      reading: draft.reading.map((paragraph) =>
        paragraph.parts.some((part) => 'phrase' in part && part.phrase === id)
          ? {
              ...paragraph,
              parts: paragraph.parts.map((part) =>
                'phrase' in part && part.phrase === id ? { text: textOfParts([part], draft.marks) } : part,
              ),
            }
          : paragraph,
      ),
      questions: draft.questions.map((question) =>
        rests(question.authored, id)
          ? { ...question, authored: freed(question.authored, id, annotation), edited: true }
          : question,
      ),
    };
  };

/** Sets a finding aside, with whatever it brought into the lesson. */
export const drop =
  (finding: Finding): Edit =>
  (draft) => {
    const marks = Object.entries(draft.marks).filter(([, mark]) => mark.finding === finding.id);
    const left = marks.reduce((now, [id]) => removeMark(id)(now), draft);
    if (left === draft && draft.dropped.includes(finding.id)) return draft;
    return {
      ...left,
      claims: without(left.claims, (_, claim) => claim.finding === finding.id),
      dropped: [...new Set([...draft.dropped, finding.id])],
    };
  };

/** Takes back that a finding was set aside. */
export const suggest =
  ({ id }: Finding): Edit =>
  (draft) =>
    draft.dropped.includes(id) ? { ...draft, dropped: draft.dropped.filter((one) => one !== id) } : draft;

/** What a new mark says of itself until its author does. */
const blankNote = toWrite('what these words do, in a sentence.');

const blank = (lens: Lens, quote: string, paragraph: number): Annotation => {
  const common = { quote, paragraph, tier: 'core' as const, credit: false, note: blankNote };
  if (lens === 'sourcing') return { ...common, lens, attribution: 'none' };
  if (lens === 'language') return { ...common, lens, device: 'charged-word' };
  return { ...common, lens, claim: '' };
};

const escaped = (word: string): string =>
  word
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['‘’]/g, "['‘’]")
    .replace(/["“”]/g, '["“”]');

/**
 * Where some words stand in a paragraph of the article, whatever its quotation marks and line breaks: the place nearest to `near`
 * where that is known, else the first.
 */
export function placeOf(
  words: string,
  { findings: { article } }: LessonDraft,
  near: number | null = null,
): Span | null {
  const wanted = words.trim().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return null;
  const places: Span[] = [];
  for (const match of article.text.matchAll(new RegExp(wanted.map(escaped).join('\\s+'), 'giu'))) {
    const span = { start: match.index, end: match.index + match[0].length };
    const n = paragraphAt(article, span.start);
    if (n !== null && n === paragraphAt(article, span.end - 1)) places.push(span);
  }
  const far = ({ start }: Span): number => (near === null ? 0 : Math.abs(start - near));
  return places.sort((a, b) => far(a) - far(b))[0] ?? null;
}

/** Marks words that nobody found. Words outside the article's paragraphs cannot be marked. */
export const addMark =
  (span: Span, lens: Lens): Edit =>
  (draft) => {
    const { article } = draft.findings;
    const paragraph = paragraphAt(article, span.start);
    // A mark stands in one paragraph.
    if (paragraph === null || paragraphAt(article, span.end - 1) !== paragraph) return draft;
    const annotation = blank(lens, wordsAt(article.text, span), paragraph);
    return withMark(draft, { annotation, finding: null, span });
  };

/** Changes what a mark says; the lens stays. */
export const setMark =
  (id: string, change: Partial<Annotation>): Edit =>
  (draft) => {
    const mark = draft.marks[id];
    if (!mark) return draft;
    const annotation = Object.fromEntries(
      Object.entries({ ...mark.annotation, ...change }).filter(([, value]) => value !== undefined && value !== ''),
    );
    // A note must be there, also while its author is still writing it.
    return {
      ...draft,
      marks: { ...draft.marks, [id]: { ...mark, annotation: { note: '', ...annotation } as unknown as Annotation } },
    };
  };

/** Moves the ends of a mark. */
export const setSpan =
  (id: string, span: Span): Edit =>
  (draft) => {
    const mark = draft.marks[id];
    const paragraph = paragraphAt(draft.findings.article, span.start);
    if (!mark || paragraph === null) return draft;
    const annotation = { ...mark.annotation, quote: wordsAt(draft.findings.article.text, span), paragraph };
    return { ...draft, marks: sorted({ ...draft.marks, [id]: { ...mark, annotation, span } }) };
  };

/** Gives a mark to another lens: its words, tier and note stay. */
export const setLens =
  (id: string, lens: Lens): Edit =>
  (draft) => {
    const mark = draft.marks[id];
    if (!mark || mark.annotation.lens === lens) return draft;
    const { quote, paragraph, tier, credit, note, neutral, ask } = mark.annotation;
    const old = mark.annotation.lens === 'claims' ? mark.annotation.claim : null;
    const kept = { tier, credit, note, ...(neutral ? { neutral } : {}), ...(ask ? { ask } : {}) };
    const annotation = { ...blank(lens, quote, paragraph), ...kept };
    const claims = without(draft.claims, (one) => one === old);
    if (lens !== 'claims') return { ...draft, claims, marks: { ...draft.marks, [id]: { ...mark, annotation } } };
    const claim = freeName(slugOf(quote), has(claims));
    return {
      ...draft,
      claims: { ...claims, [claim]: { claim: blankClaim(draft, claim, mark.span, quote, paragraph), finding: null } },
      marks: { ...draft.marks, [id]: { ...mark, annotation: { ...annotation, lens, claim } } },
    };
  };

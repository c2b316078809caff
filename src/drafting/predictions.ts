import { matchAttributions } from './attribution/find-attributions.ts';
import type { Match } from './attribution/rules.ts';
import { checkWorthiness } from './claims/check-worthiness.ts';
import type { Span } from './finding.ts';
import { segment } from './segment.ts';
import { loadedSpans } from './wording/find-wordings.ts';

/** What the finder can be measured at. */
export const TASKS = ['attribution', 'loaded', 'checkworthy'] as const;
export type Task = (typeof TASKS)[number];

export interface LabelledSpan extends Span {
  label: 'source' | 'cue' | 'content' | 'loaded';
  /** On a cue that nobody is named for. */
  nosource?: true;
}

/** What the finder says of one labelled item, as the scorer of the reference data reads it. */
export type Prediction = { id: string; spans: LabelledSpan[] } | { id: string; score: number };

/** The spans of one attribution: corpora count stands towards a thing too, which an author is not shown. */
export const spansOf = ({ source, relative, cue, content }: Match): LabelledSpan[] => [
  // They label “who” where a relative clause attributes.
  ...(source ? [{ ...(relative ?? source), label: 'source' as const }] : []),
  { ...cue, label: 'cue', ...(source ? {} : { nosource: true as const }) },
  ...content.map((span) => ({ ...span, label: 'content' as const })),
];

/** Corpora label the outermost attributions only: “Holt said the mayor believed …” is Holt’s. */
export const outermost = (text: string): Match[] => matchAttributions(segment(text)).filter(({ nested }) => !nested);

/** What the finder says of an item for one task. */
export function predict(task: Task, { id, text }: { id: string; text: string }): Prediction {
  if (task === 'attribution') return { id, spans: outermost(text).flatMap(spansOf) };
  if (task === 'checkworthy') return { id, score: checkWorthiness(text) };
  return { id, spans: loadedSpans(text).map(({ start, end }) => ({ start, end, label: 'loaded' })) };
}

/** The items of a JSON Lines text; an error names the line that is none. */
export function itemsOf(lines: string): { id: string; text: string }[] {
  return lines.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    let item: unknown;
    try {
      item = JSON.parse(line);
    } catch {
      throw new Error(`Line ${i + 1} is not JSON. Give one object a line, such as {"id":"a","text":"Holt said so."}.`);
    }
    const { id, text } = (item ?? {}) as Record<string, unknown>;
    if (typeof id !== 'string' || typeof text !== 'string')
      throw new Error(`Line ${i + 1} has no “id” and “text”, both in quotation marks. Add them.`);
    return { id, text };
  });
}

import type { LabelledSpan } from '../../src/drafting/predictions.ts';

/** What the labelled data’s own `score.mjs` reads and gives. */
export interface Item {
  id: string;
  doc?: string;
  text: string;
  spans: LabelledSpan[];
}
export interface Part {
  p: number;
  r: number;
  f1: number;
  /** Counts, where the measure has them. */
  tp?: number;
  fp?: number;
  fn?: number;
}
export type Scores = Record<string, Record<'token' | 'overlap' | 'exact', Part> | undefined>;
export type Predicted = Map<string, { spans?: LabelledSpan[]; score?: number }>;
export interface Scorer {
  readJsonl(file: string): Item[];
  scoreSpans(gold: Item[], predicted: Predicted, options?: { only?: string }): Scores;
  scoreLabels(gold: Item[], predicted: Predicted): { ap: number };
  boot<T>(of: T[], score: (sample: T[]) => number, times: number): [number, number];
}

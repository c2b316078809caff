import type { Article, AttributionFinding, WordingFinding } from '../finding.ts';

/** Wording that adds something, and marks of certainty. */
export const findWordings = (_article: Article, _attributions: readonly AttributionFinding[]): WordingFinding[] => [];

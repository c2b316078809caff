import type { Article, AttributionFinding, ClaimFinding, WordingFinding } from '../finding.ts';

/** What the article asserts and could be checked. */
export const findClaims = (
  _article: Article,
  _attributions: readonly AttributionFinding[],
  _wordings: readonly WordingFinding[],
): ClaimFinding[] => [];

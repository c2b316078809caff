import { findAttributions } from './attribution/find-attributions.ts';
import { findClaims } from './claims/find-claims.ts';
import type { Findings, FindOptions } from './finding.ts';
import { readingsOf } from './readings.ts';
import { segment } from './segment.ts';
import { findWordings } from './wording/find-wordings.ts';

/**
 * Reads an English article: who is made responsible for what, which words add something, what could be checked. Takes any text
 * at all; what it cannot read it finds nothing in.
 */
export function find(text: string, options: FindOptions = {}): Findings {
  const article = segment(text);
  const attributions = findAttributions(article);
  const wordings = findWordings(article, attributions);
  const claims = findClaims(article, attributions, wordings);
  const headline = options.headline?.trim() || null;
  const titled = headline === null ? null : segment(headline);
  const given = titled && { text: headline!, wordings: findWordings(titled, findAttributions(titled)) };
  return {
    article,
    attributions,
    wordings,
    claims,
    readings: readingsOf(article, attributions, wordings, given),
  };
}

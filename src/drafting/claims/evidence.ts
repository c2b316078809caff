import type { AttributionFinding } from '../finding.ts';
import type { Evidence } from '../../model/taxonomy.ts';
import { pattern } from '../pattern.ts';

const RECORD =
  '(?:videos?|footage|photos?|photographs?|pictures?|images?|clips?|recordings?|records?|documents?|data|figures|stud(?:y|ies)|surveys?|polls?|logs?|emails?|letters?|receipts?|statistics|tests?|minutes|files|measurements|sensors?|cameras?|registers?|reports?)';
/** Something that could be looked at is said to show it. */
const SHOWN = pattern(
  `(?<![\\p{L}])${RECORD}(?: \\p{L}+){0,4} (?:shows?|showed|showing|depicts?|depicted|indicates?|indicated|reveals?|revealed|confirms?|confirmed|proves?|proved|recorded)(?![\\p{L}])`,
);
/** Two or more that agree. */
const TOGETHER = pattern(
  `(?<![\\p{L}])(?:two|three|four|several|both|independent)(?: \\p{L}+){0,2} (?:witnesses|${RECORD})(?: \\p{L}+){0,3} (?:agree[ds]?|show(?:s|ed)?|confirm(?:s|ed)?|said|saw)(?![\\p{L}])|(?<![\\p{L}])(?:independently (?:confirmed|verified)|corroborated by)(?![\\p{L}])`,
);
/** A check, and how it was made. */
const CHECKED = pattern(
  `(?<![\\p{L}])(?:matched|checked|compared|cross-checked|geolocated|verified)(?: \\p{L}+){0,6} (?:against|to|with|by comparing|using)(?: \\p{L}+){0,4} ${RECORD.slice(0, -1)}|maps?|clocks?|shadows?)(?![\\p{L}])`,
);

/**
 * What the article shows for a statement, by the levels E0 (nothing) to E5 (checked, with the method shown). Errs on the low
 * side: whether witnesses are independent or a record can be opened is for the author to say.
 */
export function evidenceOf(sentence: string, attribution: AttributionFinding | null): Evidence {
  const author = attribution === null || attribution.naming === 'media' || attribution.naming === 'document';
  if (author && CHECKED.test(sentence) && /\b(?:we|i|our|reporters?|the \p{Lu}\p{L}+)\b/u.test(sentence)) return 'E5';
  if (TOGETHER.test(sentence)) return 'E4';
  if (SHOWN.test(sentence) || attribution?.naming === 'document') return 'E3';
  switch (attribution?.naming) {
    case undefined:
      return 'E0';
    case 'named':
    case 'institution':
      return 'E1';
    case 'none':
      return attribution?.type === 'author-inference' ? 'E0' : 'E2';
    default:
      return 'E2';
  }
}

import type { Attribution } from '../../model/taxonomy.ts';
import type { Article, AttributionFinding, ClaimFinding, Span, WordingFinding } from '../finding.ts';
import { checkWorthiness } from './check-worthiness.ts';
import { evidenceOf } from './evidence.ts';
import { isForecast, kindOf, states } from './kind.ts';
import { datesIn, horizonIn, numbersIn } from './marks.ts';
import { reasonOf } from './reason.ts';

/** Of the statements of an article, the more check-worthy half is worth an author’s time. */
const SHARE = 0.5;
/** The author’s own view of what others think, want or will do. */
const INFERRED =
  /\b(?:wants?|wanted|hopes?|fears?|knows?|knew|believes?|intends?|aims?|seems?|appears?|must have|may have|might have|perhaps|probably|likely|suggests? that|means that|therefore|thus|clearly|obviously|evidently|no doubt|undoubtedly)\b/i;

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const size = ({ start, end }: Span): number => end - start;

/** Lists a finding under each sentence that its spans stand in. */
function bySentence<T>(article: Article, found: readonly T[], spansOf: (one: T) => Span[]): T[][] {
  const lists: T[][] = article.sentences.map(() => []);
  for (const one of found)
    for (const span of spansOf(one)) {
      let low = 0;
      let high = article.sentences.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (article.sentences[middle]!.end <= span.start) low = middle + 1;
        else high = middle;
      }
      for (let i = low; i < lists.length && article.sentences[i]!.start < span.end; i++)
        if (lists[i]!.at(-1) !== one) lists[i]!.push(one);
    }
  return lists;
}

/** What a sentence says once source and cue are taken off: the attributed words in it, if they are most of it. */
function statementOf(sentence: Span, attribution: AttributionFinding | null): Span {
  const inside = (attribution?.content ?? [])
    .map(({ start, end }) => ({ start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) }))
    .filter((span) => size(span) > 0);
  if (inside.length === 0) return sentence;
  return { start: Math.min(...inside.map(({ start }) => start)), end: Math.max(...inside.map(({ end }) => end)) };
}

/** Every statement of an article’s body, one a sentence; kinds follow the labelling guidelines of `tests/bench/sentences`. */
export function statementsOf(
  article: Article,
  attributions: readonly AttributionFinding[],
  wordings: readonly WordingFinding[],
): ClaimFinding[] {
  const said = bySentence(article, attributions, ({ content, cue }) => [cue, ...content]);
  const worded = bySentence(article, wordings, ({ start, end }) => [{ start, end }]);
  return article.sentences.flatMap((sentence, index): ClaimFinding[] => {
    if (article.paragraphs[sentence.paragraph]?.kind !== 'body') return [];
    const text = article.text.slice(sentence.start, sentence.end);
    if (!states(text)) return [];
    // The widest attribution is the one that the sentence rests on.
    const attribution =
      [...(said[index] ?? [])].sort((a, b) => size(statementOf(sentence, b)) - size(statementOf(sentence, a)))[0] ??
      null;
    const span = statementOf(sentence, attribution);
    const statement = article.text.slice(span.start, span.end);
    // Said as a whole: what is said begins or ends the sentence; a word quoted in passing does neither, or is short.
    const ends = span.start - sentence.start < 3 || sentence.end - span.end < 3;
    const wide = attribution !== null && ends && statement.split(/\s+/).length > 2;
    const devices = (worded[index] ?? []).filter((wording) => overlap(wording, span)).map(({ device }) => device);
    const bare = attribution !== null && attribution.content.length === 0;
    const kind = kindOf(statement, text, bare, devices);
    const confidence = checkWorthiness(text);
    const type: Attribution = wide ? attribution.type : INFERRED.test(text) ? 'author-inference' : 'none';
    const evidence = evidenceOf(text, wide ? attribution : null);
    const marks = (device: string): Span[] =>
      (worded[index] ?? [])
        .filter((wording) => wording.device === device && overlap(wording, sentence))
        .map(({ start, end }) => ({ start, end }));
    const numbers = numbersIn(text, sentence.start);
    return [
      {
        is: 'claim',
        id: `claim-${index + 1}-${kind}`,
        sentence: index,
        start: sentence.start,
        end: sentence.end,
        kind,
        attribution: type,
        evidence,
        hedges: marks('hedge'),
        boosters: marks('booster'),
        numbers,
        dates: datesIn(text, sentence.start),
        horizon: isForecast(text) ? horizonIn(text) : null,
        reason: reasonOf(kind, evidence, numbers.length > 0),
        confidence,
      },
    ];
  });
}

/** What the article asserts and could be checked, in the order of the text: its most check-worthy statements. */
export function findClaims(
  article: Article,
  attributions: readonly AttributionFinding[],
  wordings: readonly WordingFinding[],
): ClaimFinding[] {
  const all = statementsOf(article, attributions, wordings);
  const most = Math.ceil(all.length * SHARE);
  const kept = new Set([...all].sort((a, b) => b.confidence - a.confidence).slice(0, most));
  return all.filter((one) => kept.has(one));
}

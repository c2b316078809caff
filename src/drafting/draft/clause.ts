import { LONGEST_QUOTE } from '../../model/count-words.ts';
import type { Span } from '../finding.ts';
import { overlap, wordsAt, wordSpans } from './quote.ts';

/** A stretch of a sentence that says something by itself, in words that can be quoted. */
export interface Clause extends Span {
  /** Whether it goes on to where its clause ends; else it was cut, and dots show it. */
  whole: boolean;
}

const words = (list: string): RegExp => new RegExp(`^(?:${list})$`, 'i');

/** Words that a clause may begin behind. */
const JOINS = words('and|but|or|that|while|whereas|because|although|though|so');
/** Words that no clause begins with: what stands before them is missing. */
const NO_START = words(
  'if|unless|whether|once|until|when|where|of|at|to|for|from|with|by|than|on|in|into|about|over|under|between|against|during|without|through|who|whom|whose|which|that|and|but|or|not|also|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|be|been|being|said|says',
);
const RELATIVE = words('who|whom|whose|which|that|where|when');
/** What “that” belongs to where it begins no statement of somebody: “the idea that”. */
const THING = words(
  'idea|claims?|theory|fact|possibility|view|notion|belief|suggestion|allegations?|argument|fears?|hopes?|doubt|evidence|signs?|proof|reports?|case|point|way|time|day|one|those|all|something|everything',
);
const PREPOSITION = words(
  'of|at|to|for|from|with|by|than|on|in|into|about|over|under|between|against|during|after|before',
);
/** Words that stand for something said before: a clause that begins with one cannot be understood by itself. */
const PRONOUN = words('it|he|she|they|this|these|those|him|her|them|his|their|its|both|here');
/** Words that one can stop before: what they begin can be left out. */
const STOP_BEFORE = words(
  'at|for|from|with|by|on|in|into|of|to|that|about|over|under|between|against|during|without|through|after|before|since|until|because|although|though|while|when|where|and|but|or|as|which|who|than',
);
/** What makes a statement depend on something: without it the rest would claim more than the sentence does. */
const CONDITION = /(?<![\p{L}])(?:if|unless|whether|provided|suppose)(?![\p{L}])/iu;
/** Words that nothing ends with. */
const NO_END = words(
  'a|an|the|of|to|in|on|at|by|for|from|with|as|that|which|who|whose|and|or|but|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|it|its|their|his|her|this|these|those|not|no|than|if|so|into|about|more|less|most|very|said|says|mr|mrs|ms|dr|per|up|two|each|every',
);
const VERB =
  /^(?:is|are|was|were|isn['’]t|wasn['’]t|has|have|had|will|won['’]t|would|can|can['’]t|cannot|could|may|might|must|should|do|does|did|\p{Ll}{3,}ed|broke|fell|rose|cost|costs|came|went|took|made|makes|gave|found|left|began|became|put|stood|cut|hit|held|kept|lost|met|paid|ran|saw|sold|sent|spent|won|wrote|grew|drew|shut|led|sank|spread|struck|stole|shook|brought|bought|built|caught|chose|drove|felt|flew|forgot|knew|meant|shot|showed|spoke|swept|threw|lies|means|needs|remains|adds|says|shows|allows|threatens|proves|faces|counts|gives|calls|puts|takes)$/u;

/**
 * The stretch of a span that says most by itself: it has a verb, begins where a clause can begin, holds `telling` if it can,
 * and has 4 to `most` words. Null if no stretch does: then nothing of the span can be quoted and understood.
 */
export function clauseIn(text: string, span: Span, telling: readonly Span[] = [], most = LONGEST_QUOTE): Clause | null {
  const list = wordSpans(text, span.start, span.end);
  const word = (i: number): string => (list[i] ? text.slice(list[i].start, list[i].end) : '');
  /** What stands between a word and the one before it. */
  const gap = (i: number): string => (i > 0 && list[i] ? text.slice(list[i - 1]!.end, list[i].start) : '.');
  const isEdge = (i: number): boolean =>
    i <= 0 ||
    i >= list.length ||
    // Not inside 18,400 or 21:40.
    (/[,;:()“”„"–—\n!?…]|\.\s/.test(gap(i)) &&
      !(/^[.,:]$/.test(gap(i)) && /\d$/.test(word(i - 1)) && /^\d/.test(word(i))));
  const condition = CONDITION.exec(text.slice(span.start, span.end));
  const conditionAt = condition && span.start + condition.index;
  let best: { clause: Clause; score: number } | null = null;
  for (let first = 0; first < list.length; first++) {
    // “That” may point at something too: “in that case”.
    const joined =
      JOINS.test(word(first - 1)) &&
      !(/^that$/i.test(word(first - 1)) && [PREPOSITION, THING].some((kind) => kind.test(word(first - 2))));
    if (!isEdge(first) && !joined) continue;
    if ([NO_START, JOINS, VERB, PRONOUN].some((list) => list.test(word(first)))) continue;
    let end = first + 1;
    while (end < list.length && !isEdge(end)) end++;
    // A long clause is cut where something begins that can be left out.
    let last = Math.min(end, first + most);
    // “published by the office”, “of having met”: no verb of a sentence’s own.
    const isParticiple = (i: number): boolean =>
      /ed$/.test(word(i)) && (/^(?:by|at)$/i.test(word(i + 1)) || /^(?:having|being|of)$/i.test(word(i - 1)));
    const isVerb = (i: number): boolean => VERB.test(word(i)) && !isParticiple(i);
    const verbAt = list.slice(first, last).findIndex((_, i) => i > 0 && isVerb(first + i));
    if (verbAt < 0) continue;
    // A name with what is told of it is no statement: “the house where they met”.
    if (list.slice(first, first + verbAt).some((_, i) => RELATIVE.test(word(first + i)))) continue;
    if (last < end) {
      let stop = last;
      while (stop > first + verbAt + 2 && !STOP_BEFORE.test(word(stop))) stop--;
      if (stop > first + verbAt + 2) last = stop;
    }
    while (last - first > 3 && last < end && NO_END.test(word(last - 1))) last--;
    // Two verbs with nothing to join them: the first part belongs to something that is missing.
    const second = list
      .slice(first, last)
      .findIndex((_, i) => i > verbAt + 1 && /^(?:is|are|was|were)$/i.test(word(first + i)));
    const joint = (i: number): boolean =>
      JOINS.test(word(i)) || RELATIVE.test(word(i)) || /^(?:what|how|than|if|as)$/i.test(word(i));
    if (second > 0 && !list.slice(first + verbAt, first + second).some((_, i) => joint(first + verbAt + i))) continue;
    const length = last - first;
    // Without what stands behind its verb a clause says nothing yet.
    if (length < 4 || NO_END.test(word(last - 1)) || last <= first + verbAt + (last < end ? 1 : 0)) continue;
    const clause: Clause = { start: list[first]!.start, end: list[last - 1]!.end, whole: last === end };
    if (conditionAt !== null && (conditionAt < clause.start || conditionAt >= clause.end)) continue;
    // “A and b fell” is cut behind “and” as easily as “a fell and b rose”.
    const loose = !isEdge(first) && /^(?:and|or|but)$/i.test(word(first - 1)) && isEdge(first - 1) === false;
    // “The union says that nine …” tells who spoke and not what was said.
    if (!clause.whole && /\b(?:that|whether|if)\b/i.test(text.slice(clause.start, clause.end))) continue;
    const score =
      (loose ? -1.5 : 0) +
      (clause.whole ? 2 : 0) +
      (telling.some((one) => overlap(one, clause)) ? 3 : 0) +
      (length >= 6 ? 1 : 0) +
      (first === 0 ? 1 : 0);
    if (!best || score > best.score) best = { clause, score };
  }
  return best?.clause ?? null;
}

/** Its words, with dots where it was cut. */
export const clauseWords = (text: string, clause: Clause): string => wordsAt(text, clause) + (clause.whole ? '' : ' …');

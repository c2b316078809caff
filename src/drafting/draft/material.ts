import type { Annotation } from '../../model/annotation.ts';
import type { LessonClaim } from '../../model/claim.ts';
import type { Lens } from '../../model/taxonomy.ts';
import type { AttributionFinding, ClaimFinding, Findings, WordingFinding } from '../finding.ts';
import type { DraftMark, LessonDraft } from './draft.ts';
import { clauseIn, clauseWords } from './clause.ts';
import { NO_PUBLISHER } from './facts.ts';
import { attributionAt, claimClause, sentenceOf } from './marks.ts';
import { callOf, UNNAMED } from './notes.ts';
import { holds, paragraphAt, wordSpans, wordsAt } from './quote.ts';

/** What questions are made of: the accepted marks and claims, with what the finder saw of each. */

interface Marked {
  id: string;
  mark: DraftMark;
  /** The paragraph. */
  n: number;
  /** The finder's confidence; 1 for what the author marked. */
  sure: number;
}

/** A sentence that somebody is made responsible for. */
export interface Said extends Marked {
  note: Extract<Annotation, { lens: 'sourcing' }>;
  found: AttributionFinding | null;
  /** Who, in words of ours or the text's. */
  who: string;
  /** The words that attribute. */
  cue: string;
  /** What is attributed, at most nine words of it; null if it has none of its own. */
  content: string | null;
}

/** Wording that adds something, or a mark of certainty. */
export interface Worded extends Marked {
  note: Extract<Annotation, { lens: 'language' }>;
  /** The words themselves, without a neighbour. */
  words: string;
  quoted: boolean;
  /** Whose words they are or may be, where they are quoted or stand in what somebody is reported to have said. */
  speaker: string | null;
}

export interface Claimed {
  id: string;
  claim: LessonClaim;
  found: ClaimFinding | null;
  /** At most ten words of the article that make it. */
  words: string;
  n: number;
  /** The annotation of its words, if it has one. */
  mark: string | null;
  /** Whether nobody is made responsible for its words, as far as the finder sees. */
  own: boolean;
  sure: number;
}

export interface Material {
  findings: Findings;
  headline: string | null;
  publisher: string;
  said: Said[];
  worded: Worded[];
  claimed: Claimed[];
  /** The marks shown as worked examples, one for a lens at most; no question rests on them. */
  examples: Partial<Record<Lens, string>>;
}

/** What somebody is made responsible for, where it can be quoted and understood. */
function contentOf({ article: { text } }: Findings, { content }: AttributionFinding, within: (at: number) => boolean) {
  for (const part of content.filter(({ start }) => within(start))) {
    const clause = clauseIn(text, part, [], 11);
    if (clause) return clauseWords(text, clause);
    // “To wait” or “the charge” is what somebody did, rather than what was said; what is quoted was said.
    const words = wordSpans(text, part.start, part.end);
    const inside = { start: words[0]?.start ?? part.start, end: words.at(-1)?.end ?? part.end };
    const isQuoted =
      /^[“"]/.test(text.slice(part.start, part.end)) && !/["“”„\n]/.test(text.slice(inside.start, inside.end));
    if (isQuoted && /^\p{Lu}/u.test(text.slice(inside.start)) && words.length >= 4 && words.length <= 11)
      return wordsAt(text, inside);
  }
  return null;
}

/** Fewer marks of a lens are all needed for questions. */
const ENOUGH_FOR_EXAMPLE = 4;

/** One mark of each lens to explain: sound wording, so that a lesson begins with what was done well. */
function examplesOf(draft: LessonDraft): Material['examples'] {
  const examples: Material['examples'] = {};
  for (const lens of ['sourcing', 'language', 'claims'] as const) {
    const own = Object.entries(draft.marks).filter(([, { annotation }]) => annotation.lens === lens);
    if (own.length < ENOUGH_FOR_EXAMPLE) continue;
    const sound = own.filter(([, { annotation }]) => annotation.tier === 'plain');
    const clear = own.filter(([, { annotation }]) => annotation.tier === 'core');
    // Weak wording is explained where there is enough of it for the questions too.
    const pick = clear.length > ENOUGH_FOR_EXAMPLE || sound.length === 0 ? clear : sound;
    if (pick.length === 0) continue;
    examples[lens] = pick.at(-1)![0];
  }
  return examples;
}

export function materialOf(draft: LessonDraft): Material {
  const { findings } = draft;
  const { article } = findings;
  const { text } = article;
  const byId = new Map(
    [...findings.attributions, ...findings.wordings, ...findings.claims].map((one) => [one.id, one]),
  );
  const examples = examplesOf(draft);
  const shown = new Set(Object.values(examples));
  const said: Said[] = [];
  const worded: Worded[] = [];
  const markOfClaim = new Map<string, string>();
  for (const [id, mark] of Object.entries(draft.marks)) {
    const note = mark.annotation;
    if (note.lens === 'claims') markOfClaim.set(note.claim, id);
    if (shown.has(id)) continue;
    const finding = mark.finding === null ? null : (byId.get(mark.finding) ?? null);
    const common = { id, mark, n: note.paragraph, sure: finding?.confidence ?? 1 };
    if (note.lens === 'sourcing') {
      const found = finding?.is === 'attribution' ? finding : null;
      said.push({
        ...common,
        note,
        found,
        who: found ? callOf(found, text) : note.quote,
        cue: found ? wordsAt(text, found.cue) : note.quote,
        content: found && contentOf(findings, found, (at) => paragraphAt(article, at) === note.paragraph),
      });
    }
    if (note.lens === 'language') {
      const found: WordingFinding | null = finding?.is === 'wording' ? finding : null;
      const attribution = attributionAt(findings, mark.span);
      worded.push({
        ...common,
        note,
        words: found ? wordsAt(text, found) : note.quote,
        quoted: found?.voice === 'quoted',
        speaker: attribution && callOf(attribution, text) !== UNNAMED ? callOf(attribution, text) : null,
      });
    }
  }
  const claimed = Object.entries(draft.claims).flatMap(([id, { claim, finding }]): Claimed[] => {
    const found = finding === null ? null : byId.get(finding);
    const of = found?.is === 'claim' ? found : null;
    const mark = markOfClaim.get(id) ?? null;
    if (mark !== null && shown.has(mark)) return [];
    const clause = of && claimClause(findings, of);
    const words = clause
      ? clauseWords(text, clause)
      : // What the author marked can be asked about; what the finder cut out of a sentence cannot.
        of === null
        ? (draft.marks[mark ?? '']?.annotation.quote ?? '')
        : '';
    const own =
      (claim.attribution === 'none' || claim.attribution === 'author-inference') &&
      (clause === null || attributionAt(findings, clause) === null);
    return words ? [{ id, claim, found: of, words, n: claim.paragraph, mark, own, sure: of?.confidence ?? 1 }] : [];
  });
  return {
    findings,
    headline: draft.front.article.headline,
    publisher: draft.publisher.name === NO_PUBLISHER ? 'the publisher of this article' : draft.publisher.name,
    said,
    worded,
    claimed,
    examples,
  };
}

/** The words around a mark: one stretch of at most `most`, the mark inside, within its sentence and between its quotation marks. */
export function around(findings: Findings, { span, finding }: DraftMark, most = 10): [before: string, after: string] {
  const { article } = findings;
  const { text } = article;
  const found = [...findings.attributions, ...findings.wordings, ...findings.claims].find(({ id }) => id === finding);
  const sentence = (found && sentenceOf(article, found)) ??
    article.sentences.find((one) => holds(one, span)) ?? { ...span };
  const inner = wordSpans(text, span.start, span.end).length;
  // A few words do not reach over the edge of a clause.
  const clear = (between: string): boolean => !/["“”„\n;:()–—]|,\s/.test(between);
  const before = wordSpans(text, sentence.start, span.start);
  const after = wordSpans(text, span.end, sentence.end);
  let [start, end, left] = [span.start, span.end, most - inner];
  // More of what goes before: it tells who does what.
  for (let step = 0; left > 0 && step < most * 2; step++) {
    const side = step % 3 === 2 ? 'after' : 'before';
    const next = side === 'before' ? before.at(-1) : after[0];
    if (!next) continue;
    if (side === 'before' && clear(text.slice(next.start, start))) {
      start = next.start;
      before.pop();
      left--;
    } else if (side === 'after' && clear(text.slice(end, next.end))) {
      end = next.end;
      after.shift();
      left--;
    }
  }
  return [wordsAt(text, { start, end: span.start }), wordsAt(text, { start: span.end, end })];
}

import type { Article, AttributionFinding, Span, WordingFinding } from '../finding.ts';
import type { LanguageDevice } from '../../model/taxonomy.ts';
import { confidenceOf, LOADED_FLOOR, SHOWN_FLOOR } from './confidence.ts';
import { patternHits, type RuleHit } from './rules.ts';
import { scareQuotes } from './scare-quotes.ts';
import { wordsOf } from './tokens.ts';
import { lexiconHits } from './words.ts';
import { CERTAINTY_PATTERNS } from './certainty.ts';
import { PATTERNS } from './patterns.ts';
import { WHY } from './why.ts';

const CERTAINTY = new Set<LanguageDevice>(['hedge', 'booster', 'evidential', 'shield']);
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Lexicon words of one sentence as hits; an intensifier joins the word it turns up. */
function wordHits(sentence: string, from: number): RuleHit[] {
  const hits: RuleHit[] = lexiconHits(wordsOf(sentence, from)).map(({ token, lexeme }) => ({
    start: token.start,
    end: token.end,
    device: lexeme.entry.device,
    strength: lexeme.entry.strength,
    why: lexeme.entry.why,
    class: lexeme.class,
  }));
  const joined: RuleHit[] = [];
  for (const hit of hits) {
    const last = joined.at(-1);
    const between = last ? sentence.slice(last.end - from, hit.start - from) : '';
    if (last && last.end < hit.start && /^(?: |, | and |, and )$/.test(between) && last.device === hit.device) {
      last.end = hit.end;
      if (hit.strength >= last.strength) [last.why, last.class] = [hit.why, hit.class];
      last.strength = Math.max(last.strength, hit.strength) as 1 | 2 | 3;
      last.company = true;
    } else if (last && last.why === 'intensifier' && between === ' ') {
      joined[joined.length - 1] = {
        ...hit,
        start: last.start,
        strength: Math.min(3, hit.strength + 1) as 2 | 3,
        company: true,
      };
    } else joined.push({ ...hit });
  }
  return joined;
}

/** Keeps the surer of two hits that overlap; of equals the longer. */
function withoutOverlaps(hits: RuleHit[]): RuleHit[] {
  const ranked = [...hits].sort(
    (a, b) => confidenceOf(b) - confidenceOf(a) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: RuleHit[] = [];
  for (const hit of ranked) if (!kept.some((other) => overlap(hit, other))) kept.push(hit);
  return kept.sort((a, b) => a.start - b.start);
}

/** Loaded wording in any text, as spans: for measuring against labelled sentences. */
export function loadedSpans(text: string): Span[] {
  return withoutOverlaps(wordHits(text, 0))
    .filter((hit) => confidenceOf(hit) >= LOADED_FLOOR)
    .map(({ start, end }) => ({ start, end }));
}

/**
 * Loaded wording, hedges, boosters, evidentials and shields of an article, in the order of its text. What a word adds is
 * said in `reason`; `confidence` is the precision measured for its kind of rule (see `confidence.ts`).
 */
export function findWordings(article: Article, attributions: AttributionFinding[]): WordingFinding[] {
  const found: WordingFinding[] = [];
  const cues = attributions.map((attribution) => attribution.cue).sort((a, b) => a.start - b.start);
  let quotation = 0;
  let cue = 0;
  article.sentences.forEach((sentence, index) => {
    const text = article.text.slice(sentence.start, sentence.end);
    while ((article.quotations[quotation]?.end ?? Infinity) <= sentence.start) quotation++;
    while ((cues[cue]?.end ?? Infinity) <= sentence.start) cue++;
    const quoted = within(article.quotations, quotation, sentence);
    const ownCues = within(cues, cue, sentence);
    const loaded = withoutOverlaps([
      ...wordHits(text, sentence.start),
      ...patternHits(text, sentence.start, PATTERNS),
      ...scareQuotes(article.text, quoted, ownCues, sentence),
    ]).filter((hit) => hit.why !== 'doubting-verb' || !ownCues.some((other) => overlap(hit, other)));
    const marks = withoutOverlaps(patternHits(text, sentence.start, CERTAINTY_PATTERNS));
    for (const hit of [...loaded, ...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
      const confidence = confidenceOf(hit);
      if (confidence < SHOWN_FLOOR) continue;
      found.push({
        is: 'wording',
        id: `wording-${index + 1}-${hit.start - sentence.start}-${hit.device}`,
        sentence: index,
        start: hit.start,
        end: hit.end,
        device: hit.device,
        strength: hit.strength,
        voice: hit.why !== 'scare-quotes' && quoted.some((other) => overlap(other, hit)) ? 'quoted' : 'author',
        reason: reasonOf(hit, article.text),
        confidence,
      });
    }
  });
  return found;
}

/** Those of `spans`, sorted, from index `from` on that overlap `place`. */
function within(spans: Span[], from: number, place: Span): Span[] {
  const inside: Span[] = [];
  for (let i = from; i < spans.length; i++) {
    const span = spans[i];
    if (!span || span.start >= place.end) break;
    if (span.end > place.start) inside.push(span);
  }
  return inside;
}

function reasonOf(hit: RuleHit, text: string): string {
  const quote = `“${text.slice(hit.start, hit.end).replace(/^[“”"'‘’]+|[“”"'‘’]+$/gu, '')}”`;
  const say = WHY[hit.why] ?? WHY[CERTAINTY.has(hit.device) ? hit.device : 'colour'];
  return say ? say(quote) : quote;
}

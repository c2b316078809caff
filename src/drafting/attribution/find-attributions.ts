import type { Attribution } from '../../model/taxonomy.ts';
import type { Article, AttributionFinding, Naming, Span } from '../finding.ts';
import { matches } from './match.ts';
import type { Match } from './rules.ts';
import { markNested } from './outermost.ts';
import { namingOf, personIn } from './naming.ts';
import { confidenceOf, reasonOf } from './say.ts';
import { tokensOf, type Token } from './tokens.ts';

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

const OWN = /^(?:i|we|you|me|us|my|our|your)$/i;

/** Sentences that a quotation holds together are read as one. */
function stretches({
  sentences,
  quotations,
}: Pick<Article, 'sentences' | 'quotations'>): (Span & { sentence: number; last: number })[] {
  const joined: (Span & { sentence: number; last: number })[] = [];
  let q = 0;
  sentences.forEach((sentence, i) => {
    const last = joined.at(-1);
    while (quotations[q] && quotations[q]!.end <= sentence.start) q++;
    const held = last && quotations[q] && quotations[q]!.start < last.end - 1;
    const same = last && sentences[last.sentence]?.paragraph === sentence.paragraph;
    if (held && same) {
      last.end = sentence.end;
      last.last = i;
    } else joined.push({ start: sentence.start, end: sentence.end, sentence: i, last: i });
  });
  return joined;
}

/** A match with the sentence that its cue stands in. */
export interface Matched extends Match {
  sentence: number;
}

/** Longest row that is matched at once, in tokens: no sentence that anybody reads is longer, and longer ones take ever more time. */
const ROW = 300;

/** A row in parts of at most `ROW` tokens, cut after a mark where there is one. */
function parts(row: readonly Token[]): (readonly Token[])[] {
  const cut: (readonly Token[])[] = [];
  let from = 0;
  while (row.length - from > ROW) {
    let to = from + ROW;
    while (to > from + ROW / 2 && row[to - 1]!.is !== 'mark') to--;
    if (row[to - 1]!.is !== 'mark') to = from + ROW;
    cut.push(row.slice(from, to));
    from = to;
  }
  cut.push(from === 0 ? row : row.slice(from));
  return cut;
}

/** Every attribution as it was matched, in sentences and inside quotations. */
export function matchAttributions({ text, quotations, sentences }: Article): Matched[] {
  const found: Matched[] = [];
  const all = stretches({ sentences, quotations });
  let q = 0;
  for (const [n, stretch] of all.entries()) {
    while (quotations[q] && quotations[q]!.end <= stretch.start) q++;
    const here: Span[] = [];
    let k = q;
    for (; quotations[k] && quotations[k]!.start < stretch.end; k++) here.push(quotations[k]!);
    const row = tokensOf(text, stretch, here);
    const mine = parts(row).flatMap((part) => {
      const matched = matches(part, text);
      markNested(matched);
      return matched;
    });
    // “…,” she said. “…”: the quotation that the next sentence begins with is hers too.
    const next = all[n + 1];
    const last = mine.findLast(({ content }) =>
      content.some(({ end }) => here.some((quotation) => quotation.end === end)),
    );
    if (
      last &&
      quotations[k] &&
      quotations[k]!.start === next?.start &&
      quotations[k]!.end >= next.end - 1 &&
      sentences[next.sentence]?.paragraph === sentences[stretch.sentence]?.paragraph
    )
      last.content.push(quotations[k]!);
    let i = stretch.sentence;
    for (const match of mine.sort((a, b) => a.cue.start - b.cue.start)) {
      while (i < stretch.last && sentences[i + 1]!.start <= match.cue.start) i++;
      found.push({ ...match, sentence: i });
    }
    i = stretch.sentence;
    for (const quotation of row.filter(({ is }) => is === 'quotation')) {
      while (i < stretch.last && sentences[i]!.end <= quotation.start) i++;
      for (let k = i; k <= stretch.last && sentences[k]!.start < quotation.end; k++) {
        const piece = {
          start: Math.max(sentences[k]!.start, quotation.start + 1),
          end: Math.min(sentences[k]!.end, quotation.end - 1),
        };
        if (piece.start >= piece.end) continue;
        for (const match of parts(tokensOf(text, piece, [])).flatMap((part) => matches(part, text)))
          // What a speaker says of their own thoughts (“I think”) is no source within the source.
          if (within(match.cue, piece) && match.source && !OWN.test(text.slice(match.source.start, match.source.end)))
            found.push({ ...match, nested: true, sentence: k });
      }
    }
  }
  return found.sort((a, b) => a.cue.start - b.cue.start || a.cue.end - b.cue.end);
}

const typeOf = (naming: Naming, direct: boolean, source: Span | null): Attribution => {
  if (!source) return 'vague-collective';
  switch (naming) {
    case 'named':
      return direct ? 'named-direct' : 'named-paraphrase';
    case 'collective':
      return 'vague-collective';
    case 'document':
      return 'document';
    case 'media':
      return 'via-media';
    case 'none':
      return 'author-inference';
    default:
      return 'role-unnamed';
  }
};

const PRONOUN = /^(?:he|she|they|it|him|her|his|its|their|who)$/i;

/**
 * Who is made responsible for what, in the order of the text. Surnames and pronouns stand for whoever was named last: a rule of
 * thumb, right for most news prose.
 */
export function findAttributions(article: Article): AttributionFinding[] {
  const { text, quotations } = article;
  /** Surnames, in lower case, with the whole name. */
  const known = new Map<string, string>();
  let lastPerson: string | null = null;
  let lastOther: string | null = null;
  let q = 0;
  const found: AttributionFinding[] = [];
  const seen = new Set<number>();
  for (const match of matchAttributions(article)) {
    // Taking a stand towards something tells what somebody does, not whose word a sentence rests on.
    if (match.rule === 'stand' || match.rule === 'passive-by' || seen.has(match.cue.start)) continue;
    // “She said she thinks …” rests on her once; “she said the mayor thinks …” on two.
    if (match.nested && (!match.source || PRONOUN.test(text.slice(match.source.start, match.source.end)))) continue;
    seen.add(match.cue.start);
    const words = match.source ? text.slice(match.source.start, match.source.end) : '';
    let speaker: string | null = words.replace(/^[\s,]+|[\s,]+$/g, '') || null;
    let naming: Naming = 'none';
    if (match.source && /^(?:i|we|my|our|me)$/i.test(words)) {
      speaker = null;
    } else if (speaker && PRONOUN.test(speaker)) {
      const person = /^(?:he|she|him|her|his|who)$/i.test(speaker);
      speaker = person ? lastPerson : (lastOther ?? lastPerson);
      naming = person ? (lastPerson ? 'named' : 'role') : speaker ? namingOf(speaker, known) : 'institution';
    } else if (speaker) {
      naming = namingOf(speaker, known);
      const person = personIn(speaker);
      if (person) {
        known.set((person.split(' ').at(-1) ?? person).toLowerCase(), person);
        lastPerson = speaker = person;
      } else if (naming === 'named') {
        const surname = (speaker.match(/[\p{L}-]+/gu) ?? []).filter((word) => /^\p{Lu}/u.test(word)).at(-1) ?? speaker;
        lastPerson = speaker = known.get(surname.toLowerCase()) ?? speaker;
      } else lastOther = speaker;
    }
    while (quotations[q] && quotations[q]!.end <= match.cue.start - 2000) q++;
    const direct = match.content.some((piece) => {
      for (let k = q; quotations[k] && quotations[k]!.start < piece.end; k++)
        if (quotations[k]!.end > piece.start) return true;
      return false;
    });
    const spans = [match.cue, ...(match.source ? [match.source] : [])];
    found.push({
      is: 'attribution',
      id: `attribution-${match.sentence}-${match.cue.start}`,
      sentence: match.sentence,
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
      source: match.source,
      cue: match.cue,
      content: match.content,
      type: typeOf(naming, direct, match.source),
      verb: match.stance,
      naming,
      speaker,
      confidence: confidenceOf(match),
      reason: reasonOf(naming, match.stance, speaker, text.slice(match.cue.start, match.cue.end), direct),
    });
  }
  return found.sort((a, b) => a.start - b.start || a.cue.start - b.cue.start);
}

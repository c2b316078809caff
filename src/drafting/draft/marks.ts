import type { Annotation } from '../../model/annotation.ts';
import type { Tier } from '../../model/taxonomy.ts';
import type { Article, AttributionFinding, ClaimFinding, Finding, Findings, Span, WordingFinding } from '../finding.ts';
import { attributionNote, claimAsk, claimNote, wordingAsk, wordingNote } from './notes.ts';
import { core, holds, overlap, paragraphAt, withNeighbour, wordSpans, wordsAt } from './quote.ts';
import type { DraftMark } from './draft.ts';

/** Letters and digits of a text in lower case, joined by hyphens, at most five words of it. */
export const slugOf = (text: string, most = 5): string =>
  (
    text
      .normalize('NFKD')
      .replace(/[’']/g, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
    .slice(0, most)
    .join('-')
    .slice(0, 48)
    .replace(/-$/, '');

/** A name that is not taken yet. */
export function freeName(wanted: string, taken: { has(name: string): boolean }): string {
  const name = wanted || 'mark';
  for (let i = 1; ; i++) {
    const tried = i === 1 ? name : `${name}-${i}`;
    if (!taken.has(tried)) return tried;
  }
}

export const sentenceOf = ({ sentences }: Article, finding: Finding): Span =>
  sentences[finding.sentence] ?? { start: finding.start, end: finding.end };

const SOUND_TYPES = ['named-direct', 'named-paraphrase', 'document', 'via-media'];

function attributionTier({ type, naming, verb, source }: AttributionFinding): Tier {
  if (type === 'vague-collective' || type === 'none' || (source === null && type !== 'author-inference')) return 'core';
  if (type === 'author-inference') return 'defensible';
  if (naming === 'collective' || verb === 'endorsing') return 'defensible';
  return 'plain';
}

const MARKS_OF_CARE = ['hedge', 'evidential', 'plain-words'];

function wordingTier({ device, voice, strength }: WordingFinding): Tier {
  if (voice === 'quoted' || MARKS_OF_CARE.includes(device)) return 'plain';
  return strength > 1 || device === 'shield' ? 'core' : 'defensible';
}

function claimTier({ attribution, evidence, hedges, kind }: ClaimFinding): Tier {
  if (evidence > 'E2' || hedges.length > 0) return 'plain';
  if (attribution === 'none' && (kind === 'prediction' || kind === 'motive' || kind === 'cause')) return 'core';
  return attribution === 'none' || attribution === 'vague-collective' ? 'defensible' : 'plain';
}

/** Source and cue where they stand side by side, else the words that attribute. */
function attributionSpan(text: string, { source, cue }: AttributionFinding): Span {
  if (!source) return core(text, cue);
  const both = { start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) };
  const words = wordSpans(text, both.start, both.end);
  const gap = text.slice(Math.min(source.end, cue.end), Math.max(source.start, cue.start));
  const near = words.length <= 10 && !/[“”"\n;]/.test(gap) && wordSpans(gap).length <= 3;
  return near
    ? { start: words[0]?.start ?? both.start, end: words.at(-1)?.end ?? both.end }
    : core(text, source, [], 10);
}

/** Where the words stand that a finding would mark, at most twelve of them. */
export function markSpan(article: Article, finding: Finding, most = 12): Span {
  const { text } = article;
  if (finding.is === 'attribution') return attributionSpan(text, finding);
  if (finding.is === 'wording') return withNeighbour(text, core(text, finding, [], most), sentenceOf(article, finding));
  const telling = [...finding.boosters, ...finding.hedges, ...finding.numbers, ...finding.dates];
  return core(text, finding, telling, Math.min(most, 10));
}

/** The annotation that a finding makes. A claim's needs the id of the lesson's claim. */
export function annotationOf(findings: Findings, finding: Finding, claim = ''): Annotation | null {
  const { article } = findings;
  const span = markSpan(article, finding);
  const paragraph = paragraphAt(article, span.start);
  const quote = wordsAt(article.text, span);
  if (paragraph === null || wordSpans(quote).length === 0) return null;
  const common = { quote, paragraph };
  if (finding.is === 'attribution') {
    const tier = attributionTier(finding);
    return {
      ...common,
      lens: 'sourcing',
      attribution: finding.type,
      ...(finding.verb && { verb: finding.verb }),
      tier,
      credit: tier === 'plain' && SOUND_TYPES.includes(finding.type) && finding.verb !== 'endorsing',
      note: attributionNote(finding, article.text),
    };
  }
  if (finding.is === 'wording') {
    const tier = wordingTier(finding);
    return {
      ...common,
      lens: 'language',
      device: finding.device,
      tier,
      credit: tier === 'plain' && finding.voice === 'author',
      ...(tier !== 'plain' && { ask: wordingAsk(finding) }),
      note: wordingNote(finding, wordsAt(article.text, finding)),
    };
  }
  const tier = claimTier(finding);
  return {
    ...common,
    lens: 'claims',
    claim,
    tier,
    credit: tier === 'plain' && finding.evidence > 'E2',
    ...(tier !== 'plain' && { ask: claimAsk(finding) }),
    note: claimNote(finding, article.text),
  };
}

/** How much a finding is worth marking: how sure it is, and how telling. */
function worth(finding: Finding): number {
  if (finding.is === 'wording')
    return finding.confidence * (finding.voice === 'quoted' ? 0.8 : 0.6 + 0.2 * finding.strength);
  if (finding.is === 'attribution') return finding.confidence * (attributionTier(finding) === 'plain' ? 0.8 : 1.1);
  return finding.confidence * (claimTier(finding) === 'core' ? 1 : 0.7);
}

/** Every finding in the order in which it stands in the text. */
export const inOrder = ({ attributions, wordings, claims }: Findings): Finding[] =>
  [...attributions, ...wordings, ...claims].sort((a, b) => a.start - b.start || a.end - b.end);

/** Whether a paragraph has these words in one place only: a mark is found by its words. */
const standsOnce = ({ text, paragraphs }: Article, { start, end }: Span): boolean => {
  const home = paragraphs.find((paragraph) => holds(paragraph, { start, end }));
  if (!home) return false;
  const within = text.slice(home.start, home.end);
  const words = text.slice(start, end);
  return within.indexOf(words) === within.lastIndexOf(words);
};

/**
 * The findings to mark at first: the most telling ones of each lens in turn, spread over the text, none on another's
 * words, each found by its words. `most` limits their number.
 */
export function choose(findings: Findings, most: number): Finding[] {
  const { article } = findings;
  const taken: Span[] = [];
  const crowd = new Map<number, number>();
  const chosen: Finding[] = [];
  const queues = [findings.wordings, findings.attributions, findings.claims].map((list) =>
    [...list].sort((a, b) => worth(b) - worth(a) || a.start - b.start),
  );
  const take = (finding: Finding): boolean => {
    const span = markSpan(article, finding);
    const paragraph = paragraphAt(article, span.start);
    const length = wordSpans(article.text, span.start, span.end).length;
    if (paragraph === null || length === 0 || length > 12 || (crowd.get(paragraph) ?? 0) >= 5) return false;
    if (taken.some((other) => overlap(other, span)) || !standsOnce(article, span)) return false;
    taken.push(span);
    crowd.set(paragraph, (crowd.get(paragraph) ?? 0) + 1);
    chosen.push(finding);
    return true;
  };
  while (chosen.length < most && queues.some((queue) => queue.length > 0))
    for (const queue of queues) while (chosen.length < most && queue.length > 0) if (take(queue.shift()!)) break;
  return chosen.sort((a, b) => a.start - b.start);
}

/** The mark of a finding, or null if its words stand in no paragraph of the article's body. */
export function markOf(findings: Findings, finding: Finding, claim?: string): DraftMark | null {
  const annotation = annotationOf(findings, finding, claim);
  return annotation && { annotation, finding: finding.id, span: markSpan(findings.article, finding) };
}

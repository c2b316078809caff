import type { Annotation } from '../../model/annotation.ts';
import type { Tier } from '../../model/taxonomy.ts';
import type { Article, AttributionFinding, ClaimFinding, Finding, Findings, Span, WordingFinding } from '../finding.ts';
import { clauseIn, type Clause } from './clause.ts';
import { attributionNote, callOf, claimAsk, claimNote, wordingAsk, wordingNote } from './notes.ts';
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
  // Objects put names that are whole numbers before all others.
  const name = /^\d+$/.test(wanted) ? `n-${wanted}` : wanted || 'mark';
  for (let i = 1; ; i++) {
    const tried = i === 1 ? name : `${name}-${i}`;
    if (!taken.has(tried)) return tried;
  }
}

export const sentenceOf = ({ sentences }: Article, finding: Finding): Span =>
  sentences[finding.sentence] ?? { start: finding.start, end: finding.end };

/** The attribution whose content a place stands in. */
export const attributionAt = ({ attributions }: Findings, span: Span): AttributionFinding | null =>
  attributions.find(({ content }) => content.some((part) => holds(part, span) || overlap(part, span))) ?? null;

const SOUND_TYPES = ['named-direct', 'named-paraphrase', 'document', 'via-media'];

function attributionTier({ type, naming, verb, source }: AttributionFinding): Tier {
  if (type === 'vague-collective' || type === 'none' || (source === null && type !== 'author-inference')) return 'core';
  if (type === 'author-inference') return 'defensible';
  if (naming === 'collective' || verb === 'endorsing') return 'defensible';
  return 'plain';
}

const MARKS_OF_CARE = ['hedge', 'evidential', 'plain-words'];

/** Below this the finder is too often wrong for a key. */
const SURE_ENOUGH = 0.55;

/** `reported`: it stands in somebody’s words as the writer tells them, so it may be either’s. */
function wordingTier({ device, voice, strength, confidence }: WordingFinding, reported: boolean): Tier {
  if (voice === 'quoted' || MARKS_OF_CARE.includes(device)) return 'plain';
  if (reported || confidence < SURE_ENOUGH) return 'defensible';
  return strength > 1 || device === 'shield' || device === 'booster' ? 'core' : 'defensible';
}

function claimTier({ attribution, evidence, hedges, kind }: ClaimFinding): Tier {
  if (evidence > 'E2' || hedges.length > 0) return 'plain';
  if (attribution === 'none' && (kind === 'prediction' || kind === 'motive' || kind === 'cause')) return 'core';
  return attribution === 'none' || attribution === 'vague-collective' ? 'defensible' : 'plain';
}

/** The words of a source up to what is told of it: “Karin Odell”, without “, who speaks for the union”. */
function head(text: string, source: Span): Span {
  const cut = /[,;(–—]| who | which /.exec(text.slice(source.start, source.end));
  const words = wordSpans(text, source.start, cut ? source.start + cut.index : source.end);
  return words.length > 0 ? { start: words[0]!.start, end: words.at(-1)!.end } : source;
}

/** Source and cue where they stand side by side, else the words that attribute. */
function attributionSpan(text: string, { source, cue }: AttributionFinding): Span {
  if (!source) return core(text, cue);
  const short = head(text, source);
  for (const named of cue.start < source.start ? [short] : [source, short]) {
    const both = { start: Math.min(named.start, cue.start), end: Math.max(named.end, cue.end) };
    const words = wordSpans(text, both.start, both.end);
    const gap = text.slice(Math.min(named.end, cue.end), Math.max(named.start, cue.start));
    if (words.length <= 8 && !/[“”"\n;]/.test(gap) && wordSpans(gap).length <= 3)
      return { start: words[0]?.start ?? both.start, end: words.at(-1)?.end ?? both.end };
  }
  return core(text, short, [], 10);
}

/** What a claim asserts: what is attributed in its sentence if that is most of it, else the whole sentence. */
export function statementSpan({ attributions }: Findings, claim: ClaimFinding): Span {
  const parts = attributions
    .flatMap(({ content }) => content)
    .filter((part) => overlap(part, claim))
    .map(({ start, end }) => ({ start: Math.max(start, claim.start), end: Math.min(end, claim.end) }));
  const size = ({ start, end }: Span): number => end - start;
  const widest = parts.sort((a, b) => size(b) - size(a))[0];
  return widest && size(widest) * 2 >= size(claim) ? widest : claim;
}

/** What of a claim can be quoted and understood; null if nothing can. */
export function claimClause(findings: Findings, claim: ClaimFinding): Clause | null {
  const telling = [...claim.hedges, ...claim.boosters, ...claim.numbers, ...claim.dates];
  const { text } = findings.article;
  return clauseIn(text, statementSpan(findings, claim), telling, 11) ?? clauseIn(text, claim, telling, 11);
}

/** Where the words stand that a finding would mark, at most twelve of them. */
export function markSpan(findings: Findings, finding: Finding, most = 12): Span {
  const { article } = findings;
  const { text } = article;
  if (finding.is === 'attribution') return attributionSpan(text, finding);
  if (finding.is === 'wording') return withNeighbour(text, core(text, finding, [], most), sentenceOf(article, finding));
  const telling = [...finding.boosters, ...finding.hedges, ...finding.numbers, ...finding.dates];
  const { start, end } = claimClause(findings, finding) ?? core(text, finding, telling, Math.min(most, 10));
  return { start, end };
}

/** Who is reported in the writer’s words where a wording stands; null where the words are the writer’s alone, or quoted. */
function reporterOf(findings: Findings, { voice, device, start, end }: WordingFinding): AttributionFinding | null {
  if (voice === 'quoted' || device === 'shield') return null;
  const { text } = findings.article;
  const by = attributionAt(findings, { start, end });
  // “Everyone knows” is the writer speaking.
  const isSomebody = by?.source && !/^(?:every|all\b|people$|we$)/i.test(wordsAt(text, by.source));
  return by && isSomebody && isClearlySaid(by, text) ? by : null;
}

/** A claim with the source that stands near it where the finder gave it none, so that nobody is said to have shown nothing. */
export function withSource(findings: Findings, claim: ClaimFinding): ClaimFinding {
  const by = attributionAt(findings, claimClause(findings, claim) ?? claim);
  if (claim.evidence !== 'E0' || claim.kind === 'prediction' || !by || !isClearlySaid(by, findings.article.text))
    return claim;
  const evidence =
    by.type === 'document'
      ? 'E3'
      : by.naming === 'collective' || by.naming === 'none' || by.naming === 'media'
        ? 'E2'
        : 'E1';
  return { ...claim, attribution: by.type, evidence };
}

/** The annotation that a finding makes. A claim's needs the id of the lesson's claim. */
export function annotationOf(findings: Findings, finding: Finding, claim = ''): Annotation | null {
  const { article } = findings;
  const span = markSpan(findings, finding);
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
    const by = reporterOf(findings, finding);
    const tier = wordingTier(finding, by !== null);
    return {
      ...common,
      lens: 'language',
      device: finding.device,
      tier,
      credit: tier === 'plain' && finding.voice === 'author',
      ...(tier !== 'plain' && { ask: wordingAsk(finding) }),
      note: wordingNote(
        finding,
        wordsAt(article.text, finding),
        tier !== 'plain' && by ? callOf(by, article.text) : null,
      ),
    };
  }
  const sourced = withSource(findings, finding);
  const tier = claimTier(sourced);
  return {
    ...common,
    lens: 'claims',
    claim,
    tier,
    credit: tier === 'plain' && sourced.evidence > 'E2',
    ...(tier !== 'plain' && { ask: claimAsk(finding) }),
    note: claimNote(sourced, article.text),
  };
}

/** Verbs that mostly say that somebody spoke. Others are found too, and are more often something else. */
const SAYING =
  /\b(?:said|says?|told|tells|according|writes?|wrote|claim\w*|insist\w*|admit\w*|conced\w*|acknowledg\w*|den(?:y|ie[sd])|reject\w*|warn\w*|add(?:s|ed)|report(?:s|ed)|announc\w*|argu\w*|state[sd]|confirm\w*|estimat\w*|suggest\w*|believed?|thought|accus\w*|blam\w*|stress\w*|explain\w*|alleg\w*|show(?:s|ed)|found|finds?|ask(?:s|ed)|promis\w*|call(?:s|ed))\b/i;
const NOBODY = /^(?:no|nobody|none|neither|nothing|not|\d+|cent)\b/i;

/** Whether an attribution can be shown to a class: somebody is made responsible, in a way that can be seen. */
export function isClearlySaid({ source, cue, naming, content }: AttributionFinding, text: string): boolean {
  const by = source ? wordsAt(text, source) : '';
  const verb = wordsAt(text, cue);
  if (!SAYING.test(verb) || NOBODY.test(by)) return false;
  // “The head teacher, Margaret Bell” is a person with a name, whatever was found of her.
  if (source && naming === 'role' && /^, \p{Lu}[\p{L}’'-]+ \p{Lu}/u.test(text.slice(source.end))) return false;
  // “It is said” is somebody’s word; “was reported missing” and “cannot be said” are hardly anybody’s.
  if (!source)
    return (
      content.length > 0 &&
      /ly$|\b(?:is|are|was|were|been)\b/.test(verb) &&
      !/\b(?:reported|called|asked|not)\b|^can/i.test(verb)
    );
  return !(naming === 'collective' && /^(?:it|they|he|she)$/i.test(by));
}

/** Words of doubt that mean nothing else. */
const DOUBT =
  /\b(?:may|might|could|can|possibl[ey]|perhaps|maybe|probabl[ey]|likely|reportedly|allegedly|apparently|seem(?:s|ed)?|appear(?:s|ed)?|suggest(?:s|ed)?|unclear|unlikely)\b/i;
/** Whether a hedge can be shown to a class. */
export const isClearHedge = (words: string): boolean =>
  // The month of May leaves nothing open.
  DOUBT.test(words) && !/^May\b/.test(words);

/** How much a finding is worth marking: how sure it is, how telling, and whether a class could see it. */
function worth(findings: Findings, finding: Finding): number {
  const { text } = findings.article;
  if (finding.is === 'wording') {
    const clear = finding.device !== 'hedge' || isClearHedge(wordsAt(text, finding)) ? 1 : 0.5;
    const tier = wordingTier(finding, reporterOf(findings, finding) !== null) === 'core' ? 1.3 : 0.8;
    const doubtful = finding.voice === 'quoted' && finding.confidence < SURE_ENOUGH ? 0.4 : 1;
    return doubtful * clear * finding.confidence * tier * (0.8 + 0.1 * finding.strength);
  }
  if (finding.is === 'attribution') {
    const tier = attributionTier(finding);
    const telling = tier === 'core' ? 1.3 : tier === 'defensible' ? 1.05 : finding.verb === 'neutral' ? 0.8 : 0.95;
    // Who said something can be asked of what can be quoted.
    const content = finding.content.some((part) => clauseIn(text, part) !== null) ? 1.1 : 0.9;
    return finding.confidence * (isClearlySaid(finding, text) ? 1 : 0.4) * telling * content;
  }
  return finding.confidence * (claimTier(finding) === 'core' ? 1 : 0.7) * (claimClause(findings, finding) ? 1 : 0.4);
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
 * The findings to mark at first: the most telling ones of each lens and tier in turn, spread over the text, none on another's
 * words, each found by its words. `most` limits their number.
 */
export function choose(findings: Findings, most: number): Finding[] {
  const { article } = findings;
  const taken: Span[] = [];
  const crowd = new Map<number, number>();
  const chosen: Finding[] = [];
  // Sound wording has a turn of its own: leaving it alone is half of the work.
  const isPlain = (finding: WordingFinding): boolean => wordingTier(finding, false) === 'plain';
  const queues = [
    // “It is believed” is somebody’s word before it is wording.
    findings.attributions,
    findings.wordings.filter((finding) => !isPlain(finding)),
    findings.wordings.filter(isPlain),
    findings.claims,
  ].map((list: readonly Finding[]) =>
    list
      .map((finding): { finding: Finding; worth: number } => ({ finding, worth: worth(findings, finding) }))
      .sort((a, b) => b.worth - a.worth || a.finding.start - b.finding.start)
      .map(({ finding }) => finding),
  );
  const take = (finding: Finding): boolean => {
    const span = markSpan(findings, finding);
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
  return annotation && { annotation, finding: finding.id, span: markSpan(findings, finding) };
}

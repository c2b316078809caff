import type { Annotation } from '../../model/annotation.ts';
import type { ReadingPart } from '../../model/book.ts';
import type { LessonClaim } from '../../model/claim.ts';
import type { LessonFrontMatter } from '../../model/lesson.ts';
import {
  array,
  boolean,
  count,
  literal,
  nullable,
  object,
  oneOf,
  ParseError,
  record,
  string,
} from '../../model/parse.ts';
import type { Parser } from '../../model/parse.ts';
import {
  ASPECTS,
  ATTRIBUTIONS,
  CLAIM_KINDS,
  EVIDENCE,
  GENRES,
  LANGUAGE_DEVICES,
  LEVELS,
  STAKES,
  TIERS,
  VERB_STANCES,
} from '../../model/taxonomy.ts';
import { PLACES, type DraftClaim, type DraftMark, type DraftQuestion, type LessonDraft } from '../draft/draft.ts';
import type {
  Article,
  AttributionFinding,
  ClaimFinding,
  Findings,
  Readings,
  Span,
  WordingFinding,
} from '../finding.ts';
import { fields } from './fields.ts';
import { parseAuthored } from './parse-question.ts';

const share: Parser<number> = (value, path) => {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) throw new ParseError(path, 'a share from 0 to 1');
  return value;
};
const span = object<Span>({ start: count, end: count });
const found = { start: count, end: count, id: string, sentence: count, reason: string, confidence: share };

const article: Parser<Article> = object<Article>({
  text: string,
  paragraphs: array(
    object<Article['paragraphs'][number]>({
      start: count,
      end: count,
      n: nullable(count),
      kind: oneOf('body', 'heading', 'boilerplate'),
    }),
  ),
  sentences: array(object<Article['sentences'][number]>({ start: count, end: count, paragraph: count })),
  quotations: array(span),
});

const stance = nullable(oneOf(...VERB_STANCES));
const readings: Parser<Readings> = object<Readings>({
  speakers: array(
    object<Readings['speakers'][number]>({
      name: string,
      times: count,
      verbs: array(object<Readings['speakers'][number]['verbs'][number]>({ verb: string, stance })),
    }),
  ),
  voices: object<Readings['voices']>({ author: share, attributed: share, unnamed: share }),
  headline: nullable(
    object<NonNullable<Readings['headline']>>({
      text: string,
      hedges: count,
      boosters: count,
      bodyHedges: count,
      note: string,
    }),
  ),
});

const findings: Parser<Findings> = object<Findings>({
  article,
  attributions: array(
    object<AttributionFinding>({
      ...found,
      is: literal('attribution'),
      source: nullable(span),
      cue: span,
      content: array(span),
      type: oneOf(...ATTRIBUTIONS),
      verb: stance,
      naming: oneOf('named', 'role', 'institution', 'collective', 'document', 'media', 'none'),
      speaker: nullable(string),
    }),
  ),
  wordings: array(
    object<WordingFinding>({
      ...found,
      is: literal('wording'),
      device: oneOf(...LANGUAGE_DEVICES),
      strength: oneOf(1, 2, 3),
      voice: oneOf('author', 'quoted'),
    }),
  ),
  claims: array(
    object<ClaimFinding>({
      ...found,
      is: literal('claim'),
      kind: oneOf(...CLAIM_KINDS),
      attribution: oneOf(...ATTRIBUTIONS),
      evidence: oneOf(...EVIDENCE),
      hedges: array(span),
      boosters: array(span),
      numbers: array(span),
      dates: array(span),
      horizon: nullable(string),
    }),
  ),
  readings,
});

const common = { quote: string, paragraph: count, tier: oneOf(...TIERS), credit: boolean, note: string };
const extra = { neutral: string, ask: string, aspect: oneOf(...ASPECTS) };
const annotation: Parser<Annotation> = (value, path) => {
  const { lens } = object({ lens: oneOf('sourcing', 'language', 'claims') })(value, path);
  if (lens === 'sourcing')
    return fields(
      { ...common, lens: literal('sourcing'), attribution: oneOf(...ATTRIBUTIONS) },
      { ...extra, stake: oneOf(...STAKES), verb: oneOf(...VERB_STANCES) },
    )(value, path);
  if (lens === 'language')
    return fields({ ...common, lens: literal('language'), device: oneOf(...LANGUAGE_DEVICES) }, extra)(value, path);
  return fields({ ...common, lens: literal('claims'), claim: string }, extra)(value, path);
};

const claim: Parser<LessonClaim> = fields(
  {
    statement: string,
    paragraph: count,
    kind: oneOf(...CLAIM_KINDS),
    attribution: oneOf(...ATTRIBUTIONS),
    evidence: oneOf(...EVIDENCE),
    claim: string,
    settle: string,
  },
  { speaker: string, note: string },
);

const source = fields(
  {
    headline: nullable(string),
    publisher: string,
    author: nullable(string),
    published: nullable(string),
    genre: oneOf(...GENRES),
    url: nullable(string),
    language: string,
    words: count,
    rights: string,
  },
  { knownUntil: string },
);
const notes = fields({ misconceptions: array(string), prompts: array(string) }, { sensitive: string });
const front = fields(
  {
    title: string,
    article: source,
    event: string,
    order: count,
    minutes: object({ short: count, full: count }),
    level: oneOf(...LEVELS),
    objectives: array(string),
    standards: array(object({ code: string, gloss: string })),
    vocabulary: array(object({ term: string, meaning: string })),
    preview: string,
    factsAsOf: string,
    reviewed: string,
    summary: string,
  },
  { teacher: notes },
) as Parser<LessonFrontMatter>;

const part: Parser<ReadingPart> = (value, path) =>
  typeof value === 'object' && value !== null && 'phrase' in value
    ? object({ phrase: string })(value, path)
    : object({ text: string })(value, path);

const shape: Parser<LessonDraft> = object<LessonDraft>({
  version: literal(1),
  slug: string,
  findings,
  front,
  publisher: object<LessonDraft['publisher']>({ slug: string, name: string, known: boolean }),
  event: object<LessonDraft['event']>({ slug: string, known: boolean }),
  marks: record(object<DraftMark>({ annotation, finding: nullable(string), span })),
  claims: record(object<DraftClaim>({ claim, finding: nullable(string) })),
  dropped: array(string),
  reading: array(object<LessonDraft['reading'][number]>({ n: count, parts: array(part) })),
  questions: array(
    object<DraftQuestion>({
      id: string,
      place: oneOf(...PLACES),
      authored: parseAuthored,
      review: array(string),
      edited: boolean,
    }),
  ),
  removed: array(string),
});

/** Parses a draft from storage or a file: what is drawn later is sure to be of this shape. Throws a ParseError. */
export const parseLessonDraft: Parser<LessonDraft> = (value, path) => {
  const draft = shape(value, path);
  const { text, paragraphs, sentences } = draft.findings.article;
  const within = ({ start, end }: Span): boolean => start <= end && end <= text.length;
  const places = [
    ...paragraphs,
    ...sentences,
    ...draft.findings.attributions,
    ...draft.findings.wordings,
    ...draft.findings.claims,
    ...Object.values(draft.marks).map((mark) => mark.span),
  ];
  if (!places.every(within)) throw new ParseError(`${path}.findings`, 'places inside the text');
  return draft;
};

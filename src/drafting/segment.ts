import { countWords } from '../model/count-words.ts';
import { VERBS } from './attribution/lexicon.ts';
import { paragraphSpans } from '../reading/paragraphs.ts';
import type { Article, ParagraphKind, Sentence, Span, TextParagraph } from './finding.ts';

/** What pages carry beside an article: pleas, notes on sharing, rights, credits, times of publication. */
const BOILERPLATE = [
  /^(?:follow|join|like|subscribe|share|sign up|click|read (?:more|also|next)|related|advertisement|tags?|filed under|see also|download)\b/i,
  /\b(?:newsletter|all rights reserved|follow us|subscribe to|share button|click (?:here|the)|cookies?|sign up for|feel free to repost|copyright)\b/i,
  /^(?:©|\(c\)|photo|image|picture|featured image|source|getty|reuters|credit|published|updated|last modified|posted)\b\s*[:©(|/]/i,
  /^©/,
  /^(?:by\s+)?\p{Lu}[\p{L}.'’-]+(?:\s+(?:al-|de|van|von)?\s?\p{Lu}[\p{L}.'’-]+){1,3}$/u,
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[^.!?]{0,40}\d{4}[^.!?]{0,20}$/i,
];
/** Longest heading in words. */
const HEADING = 14;
/** Longest paragraph that may be boilerplate, in words. */
const NOTE = 60;

function kindOf(text: string, first: boolean): ParagraphKind {
  const words = countWords(text);
  if (words === 0) return 'boilerplate';
  if (words <= NOTE && !first && BOILERPLATE.some((pattern) => pattern.test(text))) return 'boilerplate';
  const ended = /[.!…:;,]["”’')\]]*$/.test(text);
  return words <= HEADING && !ended && !/^["“‘']/.test(text) ? 'heading' : 'body';
}

/** Abbreviations after which a sentence goes on. */
const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Sr|Jr|Gen|Col|Lt|Maj|Capt|Cmdr|Adm|Sgt|Sen|Rep|Reps|Sens|Gov|Pres|Rev|Hon|Supt|Insp|No|Nos|vs|v|etc|al|ca|cf|eg|ie|e\.g|i\.e|approx|est|Inc|Ltd|Co|Corp|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Ave|Blvd|Mt|Ft|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.\s*$/;
/** A sentence does end after these, if a capital follows that begins one. */
const STARTER = /^(?:The|A|An|He|She|It|They|We|I|You|But|And|In|On|At|This|That|These|Those|There|If|When|However)\s/;

/** “…?” asked Holt, “…!” she said: the sentence goes on after the quotation. */
const tells = (words: string): boolean =>
  (words.match(/[\p{L}'’.-]+/gu) ?? []).slice(0, 3).some((word) => {
    const verb = VERBS.get(word.toLowerCase());
    return verb !== undefined && !verb.stand && (verb.ed || verb.s);
  });

/** How far before a sentence’s end its last abbreviation or mark is looked for, in characters. */
const LOOK = 40;

// Firefox has it since 125; on a school's older one a rule of thumb does.
const { Segmenter } = Intl as Partial<typeof Intl>;
const segmenter = Segmenter && new Segmenter('en', { granularity: 'sentence' });

/** The sentences of a paragraph with the blanks after them, and where each begins. */
const piecesOf = (text: string): Iterable<{ segment: string; index: number }> =>
  segmenter?.segment(text) ??
  [...text.matchAll(/[^.!?…]*(?:[.!?…]+["”’')\]]*(?:\s+|$)|[.!?…]+|$)/g)]
    .filter(([segment]) => segment !== '')
    .map(({ 0: segment, index }) => ({ segment, index }));

function sentencesOf(text: string, paragraph: Span, index: number): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { segment, index: at } of piecesOf(text.slice(paragraph.start, paragraph.end))) {
    const trimmed = segment.trimEnd();
    const lead = segment.length - segment.trimStart().length;
    if (trimmed.trim() === '') continue;
    const start = paragraph.start + at + lead;
    const end = paragraph.start + at + trimmed.length;
    const last = sentences.at(-1);
    const before = last ? text.slice(Math.max(last.start, last.end - LOOK), last.end) : '';
    const words = text.slice(start, end);
    const goesOn =
      /^[\p{Ll},;)]/u.test(words) ||
      // A quotation’s signature.
      (/^[―—–]\s*\p{Lu}/u.test(words) && /["”’]$/.test(before)) ||
      (/[?!…]['"”’]+$/.test(before) && tells(words)) ||
      // A mark of its own closes the sentence before it.
      !/[\p{L}\p{N}]/u.test(words) ||
      (ABBREVIATION.test(before) && !(/(?:[ap]\.m|U\.S|etc)\.$/.test(before) && STARTER.test(words)));
    if (last && goesOn) last.end = end;
    else sentences.push({ start, end, paragraph: index });
  }
  return sentences;
}

/** Marks that open and close a quotation; straight ones tell by what stands beside them. */
const PAIRS: Record<string, string> = {
  '“': '”',
  '„': '“',
  '«': '»',
  '‘': '’',
  '"': '"',
  "'": "'",
  "''": "''",
  '``': "''",
};

/** Quotations of one paragraph, outermost only; one that is never closed is none, unless it runs on in the next paragraph. */
function quotationsOf(text: string, { start, end }: Span, runsOn: boolean): Span[] {
  const found: Span[] = [];
  let open: { at: number; close: string } | null = null;
  for (const m of text.slice(start, end).matchAll(/''|``|["“”„«»‘’']/g)) {
    const [sign] = m;
    const at = start + m.index;
    const before = text[at - 1] ?? ' ';
    const after = text[at + sign.length] ?? ' ';
    const opens = (/[\s([—–-]/.test(before) || at === start || /["“]/.test(before)) && /[^\s.,;:!?]/.test(after);
    if (open) {
      const closes =
        // Typewriter and typographic marks are often mixed up in one pair.
        (sign === open.close ||
          (open.close === '"' && sign === '”') ||
          (open.close === '”' && sign === '"' && !opens)) &&
        // An apostrophe closes nothing.
        (sign.length > 1 ||
          !"'’".includes(sign) ||
          (/[^\p{L}\p{N}]/u.test(after) && /[\p{P}\p{L}\p{N}]/u.test(before)));
      if (closes) {
        found.push({ start: open.at, end: at + sign.length });
        open = null;
      }
    } else if (PAIRS[sign] && opens && sign !== '»') open = { at, close: PAIRS[sign] };
    else if (sign === '”' && at === start && opens) open = { at, close: '”' };
  }
  const whole =
    open && (open.at === start || /[.!?,:]["”’]?\s+$/.test(text.slice(Math.max(start, open.at - 4), open.at)));
  if (open && whole && runsOn && open.close !== '’' && open.close !== "'") found.push({ start: open.at, end });
  return found;
}

/** Cuts an article up: paragraphs and their kinds, sentences, quotations. */
export function segment(text: string): Article {
  const spans = paragraphSpans(text);
  let n = 0;
  const paragraphs: TextParagraph[] = spans.map((span, i) => {
    const kind = kindOf(text.slice(span.start, span.end).trim(), i === 0);
    return { ...span, kind, n: kind === 'body' ? ++n : null };
  });
  return {
    text,
    paragraphs,
    sentences: paragraphs.flatMap((paragraph, i) =>
      paragraph.kind === 'boilerplate' ? [] : sentencesOf(text, paragraph, i),
    ),
    quotations: paragraphs.flatMap((paragraph, i) => {
      const next = paragraphs[i + 1];
      // A quotation of several paragraphs is closed in its last only; after the last paragraph nobody knows.
      return quotationsOf(text, paragraph, next === undefined || /^\s*["“]/.test(text.slice(next.start, next.end)));
    }),
  };
}

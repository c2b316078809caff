/** A run of text; `hit` where the search found it. */
export interface Run {
  text: string;
  hit: boolean;
}

/** The words of a text as search compares them: lower case, without accents, British and American endings alike. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/z/g, 's')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of a searched word that another word must begin with to count as a form of it: “operation” finds “operate”. */
const KINSHIP = 0.6;
/** Letters that two words must share at least; fewer is chance. */
const SHORTEST = 3;

/** True if `word` is a form of the searched `term`, or what typing has not finished yet. Both as `wordsOf` gives them. */
export function isFormOf(word: string, term: string): boolean {
  if (word.startsWith(term)) return true;
  let shared = 0;
  while (shared < word.length && word[shared] === term[shared]) shared++;
  return shared >= Math.max(SHORTEST, Math.ceil(term.length * KINSHIP));
}

/** True if any word of the text is a form of any searched term. */
export const holdsAny = (text: string, terms: readonly string[]): boolean =>
  wordsOf(text).some((word) => terms.some((term) => isFormOf(word, term)));

/** Neighbouring runs of the same sort become one, so that a phrase is marked as a whole. */
function joined(runs: Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const before = out.at(-2);
    if (last && last.hit === run.hit) last.text += run.text;
    else if (run.hit && before?.hit && last?.text === ' ') {
      before.text += ` ${run.text}`;
      out.pop();
    } else if (run.text !== '') out.push({ ...run });
  }
  return out;
}

const unescaped = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>');

/** A marked word without the punctuation that stands around it. */
function trimmed(text: string): Run[] {
  const [, open = '', word = '', close = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  return [
    { text: open, hit: false },
    { text: word, hit: word !== '' },
    { text: close, hit: false },
  ];
}

/**
 * The runs of an excerpt of Pagefind's. It is text in which `<` and `>` are escaped and every found word stands between
 * `<mark>` tags; nothing else of it is ever taken for markup.
 */
export const runsOfExcerpt = (excerpt: string): Run[] =>
  joined(
    excerpt
      .split(/<mark>(.*?)<\/mark>/s)
      .flatMap((part, i) => (i % 2 === 1 ? trimmed(unescaped(part)) : [{ text: unescaped(part), hit: false }])),
  );

/** True if a word is to be marked: short terms, unless still being typed, only where they stand as they are. */
const isMarked = (word: string, terms: readonly string[]): boolean =>
  terms.some((term, i) => (term.length < SHORTEST && i < terms.length - 1 ? word === term : isFormOf(word, term)));

/** The runs of a text that Pagefind searched but did not mark. */
export const runsOfText = (text: string, terms: readonly string[]): Run[] =>
  joined(
    text
      .split(/([\p{L}\p{N}’']+)/u)
      .map((part, i) => ({ text: part, hit: i % 2 === 1 && wordsOf(part).some((word) => isMarked(word, terms)) })),
  );

import { lexemes, type Lexeme } from './lookup.ts';
import type { Token } from './tokens.ts';
import { compound } from './compounds.ts';

/** A token that the lexicon knows, in a place where its sense is the one that counts. */
export interface Hit {
  token: Token;
  lexeme: Lexeme;
}

const BEFORE_BARE_VERB = new Set(
  `to will would could should may might must can cannot did do does don't doesn't didn't won't wouldn't can't not let and or never
  helps help we they i you who`.split(/\s+/),
);
const DETERMINER = new Set(
  `a an the this that these those his her its their our my your no any some every each another of in on at with from by for under
  after before during into`.split(/\s+/),
);
const BE = new Set(
  'is are was were be been being seems seemed looks looked became become so very too more most'.split(' '),
);

const WHERE = new Set(
  'a an the in on at with behind ahead between beneath below beyond within outside off near close north south east west'.split(
    ' ',
  ),
);
const BEFORE_UNTRUTHS = new Set('told tell tells telling more many such and or but spread spreading'.split(' '));

/** Whether most words of the sentence begin with a capital, as in some headlines. */
function titled(tokens: Token[]): boolean {
  const long = tokens.filter((token) => token.raw.length > 3);
  return long.length > 2 && long.filter((token) => /^\p{Lu}/u.test(token.raw)).length / long.length > 0.7;
}

/** A capital inside a sentence mostly begins a name. */
const named = (token: Token, first: boolean): boolean =>
  !first && /^\p{Lu}/u.test(token.raw) && !/^\p{Lu}+$/u.test(token.raw);

function fits(lexeme: Lexeme, tokens: Token[], i: number): boolean {
  const before = tokens[i - 1]?.word ?? '';
  const form = tokens[i]?.word ?? '';
  // “Behind it lies a fear”, “the town lies on a river”: no untruth.
  if (/^lies?$/.test(form) && WHERE.has(tokens[i + 1]?.word ?? ''))
    return DETERMINER.has(before) || BEFORE_UNTRUTHS.has(before);
  if (lexeme.class !== 'verb') return true;
  if (lexeme.bare && form === lexeme.base) return BEFORE_BARE_VERB.has(before);
  // “the slams”, “of attacks”: a noun in the plural.
  if (form.endsWith('s') && DETERMINER.has(before)) return false;
  return true;
}

/** The lexicon's words in one sentence. */
export function lexiconHits(tokens: Token[]): Hit[] {
  const hits: Hit[] = [];
  const headline = titled(tokens);
  const known = lexemes();
  tokens.forEach((token, i) => {
    if (!headline && named(token, i === 0)) {
      // Labels are written with capitals too: “Marxist”.
      const found = known.get(token.word)?.find((lexeme) => lexeme.entry.device === 'label');
      const next = tokens[i + 1];
      if (found && !(next && /^\p{Lu}/u.test(next.raw))) hits.push({ token, lexeme: found });
      return;
    }
    const candidates = known.get(token.word) ?? compound(token.word);
    const lexeme = candidates.find((candidate) => fits(candidate, tokens, i));
    if (lexeme) hits.push({ token, lexeme });
  });
  return hits;
}

export { BE };

import type { SearchNames } from './names.ts';
import { wordsOf } from './runs.ts';
import { listedWords, otherSpellings } from './spelling.ts';
import { stemOf } from './stem.ts';

/** Terms that are looked for at most: of a long sentence the first ones. */
const MOST = 16;
/** What a word that people use for another one counts for. */
const ALIKE = 0.45;

/** A way to write a term. */
export interface Form {
  /** As the index is asked for it. */
  word: string;
  stem: string;
  /** What a place with this form counts for; 1 for the word itself. */
  weight: number;
}

/** A word that is searched for. */
export interface Term {
  /** As it was typed, in lower case. */
  typed: string;
  /** Its place among the typed words, which tells neighbours. */
  at: number;
  /** The word itself first. */
  forms: Form[];
}

/** Words as they are typed, in lower case: unlike `wordsOf` they keep their spelling. */
export const typedWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[’']/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words that say something; all of them where none does. */
export function tellingWords(words: string, small: ReadonlySet<string>): string[] {
  const typed = typedWords(words);
  const telling = typed.filter((word) => !small.has(word));
  return telling.length > 0 ? telling : typed;
}

/** Words that a slip may have been made in, the likeliest first. */
export const knownWords = ({ named, words, small }: SearchNames): string[] => [
  ...listedWords(named.flatMap(([, ...names]) => names)),
  ...words,
  ...small,
];

/** The stem of one word, as names are compared by it. */
export const stemOfWord = (word: string): string => stemOf(wordsOf(word)[0] ?? word);

const form = (word: string, weight: number): Form => ({ word, stem: stemOfWord(word), weight });

/** Members of the groups that hold a word of this stem. */
const group = (groups: SearchNames['alike'], stem: string): string[] =>
  groups.filter((words) => words.some((word) => stemOfWord(word) === stem)).flat();

/** The ways to write a word: itself, its other spellings, and what people say in its place. */
export function formsOf(word: string, { spellings, alike }: SearchNames): Form[] {
  const stem = stemOfWord(word);
  const same = [...otherSpellings(word), ...group(spellings, stem).map((other) => other.toLowerCase())];
  const like = group(alike, stem).map((other) => other.toLowerCase());
  const forms = [form(word, 1), ...same.map((other) => form(other, 1)), ...like.map((other) => form(other, ALIKE))];
  return forms.filter(({ word: one }, i) => forms.findIndex((other) => other.word === one) === i);
}

/** The words of a search that say something; all of them where none does. */
export function termsOf(words: string, names: SearchNames): Term[] {
  const typed = typedWords(words).map((word, at) => ({ word, at }));
  const small = new Set(names.small);
  const telling = typed.filter(({ word }) => !small.has(word));
  const kept = telling.length > 0 ? telling : typed;
  return kept
    .filter(({ word }, i) => kept.findIndex((other) => other.word === word) === i)
    .slice(0, MOST)
    .map(({ word, at }) => ({ typed: word, at, forms: formsOf(word, names) }));
}

import type { Engine, Fragment, IndexResult } from './engine.ts';
import type { SearchNames } from './names.ts';
import { rank, rarityOf, type Asked, type Match, type TermFound } from './rank.ts';
import { wordsOf } from './runs.ts';
import { nearestWords, otherSpellings } from './spelling.ts';
import { formsOf, knownWords, stemOfWord, termsOf, typedWords, type Form, type Term } from './terms.ts';

/** Words of the longest search that is also looked for word for word. */
const LONGEST_EXACT = 6;
/** Share of the places that a word may stand in before what people say in its place is left aside. */
const COMMON = 0.02;
/** Share of the places that a word which the book does not have is taken to stand in. */
const UNKNOWN = 0.05;
/** Fields of the index that are titles. */
const TITLES = ['title', 'sentence'];

/** What a search came to. */
export interface LookedUp {
  /** Numbers of the places, best first. */
  places: number[];
  /** How many of them hold every word that says something. */
  whole: number;
  /** What was searched for: the words as typed, with slips mended. */
  words: string;
  /** Those of the words that say something; all where they stand together somewhere. */
  terms: string[];
  /** Stems of all spellings of these words, and of the words that people use for them. */
  stems: ReadonlySet<string>;
  alike: ReadonlySet<string>;
}

const HOW = /^\s*(?:how (?:do|can|could|should|to|would)|what (?:is|are) an?|what does .+ mean)\b/i;
const QUESTION =
  /\?\s*$|^\s*(?:who|whom|whose|what|when|where|why|how|which|did|does|do|was|were|is|are|has|have|can|could|will|would|should)\s/i;

/** What sort of question a search is: about how something is done, about what is so, or none. */
const askedBy = (words: string): Asked => (HOW.test(words) ? 'how' : QUESTION.test(words) ? 'what' : null);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Looks words up in the index, one by one, and puts the places that it finds in order. */
export class LookUp {
  #engine: Engine;
  #names: SearchNames;
  /** Words that a slip may have been made in, those of the names first. */
  #words: readonly string[];
  #known: ReadonlySet<string>;
  /** Those words by their stems. */
  #stems: ReadonlyMap<string, readonly string[]>;
  #all: readonly IndexResult[];
  #number: ReadonlyMap<string, number>;

  /** `all` is the whole book as the index has it, in order. */
  private constructor(engine: Engine, names: SearchNames, all: readonly IndexResult[]) {
    this.#engine = engine;
    this.#names = names;
    this.#words = knownWords(names);
    this.#known = new Set(this.#words);
    const stems = new Map<string, string[]>();
    for (const word of this.#words) {
      const stem = stemOfWord(word);
      stems.set(stem, [...(stems.get(stem) ?? []), word]);
    }
    this.#stems = stems;
    this.#all = all;
    this.#number = new Map(all.map(({ id }, i) => [id, i]));
  }

  /** Numbers the places: sorted by its order, a search for nothing is the whole book. */
  static async over(engine: Engine, names: SearchNames): Promise<LookUp> {
    const { results } = await engine.search(null, { filters: {}, sort: { order: 'asc' } });
    return new LookUp(engine, names, results);
  }

  /** Loads a place by number. */
  load(place: number): Promise<Fragment> {
    return this.#all[place]!.data();
  }

  /**
   * Finds words, or everything for none. `filters` are as the index takes them; `literal` leaves slips as they were
   * typed. Words in quotation marks are found only as they stand, if they stand anywhere.
   */
  async find(words: string, filters: Record<string, { any: string[] }>, literal: boolean): Promise<LookedUp> {
    const narrowed = Object.keys(filters).length > 0;
    const allowed = narrowed ? await this.#places(null, filters) : new Set(this.#all.keys());
    if (words === '') {
      const places = [...this.#all.keys()].filter((place) => allowed.has(place));
      return { places, whole: places.length, words, terms: [], stems: new Set(), alike: new Set() };
    }
    const terms = termsOf(words, this.#names);
    const found = await Promise.all(terms.map((_, i) => this.#term(terms, i, literal)));
    const exact = await this.#exact(words);
    const quoted = /^["“].+["”]$/.test(words) && exact.size > 0;
    const ranked = rank({
      found,
      names: this.#names,
      exact,
      asked: askedBy(words),
      allowed: (place) => allowed.has(place) && (!quoted || exact.has(place)),
    });
    const mended = found.reduce((text, { term }, i) => {
      const { typed } = terms[i]!;
      if (term.typed === typed) return text;
      return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(typed)}(?![\\p{L}\\p{N}])`, 'iu'), term.typed);
    }, words);
    const forms = found.flatMap(({ term }) => term.forms);
    return {
      ...ranked,
      words: mended,
      terms: exact.size > 0 ? typedWords(words) : found.map(({ term }) => term.typed),
      stems: new Set(forms.flatMap(({ stem, weight }) => (weight === 1 ? stem : []))),
      alike: new Set(forms.map(({ stem }) => stem)),
    };
  }

  async #places(words: string | null, filters: Record<string, { any: string[] }> = {}): Promise<Set<number>> {
    const { results } = await this.#engine.search(words, { filters });
    return new Set(results.map(({ id }) => this.#number.get(id)!));
  }

  /** Places that hold all words one after the other. */
  async #exact(words: string): Promise<Set<number>> {
    const typed = typedWords(words);
    return typed.length < 2 || typed.length > LONGEST_EXACT ? new Set() : this.#places(`"${typed.join(' ')}"`);
  }

  /** What the index has for a term, or for the word that may have been meant by it. */
  async #term(terms: readonly Term[], i: number, literal: boolean): Promise<TermFound> {
    const term = terms[i]!;
    const real = await this.#isReal(term.typed, i === terms.length - 1);
    const meant = real || literal ? null : this.#meant(term, terms);
    const typed = meant ?? term.typed;
    const forms = meant ? formsOf(meant, this.#names) : term.forms;
    const [own, ...others] = forms;
    const size = this.#all.length;
    const places = new Map<number, Match>();
    if (own && (real || meant)) await this.#add(own, places);
    for (const form of others)
      if ((form.weight === 1 || places.size < COMMON * size) && (await this.#exists(form.word)))
        await this.#add(form, places);
    return { term: { ...term, typed, forms }, rarity: rarityOf(places.size || UNKNOWN * size, size), places };
  }

  /** The word that may have been meant; of several as near as each other one that shares a name with another term. */
  #meant({ typed }: Term, terms: readonly Term[]): string | null {
    const nearest = nearestWords(typed, this.#words);
    if (nearest.length < 2) return nearest[0] ?? null;
    const others = new Set(terms.map((other) => other.typed).filter((other) => other !== typed));
    const names = this.#names.named.flatMap(([, ...all]) => all.map(typedWords));
    const together = (word: string): boolean =>
      names.some((name) => name.includes(word) && name.some((other) => others.has(other)));
    return nearest.find(together) ?? nearest[0]!;
  }

  /** Adds the places of one form, where it is worth more than what was found before it. */
  async #add({ word, weight }: Form, places: Map<number, Match>): Promise<void> {
    const { results } = await this.#engine.search(word, { filters: {} });
    const rarity = rarityOf(results.length, this.#all.length);
    for (const { id, score, words, matchedMetaFields = [] } of results) {
      const place = this.#number.get(id)!;
      const before = places.get(place);
      const worth = (weight * score) / rarity;
      const titled = Math.max(
        before?.titled ?? 0,
        matchedMetaFields.some((name) => TITLES.includes(name)) ? weight : 0,
      );
      if (!before || worth > before.score) places.set(place, { score: worth, at: words, titled });
    }
  }

  /** True if the book has the word in any form. */
  async #exists(word: string): Promise<boolean> {
    return (await this.#places(`"${word}"`)).size > 0;
  }

  /** True if the book has the word, or one that it is the beginning of while it is still being typed. */
  async #isReal(word: string, last: boolean): Promise<boolean> {
    if (this.#known.has(word) || otherSpellings(word).some((other) => this.#known.has(other))) return true;
    // Another ending of a known word is none of its slips. Stems alone cannot tell: they take “atempt” for “attempt”.
    const stem = stemOfWord(word);
    if (this.#stems.get(stem)?.some((known) => known.slice(0, stem.length) === word.slice(0, stem.length))) return true;
    if (last && this.#words.some((known) => known.startsWith(word))) return true;
    if (await this.#exists(word)) return true;
    if (!last) return false;
    // For a word that it does not have, the index takes the longest beginning that it has: “inflation” finds “in”.
    const [first] = (await this.#engine.search(word, { filters: {} })).results;
    const { content = '', meta = {} } = (await first?.data()) ?? {};
    const beginning = wordsOf(word)[0] ?? word;
    return wordsOf([content, ...Object.values(meta)].join(' ')).some((one) => one.startsWith(beginning));
  }
}

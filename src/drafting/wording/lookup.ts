import type { Entry, WordClass } from './lexicon/entry.ts';
import { LEXICON } from './lexicon/index.ts';
import { formsOf, spellings } from './inflect.ts';

/** A form of a lexicon word. */
export interface Lexeme {
  entry: Entry;
  /** The word as the lexicon has it. */
  base: string;
  /** What the form is: an adjective's adverb counts as an adverb. */
  class: WordClass;
  /** The bare form of a verb that is mostly another word; it counts after “to”, “will” and their like only. */
  bare: boolean;
}

let table: Map<string, Lexeme[]> | null = null;

function add(into: Map<string, Lexeme[]>, form: string, lexeme: Lexeme): void {
  const there = into.get(form);
  if (!there) into.set(form, [lexeme]);
  else if (!there.some((other) => other.class === lexeme.class)) there.push(lexeme);
}

/** Every form of every lexicon word, built on first use. A form may be of two classes, one lexeme for each. */
export function lexemes(): Map<string, Lexeme[]> {
  if (table) return table;
  table = new Map();
  for (const entry of LEXICON) {
    for (const marked of entry.words.split(/\s+/).filter(Boolean)) {
      const base = marked.replace(/^[~=]/, '');
      for (const form of spellings(base)) {
        add(table, form, { entry, base, class: entry.class, bare: marked.startsWith('~') });
      }
      if (marked.startsWith('=')) continue;
      for (const form of formsOf(base, entry.class)) {
        const asAdverb = entry.class === 'adjective' && form.endsWith('ly');
        add(table, form, { entry, base, class: asAdverb ? 'adverb' : entry.class, bare: false });
      }
    }
  }
  return table;
}

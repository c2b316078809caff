import type { WordClass } from './lexicon/entry.ts';

/** English forms of a base word by rule; a form that nobody writes does no harm, since it is only looked up. */

const IRREGULAR: Record<string, string[]> = {
  bleed: ['bleeds', 'bled', 'bleeding'],
  steal: ['steals', 'stole', 'stolen', 'stealing'],
  tear: ['tears', 'tore', 'torn', 'tearing'],
  sweep: ['sweeps', 'swept', 'sweeping'],
  forsake: ['forsakes', 'forsook', 'forsaken', 'forsaking'],
  mislead: ['misleads', 'misled', 'misleading'],
  cling: ['clings', 'clung', 'clinging'],
  fling: ['flings', 'flung', 'flinging'],
  overrun: ['overruns', 'overran', 'overrunning'],
  lie: ['lied', 'lying'],
  sow: ['sows', 'sowed', 'sown', 'sowing'],
  overblow: ['overblown'],
  sneak: ['sneaks', 'sneaked', 'snuck', 'sneaking'],
};

const VOWEL = /[aeiou]/;
/** A short word that doubles its last letter: slam, slammed. */
const doubles = (word: string): boolean => /^[^aeiou]*(?:qu)?[aeiou][bdgklmnprt]$/.test(word);

function verbForms(word: string): string[] {
  const irregular = IRREGULAR[word];
  if (irregular) return irregular;
  const last = word.slice(-1);
  if (/[^aeiou]y$/.test(word)) {
    const stem = word.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${word}ing`];
  }
  if (last === 'e') return [`${word}s`, `${word}d`, `${/(?:ee|oe|ye)$/.test(word) ? word : word.slice(0, -1)}ing`];
  const s = /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
  const stem = doubles(word.split('-').pop() ?? word) ? word + last : word;
  const forms = [s, `${stem}ed`, `${stem}ing`];
  // British spelling doubles after an unstressed vowel too: travelled, throttled needs none.
  if (/[aeiou]l$/.test(word)) forms.push(`${word}led`, `${word}ling`);
  return forms;
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/man$/.test(word)) return `${word.slice(0, -3)}men`;
  if (/f$/.test(word) && !/ff$/.test(word)) return `${word.slice(0, -1)}ves`;
  return `${word}s`;
}

function adverb(word: string): string {
  if (/[^aeiou]le$/.test(word)) return `${word.slice(0, -1)}y`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ily`;
  if (/ic$/.test(word)) return `${word}ally`;
  return `${word}ly`;
}

function degrees(word: string): string[] {
  if (word.length > 6 || word.includes('-')) return [];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ier`, `${word.slice(0, -1)}iest`];
  if (word.endsWith('e')) return [`${word}r`, `${word}st`];
  const stem = doubles(word) ? word + word.slice(-1) : word;
  return [`${stem}er`, `${stem}est`];
}

/** British and American spellings of the same form. */
function spellings(form: string): string[] {
  const others = [form];
  if (/iz(?:e|es|ed|ing)$/.test(form)) others.push(form.replace(/iz(e|es|ed|ing)$/, 'is$1'));
  if (/(?:hon|val|ranc|vig|ard|rum|hum)or/.test(form)) others.push(form.replace(/or/, 'our'));
  return others;
}

/** The forms of `word` besides its base: of a verb s, ed and ing; of a noun the plural; of an adjective ly, er and est. */
export function formsOf(word: string, wordClass: WordClass): string[] {
  if (wordClass === 'adverb') return [];
  if (!VOWEL.test(word) && wordClass !== 'noun') return [];
  const forms =
    wordClass === 'verb' ? verbForms(word) : wordClass === 'noun' ? [plural(word)] : [adverb(word), ...degrees(word)];
  return forms.flatMap(spellings);
}
export { spellings };

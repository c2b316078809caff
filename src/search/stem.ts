/** Endings that are taken off a word, the longest first. */
const ENDINGS =
  /(?:isations?|ising|ised?|ations?|ication|ating|ated|ates?|ators?|ically|ness|ment|able|ible|ful|ing|ion|ism|ist|ive|ous|ic|ed|er|or|al|ly|it[iy]|e)$/;
/** Letters that must be left of a word. */
const LEFT = 3;

const cut = (word: string, ending: RegExp): string => {
  const rest = word.replace(ending, '');
  return rest.length >= LEFT ? rest : word;
};

/**
 * What the forms and spellings of a word share: “labelling” and “labeled”, “defence” and “defense”, “denies” and
 * “denial”. Takes a word as `wordsOf` gives it. Light on purpose: it compares a search with names; what is searched in
 * texts is stemmed by the engine.
 */
export function stemOf(word: string): string {
  if (word.length <= LEFT) return word;
  const single = word
    .replace(/([b-df-hj-np-tv-z])\1/g, '$1')
    .replace(/nce/g, 'nse')
    .replace(/ogue/, 'og')
    .replace(/our(?!s?e)/, 'or')
    .replace(/([^aeiou])tre/, '$1ter');
  const one = /(?:[^s]s)$/.test(single) && !/(?:us|is)$/.test(single) ? cut(single, /s$/) : single;
  const y = one.replace(/(?:ie|y)$/, 'i').replace(/ied$/, 'i');
  return cut(cut(cut(y, ENDINGS), ENDINGS), /[ei]$/);
}

import type { Span } from '../finding.ts';
import { ADVERBS, AUXILIARIES, BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, VERBS } from './lexicon.ts';
import type { Token } from './tokens.ts';

/**
 * Finds subjects, helping verbs and the ends of clauses in a row of tokens, by closed lists and word order: no parser, so that
 * it runs anywhere at once. Indices are into the row; spans of tokens are `[from, to]`, both included.
 */
export type Range = readonly [from: number, to: number];

const DAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tomorrow)$/;
const POSSESSIVE = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your', "'s", "'"]);

export const isWord = (token: Token | undefined): token is Token => token?.is === 'word';
const capital = (token: Token): boolean => /^\p{Lu}/u.test(token.text);
export const isAdverb = ({ low }: Token): boolean =>
  ADVERBS.has(low) ||
  (/ly$/.test(low) && !/^(?:family|ally|reply|supply|italy|july|rally|assembly|apply|rely|early)$/.test(low));

/** Whether a form that can be a verb is a noun here: it has a determiner, a possessive or an adjective before it. */
export function isNounHere(row: readonly Token[], i: number): boolean {
  const before = row[i - 1];
  if (!isWord(before)) return false;
  if (before.low === 'to' || PRONOUNS.has(before.low)) return POSSESSIVE.has(before.low);
  return (
    POSSESSIVE.has(before.low) ||
    (DETERMINERS.has(before.low) && before.low !== 'that' && before.low !== 'all' && before.low !== 'both') ||
    (PREPOSITIONS.has(before.low) && !/ing$/.test(row[i]!.low) && before.low !== 'as')
  );
}

/** Goes back over adverbs and helping verbs before a verb; `passive` if the last is a form of “be”. */
export function helpers(
  row: readonly Token[],
  i: number,
): { from: number; passive: boolean; modal: boolean; to: boolean } {
  let from = i;
  let passive = false;
  let modal = false;
  let to = false;
  for (let k = i - 1; k >= 0; k--) {
    const token = row[k]!;
    if (!isWord(token)) break;
    if (AUXILIARIES.has(token.low)) {
      if (!modal && BE.has(token.low)) passive = true;
      modal = true;
      from = k;
    } else if (token.low === 'to' && k === from - 1) {
      to = true;
      break;
    } else if (isAdverb(token) && !capital(token)) from = from === i || modal ? k : from;
    else break;
  }
  return { from, passive, modal, to };
}

/** The words that can stand inside a noun phrase. */
function nominal(row: readonly Token[], k: number): boolean {
  const token = row[k]!;
  if (token.is === 'mark') return token.text === '-' || token.text === '&' || token.text === '/' || token.text === '.';
  if (token.is === 'quotation') return false;
  if (AUXILIARIES.has(token.low) || DAY.test(token.low)) return token.low === "'s";
  if (CONJUNCTIONS.has(token.low) && !PREPOSITIONS.has(token.low)) return false;
  if (PREPOSITIONS.has(token.low)) return false;
  const verb = VERBS.get(token.low);
  if (!verb || capital(token)) return true;
  if (verb.ed) return isNounHere(row, k);
  if (verb.ing) return isNounHere(row, k);
  const before = row[k - 1];
  return (
    isNounHere(row, k) ||
    (isWord(before) &&
      !PRONOUNS.has(before.low) &&
      before.low !== 'to' &&
      /(?:al|ic|ive|ous|ent|ary|ed|er)$/.test(before.low))
  );
}

const LINKS = new Set([
  'of',
  'for',
  'at',
  'in',
  'from',
  'with',
  'on',
  'to',
  'by',
  'against',
  'between',
  'behind',
  'near',
  'under',
  'over',
  'around',
  'across',
  'throughout',
  'among',
  'inside',
  'outside',
  'within',
]);

const QUANTITY =
  /^(?:one|others|those|some|many|most|several|few|all|both|each|any|none|everyone|anyone|nobody|someone)$/;

/** The noun phrase that ends before `end`, or null if none does. */
export function phraseBefore(row: readonly Token[], end: number): Range | null {
  let from = end;
  let hadNoun = false;
  for (let k = end - 1; k >= 0; k--) {
    const token = row[k]!;
    if (isWord(token) && PRONOUNS.has(token.low) && !DETERMINERS.has(token.low)) {
      const whole = /^(?:no|not)$/.test(row[k - 1]?.low ?? '') ? k - 1 : k;
      // “Others in the town”
      if (hadNoun && LINKS.has(row[from]?.low ?? '') && QUANTITY.test(token.low)) return [whole, end - 1];
      if (hadNoun) break;
      return [whole, end - 1];
    }
    if (isWord(token) && token.low === 'and' && hadNoun) {
      // “RT and its defenders”: joined if a noun stands before and no clause ends there.
      const before = row[k - 1];
      if (isWord(before) && nominal(row, k - 1) && !isAdverb(before) && hasStart(row, k - 1)) {
        from = k;
        continue;
      }
      break;
    }
    if (isWord(token) && LINKS.has(token.low) && hadNoun) {
      const before = row[k - 1];
      if (token.low === 'of' && before && QUANTITY.test(before.low)) return [k - 1, end - 1];
      if (before && isWord(before) && nominal(row, k - 1) && !DETERMINERS.has(before.low) && !isAdverb(before)) {
        from = k;
        continue;
      }
      break;
    }
    if (!nominal(row, k)) break;
    if (token.is === 'mark' && token.text === '.' && !(capital(row[k - 1] ?? token) && k > 0)) break;
    if (isWord(token) && isAdverb(token) && !capital(token)) break;
    from = k;
    if (isWord(token)) hadNoun = true;
    if (isWord(token) && (DETERMINERS.has(token.low) || POSSESSIVE.has(token.low)) && token.low !== "'s") {
      const before = row[k - 1];
      const early =
        isWord(before) && (LINKS.has(before.low) || /^(?:all|both)$/.test(before.low) || before.low === 'and');
      if (!early) break;
    }
  }
  return hadNoun && from < end ? [from, end - 1] : null;
}

/** Whether the noun phrase that `k` ends reaches back to a clause’s start, so that what follows “and” belongs to it. */
function hasStart(row: readonly Token[], k: number): boolean {
  for (let j = k; j >= 0 && j > k - 8; j--) {
    const token = row[j]!;
    if (token.is !== 'word') return true;
    if (VERBS.has(token.low) && !capital(token) && !isNounHere(row, j)) return false;
    if (AUXILIARIES.has(token.low) && token.low !== "'s") return false;
  }
  return true;
}

const WHEN = /^(?:earlier|later|previously|last|this|next|early|late|that)$/;
const TIME = /^(?:day|week|month|year|morning|afternoon|evening|night|weekend|summer|winter|spring|autumn|fall)$/;

/** Whether a word can begin when something was said: “Monday”, “last week”. */
export const isTime = ({ low }: Token): boolean => DAY.test(low) || WHEN.test(low);

/** Goes back over when it was said: “the mayor on Tuesday said”, “Holt this week also said”. */
function beforeTime(row: readonly Token[], end: number): number {
  let k = end;
  while (k > 1) {
    const last = row[k - 1]!;
    if (DAY.test(last.low) && row[k - 2]?.low === 'on') k -= 2;
    else if (DAY.test(last.low) && k > 2 && isWord(row[k - 2]) && !PREPOSITIONS.has(row[k - 2]!.low)) k -= 1;
    else if (TIME.test(last.low) && WHEN.test(row[k - 2]!.low)) k -= 2;
    else return k;
  }
  return k;
}

/** Goes back over a bracket: “Holt (45)”. */
function bracketBefore(row: readonly Token[], end: number): number {
  if (row[end - 1]?.text !== ')') return end;
  for (let k = end - 2; k >= 0 && k > end - 12; k--) if (row[k]!.text === '(') return k;
  return end;
}

/** The subject that stands before position `end`, an apposition between commas or a relative “who” taken along. */
export function subjectBefore(row: readonly Token[], before: number): Range | null {
  const end = beforeTime(row, before);
  let k = end - 1;
  const last = row[k];
  if (!last) return null;
  if (isWord(last) && /^(?:who|which|that)$/.test(last.low)) {
    k = row[k - 1]?.text === ',' ? k - 1 : k;
    const phrase = phraseBefore(row, k);
    return phrase;
  }
  if (last.text === ',' || last.text === ')' || last.text === '—' || last.text === '–') {
    const opening = last.text === ')' ? '(' : last.text;
    for (let j = k - 1; j > 0 && j > k - 40; j--) {
      const token = row[j]!;
      if (token.is === 'quotation') return null;
      if (token.text !== opening) continue;
      let phrase = phraseBefore(row, bracketBefore(row, j));
      // “Holt, 45, who runs the school,”: the age is no subject.
      if (phrase && phrase[0] === phrase[1] && /^\d+$/.test(row[phrase[0]]!.low) && row[phrase[0] - 1]?.text === ',')
        phrase = phraseBefore(row, phrase[0] - 1);
      // “Holt, head of the board, which runs the school, said”
      const head = phrase && row[phrase[0] - 1]?.text === ',' ? row[phrase[0]]! : null;
      const outer = head && phrase && !capital(head) ? phraseBefore(row, bracketBefore(row, phrase[0] - 1)) : null;
      if (outer && phrase && /^\p{Lu}/u.test(row[outer[1]]!.text)) phrase = outer;
      const first = row[j + 1];
      if (!phrase || !first || /^(?:and|but|or|so|because)$/.test(first.low)) return null;
      const between = row.slice(j + 1, k);
      // “Holt, at the harbour, said”, “Holt, however, said”: no part of the name.
      const aside =
        (PREPOSITIONS.has(first.low) && !/^(?:of|from|with)$/.test(first.low)) ||
        isAdverb(first) ||
        /^(?:however|meanwhile|too|speaking|writing|standing|citing)$/.test(first.low) ||
        (/ing$/.test(first.low) && !capital(first));
      if (aside) return phrase;
      const apposed =
        DETERMINERS.has(first.low) ||
        /^(?:who|which|whose|now|then|then-|also|\d+|himself|herself|speaking|writing|standing|citing)$/.test(
          first.low,
        ) ||
        capital(first) ||
        (isWord(first) && /^(?:of|from|in|at|with)$/.test(first.low)) ||
        between.length <= 4 ||
        !between.some((one) => one.low !== "'s" && AUXILIARIES.has(one.low));
      return apposed ? [phrase[0], k] : null;
    }
    return null;
  }
  const phrase = phraseBefore(row, end);
  // “The family, pupils and teachers said”
  if (phrase && row[phrase[0] - 1]?.text === ',' && row.slice(phrase[0], phrase[1]).some(({ low }) => low === 'and')) {
    const first = phraseBefore(row, phrase[0] - 1);
    if (first && first[0] === 0) return [0, phrase[1]];
  }
  return phrase;
}

/** Where the name ends that a role is followed by: “the head teacher, Margaret Bell”; 0 if there is none after the comma. */
function nameAfter(row: readonly Token[], comma: number, role: number): number {
  if (capital(row[role]!)) return 0;
  let end = comma;
  for (let next = row[comma + 1]; next && isWord(next) && !DAY.test(next.low); next = row[end + 1]) {
    if (!capital(next) && !(end > comma && /^(?:al|bin|da|de|del|der|di|el|van|von)$/.test(next.low))) break;
    end++;
  }
  const after = row[end + 1];
  return end - comma >= 2 && (!after || after.is !== 'word') ? end : 0;
}

/** The noun phrase that begins at `start`, appositions after a comma included; null if none does. */
export function phraseAfter(row: readonly Token[], start: number, apposition = true): Range | null {
  let to = -1;
  for (let k = start; k < row.length; k++) {
    const token = row[k]!;
    if (token.is === 'quotation') break;
    if (isWord(token) && k === start && PRONOUNS.has(token.low) && !DETERMINERS.has(token.low)) return [k, k];
    if (token.is === 'mark') {
      if (['-', '&', '/'].includes(token.text)) continue;
      if (token.text === '(' && to >= 0) {
        const close = row.findIndex(({ text }, j) => j > k && j < k + 12 && text === ')');
        if (close > 0 && row[close + 1]?.text === ',') {
          k = to = close;
          continue;
        }
      }
      if (
        token.text === '.' &&
        k < row.length - 1 &&
        isWord(row[k + 1]) &&
        /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Jr|Sr|St)$/u.test(row[k - 1]?.text ?? '')
      )
        continue;
      if (token.text === ',' && apposition && to >= 0) {
        const next = row[k + 1];
        const named =
          next &&
          isWord(next) &&
          (DETERMINERS.has(next.low) ||
            /^(?:who|whose|now|then|formerly|once|\d+)$/.test(next.low) ||
            (!capital(next) &&
              /(?:er|or|ist|man|woman|ian|ent|ive|ary|chief|head|leader|director|president)$/.test(next.low)));
        if (named) {
          for (let j = k + 1; j <= row.length; j++) {
            const one = row[j];
            if (
              !one ||
              one.is === 'quotation' ||
              (/^[.;:!?]$/.test(one.text) &&
                !/^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Jr|Sr|St)$/u.test(row[j - 1]!.text)) ||
              (one.text === ',' && isWord(row[j + 1]) && !capital(row[j + 1]!))
            )
              return [start, j - 1];
          }
        }
        const name = nameAfter(row, k, to);
        if (name > 0) return [start, name];
      }
      break;
    }
    if (AUXILIARIES.has(token.low) && token.low !== "'s") break;
    if (DAY.test(token.low) || (to >= 0 && isAdverb(token) && !capital(token))) break;
    if (CONJUNCTIONS.has(token.low) && token.low !== 'and' && !DETERMINERS.has(token.low)) {
      if (to >= 0 || !PREPOSITIONS.has(token.low)) break;
    }
    if (token.low === 'and' && (to < 0 || !isWord(row[k + 1]) || PRONOUNS.has(row[k + 1]!.low))) break;
    if (PREPOSITIONS.has(token.low)) {
      if (to < 0 || !/^(?:of|for|at|with|from|in|on)$/.test(token.low)) break;
      const next = row[k + 1];
      if (!isWord(next) || DAY.test(next.low) || (/^(?:a|an)$/.test(next.low) && /^(?:in|on|at|with)$/.test(token.low)))
        break;
      continue;
    }
    const verb = VERBS.get(token.low);
    if (verb && to >= 0 && !capital(token) && (verb.ed || verb.ing || verb.s) && !isNounHere(row, k)) break;
    to = k;
  }
  return to >= start ? [start, to] : null;
}

export const spanOf = (row: readonly Token[], [from, to]: Range): Span => ({
  start: row[from]!.start,
  end: row[to]!.end,
});

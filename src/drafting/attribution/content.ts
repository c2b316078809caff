import type { Span } from '../finding.ts';
import { helpers, isAdverb, isTime, isWord, spanOf } from './clause.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  VERBS,
  set,
  type VerbForm,
} from './lexicon.ts';
import type { Match, Rule } from './rules.ts';
import type { Token } from './tokens.ts';

const TELLING = set(
  `tell inform notify warn assure ask urge remind advise instruct order promise request beg convince persuade
   invite teach challenge`,
);

const END = new Set([';', ':', '—', '–', '(', ')', '!', '?']);

/** The end of the clause that begins at `from`: the last token before a full stop that closes the row. */
export function lastOf(row: readonly Token[]): number {
  let k = row.length - 1;
  while (k >= 0 && row[k]!.is === 'mark' && /^[.!?…]$/.test(row[k]!.text)) k--;
  return k;
}

export const pieces = (row: readonly Token[], from: number, to: number): Span[] => {
  while (from <= to && row[from]?.is === 'mark' && row[from]!.text !== '$') from++;
  while (to >= from && row[to]?.is === 'mark' && /^[,;:—–-]$/.test(row[to]!.text)) to--;
  return from <= to ? [spanOf(row, [from, to])] : [];
};

/** What stands after a cue: the clause up to the sentence’s end, or up to another speaker of the same rank. */
export function contentAfter(row: readonly Token[], i: number, stand: boolean): { spans: Span[]; to: number } {
  const end = lastOf(row);
  let from = i + 1;
  if (row[from]?.text === ',' || row[from]?.text === ':') from++;
  // Time, place and whom it was told to stand between cue and content.
  const told = TELLING.has(VERBS.get(row[i]!.low)?.base ?? '');
  for (let k = from; k <= Math.min(end, from + (told ? 14 : 9)); k++) {
    const token = row[k]!;
    if (token.is === 'quotation') {
      if (k > from && (row[k - 1]!.text === ',' || row[k - 1]!.text === ':' || told)) from = k;
      break;
    }
    if (token.low === 'that' && k > from && isWord(row[k - 1])) {
      // “Said on Monday that”, never “said she knew that”.
      const lead = row[from]!;
      if (told || PREPOSITIONS.has(lead.low) || isAdverb(lead) || isTime(lead)) from = k;
      break;
    }
    if (told && /^(?:to|if|whether|how|why|what)$/.test(token.low) && k > from) {
      from = k;
      break;
    }
    if (token.is === 'mark' && token.text !== ',' && token.text !== ':') break;
  }
  let to = end;
  const led = leads(row, i);
  const relative = /^(?:who|which)$/.test(row[helpers(row, i).from - 1]?.low ?? '');
  const ends = stand ? ENDS : thing(row, i, from) ? ASIDE : null;
  for (let k = from; k <= end; k++) {
    const token = row[k]!;
    if (token.is === 'mark' && (token.text === ';' || (stand && (token.text === ',' || END.has(token.text))))) {
      to = k - 1;
      break;
    }
    if (led && token.text === ',' && opensClause(row, k + 1)) {
      to = k - 1;
      break;
    }
    // “Holt, who asked to see it, said”: back to what Holt said.
    if (relative && token.text === ',' && goesOn(row[k + 1])) {
      to = k - 1;
      break;
    }
    // “…, but she left”, “…, and the council voted”: a clause of its own.
    if (
      token.text === ',' &&
      isWord(row[k + 1]) &&
      /^(?:but|while|although|though|whereas|however)$/.test(row[k + 1]!.low)
    ) {
      to = k - 1;
      break;
    }
    if (ends?.test(token.low) && isWord(token) && k > from) {
      const next = row[k + 1];
      if (
        isWord(next) &&
        (token.low !== 'and' ||
          VERBS.has(next.low) ||
          AUXILIARIES.has(next.low) ||
          ADVERBS.has(next.low) ||
          PRONOUNS.has(next.low))
      ) {
        to = k - 1;
        break;
      }
    }
  }
  return { spans: pieces(row, from, to), to };
}

/** What ends a thing that a stand is taken towards; and what ends a thing that is told of. */
const ENDS = /^(?:and|but|while|because|as|after|before|when|since|although|if|who|amid|despite)$/;
const ASIDE = /^(?:because|amid|despite|although|while)$/;

/** Verbs that a clause may follow without “that”. */
const BARE = set(
  `say think believe feel know hope claim suggest insist argue guess wish suppose assume fear expect tell admit
   acknowledge add agree allege announce assert conclude concede confirm contend declare deny estimate explain
   find hear imagine learn maintain mean note notice predict promise prove realize realise reckon recognize
   recognise remember report reveal see show state suspect swear understand warn worry write figure complain
   doubt indicate remind assure inform pledge vow decide recall read tweet quip joke convince persuade`,
);

/** Whether a verb’s object is a thing, not a clause: “discussed the plan”. */
function thing(row: readonly Token[], i: number, from: number): boolean {
  const verb = VERBS.get(row[i]!.low);
  const first = row[from];
  if (!verb || BARE.has(verb.base) || !isWord(first)) return false;
  return !/^(?:that|to|how|what|whether|why|if|when|who|where)$/.test(first.low) && !TELLING.has(verb.base);
}

const SUBORDINATES =
  /^(?:if|when|as|although|though|while|because|since|lest|after|before|once|whereas|unless|until|even|given)$/;

/** Whether the verb stands in a clause or phrase that leads up to the main one: “When she said so, the mayor left”. */
function leads(row: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const token = row[k]!;
    if (token.is === 'quotation') return false;
    if (token.is === 'mark') {
      if (token.text === ',' && k > 8) return false;
      if (token.text !== ',') return SUBORDINATES.test(row[k + 1]?.low ?? '');
    }
  }
  const first = row.find(({ is, low }) => is === 'word' && !/^(?:and|but|so|or|yet|even|just)$/.test(low));
  return first !== undefined && SUBORDINATES.test(first.low);
}

/** Whether a verb follows, with which the clause that a relative one stands in goes on. */
const goesOn = (next: Token | undefined): boolean =>
  isWord(next) &&
  (AUXILIARIES.has(next.low) || (VERBS.has(next.low) && !VERBS.get(next.low)!.ing) || /ed$/.test(next.low));

/** Whether a main clause can begin here: a subject, then its verb. */
function opensClause(row: readonly Token[], k: number): boolean {
  const next = row[k];
  if (!isWord(next) || VERBS.get(next.low)?.ing || PREPOSITIONS.has(next.low) || CONJUNCTIONS.has(next.low))
    return next?.is === 'quotation';
  return PRONOUNS.has(next.low) || DETERMINERS.has(next.low) || /^\p{Lu}/u.test(next.text) || !isAdverb(next);
}

/** What stands before a source and its cue: the quotation or clause up to the comma. */
export function contentBefore(row: readonly Token[], before: number): Span[] {
  const last = row[before];
  // Without a mark between them it is no report: “which she said …”, “what critics call …”.
  if (!last || !(last.is === 'quotation' || /^[,?!]$/.test(last.text))) return [];
  let from = 0;
  for (let k = before - 1; k >= 0; k--)
    if (row[k]!.is === 'mark' && row[k]!.text === ';') {
      from = k + 1;
      break;
    }
  return pieces(row, from, before);
}

/** Whether nothing that could be said follows: the sentence ends, or only when and where it was said stands there. */
function closes(row: readonly Token[], k: number): boolean {
  const next = row[k];
  if (!next || k > lastOf(row)) return true;
  if (next.is === 'mark') return next.text === ',' || next.text === ';' || next.text === '.';
  return (
    isWord(next) &&
    (/^(?:in|on|at|during|to|from|of|after|before|by|via|last|this|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|when|as|while|about|earlier|later)$/.test(
      next.low,
    ) ||
      isAdverb(next))
  );
}

export const WISHING =
  /^(?:want|wish|hope|plan|aim|intend|seek|refuse|decline|agree|decide|promise|pledge|vow|threaten|offer|swear)$/;

/** What a verb and its subject attribute: what stands before them, after them, or both. */
export function contentOf(
  row: readonly Token[],
  i: number,
  { start, verb, rule }: { start: number; verb: VerbForm; rule: Rule },
): Span[] {
  const next = row[i + 1];
  const after = contentAfter(row, i, verb.stand).spans;
  if (verb.stand) return after;
  if (rule === 'participle') {
    // “Claiming that …, the mayor left”: the clause before the comma.
    const comma = start > 2 ? -1 : row.findIndex(({ text }, k) => k > i && text === ',');
    return comma < 0 ? after : pieces(row, i + 1, comma - 1);
  }
  if (isWord(next) && (next.low === 'that' || (next.low === 'to' && WISHING.test(verb.base)))) return after;
  const before = start > 0 ? contentBefore(row, start - 1) : [];
  if (before.length === 0) return after;
  const quoted = row.slice(i + 1).find(({ is }) => is === 'quotation');
  const rest = quoted ? [{ start: quoted.start, end: quoted.end }] : [];
  if (row[start - 1]?.is === 'quotation') return [...before, ...rest];
  const listener =
    TELLING.has(verb.base) &&
    !row
      .slice(i + 1, i + 12)
      .some(({ is, low }) => is === 'quotation' || /^(?:that|to|if|whether|how|why|what)$/.test(low));
  const first = row.findIndex(({ is }) => is !== 'mark');
  // “Asked about the bridge, she said on Monday that …”: what leads up to it is no part of it.
  if (row[start - 1]?.text === ',' && leadsIn(row[first]!) && (quoted || saysThat(row, i))) return after;
  if (next?.text === ',' && row[i + 2]?.is === 'quotation') return [...before, ...rest];
  if (next?.text === ',') {
    // “After the vote, she said, the hall was sold.”
    const following = row[i + 2];
    const more = isWord(following) && !VERBS.get(following.low)?.ing && lastOf(row) - i > 3;
    return more ? [...before, ...pieces(row, i + 2, lastOf(row))] : before;
  }
  return closes(row, i + 1) || listener ? [...before, ...rest] : after;
}

/** Whether a sentence that begins so leads up to a clause of its own. */
const leadsIn = (first: Token): boolean =>
  SUBORDINATES.test(first.low) ||
  PREPOSITIONS.has(first.low) ||
  VERBS.get(first.low)?.ing === true ||
  VERBS.get(first.low)?.ed === true;

/** Whether “that” opens what is said, after when, where or to whom. */
const saysThat = (row: readonly Token[], i: number): boolean => {
  const that = row.slice(i + 1, i + 14).findIndex(({ low }) => low === 'that');
  return that >= 0 && !row.slice(i + 1, i + 1 + that).some(({ is }) => is !== 'word');
};

export function contentBeforePhrase(row: readonly Token[], i: number): Span[] {
  const before = row[i - 1]?.text === ',' ? i - 2 : i - 1;
  return before >= 0 ? pieces(row, 0, before) : [];
}

/** Cuts the content of one speaker where the next of the same rank begins. */
export function trimmed(found: Match[], row: readonly Token[]): Match[] {
  for (const [n, one] of found.entries()) {
    const later = found
      .slice(n + 1)
      .filter(({ rule }) => rule !== 'noun' && rule !== 'participle' && rule !== 'adverb');
    one.content = one.content
      .map((span) => {
        for (const other of later) {
          const led = other.rule !== 'inherited' && other.source && other.source.end <= other.cue.start;
          const first = led && other.source ? other.source.start : other.cue.start;
          if (first <= span.start || first >= span.end || one.cue.start > span.start) continue;
          const at = row.findIndex((token) => token.start >= first);
          const joint = row[at - 1];
          const comma = row[at - 2];
          const dash = comma && /^[,—–]$/.test(comma.text);
          const conjunction = isWord(joint) && /^(?:and|but|while|as|although|though|or)$/.test(joint.low);
          if (conjunction && (dash || other.rule === 'inherited' || joint.low !== 'and'))
            return { start: span.start, end: (dash ? row[at - 3] : comma)?.end ?? span.end };
        }
        return span;
      })
      .filter(({ start, end }) => start < end);
  }
  return found;
}

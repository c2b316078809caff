import type { Span } from '../finding.ts';
import {
  helpers,
  isAdverb,
  isNounHere,
  isWord,
  phraseAfter,
  phraseBefore,
  spanOf,
  subjectBefore,
  type Range,
} from './clause.ts';
import {
  ADVERBS,
  AUXILIARIES,
  DETERMINERS,
  NOUNS,
  PHRASES,
  PREPOSITIONS,
  PRONOUNS,
  UNOWNED,
  VERBS,
  type Stance,
  type VerbForm,
} from './lexicon.ts';
import type { Token } from './tokens.ts';

/** How an attribution was recognised; its precision is measured for each. */
export type Rule =
  | 'before'
  | 'inverted'
  | 'stand'
  | 'inherited'
  | 'participle'
  | 'phrase'
  | 'noun'
  | 'passive'
  | 'passive-by'
  | 'adverb'
  | 'infinitive'
  | 'seeming'
  | 'unowned'
  | 'bare'
  | 'quotation';

/** Source, cue and content in one row of tokens. */
export interface Match {
  rule: Rule;
  source: Span | null;
  cue: Span;
  content: Span[];
  stance: Stance | null;
  /** First token of the match: source or cue. */
  at: number;
  /** Last token of the cue or, after it, of the source. */
  through: number;
}

const TELLING =
  /^(?:tell|inform|notify|warn|assure|ask|urge|remind|advise|instruct|order|promise|request|beg|convince|persuade|invite|teach|challenge)$/;
/** Passives that report what somebody unnamed says or thinks. */
const REPORTED =
  /^(?:expect|believe|say|think|accuse|allege|report|suspect|consider|know|rumor|rumour|deem|regard|claim|describe|estimate|project|predict|forecast|anticipate|understand|fear|hope|feel|assume|presume|view|criticize|criticise|condemn|denounce|blame|praise|hail|credit|tout|mock|ridicule|quote|cite|judge|portray|depict|characterize|interpret|implicate|doubt|dispute|dub|label|brand|reveal|announce|confirm|define)$/;
/** Verbs whose passive, or whose -ed form, seldom reports. */
const WEAK =
  /^(?:add|begin|continue|list|present|view|see|find|show|read|hear|learn|list|plan|aim|name|post|publish|print|expose|detail|highlight|follow|determine|establish|draw|support|back|defend|champion|push|pose|uncover|capture|attack|blast|discover|address|lobby|pressure|promote|prefer|seek|figure|decide|outline|mark|speak|talk|discuss|debate)$/;
/** Verbs whose bare and -s forms are as often nouns: they need a clear subject before and an object after them. */
const NOUNLIKE =
  /^(?:state|tweet|comment|remark|project|post|report|blog|email|text|name|label|list|plan|view|order|rule|present|support|advocate|worry|demand|call|claim|charge|attack|praise|promise|pledge|joke|hope|fear|doubt|answer|reply|request|question|challenge|address|mock|want|brand|estimate|forecast|advance|offer|appeal|complaint|sigh|lie|lament|quote|judge|press|vote|rally|voice|echo|compliment|insult|protest|object|counter|counsel|dispute|boast|request|regard|guess|notice|picture|record|favor|favour|fault|blame|defense|quip|signal|hint|vow|threat|cite|figure|reference|model|point|view|process)$/;
const OPENS =
  /^(?:that|it|he|she|they|we|you|i|the|a|an|this|these|those|his|her|its|their|my|our|your|to|for|on|him|them|us|how|what|why|whether|if|no|all|there|more|himself|herself|itself|themselves)$/;
const ADVERBIAL =
  /^(?:reportedly|allegedly|supposedly|purportedly|apparently|seemingly|ostensibly|presumably|rumored)$/;
const END = new Set([';', ':', '—', '–', '(', ')', '!', '?']);

/** The end of the clause that begins at `from`: the last token before a full stop that closes the row. */
function lastOf(row: readonly Token[]): number {
  let k = row.length - 1;
  while (k >= 0 && row[k]!.is === 'mark' && /^[.!?…]$/.test(row[k]!.text)) k--;
  return k;
}

const pieces = (row: readonly Token[], from: number, to: number): Span[] => {
  while (from <= to && row[from]?.is === 'mark' && row[from]!.text !== '$') from++;
  while (to >= from && row[to]?.is === 'mark' && /^[,;:—–-]$/.test(row[to]!.text)) to--;
  return from <= to ? [spanOf(row, [from, to])] : [];
};

/** What stands after a cue: the clause up to the sentence’s end, or up to another speaker of the same rank. */
function contentAfter(row: readonly Token[], i: number, stand: boolean): { spans: Span[]; to: number } {
  const end = lastOf(row);
  let from = i + 1;
  if (row[from]?.text === ',' || row[from]?.text === ':') from++;
  // Time, place and whom it was told to stand between cue and content.
  const told = TELLING.test(VERBS.get(row[i]!.low)?.base ?? '');
  for (let k = from; k <= Math.min(end, from + (told ? 14 : 9)); k++) {
    const token = row[k]!;
    if (token.is === 'quotation') {
      if (k > from && (row[k - 1]!.text === ',' || row[k - 1]!.text === ':' || told)) from = k;
      break;
    }
    if (token.low === 'that' && k > from && isWord(row[k - 1])) {
      const lead = row[from]!;
      if (told || DETERMINERS.has(lead.low) === false || PREPOSITIONS.has(lead.low)) from = k;
      break;
    }
    if (told && /^(?:to|if|whether|how|why|what)$/.test(token.low) && k > from) {
      from = k;
      break;
    }
    if (token.is === 'mark' && token.text !== ',' && token.text !== ':') break;
  }
  let to = end;
  for (let k = from; k <= end; k++) {
    const token = row[k]!;
    if (token.is === 'mark' && (token.text === ';' || (stand && (token.text === ',' || END.has(token.text))))) {
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
    if (
      stand &&
      isWord(token) &&
      k > from &&
      /^(?:and|but|while|because|as|after|before|when|since|although|if|who)$/.test(token.low)
    ) {
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

/** What stands before a source and its cue: the quotation or clause up to the comma. */
function contentBefore(row: readonly Token[], before: number): Span[] {
  const last = row[before];
  if (!last || (last.is === 'mark' && last.text !== ',' && last.text !== '?' && last.text !== '!')) {
    if (last?.is !== 'quotation') return [];
  }
  let from = 0;
  for (let k = before - 1; k >= 0; k--)
    if (row[k]!.is === 'mark' && row[k]!.text === ';') {
      from = k + 1;
      break;
    }
  return pieces(row, from, before);
}

const CONTROL =
  /^(?:try|tries|tried|trying|continue|continues|continued|have|has|had|need|needs|needed|used|going|began|begun|begins|fail|fails|failed|yet|rushed|went|come|came|took|able|eager|quick|ready|free|happy|chance|opportunity|moved)$/;

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

/** Every attribution in a row of tokens. */
export function matches(row: readonly Token[], text: string): Match[] {
  const found: Match[] = [];
  let lastSource: Span | null = null;
  const push = (match: Match): void => {
    found.push(match);
    if (match.source) lastSource = match.source;
  };
  const range = (r: Range | null): Span | null => (r ? spanOf(row, r) : null);

  const title = inTitleCase(row);
  for (let i = 0; i < row.length; i++) {
    const token = row[i]!;
    if (token.is === 'mark' && /^[―—–-]$/.test(token.text) && row[i - 1]?.is === 'quotation') {
      // A letter or a motto: “…” — Ada Holt
      const who = phraseAfter(row, i + 1);
      if (who && who[1] >= lastOf(row) && /^\p{Lu}/u.test(row[who[0]]!.text))
        push({
          rule: 'quotation',
          source: range(who),
          cue: spanOf(row, [i, i]),
          content: pieces(row, i - 1, i - 1),
          stance: null,
          at: i,
          through: who[1],
        });
      continue;
    }
    if (token.is !== 'word') continue;

    const phrase = PHRASES.find(([pattern]) => ((pattern.lastIndex = token.start), pattern.test(text)));
    if (phrase) {
      const length = phrase[0].lastIndex;
      let k = i;
      while (k + 1 < row.length && row[k + 1]!.end <= length) k++;
      const who = phraseAfter(row, k + 1);
      if (who) {
        const before = i > 0 ? contentBeforePhrase(row, i) : [];
        const after = row[who[1] + 1]?.text === ',' && i < 2 ? pieces(row, who[1] + 2, lastOf(row)) : [];
        push({
          rule: 'phrase',
          source: range(who),
          cue: spanOf(row, [i, k]),
          content: before.length > 0 ? before : after,
          stance: phrase[1],
          at: i,
          through: who[1],
        });
        i = k;
        continue;
      }
    }

    if (ADVERBIAL.test(token.low)) {
      found.push({
        rule: 'adverb',
        source: null,
        cue: spanOf(row, [i, i]),
        content: contentAfter(row, i, false).spans,
        stance: /^(?:reportedly|apparently|seemingly|presumably)$/.test(token.low) ? 'neutral' : 'distancing',
        at: i,
        through: i,
      });
      continue;
    }

    const seeming = seemsSo(row, i);
    if (seeming) {
      found.push({
        rule: 'seeming',
        source: null,
        cue: spanOf(row, seeming),
        content: contentAfter(row, seeming[1], false).spans,
        stance: 'neutral',
        at: i,
        through: seeming[1],
      });
      i = seeming[1];
      continue;
    }

    const unowned = UNOWNED.get(token.low);
    if (unowned && !ownerBefore(row, i) && unownedHere(row, i)) {
      let from = i;
      while (isWord(row[from - 1]) && !/^\p{Lu}/u.test(row[from - 1]!.text) && adjective(row[from - 1]!)) from--;
      const by = row[i + 1]?.low === 'by' || row[i + 1]?.low === 'from' ? phraseAfter(row, i + 2, false) : null;
      push({
        rule: 'unowned',
        source: range(by),
        cue: spanOf(row, [from, i]),
        content: contentAfter(row, by?.[1] ?? i + 1, true).spans,
        stance: unowned,
        at: from,
        through: i,
      });
      continue;
    }

    const noun = NOUNS.get(token.low);
    if (noun && (isNounHere(row, i) || !VERBS.has(token.low))) {
      const match = nounMatch(row, i, noun);
      if (match) push(match);
      continue;
    }

    const verb = VERBS.get(token.low);
    if (!verb || (/^\p{Lu}/u.test(token.text) && i > 0 && !title) || isNounHere(row, i)) continue;
    if (!verb.ed && !verb.ing && NOUNLIKE.test(verb.base) && !helpers(row, i).modal && !clearVerb(row, i)) continue;
    const help = helpers(row, i);

    if (verb.ed && help.passive) {
      const by = byWhom(row, i);
      if (by) {
        push({
          rule: 'passive-by',
          source: range(by),
          cue: spanOf(row, [help.from, i]),
          content: range(subjectBefore(row, help.from)) ? [spanOf(row, subjectBefore(row, help.from)!)] : [],
          stance: verb.stance,
          at: help.from,
          through: by[1],
        });
      } else if (REPORTED.test(verb.base) && !WEAK.test(verb.base)) {
        const subject = subjectBefore(row, help.from);
        const after = contentAfter(row, i, verb.stand).spans;
        found.push({
          rule: 'passive',
          source: null,
          cue: spanOf(row, [help.from, i]),
          content: [...(subject && row[subject[0]]!.low !== 'it' ? [spanOf(row, subject)] : []), ...after],
          stance: verb.stance,
          at: help.from,
          through: i,
        });
      }
      continue;
    }
    if (help.to) {
      // “She tried to convince …”, “he has to explain …”.
      const to = row.findLastIndex(({ low }, k) => k < i && low === 'to');
      const control = row[to - 1];
      if (verb.ed || verb.ing || verb.s || verb.stand || !isWord(control) || !CONTROL.test(control.low)) continue;
      const begin = helpers(row, to - 1).from;
      const who = subjectBefore(row, begin);
      const source = range(who) ?? lastSource;
      if (source)
        push({
          rule: 'infinitive',
          source,
          cue: spanOf(row, [begin, i]),
          content: contentAfter(row, i, false).spans,
          stance: verb.stance,
          at: who?.[0] ?? begin,
          through: i,
        });
      continue;
    }

    // “…,” said Holt
    const previous = row[help.from - 1];
    const following = row[i + 1];
    const inverts =
      previous === undefined ||
      previous.is === 'quotation' ||
      previous.text === ',' ||
      previous.text === '?' ||
      previous.text === '!';
    if (!verb.stand && !verb.ing && help.from === i && inverts && i > 0 && isWord(following)) {
      const who = phraseAfter(row, i + 1);
      const subject = previous?.is === 'quotation' ? null : subjectBefore(row, i);
      if (who && !subject && !/^(?:that|in|on|at|by|as|for|with|from)$/.test(following.low)) {
        const before = contentBefore(row, i - 1);
        const rest = row.slice(who[1] + 1).find(({ is }) => is === 'quotation');
        push({
          rule: 'inverted',
          source: range(who),
          cue: spanOf(row, [i, i]),
          content: [...before, ...(rest ? [{ start: rest.start, end: rest.end }] : [])],
          stance: verb.stance,
          at: i,
          through: who[1],
        });
        i = who[1];
        continue;
      }
    }

    const subject = verb.ing && !help.modal ? null : subjectBefore(row, help.from);
    let rule: Rule = verb.stand ? 'stand' : 'before';
    let source = range(subject);
    const joined = isWord(previous) && /^(?:and|but|or|then)$/.test(previous.low);
    const bare = !verb.ed && !verb.ing && !verb.s && !help.modal;
    if (verb.ing && !help.modal) {
      const whose = previous && isWord(previous) ? previous.low : '';
      const participle =
        previous?.text === ',' ||
        /^(?:while|when|after|before|by|without|in|for|from)$/.test(whose) ||
        previous === undefined;
      if (!participle || verb.base === 'follow') {
        // “organized labor throwing its support”: a participle of the noun before it.
        const near =
          isWord(previous) && !PREPOSITIONS.has(previous.low) && !AUXILIARIES.has(previous.low)
            ? phraseBefore(row, i)
            : null;
        if (!near) continue;
        source = range(near);
      } else source = lastSource ?? range(firstPhrase(row, i));
      rule = 'participle';
    } else if (!subject && (joined || previous?.text === ',') && lastSource) {
      source = lastSource;
      rule = 'inherited';
    } else if (!subject && (i === 0 || (joined && help.from === 1)) && (verb.s || /^(?:ask|press)$/.test(verb.base))) {
      // “Repeats that …”: a list of what somebody named elsewhere says.
      source = null;
      rule = 'bare';
    } else if (!subject) {
      if (!joined || !(source = range(firstPhrase(row, help.from)))) continue;
      rule = 'inherited';
    } else if (bare && !pluralSubject(row, subject)) continue;

    // A participle without a helper that stands before “by” is passive: “a plan praised by many”.
    if (verb.ed && !help.modal && row[i + 1]?.low === 'by') {
      const by = phraseAfter(row, i + 2);
      if (by)
        push({
          rule: 'passive-by',
          source: range(by),
          cue: spanOf(row, [i, i]),
          content: source ? [source] : [],
          stance: verb.stance,
          at: i,
          through: by[1],
        });
      continue;
    }

    const content = contentOf(row, i, { start: subject ? subject[0] : help.from, verb, rule });
    if (content.length === 0 && rule !== 'before') continue;
    if (
      WEAK.test(verb.base) &&
      rule !== 'stand' &&
      !/^(?:that|how|whether|why|what|:)$/.test(following?.text.toLowerCase() ?? '') &&
      !row.some(({ is }) => is === 'quotation') &&
      !(subject && isRecord(row, subject) && /^(?:show|find|list|read|detail|suggest|reveal)$/.test(verb.base))
    )
      continue;
    push({
      rule,
      source,
      cue: spanOf(row, [help.from, i]),
      content,
      stance: verb.stance,
      at: subject ? subject[0] : help.from,
      through: i,
    });
  }
  return trimmed(found, row);
}

const WISHING =
  /^(?:want|wish|hope|plan|aim|intend|seek|refuse|decline|agree|decide|promise|pledge|vow|threaten|offer|swear)$/;

/** What a verb and its subject attribute: what stands before them, after them, or both. */
function contentOf(
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
    TELLING.test(verb.base) &&
    !row
      .slice(i + 1, i + 12)
      .some(({ is, low }) => is === 'quotation' || /^(?:that|to|if|whether|how|why|what)$/.test(low));
  if (next?.text === ',') {
    // “After the vote, she said, the hall was sold.”
    const following = row[i + 2];
    const more = isWord(following) && !VERBS.get(following.low)?.ing && lastOf(row) - i > 3;
    return more ? [...before, ...pieces(row, i + 2, lastOf(row))] : before;
  }
  return closes(row, i + 1) || listener ? [...before, ...rest] : after;
}

const adjective = ({ low }: Token): boolean =>
  !DETERMINERS.has(low) &&
  !PREPOSITIONS.has(low) &&
  !AUXILIARIES.has(low) &&
  /(?:ing|ed|al|ic|ive|ous|ent|ant|ful|sharp|harsh|fresh|new|strong|many|public|serious)$/.test(low);

/** “Concerns about”, “allegations that”: somebody’s words or thoughts, with what they are about after them. */
function unownedHere(row: readonly Token[], i: number): boolean {
  const next = row[i + 1];
  const previous = row[i - 1];
  if (!isWord(next) || !/^(?:that|of|about|over|against|by|from|for|whether)$/.test(next.low)) return false;
  if (next.low === 'for' && !/^(?:call|criticism|praise|demand)s?$/.test(row[i]!.low)) return false;
  // “She questions whether”: a verb.
  if (
    VERBS.has(row[i]!.low) &&
    isWord(previous) &&
    (PRONOUNS.has(previous.low) || /^\p{Lu}/u.test(previous.text)) &&
    !DETERMINERS.has(previous.low)
  )
    return false;
  return (
    !(previous && /^(?:to|who|which|not)$/.test(previous.low)) &&
    !(row[i]!.low === 'report' || row[i]!.low === 'call' || row[i]!.low === 'question' || row[i]!.low === 'charge')
  );
}

const CLEARNESS =
  /^(?:clear|unclear|obvious|evident|apparent|likely|unlikely|possible|probable|certain|uncertain|unknown|known|true|plausible|conceivable|doubtful)$/;

/** “It is unclear whether”, “it seems”, “so-called”: how sure something is, and nobody who says so. */
function seemsSo(row: readonly Token[], i: number): Range | null {
  const { low } = row[i]!;
  if (low === 'so-called') return [i, i];
  if (
    /^(?:seem|appear)(?:s|ed|ing)?$/.test(low) ||
    (/^look(?:s|ed)?$/.test(low) && /^(?:like|likely|unlikely|set|as)$/.test(row[i + 1]?.low ?? ''))
  ) {
    const next = row[i + 1];
    if (!isWord(next) || /^(?:in|on|at|with|before|for|alongside|by|here|there)$/.test(next.low)) return null;
    return [helpers(row, i).from, i];
  }
  if (low === 'it' && isWord(row[i + 1])) {
    for (let k = i + 1; k < Math.min(row.length, i + 6); k++) {
      const token = row[k]!;
      if (token.is !== 'word') return null;
      if (CLEARNESS.test(token.low))
        return /^(?:that|whether|how|if|why|what|who|when|where)$/.test(row[k + 1]?.low ?? '') || token.low !== 'known'
          ? [i, k]
          : null;
      if (!AUXILIARIES.has(token.low) && !isAdverb(token)) return null;
    }
  }
  return null;
}

/** Whether a form that may be a noun is a verb here: a name, a pronoun or “the …” before it, and an object after it. */
function clearVerb(row: readonly Token[], i: number): boolean {
  const next = row[i + 1];
  const opens =
    !next ||
    next.is === 'quotation' ||
    next.text === ',' ||
    OPENS.test(next.low) ||
    (isWord(next) && /^\p{Lu}/u.test(next.text));
  if (!opens) return false;
  const { from } = helpers(row, i);
  const previous = row[from - 1];
  if (isWord(previous) && /^(?:and|who|that|which)$/.test(previous.low)) return true;
  const subject = subjectBefore(row, from);
  if (!subject) return previous?.is === 'quotation' || previous?.text === ',';
  const first = row[subject[0]]!;
  const last = row[subject[1]]!;
  return (
    PRONOUNS.has(last.low) ||
    /^\p{Lu}/u.test(last.text) ||
    DETERMINERS.has(first.low) ||
    /s$/.test(last.low) ||
    last.text === ','
  );
}

/** Headlines write most words with a capital. */
function inTitleCase(row: readonly Token[]): boolean {
  const words = row.filter(({ is, low }) => is === 'word' && low.length > 3);
  return words.length > 2 && words.filter(({ text }) => /^\p{Lu}/u.test(text)).length > 0.7 * words.length;
}

/** “A statement by Holt that …”, “her claim that …”. */
function nounMatch(row: readonly Token[], i: number, stance: Stance): Match | null {
  const next = row[i + 1];
  const takes = isWord(next) && /^(?:that|to|of|about|on|for|against|over)$/.test(next.low);
  const owner = ownerBefore(row, i);
  const by = row[i + 1]?.low === 'by' || (row[i + 1]?.low === 'from' && !takes) ? phraseAfter(row, i + 2, false) : null;
  if (!owner && !by) return null;
  if (!takes && !by) return null;
  const end = by ? by[1] : i;
  const content = contentAfter(row, end, next?.low !== 'that').spans;
  if (content.length === 0) return null;
  const cue: Range = owner ? [owner[1] + 1 <= i ? owner[1] + 1 : i, i] : [i, i];
  return {
    rule: 'noun',
    source: spanOf(row, owner ?? by!),
    cue: spanOf(row, cue),
    content,
    stance,
    at: owner?.[0] ?? i,
    through: end,
  };
}

/** Whose it is: “her”, “the mayor’s”; at most three words before the noun. */
function ownerBefore(row: readonly Token[], i: number): Range | null {
  for (let k = i - 1; k >= 0 && k > i - 4; k--) {
    const token = row[k]!;
    if (token.is !== 'word') return null;
    if (/^(?:his|her|its|their|our|my|your)$/.test(token.low)) return [k, k];
    if (token.low === "'s" || token.low === "'") {
      const owner = phraseBefore(row, k);
      return owner && [owner[0], k];
    }
    if (DETERMINERS.has(token.low) || PREPOSITIONS.has(token.low) || VERBS.has(token.low)) return null;
  }
  return null;
}

const byWhom = (row: readonly Token[], i: number): Range | null => {
  for (let k = i + 1; k < Math.min(row.length, i + 5); k++) {
    const token = row[k]!;
    if (token.is !== 'word') return null;
    if (token.low === 'by') {
      const who = phraseAfter(row, k + 1);
      return who && !/^\d/.test(row[k + 1]!.low) && !/ing$/.test(row[k + 1]!.low) ? who : null;
    }
  }
  return null;
};

function contentBeforePhrase(row: readonly Token[], i: number): Span[] {
  const before = row[i - 1]?.text === ',' ? i - 2 : i - 1;
  return before >= 0 ? pieces(row, 0, before) : [];
}

/** The first noun phrase of the row, which the participle at `end` is about. */
function firstPhrase(row: readonly Token[], end: number): Range | null {
  const from = row.findIndex(({ is }) => is === 'word');
  if (from < 0 || from >= end) return null;
  const first = row[from]!;
  if (PREPOSITIONS.has(first.low) || VERBS.get(first.low)?.ing) return null;
  const phrase = phraseAfter(row, from, false);
  return phrase && phrase[1] < end ? phrase : null;
}

const RECORD =
  /^(?:poll|survey|study|report|record|document|figure|data|statistic|video|footage|photo|photograph|image|test|result|census|email|letter|minute|log|analysis|average|file|filing|transcript|tape|map|chart)(?:s|es|ies)?$|^(?:polls|studies|surveys|analyses|minutes)$/;

/** Whether the subject is something that could be opened and read. */
const isRecord = (row: readonly Token[], [from, to]: Range): boolean =>
  row.slice(from, to + 1).some(({ low }) => RECORD.test(low));

/** Whether a bare verb form fits: “they say”, “officials say”, never “the official say”. */
function pluralSubject(row: readonly Token[], [from, to]: Range): boolean {
  const last = row[to]!;
  const first = row[from]!;
  if (PRONOUNS.has(last.low))
    return !/^(?:he|she|it|one|everyone|everybody|nobody|someone|somebody|anyone|neither|none)$/.test(last.low);
  const words = row.slice(from, to + 1);
  if (words.some(({ low }) => low === 'and')) return true;
  // The head stands before the first preposition.
  const cut = words.findIndex(({ low }, j) => j > 0 && PREPOSITIONS.has(low));
  const head = (cut > 0 ? words.slice(0, cut) : words).filter(({ is }) => is === 'word').at(-1) ?? first;
  return (
    /(?:[^s]s|people|men|women|police|children|media|majority|half|percent|few|many|some|most|others)$/.test(
      head.low,
    ) && !/^(?:this|his|its|news)$/.test(head.low)
  );
}

/** Cuts the content of one speaker where the next of the same rank begins. */
function trimmed(found: Match[], row: readonly Token[]): Match[] {
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

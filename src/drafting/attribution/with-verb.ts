import type { Span } from '../finding.ts';
import { helpers, isNounHere, isWord, phraseAfter, phraseBefore, spanOf, subjectBefore, type Range } from './clause.ts';
import { contentAfter, contentBefore, contentOf, lastOf, WISHING } from './content.ts';
import { AUXILIARIES, PREPOSITIONS, PRONOUNS, VERBS, type VerbForm } from './lexicon.ts';
import type { Context, Match, Rule, Step } from './rules.ts';
import type { Token } from './tokens.ts';
import {
  asks,
  byWhom,
  clearVerb,
  CONTROL,
  firstPhrase,
  frontedBefore,
  idiom,
  isRecord,
  NOUNLIKE,
  pluralSubject,
  reduced,
  REPORTED,
  subjectAfter,
  takesObject,
  WEAK,
} from './verbs.ts';

type Row = readonly Token[];
type Helpers = ReturnType<typeof helpers>;

const range = (row: Row, r: Range | null): Span | null => (r ? spanOf(row, r) : null);

/** What a verb at `i` attributes: “Holt said …”, “…,” said Holt, “it was said that …”. */
export function withVerb(row: Row, i: number, context: Context): Step | null {
  const token = row[i]!;
  const verb = VERBS.get(token.low);
  if (!verb || (/^\p{Lu}/u.test(token.text) && i > 0 && !context.title) || isNounHere(row, i)) return null;
  const help = helpers(row, i);
  if (!verb.ed && !verb.ing && NOUNLIKE.has(verb.base) && !help.modal && !clearVerb(row, i)) return null;
  if (verb.participle && !help.modal) return null;
  if (verb.ed && help.passive) return passive(row, i, verb, help);
  if (help.to) return infinitive(row, i, verb, context);
  return inverted(row, i, verb, help) ?? active(row, i, verb, help, context);
}

function passive(row: Row, i: number, verb: VerbForm, { from }: Helpers): Step | null {
  const { stance } = verb;
  const cue = spanOf(row, [from, i]);
  const subject = subjectBefore(row, from);
  const by = byWhom(row, i);
  if (by) {
    const content = subject ? [spanOf(row, subject)] : [];
    return { match: { rule: 'passive-by', source: spanOf(row, by), cue, content, stance }, to: i };
  }
  if (!REPORTED.has(verb.base) || idiom(row, i, from) || (WEAK.has(verb.base) && row[i + 1]?.low !== 'as')) return null;
  const before = subject && row[subject[0]]!.low !== 'it' ? [spanOf(row, subject)] : [];
  const content = [...before, ...contentAfter(row, i, verb.stand).spans];
  return { match: { rule: 'passive', source: null, cue, content, stance }, to: i };
}

/** “She tried to convince …”, “he has to explain …”. */
function infinitive(row: Row, i: number, verb: VerbForm, { lastSource }: Context): Step | null {
  const to = row.findLastIndex(({ low }, k) => k < i && low === 'to');
  const control = row[to - 1];
  if (verb.ed || verb.ing || verb.s || !isWord(control) || !CONTROL.has(control.low)) return null;
  if (/^(?:see|show|consider|find|determine|read|hear)$/.test(verb.base)) return null;
  const begin = helpers(row, to - 1).from;
  const source = range(row, subjectBefore(row, begin)) ?? lastSource;
  if (!source) return null;
  const content = contentAfter(row, i, false).spans;
  return { match: { rule: 'infinitive', source, cue: spanOf(row, [begin, i]), content, stance: verb.stance }, to: i };
}

/** “…,” said Holt */
function inverted(row: Row, i: number, verb: VerbForm, help: Helpers): Step | null {
  const previous = row[i - 1];
  const following = row[i + 1];
  const inverts = previous === undefined || previous.is === 'quotation' || /^[,?!]$/.test(previous.text);
  if (verb.stand || verb.ing || help.from !== i || !inverts || !isWord(following)) return null;
  const who = phraseAfter(row, i + 1);
  if (!who || /^(?:that|in|on|at|by|as|for|with|from)$/.test(following.low)) return null;
  const after = row[who[1] + 1];
  // “…, the losses would be high, said Holt.”: a name that closes the sentence is no object.
  const closing =
    verb.ed && /^\p{Lu}/u.test(row[who[0]]!.text) && (who[1] >= lastOf(row) || /^[,;]$/.test(after?.text ?? ''));
  const before = previous?.is === 'quotation' ? null : subjectBefore(row, i);
  if (before && !(closing && before[0] > 2)) return null;
  if (i === 0 && !(verb.ed && /^[:,]$/.test(after?.text ?? ''))) return null;
  const rest = row.slice(who[1] + 1).find(({ is }) => is === 'quotation');
  const content = [...contentBefore(row, i - 1), ...(rest ? [{ start: rest.start, end: rest.end }] : [])];
  const match: Match = {
    rule: 'inverted',
    source: spanOf(row, who),
    cue: spanOf(row, [i, i]),
    content,
    stance: verb.stance,
  };
  return { match, to: who[1] };
}

/** Whose verb it is, by which rule; null if it is nobody’s. */
function sourceOf(
  row: Row,
  i: number,
  verb: VerbForm,
  help: Helpers,
  subject: Range | null,
  lastSource: Span | null,
): { rule: Rule; source: Span | null } | null {
  const previous = row[help.from - 1];
  if (verb.ing && !help.modal) {
    const source = participleOf(row, i, verb, previous, lastSource);
    return source && { rule: 'participle', source };
  }
  if (subject) {
    const bare = !verb.ed && !verb.ing && !verb.s && !help.modal;
    if (bare && !pluralSubject(row, subject)) return null;
    return { rule: verb.stand ? 'stand' : 'before', source: spanOf(row, subject) };
  }
  const joined = isWord(previous) && /^(?:and|but|or|then)$/.test(previous.low);
  if ((joined || previous?.text === ',') && lastSource) return { rule: 'inherited', source: lastSource };
  // “Repeats that …”: a list of what somebody named elsewhere says.
  if ((i === 0 || (joined && help.from === 1)) && (verb.s || /^(?:ask|press)$/.test(verb.base)))
    return { rule: 'bare', source: null };
  const source = joined ? range(row, firstPhrase(row, help.from)) : null;
  return source && { rule: 'inherited', source };
}

/** Whom a participle is about: “…, saying that”, “citing a letter, the mayor …”, “labour throwing its support”. */
function participleOf(
  row: Row,
  i: number,
  verb: VerbForm,
  previous: Token | undefined,
  last: Span | null,
): Span | null {
  const free =
    previous === undefined ||
    previous.text === ',' ||
    /^(?:while|when|after|before|by|without|in|for|from)$/.test(previous.low);
  if (free && verb.base !== 'follow')
    return frontedBefore(row, i) ? range(row, subjectAfter(row, i)) : (last ?? range(row, firstPhrase(row, i)));
  const near = isWord(previous) && !PREPOSITIONS.has(previous.low) && !AUXILIARIES.has(previous.low);
  // A noun such as “ruling”, unless something follows that is said.
  return near && takesObject(row[i + 1]) ? range(row, phraseBefore(row, i)) : null;
}

function active(row: Row, i: number, verb: VerbForm, help: Helpers, { lastSource }: Context): Step | null {
  const { stance } = verb;
  const previous = row[help.from - 1];
  const following = row[i + 1];
  const subject = verb.ing && !help.modal ? null : subjectBefore(row, help.from);
  const whose = sourceOf(row, i, verb, help, subject, lastSource);
  if (!whose) return null;
  const { rule, source } = whose;

  // A participle without a helper that stands before “by” is passive: “a plan praised by many”.
  if (verb.ed && !help.modal && following?.low === 'by') {
    const by = range(row, phraseAfter(row, i + 2));
    const content = source ? [source] : [];
    return by && { match: { rule: 'passive-by', source: by, cue: spanOf(row, [i, i]), content, stance }, to: i };
  }
  if (subject && (asks(row, subject[0], verb) || (verb.ed && !help.modal && reduced(row, i, subject, verb))))
    return null;
  const content = contentOf(row, i, { start: subject ? subject[0] : help.from, verb, rule });
  if (content.length === 0 && rule !== 'before') return null;
  if (rule !== 'stand' && saysNothing(row, i, verb, subject)) return null;
  const relative = isWord(previous) && /^(?:who|which)$/.test(previous.low) ? previous : null;
  const match: Match = {
    rule,
    source,
    ...(relative ? { relative: { start: relative.start, end: relative.end } } : {}),
    cue: spanOf(row, [help.from, i]),
    content,
    stance,
  };
  return { match, to: i };
}

/** “It proved to be …”, “she assumed the debts”, “he added salt”: a verb in a sense in which nothing is said or thought. */
function saysNothing(row: Row, i: number, { base, ing }: VerbForm, subject: Range | null): boolean {
  const following = row[i + 1];
  const next = following?.low ?? '';
  if (/^(?:prove|assume)$/.test(base) && !/^(?:that|how|why)$/.test(next) && !PRONOUNS.has(next)) return true;
  if (!WEAK.has(base)) return false;
  const says =
    (/^(?:speak|talk)$/.test(base) && /^(?:about|of|out)$/.test(next)) ||
    (/^(?:discuss|debate|address|outline|detail|highlight|publish|post)$/.test(base) && !ing) ||
    (next === 'to' && WISHING.test(base)) ||
    /^(?:that|how|whether|why|what)$/.test(next) ||
    following?.text === ':' ||
    row.some(({ is }) => is === 'quotation') ||
    (subject !== null && isRecord(row, subject) && /^(?:show|find|list|read|detail|suggest|reveal)$/.test(base));
  return !says;
}

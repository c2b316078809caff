import type { Span } from '../finding.ts';
import { type Range, helpers, isNounHere, isWord, phraseAfter, phraseBefore, spanOf, subjectBefore } from './clause.ts';
import {
  WISHING,
  contentAfter,
  contentBefore,
  contentBeforePhrase,
  contentOf,
  lastOf,
  pieces,
  trimmed,
} from './content.ts';
import { AUXILIARIES, NOUNS, PHRASES, PREPOSITIONS, PRONOUNS, UNOWNED, VERBS } from './lexicon.ts';
import { nounMatch, ownerBefore } from './owned.ts';
import { attitudeAt } from './attitudes.ts';
import type { Match, Rule } from './rules.ts';
import type { Token } from './tokens.ts';
import { ADVERBIAL, adjective, unnamedAt, unownedHere } from './unnamed.ts';
import {
  CONTROL,
  NOUNLIKE,
  REPORTED,
  WEAK,
  asks,
  byWhom,
  clearVerb,
  firstPhrase,
  frontedBefore,
  idiom,
  inTitleCase,
  isRecord,
  pluralSubject,
  reduced,
  subjectAfter,
  takesObject,
} from './verbs.ts';

/** Whether the sentence or its clause ends before `k`. */
const pronounAt = (token: Token | undefined): boolean => token !== undefined && PRONOUNS.has(token.low);
const ends = (row: readonly Token[], k: number): boolean => k > lastOf(row) || /^[,;]$/.test(row[k]!.text);

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
      const long = phraseAfter(row, k + 1);
      // “According to Holt, the bridge …”: what follows the comma is no apposition if nothing is left to be said.
      const who = long && i < 2 && long[1] >= lastOf(row) ? phraseAfter(row, k + 1, false) : long;
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

    const attitude = attitudeAt(row, i);
    if (attitude) {
      const { cue, subject, through, noun } = attitude;
      push({
        rule: 'attitude',
        source: range(subject),
        cue: spanOf(row, cue),
        content: contentAfter(row, through, noun).spans,
        stance: 'neutral',
        at: subject[0],
        through,
      });
      i = through;
      continue;
    }

    const unnamed = unnamedAt(row, i);
    if (unnamed) {
      found.push({
        rule: unnamed.rule,
        source: null,
        cue: spanOf(row, unnamed.cue),
        content: contentAfter(row, unnamed.cue[1], unnamed.rule === 'asked' || unnamed.rule === 'met').spans,
        stance: 'neutral',
        at: i,
        through: unnamed.cue[1],
      });
      i = unnamed.cue[1];
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
        content: contentAfter(row, by?.[1] ?? (row[i + 1]?.low === 'that' ? i : i + 1), true).spans,
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
    if (verb.participle && !help.modal) continue;

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
      } else if (
        REPORTED.test(verb.base) &&
        !idiom(row, i, help.from) &&
        (!WEAK.test(verb.base) || row[i + 1]?.low === 'as')
      ) {
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
      if (verb.ed || verb.ing || verb.s || !isWord(control) || !CONTROL.test(control.low)) continue;
      if (/^(?:see|show|consider|find|determine|read|hear)$/.test(verb.base)) continue;
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
    if (!verb.stand && !verb.ing && help.from === i && inverts && isWord(following)) {
      const who = phraseAfter(row, i + 1);
      // “…, the losses would be high, said Holt.”: a name that closes the sentence is no object.
      const closing = who !== null && verb.ed && /^\p{Lu}/u.test(row[who[0]]!.text) && ends(row, who[1] + 1);
      const before = previous?.is === 'quotation' ? null : subjectBefore(row, i);
      const subject = closing && before && before[0] > 2 ? null : before;
      const opens = i > 0 || (verb.ed && /^[:,]$/.test(row[(who?.[1] ?? i) + 1]?.text ?? ''));
      if (who && opens && !subject && !/^(?:that|in|on|at|by|as|for|with|from)$/.test(following.low)) {
        const said = contentBefore(row, i - 1);
        const rest = row.slice(who[1] + 1).find(({ is }) => is === 'quotation');
        push({
          rule: 'inverted',
          source: range(who),
          cue: spanOf(row, [i, i]),
          content: [...said, ...(rest ? [{ start: rest.start, end: rest.end }] : [])],
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
        // A noun such as “ruling”, unless something follows that is said.
        if (!near || !takesObject(following)) continue;
        source = range(near);
      } else {
        source = frontedBefore(row, i) ? range(subjectAfter(row, i)) : (lastSource ?? range(firstPhrase(row, i)));
        if (!source) continue;
      }
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

    // “It proved to be …”, “she assumed the debts”: nothing is said or thought.
    if (
      /^(?:prove|assume)$/.test(verb.base) &&
      !/^(?:that|how|why)$/.test(following?.low ?? '') &&
      !pronounAt(following)
    )
      continue;
    if (subject && (asks(row, subject[0], verb) || (verb.ed && !help.modal && reduced(row, i, subject, verb))))
      continue;

    const content = contentOf(row, i, { start: subject ? subject[0] : help.from, verb, rule });
    if (content.length === 0 && rule !== 'before') continue;
    if (
      WEAK.test(verb.base) &&
      rule !== 'stand' &&
      !(/^(?:speak|talk)$/.test(verb.base) && /^(?:about|of|out)$/.test(following?.low ?? '')) &&
      !(/^(?:discuss|debate|address|outline|detail|highlight|publish|post)$/.test(verb.base) && !verb.ing) &&
      !(following?.low === 'to' && WISHING.test(verb.base)) &&
      !/^(?:that|how|whether|why|what|:)$/.test(following?.text.toLowerCase() ?? '') &&
      !row.some(({ is }) => is === 'quotation') &&
      !(subject && isRecord(row, subject) && /^(?:show|find|list|read|detail|suggest|reveal)$/.test(verb.base))
    )
      continue;
    const relative = previous && isWord(previous) && /^(?:who|which)$/.test(previous.low);
    push({
      rule,
      source,
      ...(relative ? { relative: { start: previous.start, end: previous.end } } : {}),
      cue: spanOf(row, [help.from, i]),
      content,
      stance: verb.stance,
      at: subject ? subject[0] : help.from,
      through: i,
    });
  }
  return trimmed(found, row);
}

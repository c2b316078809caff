import { type Range, helpers, isAdverb, isWord, phraseAfter, subjectBefore } from './clause.ts';
import { AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, set, VERBS, type VerbForm } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Passives that report what somebody unnamed says or thinks. */
export const REPORTED = set(
  `expect believe say think accuse allege report suspect consider know rumor rumour deem regard claim describe
   estimate project predict forecast anticipate understand fear hope feel assume presume view criticize criticise
   condemn denounce blame praise hail credit tout mock ridicule quote cite judge portray depict characterize
   interpret implicate doubt dispute dub label brand reveal announce confirm define perceive see ask question
   suppose warn advise urge tell recommend propose agree acknowledge rate suggest nickname applaud vilify
   laud scorn slam lambaste chide rebuke commend congratulate welcome celebrate challenge debate`,
);

/** Verbs whose passive, or whose -ed form, seldom reports. */
export const WEAK = set(
  `add begin continue list present view see find show read hear learn plan aim name post publish print expose
   detail highlight follow determine establish draw support back defend champion push pose uncover capture attack
   blast discover address lobby pressure promote prefer seek figure decide outline mark speak talk discuss debate`,
);

/** Verbs whose bare and -s forms are as often nouns: they need a clear subject before and an object after them. */
export const NOUNLIKE = set(
  `state tweet comment remark project post report blog email text name label list plan view order rule present
   support advocate worry demand call claim charge attack praise promise pledge joke hope fear doubt answer reply
   request question challenge address mock want brand estimate forecast advance offer appeal complaint sigh lie
   lament quote judge press vote rally voice echo compliment insult protest object counter counsel dispute boast
   regard guess notice picture record favor favour fault blame defense quip signal hint vow threat cite figure
   reference model point process snap value hate debate volunteer document treasure prize respect trust pity envy
   resolve alert thunder roar desire reproach censure pardon toast boom howl back query term bet salute scorn
   taunt note phrase account whisper shout cry gasp groan growl grunt bark moan scream laugh murmur chat gossip
   quarrel chant chatter drawl snarl whine wail yell relish excuse esteem covenant reject need feature`,
);

const OPENS = set(
  `that it he she they we you i the a an this these those his her its their my our your to for on him them us how
   what why whether if no all there more himself herself itself themselves`,
);

export const CONTROL = set(
  `try tries tried trying continue continues continued have has had need needs needed used going began begun
   begins fail fails failed yet rushed went come came took able eager quick ready free happy refuse refuses
   refused declined declines plans planned wants wanted vowed vows seeks sought hopes hoped managed hesitated
   proceeded tends chance opportunity moved`,
);

/** Whether a form that may be a noun is a verb here: a name, a pronoun or “the …” before it, and an object after it. */
export function clearVerb(row: readonly Token[], i: number): boolean {
  const next = row[i + 1];
  const opens =
    !next ||
    next.is === 'quotation' ||
    next.text === ',' ||
    OPENS.has(next.low) ||
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
export function inTitleCase(row: readonly Token[]): boolean {
  const words = row.filter(({ is, low }) => is === 'word' && low.length > 3);
  return words.length > 2 && words.filter(({ text }) => /^\p{Lu}/u.test(text)).length > 0.7 * words.length;
}

export const byWhom = (row: readonly Token[], i: number): Range | null => {
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

/** The first subject of the row, which the participle at `end` is about; what leads up to it is passed over. */
export function firstPhrase(row: readonly Token[], end: number): Range | null {
  let from = row.findIndex(({ is }) => is === 'word');
  for (let turn = 0; turn < 3 && from >= 0 && from < end; turn++) {
    const first = row[from]!;
    if (!PREPOSITIONS.has(first.low) && !VERBS.get(first.low)?.ing && !isAdverb(first) && first.low !== 'however') {
      const phrase = phraseAfter(row, from, false);
      return phrase && phrase[1] < end ? phrase : null;
    }
    const comma = row.findIndex(({ text }, k) => k > from && text === ',');
    if (comma < 0 || comma >= end) return null;
    from = comma + 1;
  }
  return null;
}

/** Whether a participle stands at the head of the sentence, at most a preposition before it. */
export const frontedBefore = (row: readonly Token[], i: number): boolean =>
  row
    .slice(0, i)
    .every(({ is, low }) => is === 'mark' || /^(?:while|when|after|before|by|without|in|for|and|but)$/.test(low)) &&
  i < 4;

/** The subject after the comma that ends what a participle at `i` opens. */
export function subjectAfter(row: readonly Token[], i: number): Range | null {
  for (let k = i + 1, turn = 0; k < row.length - 2 && turn < 4; k++) {
    if (row[k]!.text !== ',' && !(row[k]!.is === 'quotation' && row[k]!.text.slice(-3).includes(','))) continue;
    turn++;
    const next = row[k + 1]!;
    if (!isWord(next) || PREPOSITIONS.has(next.low) || /^(?:and|or|but|which|who|that)$/.test(next.low)) continue;
    const phrase = phraseAfter(row, k + 1, false);
    if (!phrase) continue;
    if (row[phrase[1] + 1]?.is === 'word') return phrase;
    // No verb that is known ends it: the name, or what stands before the first past tense.
    let to = k + 1;
    while (to < phrase[1] && !/ed$/.test(row[to + 1]!.low)) to++;
    if (to < phrase[1]) return [k + 1, to];
  }
  return null;
}

const RECORD =
  /^(?:poll|survey|study|report|record|document|figure|data|statistic|video|footage|photo|photograph|image|test|result|census|email|letter|minute|log|analysis|average|file|filing|transcript|tape|map|chart)(?:s|es|ies)?$|^(?:polls|studies|surveys|analyses|minutes)$/;

/** Whether the subject is something that could be opened and read. */
export const isRecord = (row: readonly Token[], [from, to]: Range): boolean =>
  row.slice(from, to + 1).some(({ low }) => RECORD.test(low));

/** Whether a bare verb form fits: “they say”, “officials say”, never “the official say”. */
export function pluralSubject(row: readonly Token[], [from, to]: Range): boolean {
  const last = row[to]!;
  const first = row[from]!;
  if (PRONOUNS.has(last.low))
    return !/^(?:he|she|it|one|everyone|everybody|nobody|someone|somebody|anyone|neither|none)$/.test(last.low);
  const words = row.slice(from, to + 1);
  if (words.some(({ low }) => low === 'and')) return true;
  // The head stands before the first preposition.
  const cut = words.findIndex(({ low, text }, j) => j > 0 && (PREPOSITIONS.has(low) || text === ',' || text === '('));
  const heads = (cut > 0 ? words.slice(0, cut) : words).filter(({ is }) => is === 'word').slice(-2);
  const plural = ({ low }: Token): boolean =>
    /(?:[^s]s|people|men|women|police|children|media|majority|half|percent|few|many|some|most|others|those|these)$/.test(
      low,
    ) && !/^(?:this|his|its|news)$/.test(low);
  // “Sources close to the mayor”: an adjective may stand between.
  return plural(heads.at(-1) ?? first) || (cut > 0 && heads.length === 2 && plural(heads[0]!));
}

/** Whether what follows can be the object of a verb: a clause, a name, a noun phrase, a quotation. */
export const takesObject = (next: Token | undefined): boolean =>
  next !== undefined &&
  (next.is === 'quotation' ||
    (isWord(next) && !AUXILIARIES.has(next.low) && (!PREPOSITIONS.has(next.low) || /^(?:for|on|to)$/.test(next.low))));

/** “Do you think …?”, “Can you imagine …”: a question or an address, nobody’s word. */
export const asks = (row: readonly Token[], subject: number, verb: VerbForm): boolean =>
  row[subject]!.low === 'you' ||
  (!verb.ed && !verb.s && PRONOUNS.has(row[subject]!.low) && AUXILIARIES.has(row[subject - 1]?.low ?? ''));

const NAMING = /^(?:call|name|dub|term|label|title|brand|relate|compare|list|post|base|document)$/;

/** “A group called The Bridge”, “a crime related to …”: a participle that belongs to the noun before it. */
export function reduced(row: readonly Token[], i: number, [from, to]: Range, { base }: VerbForm): boolean {
  if (!NAMING.test(base)) return false;
  const last = row[to]!;
  const next = row[i + 1];
  if (/^(?:relate|compare)$/.test(base)) return next?.low === 'to' || next?.low === 'with';
  if (PRONOUNS.has(last.low) || last.is === 'mark' || /^\p{Lu}/u.test(last.text)) return false;
  const determiner = row.slice(from, to + 1).findLast(({ low, text }) => DETERMINERS.has(low) || text === ',');
  const common = determiner?.low === 'a' || determiner?.low === 'an';
  return isWord(next) && (common || base === 'post') && /^\p{Lu}/u.test(next.text);
}

/** “As might be expected”, “it is to be hoped”: a manner of speaking. */
export const idiom = (row: readonly Token[], i: number, from: number): boolean =>
  row[from - 1]?.low === 'as' ||
  (row[from - 1]?.low === 'to' && row[i - 1]?.low === 'be' && !row[i + 1]?.low.startsWith('to'));

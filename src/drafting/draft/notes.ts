import type { ClaimKind, Evidence, LanguageDevice } from '../../model/taxonomy.ts';
import type { AttributionFinding, ClaimFinding, WordingFinding } from '../finding.ts';
import { quoted, wordSpans, wordsAt } from './quote.ts';

/** What is said to students of a finding: reasons in plain words, made from what the finder saw. */

const PRONOUN = /^(?:he|she|they|it|who)$/i;
const short = (words: string, most = 8): string => {
  const spans = wordSpans(words);
  return spans.length > most ? `${words.slice(0, spans[most - 1]!.end)} …` : words;
};
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Words that stand for somebody and are nobody’s name. */
const NO_NAME =
  /^(?:he|she|they|it|who|its|his|her|their|everyone|everybody|nobody|no one|none|neither|all|some|many|others|(?:per )?cent(?: .*)?)$/i;

/** The first full name of somebody who is called by the surname later. */
function fullName(surname: string, text: string): string {
  if (!/^\p{Lu}[\p{L}’'-]+$/u.test(surname)) return surname;
  const titles = '(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame|President|Minister|Mayor|General|Colonel|The|A|An)';
  const first = "\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}\\.?)?";
  const found = new RegExp(`(?<![\\p{L}])(?!${titles}\\b)${first} ${surname}(?![\\p{L}])`, 'u').exec(text);
  return found?.[0] ?? surname;
}

/** How a source is called that has no name. */
export const UNNAMED = 'somebody who is not named';

/** How a source may be called in a sentence of ours: the full name, else the words of the text. */
export function callOf({ source, speaker, naming }: AttributionFinding, text: string): string {
  const words = source ? wordsAt(text, source) : '';
  if (speaker && words.toLowerCase() === `the ${speaker.toLowerCase()}`) return `the ${speaker}`;
  const named = speaker && !NO_NAME.test(speaker) ? (naming === 'named' ? fullName(speaker, text) : speaker) : words;
  if (!named || naming === 'none' || NO_NAME.test(named)) return UNNAMED;
  // “Its chairman, Georg Lindqvist” is called by his name.
  const parts = named.split(/,| who | which /);
  const part = parts.find((one) => naming === 'named' && /\p{Lu}\p{L}+ \p{Lu}/u.test(one)) ?? parts[0]!;
  const bare = part
    .trim()
    .replace(/["“”]/g, '')
    .replace(/[\s,;:.]+$/, '');
  // What begins a sentence has a capital that only a name keeps.
  const capital =
    naming === 'collective' || naming === 'role' ? /^\p{Lu}(?=\p{Ll})/u : /^(?:The|A|An|Its|Their|His|Her) /;
  return short(
    bare.replace(capital, (letters) => letters.toLowerCase()),
    7,
  );
}

/** What the verb of saying does. `null` stands for “according to” and the like. */
export const VERB_NOTES = {
  neutral: 'is a plain verb: it says that somebody spoke, and no more.',
  distancing: 'keeps a distance: what follows may be so or not. That is fair where nothing has been checked.',
  endorsing: 'takes what follows for true. That is fair only where the text shows why.',
  denial: 'tells that a charge is turned down. Whether the charge is right is still open.',
} as const;

export function attributionNote(finding: AttributionFinding, text: string): string {
  const { type, naming, source, cue, verb, speaker } = finding;
  const said = quoted(short(wordsAt(text, cue), 5));
  const who = source ? short(wordsAt(text, source).split(/,| who | which /)[0]!, 7) : '';
  const name = quoted(who);
  const stand =
    PRONOUN.test(who) && speaker && !NO_NAME.test(speaker)
      ? `${quoted(capital(who))} stands for ${callOf(finding, text)}. `
      : '';
  const tail =
    verb === 'endorsing' || verb === 'distancing' || verb === 'denial' ? ` The verb ${VERB_NOTES[verb]}` : '';
  if (!source || naming === 'none')
    return `${capital(said)} tells that somebody thinks or says so, and leaves out who. There is nobody to ask.`;
  switch (type) {
    case 'named-direct':
      return `${stand}A person is named and quoted, so a reader can look for the whole of what was said.${tail}`;
    case 'named-paraphrase':
      return `${stand}A person is named, and the words are the writer’s version of what was said.${tail}`;
    case 'document':
      return `${capital(name)} is something that can be opened and read, so the sentence can be checked against it.${tail}`;
    case 'via-media':
      return `The word is passed on from ${name}. Whoever knew it first is at least one step further back.${tail}`;
    case 'vague-collective':
      return `${capital(name)} could be five people or five thousand. Nobody can count them, and nobody can ask them.`;
    case 'author-inference':
      return 'The writer draws a conclusion and lets it be seen as one. Ask whether the facts given lead there.';
    case 'role-unnamed':
    case 'none':
      return naming === 'institution'
        ? `${stand || `${capital(name)} is an organisation. `}No person speaks for it here: the statement has an owner, and there is nobody in particular to ask.${tail}`
        : `${stand}${capital(name)} tells what sort of source speaks and not who it is, so nobody in particular can be asked.${tail}`;
  }
}

const DEVICE_NOTES: Record<LanguageDevice, string> = {
  'charged-word': 'adds a feeling to the fact. In plainer words the fact would be the same.',
  label: 'puts a name in the place of a description. The reader gets the verdict and not what it rests on.',
  'bigger-smaller': 'makes the matter larger or smaller than anything the text shows.',
  fear: 'points at something frightening. Whether it is likely is another question, and the text leaves it open.',
  'group-pride': 'calls on what “we” are or stand for. The reason would not move somebody from outside.',
  fog: 'leaves open who did what. A reader cannot tell what exactly happened.',
  'too-simple': 'makes it sound as if there were one cause, or only two ways out.',
  deflect: 'turns to the other person, or to another matter. The point itself is not answered.',
  hedge: 'keeps the sentence to a possibility. A hedge that fits the facts is good practice.',
  booster: 'claims a certainty, or an importance, that the wording alone cannot give.',
  evidential: 'points at what the sentence rests on, so that a reader can look there.',
  shield: 'hides who thinks so. It sounds like agreement, and no one can be asked.',
  'plain-words': 'is plain wording that people on any side could use.',
};

/** `by` is who is reported to have said it, where the words stand in what somebody said and are not quoted. */
export function wordingNote({ device, voice }: WordingFinding, words: string, by: string | null = null): string {
  const note = `${quoted(capital(short(words)))} ${DEVICE_NOTES[device]}`;
  return voice === 'quoted' && !['hedge', 'evidential', 'plain-words'].includes(device)
    ? `${quoted(capital(short(words)))} is strong wording, but it is quoted: the text passes on somebody’s words and shows whose they are.`
    : by
      ? `${note} It stands in what is told of ${by}, so the word may be theirs or the writer’s.`
      : note;
}

const DEVICE_ASKS: Partial<Record<LanguageDevice, string>> = {
  'charged-word': 'What does the word add?',
  label: 'What did they do?',
  'bigger-smaller': 'Compared with what?',
  fear: 'How likely is it?',
  'group-pride': 'Does that hold for outsiders?',
  fog: 'Who did what?',
  'too-simple': 'What else could explain it?',
  deflect: 'And the point itself?',
  booster: 'What makes it so certain?',
  shield: 'Who believes it?',
};
export const wordingAsk = ({ device }: WordingFinding): string => DEVICE_ASKS[device] ?? 'What does it add?';

export const EVIDENCE_NOTES: Record<Evidence, string> = {
  E0: 'Nothing is shown for it where it stands.',
  E1: 'All that stands behind it is somebody’s word.',
  E2: 'It rests on somebody who is not named, or on a report of a report.',
  E3: 'One thing is given that can be looked up. Nobody is said to have checked it.',
  E4: 'Sources that do not depend on each other agree, or there is a record one can open.',
  E5: 'It was checked, and the text says how.',
};

export function claimNote({ kind, evidence, hedges, horizon }: ClaimFinding, text: string): string {
  if (kind === 'prediction') {
    const when = horizon
      ? ` It names a time, ${quoted(short(horizon, 6))}, so one can come back to it.`
      : ' It names no time by which one could tell.';
    const hedge = hedges[0]
      ? ` ${quoted(capital(wordsAt(text, hedges[0])))} keeps it to a possibility.`
      : ' It is told as if it were certain.';
    return `A forecast: nobody can check it yet.${hedge}${when}`;
  }
  if (kind === 'evaluation') return `A judgement: a reader can share it or not. ${EVIDENCE_NOTES[evidence]}`;
  const open = evidence < 'E3' ? ' That leaves it open; it is no sign that it is untrue.' : '';
  return `${EVIDENCE_NOTES[evidence]}${open}`;
}

const CLAIM_ASKS: Record<ClaimKind, string> = {
  event: 'Seen by whom?',
  attribution: 'Where was it said?',
  cause: 'What else could it be?',
  motive: 'How would anyone know?',
  quantity: 'Who counted, and how?',
  prediction: 'How could anyone know yet?',
  evaluation: 'By what measure?',
};
export const claimAsk = ({ kind }: ClaimFinding): string => CLAIM_ASKS[kind];

/** What could settle a claim of each kind, for a table and as a model of an answer. */
export const SETTLE: Record<ClaimKind, [table: string, model: string, other: string]> = {
  event: [
    'A record made at the time, such as a log, a recording or photographs, open to people on no side.',
    'A record made at the time, such as a log, a recording or dated photographs, seen by somebody who is on no side. It could show that it happened and it could show that it did not.',
    'Several people who were there and do not know each other, if they are asked before they hear the reports.',
  ],
  attribution: [
    'The whole of what was said, in a recording or in print.',
    'A recording or the printed text of what was said, read as a whole. It would show whether these words are in it and what stands around them.',
    'Somebody who was in the room and wrote it down at the time.',
  ],
  cause: [
    'A comparison with what happens where the supposed cause is missing.',
    'A look at places or times where the supposed cause was missing. If the same thing happened there, something else must be behind it.',
    'An inquiry that shows its method and says which other causes it ruled out.',
  ],
  motive: [
    'What those who decided wrote or said at the time, among themselves.',
    'Minutes or messages of those who decided, from before the decision. They could name this reason, and they could name another.',
    'What the same people did in a like case when this reason was missing.',
  ],
  quantity: [
    'The count itself, with who made it, when and how.',
    'The count itself, with who made it, when and how, so that somebody else could count again and get more, less or the same.',
    'Two counts made by people who do not depend on each other.',
  ],
  prediction: [
    'Waiting for the time in question, with the outcome described beforehand.',
    'Write down now what exactly would have to be seen and by when. Then look on that day: it will be there, or it will not.',
    'A decision or a contract dated before that day, which would make it more likely or less.',
  ],
  evaluation: [
    'An agreed measure, and a figure for it before and after.',
    'First agree on a measure, then look at it before and after. Part of it stays a matter of what one finds important, and no record can settle that.',
    'The same measure taken in a like case elsewhere.',
  ],
};

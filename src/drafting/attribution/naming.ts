import type { Naming } from '../finding.ts';
import { set } from './lexicon.ts';

/** How a source is named, by the words of it alone. Lists are closed classes and general nouns, from knowledge of the language. */
const COLLECTIVE = set(
  `critics experts analysts observers commentators sources people many some others most several few everyone everybody
   residents locals neighbours neighbors fans supporters opponents voters users readers viewers parents teachers students
   pupils farmers activists campaigners insiders scientists researchers historians economists doctors skeptics sceptics
   advocates detractors rivals witnesses journalists reporters pundits scholars visitors tourists passengers patients
   customers workers employees protesters demonstrators one they those public community world nobody someone somebody
   fishermen engineers lawyers diplomats hundreds thousands dozens citizens conservatives liberals progressives republicans
   democrats americans russians ukrainians europeans westerners`,
);
const DOCUMENT = set(
  `report reports letter letters minutes study studies survey surveys poll polls document documents record records register
   memo memos email emails e-mail data figures statistics census log logs law laws rule rules rules section act bill
   budget invoice contract filing filings newsletter video footage film photo photos photograph photographs image images
   test tests x-ray analysis paper book article research evidence findings results returns file files transcript
   transcripts notes map documents ruling order resolution treaty charter list lists dataset archive database notice
   balance sheet measurements inquiry tape recording`,
);
const MEDIA = set(
  `newspaper newspapers paper papers media press magazine broadcaster channel station reporter reporters journalist times post herald tribune
   gazette journal guardian telegraph bbc cnn reuters ap afp tass upi bloomberg fox nbc abc cbs npr radio television tv
   news outlet outlets tabloid correspondent editor`,
);
const INSTITUTION = set(
  `government ministry office agency company firm club council court police union party department committee commission
   parliament congress senate house administration army military force forces navy university college school institute institution
   association federation organisation organization group bank board authority authorities city town state country nation
   countries nations bureau campaign centre center church team service fund foundation corporation industry network
   embassy cabinet opposition laboratory hospital brigade museum factory library kremlin pentagon nato eu un us u.s uk
   white tower command regulator watchdog chamber coalition alliance delegation side sides district county`,
);
/** States and seats of government, which stand for governments. */
const STATES = set(
  `russia ukraine china america britain england france germany italy spain poland turkey iran iraq israel india japan
   korea syria belarus georgia sweden finland norway denmark netherlands belgium austria hungary greece egypt canada
   mexico brazil australia pakistan afghanistan taiwan moscow kyiv kiev washington london paris berlin beijing brussels
   warsaw minsk tehran ankara tokyo delhi jerusalem europe scotland wales ireland switzerland portugal czechia slovakia romania
   bulgaria serbia croatia latvia lithuania estonia moldova kazakhstan`,
);
const TITLES =
  /^(?:mr|mrs|ms|mx|dr|prof|professor|president|minister|mayor|senator|sen|rep|gov|governor|general|gen|colonel|col|captain|judge|justice|sir|lady|lord|king|queen|prince|princess|pope|bishop|chancellor|secretary|spokesman|spokeswoman|spokesperson|director|chairman|chairwoman|chief|coach|inspector|sergeant|officer|councillor|librarian|former|engineer|teacher|headteacher|principal|doctor|nurse|lawyer|attorney|solicitor|farmer|driver|pilot|skipper|harbourmaster|harbormaster|activist|analyst|author|writer|historian|economist|candidate|commissioner|ambassador|deputy|vice|lieutenant|major|admiral|detective|constable|reporter|editor|biologist|scientist|researcher|congressman|congresswoman|speaker|treasurer|manager|superintendent|firefighter|resident|neighbour|neighbor|father|mother|brother|sister|rev|reverend|imam|rabbi|maj|lt|sgt|cmdr|adm)$/;

const words = (text: string): string[] => text.match(/[\p{L}\p{N}.-]+(?:['’]\p{L}+)?/gu) ?? [];
const low = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/\.$/, '');

/** The part that carries the name: before the first comma, “who”, or preposition. */
export const headOf = (source: string): string =>
  source.split(/,|\s(?:who|whose|which|that|of|for|at|in|from|with|on|to|by|against|near)\s/u)[0]?.trim() ?? source;

/** Names of people in a source: runs of capitalised words that are no state, title or institution. */
export function personIn(source: string): string | null {
  for (const part of source.split(/,|\s(?:who|of|for|at|in|from)\s/u)) {
    const run: string[] = [];
    let titled = false;
    for (const word of words(part)) {
      const plain = low(word);
      if (TITLES.test(plain)) {
        titled = true;
        if (run.length > 0) break;
      } else if (
        /^\p{Lu}/u.test(word) &&
        !/^(?:the|a|an|but|and|in|as|one|some|many|even|when)$/.test(plain) &&
        !(plain.length > 1 && word === word.toUpperCase() && !word.includes('.'))
      ) {
        if (INSTITUTION.has(plain) || MEDIA.has(plain) || STATES.has(plain)) {
          run.length = 0;
          break;
        }
        run.push(word.replace(/['’]s$/, ''));
      } else if (run.length > 0) {
        if (/^(?:al-|bin|von|van|de|der|la|le|el|ibn)/.test(word)) run.push(word);
        else break;
      }
    }
    if (run.length >= 2 || (run.length === 1 && titled)) return run.join(' ');
  }
  return null;
}

/** How the source is named. `known` are people named before, by surname. */
export function namingOf(source: string, known: ReadonlyMap<string, string>): Naming {
  if (personIn(source)) return 'named';
  const head = words(headOf(source));
  const lows = head.map(low).filter((word) => !/^(?:the|a|an|and|'s)$/.test(word));
  const last = lows.at(-1) ?? '';
  const capitals = head.filter(
    (word) =>
      /^\p{Lu}/u.test(word) &&
      !/^(?:The|A|An|And|But|One|Some|Many|Most|Several|Few|Two|Three|Another|Other|His|Her|Its|Their)$/.test(word),
  );
  if (capitals.length > 0 && known.has(low(capitals.at(-1)!))) return 'named';
  if (COLLECTIVE.has(last) || /^(?:many|some|most|several|few|others|critics|experts|sources)$/.test(lows[0] ?? ''))
    return /^(?:two|three|four|five|six|seven|eight|nine|ten|both)$/.test(lows[0] ?? '') ? 'role' : 'collective';
  if (DOCUMENT.has(last)) return 'document';
  if (lows.some((word) => MEDIA.has(word)) && !/(?:secretary|officer|spokes\w+)/.test(last)) return 'media';
  if (lows.some((word) => STATES.has(word)) && capitals.length === lows.length) return 'institution';
  if (INSTITUTION.has(last) || capitals.some((word) => INSTITUTION.has(low(word)) || word === word.toUpperCase()))
    return 'institution';
  if (capitals.length > 0 && capitals.length === lows.length) return /^the\s/i.test(source) ? 'institution' : 'named';
  return 'role';
}

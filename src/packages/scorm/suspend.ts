import { deflateSync, inflateSync } from 'fflate';
import { parseRecord } from '../../answers/parse-record.ts';
import { emptyRecord, type SavedAnswer } from '../../answers/record.ts';
import { checksum, fromBase64url, LARGEST, toBase64url } from '../../classroom/link.ts';
import { array, ParseError, string } from '../../model/parse.ts';
import type { Question, Response } from '../../questions/question.ts';
import { LONGEST_STATE } from './cmi.ts';
import { BLANKS, isBlank, placeOf, type At, type State } from './state.ts';

/**
 * `cmi.suspend_data`: `sw.1.<payload>`, where the payload is four bytes of a checksum and the state as JSON, deflated, in
 * base64url. Responses stand in it with the ids of what was chosen, so that they can be read after the lesson was edited. Of
 * a question's hash six digits stand in it: enough to tell that it is another version.
 */
const HEAD = 'sw';
const VERSION = 1;
const HASH = 6;

const SURE = [null, 40, 60, 80, 95];
/** What stands for a written response that is left out, by kind. */
const OUT = { write: 0, log: 1 } as const;

type PackedResponse = Response | 0 | 1;
/** An answer; times are seconds after the work was begun, and `marks` is hints + 10 if it was shown + 20 × confidence. */
type PackedAnswer = [
  id: string,
  hash: string,
  attempts: [response: PackedResponse, at: number][],
  marks: number,
  changed: number,
  draft: PackedResponse | null,
  ...others: PackedAnswer[],
];
type PackedState = [
  started: number,
  finished: 0 | 1,
  away: readonly string[],
  slots: readonly string[],
  answers: PackedAnswer[],
];

/** A state as the platform keeps it. */
export interface Packed {
  /** The text, or null if it does not fit even without what is written: then the platform keeps what it had. */
  text: string | null;
  /** Places of the texts that were left out so that the rest fits. */
  dropped: string[];
}

const seconds = (iso: string, from: number): number => Math.round(Date.parse(iso) / 1000 - from);

/** How the student's work is written, less what is left out. `whole` tells whether other versions of answers are kept too. */
function write(
  state: State,
  out: ReadonlySet<string>,
  whole: boolean,
  kinds: ReadonlyMap<string, Question['kind']>,
): string {
  const from = Math.floor(Date.parse(state.started) / 1000);
  const one = (id: string, answer: SavedAnswer, own: boolean): PackedAnswer => {
    const kind = kinds.get(id);
    const put = (response: Response, at: At): PackedResponse =>
      own && (kind === 'write' || kind === 'log') && (out.has(placeOf(state, id, at)) || isBlank(response))
        ? OUT[kind]
        : response;
    return [
      own ? id : '',
      answer.hash.slice(0, HASH),
      answer.attempts.map(({ response, at }, i) => [put(response, i), seconds(at, from)]),
      answer.hints + (answer.shown ? 10 : 0) + 20 * SURE.indexOf(answer.confidence),
      seconds(answer.changed, from),
      answer.draft === null ? null : put(answer.draft, 'draft'),
      ...(whole ? answer.others.map((other) => one(id, other, false)) : []),
    ];
  };
  const packed: PackedState = [
    from,
    state.finished ? 1 : 0,
    [...new Set([...state.away, ...out])],
    state.slots,
    Object.entries(state.answers).map(([id, answer]) => one(id, answer, true)),
  ];
  const text = JSON.stringify(packed);
  const bytes = deflateSync(new TextEncoder().encode(text), { level: 9 });
  return `${HEAD}.${VERSION}.${toBase64url(new Uint8Array([...checksum(HEAD, text), ...bytes]))}`;
}

/** Texts that can be left out, the first to go first: the longest of those submitted, then the longest draft. */
function texts(questions: readonly Question[], state: State): string[] {
  const all = questions.flatMap(({ id, kind, hash }) => {
    const answer = state.answers[id];
    if (!answer || answer.hash !== hash || (kind !== 'write' && kind !== 'log')) return [];
    const { attempts, draft } = answer;
    return [
      ...attempts.map(({ response }, i) => ({ at: i, response })),
      ...(draft === null ? [] : [{ at: 'draft' as const, response: draft }]),
    ]
      .filter(({ response }) => !isBlank(response))
      .map(({ at, response }) => ({
        place: placeOf(state, id, at),
        draft: at === 'draft',
        size: JSON.stringify(response).length,
      }));
  });
  return all.sort((a, b) => Number(a.draft) - Number(b.draft) || b.size - a.size).map(({ place }) => place);
}

/**
 * Writes a state in at most 4,096 characters. What does not fit is left out: answers to earlier versions of questions first,
 * then written texts, which interactions hold.
 */
export function pack(questions: readonly Question[], state: State): Packed {
  const kinds = new Map(questions.map(({ id, kind }) => [id, kind]));
  const out = new Set<string>();
  const attempt = (whole: boolean): string | null => {
    const text = write(state, out, whole, kinds);
    return text.length <= LONGEST_STATE ? text : null;
  };
  let text = attempt(true) ?? attempt(false);
  if (text === null)
    for (const place of texts(questions, state)) {
      out.add(place);
      text = attempt(false);
      if (text !== null) break;
    }
  return { text, dropped: [...out] };
}

/** The answers of a packed state under their names, for the parser to look at. */
function named([from, , , , answers]: PackedState, questions: readonly Question[]): Record<string, unknown> {
  const at = (offset: number): string => new Date((from + offset) * 1000).toISOString();
  const put = (response: PackedResponse): Response =>
    response === 0 ? BLANKS.write : response === 1 ? BLANKS.log : response;
  const one = (id: string, [, hash, attempts, marks, changed, draft, ...others]: PackedAnswer): unknown => {
    const known = questions.find((question) => question.id === id)?.hash;
    return {
      hash: known?.startsWith(hash) ? known : hash,
      asked: '',
      said: '',
      attempts: attempts.map(([response, when]) => ({ response: put(response), at: at(when) })),
      hints: marks % 10,
      shown: Math.floor(marks / 10) % 2 === 1,
      confidence: SURE[Math.floor(marks / 20)],
      changed: at(changed),
      draft: draft === null ? null : put(draft),
      others: others.map((other) => one(id, other)),
    };
  };
  return Object.fromEntries(answers.map((answer) => [answer[0], one(answer[0], answer)]));
}

const names = array(string);

/**
 * Reads what the platform kept. Throws a ParseError if that is damaged, cut off or not ours; its path is `version` if a newer
 * package wrote it.
 */
export function unpack(questions: readonly Question[], kept: string): State {
  const [head, version, payload = ''] = kept.trim().split('.');
  if (head !== HEAD) throw new ParseError('', 'the state of a lesson');
  if (Number(version) > VERSION) throw new ParseError('version', 'a state that this package can read');
  try {
    const bytes = fromBase64url(payload);
    // A fixed room to inflate into, as for links.
    const text = new TextDecoder().decode(inflateSync(bytes.subarray(4), { out: new Uint8Array(LARGEST) }));
    if (checksum(HEAD, text).some((byte, i) => byte !== bytes[i])) throw new Error('not whole');
    const packed = JSON.parse(text) as PackedState;
    const started = new Date(packed[0] * 1000).toISOString();
    const key = { lesson: '', assignment: null, student: null };
    const { answers } = parseRecord({ ...emptyRecord(key, started), answers: named(packed, questions) }, '');
    return {
      started,
      finished: packed[1] === 1,
      away: names(packed[2], 'away'),
      slots: names(packed[3], 'slots'),
      answers,
    };
  } catch (error) {
    throw error instanceof ParseError ? error : new ParseError('', 'the state of a lesson, whole');
  }
}

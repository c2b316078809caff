import { deflateSync, inflateSync } from 'fflate';
import type { Attempt } from '../answers/record.ts';
import { ParseError } from '../model/parse.ts';
import { HAND_IN_FORMAT, parseHandIn, type HandIn, type HandInAnswer } from './hand-in.ts';
import { checksum, fromBase64url, LARGEST, LONGEST_LINK, toBase64url } from './link.ts';

/**
 * A short hand-in as the part of a review page's address after `#`:
 *
 *     hand-in.1.<payload>
 *
 * The payload is four bytes of a checksum and the hand-in as JSON, deflated, in base64url. To be short it leaves out the words
 * of lessons, questions, options and answers: whoever reviews it has the lessons, and finds a question by its id and version.
 */
const HEAD = 'hand-in';
const VERSION = 1;

/** An answer without its words; times are seconds after the work was begun. */
type Packed = [
  id: string,
  kind: string,
  hash: string,
  attempts: [response: Attempt['response'], at: number][],
  hints: number,
  shown: 0 | 1,
  confidence: number | null,
  draft: HandInAnswer['draft'],
];

interface PackedHandIn {
  a: HandIn['assignment'];
  s: string;
  n: number;
  b: string;
  h: string;
  l: [lesson: string, answers: Packed[]][];
}

/** The part after `#` of a hand-in's link, or null if the link would be too long; `address` is what stands before it. */
export function writeHandInLink(handIn: HandIn, address: string): string | null {
  const begun = Date.parse(handIn.started);
  const packed: PackedHandIn = {
    a: handIn.assignment,
    s: handIn.student,
    n: handIn.number,
    b: handIn.started,
    h: handIn.handedIn,
    l: handIn.lessons.map(({ lesson, answers }) => [
      lesson,
      answers.map(({ id, kind, hash, attempts, hints, shown, confidence, draft }) => [
        id,
        kind,
        hash,
        attempts.map(({ response, at }) => [response, Math.round((Date.parse(at) - begun) / 1000)]),
        hints,
        shown ? 1 : 0,
        confidence,
        draft,
      ]),
    ]),
  };
  const json = JSON.stringify(packed);
  const bytes = deflateSync(new TextEncoder().encode(json), { level: 9 });
  const fragment = `${HEAD}.${VERSION}.${toBase64url(new Uint8Array([...checksum(HEAD, json), ...bytes]))}`;
  return `${address}#${fragment}`.length > LONGEST_LINK ? null : fragment;
}

/** The JSON of a payload. Throws if it is not whole. */
function unpack(payload: string): string {
  const bytes = fromBase64url(payload);
  // A fixed room to inflate into: what would be larger is cut off, and the checksum no longer fits.
  const json = new TextDecoder().decode(inflateSync(bytes.subarray(4), { out: new Uint8Array(LARGEST) }));
  if (checksum(HEAD, json).some((byte, i) => byte !== bytes[i])) throw new Error('not whole');
  return json;
}

/** Puts the fields back under their names, for the parser to look at. */
function named({ a, s, n, b, h, l }: PackedHandIn): unknown {
  const begun = Date.parse(b);
  return {
    format: HAND_IN_FORMAT,
    version: 1,
    assignment: a,
    student: s,
    number: n,
    started: b,
    handedIn: h,
    lessons: l.map(([lesson, answers]) => ({
      lesson,
      title: '',
      answers: answers.map(([id, kind, hash, attempts, hints, shown, confidence, draft]) => ({
        id,
        kind,
        hash,
        prompt: '',
        options: {},
        said: [],
        attempts: attempts.map(([response, at]) => ({ response, at: new Date(begun + at * 1000).toISOString() })),
        hints,
        shown: shown === 1,
        confidence,
        draft,
      })),
    })),
  };
}

/**
 * Reads the part of a hand-in's link after `#`. Prompts, options, titles and answers in words are empty in what it returns.
 * Throws a ParseError that says what is wrong, with the same paths as `readHandInFile`.
 */
export function readHandInLink(fragment: string): HandIn {
  const text = fragment.slice(0, LONGEST_LINK * 2).replace(/^#|\s+/g, '');
  const [head, version = '', payload = ''] = text.split('.');
  if (head !== HEAD) throw new ParseError('', 'a hand-in: this is the link of something else');
  if (Number(version) > VERSION)
    throw new ParseError('version', 'version 1: a newer version of this site made the link');
  let value: unknown;
  try {
    value = named(JSON.parse(unpack(payload)) as PackedHandIn);
  } catch {
    throw new ParseError('', 'a hand-in: this link is damaged, or its end is missing');
  }
  return parseHandIn(value, '');
}

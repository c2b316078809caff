import { deflateSync, inflateSync } from 'fflate';
import { fnv1a } from '../model/hash.ts';
import { isId, MOST_LESSONS, parseAssignment, type Assignment } from './assignment.ts';

/**
 * An assignment as the part of an address after `#`:
 *
 *     globely-news+eastwest.1.<payload>
 *
 * First the lessons in plain words, so that they can be opened even if the rest is broken; then the version; then, in
 * base64url, four bytes of a checksum and the assignment as JSON, deflated. Deflate may look back at WORDS and at the
 * lessons, which stand there in the link's own order: that halves a short link. The checksum covers lessons and JSON, so a
 * link that lost its end or had a character changed is told from a whole one. It is no protection against somebody who
 * writes a link of their own.
 */
const VERSION = 1;

/** Longest link, in characters, with the address of the site: mail, chats and learning platforms cut longer ones. */
export const LONGEST_LINK = 2000;

/** Most bytes that a link is inflated to: many times the longest assignment that fits into a link. */
export const LARGEST = 65_536;

/** What version 1 of the payload may refer back to. It never changes: links in use were written with it. */
const WORDS =
  '"] Read first. Answer in full sentences. Hand in the file. Work alone. with your partner.' +
  '"questions":["warm-up","who-speaks","whose-word","how-sure","how-established","evidence-order","rewrite-","settle-",' +
  '"done-well","synthesis","exit-reflection","exit"]' +
  '"due":"2028-01-"due":"2027-0-1"due":"2026-1T08:00T12:00T16:00T18:00T20:00T23:59' +
  '","classCode":"","who":"name","feedback":"none","feedback":"after-hand-in","attempts":1,"attempts":2,"attempts":3,' +
  '"hints":false,"confidence":false,"grade":"best"}' +
  '","questions":"short"},{"lesson":"","questions":"full"}],"instructions":"","due":null,"classCode":"",' +
  '"who":"code","feedback":"at-once","attempts":null,"hints":true,"confidence":true,"grade":"first"}' +
  '{"version":1,"id":"","title":"Assignment","lessons":[{"lesson":"';

/** Why a link cannot be read. */
export type LinkFault =
  /** Nothing stands after the `#`. */
  | 'empty'
  /** Longer than any link of ours. */
  | 'long'
  /** It names lessons and has nothing else, as the QR code of a long assignment does. */
  | 'lessons-only'
  /** Not written as our links are. */
  | 'garbled'
  /** Made by an edition of the site whose links this one no longer reads. */
  | 'older'
  /** Made by a later edition of the site. */
  | 'newer'
  /** Its end is missing. */
  | 'cut'
  /** Something in it was changed, or its end is missing. */
  | 'changed'
  /** Whole, but what it holds is no assignment. */
  | 'invalid';

/** What was read off a link: the assignment, or what is wrong and the lessons that it still names. */
export type ReadLink = { ok: Assignment } | { wrong: LinkFault; lessons: string[] };

const utf8 = new TextEncoder();
const dictionary = (head: string): Uint8Array => utf8.encode(`${head}${WORDS}`);

/** Four bytes that change with lessons and JSON. */
export const checksum = (head: string, json: string): Uint8Array =>
  Uint8Array.from(fnv1a(`${head}.${json}`).slice(0, 8).match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** Bytes as text that an address may carry. */
export const toBase64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** The bytes of such a text; throws if it is none. */
export const fromBase64url = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));

const headOf = (lessons: readonly string[]): string => lessons.join('+');

/** The part after `#` of an assignment's link. Whether the link is too long is for the caller to see (LONGEST_LINK). */
export function writeLink(assignment: Assignment): string {
  const head = headOf(assignment.lessons.map(({ lesson }) => lesson));
  const json = JSON.stringify(assignment);
  const packed = deflateSync(utf8.encode(json), { level: 9, dictionary: dictionary(head) });
  return `${head}.${VERSION}.${toBase64url(new Uint8Array([...checksum(head, json), ...packed]))}`;
}

/** Undoes what mail and chat programs do to the end of an address: escapes, spaces for `+`, line breaks, a full stop. */
function tidy(fragment: string): string {
  let text = fragment.replace(/^#/, '');
  try {
    text = decodeURIComponent(text);
  } catch {
    // A per cent sign that escapes nothing: read as it stands.
  }
  const [head = '', ...rest] = text.trim().split('.');
  return [head.replaceAll(' ', '+'), ...rest.map((part) => part.replace(/\s+/g, ''))].join('.').replace(/[^\w-]+$/, '');
}

/** The lessons that the first part of a link names. */
const lessonsOf = (head: string): string[] =>
  [...new Set(head.split('+').filter((slug) => isId(slug) && slug.length <= 100))].slice(0, MOST_LESSONS);

/** Reads the part of a link after `#`, with or without that sign. Never throws, whatever it is given. */
export function readLink(fragment: string): ReadLink {
  // A fragment that long is not looked through to its end.
  const text = tidy(fragment.slice(0, LONGEST_LINK * 2));
  const [head = '', version = '', payload = '', ...more] = text.split('.');
  const lessons = lessonsOf(head);
  const wrong = (reason: LinkFault): ReadLink => ({ wrong: reason, lessons });
  if (text === '') return wrong('empty');
  if (text.length > LONGEST_LINK) return wrong('long');
  if (lessons.length === 0 || headOf(lessons) !== head || more.length > 0) return wrong('garbled');
  if (version === '') return wrong(text === head ? 'lessons-only' : 'cut');
  if (!/^\d{1,4}$/.test(version)) return wrong('garbled');
  if (Number(version) !== VERSION) return wrong(Number(version) > VERSION ? 'newer' : 'older');
  if (payload === '') return wrong('cut');
  if (!/^[\w-]+$/.test(payload)) return wrong('garbled');
  return unpack(head, payload) ?? wrong('changed');
}

/** The assignment of a payload; `invalid` if it is whole and none; undefined if it is not whole. */
function unpack(head: string, payload: string): ReadLink | undefined {
  let json: string;
  try {
    const bytes = fromBase64url(payload);
    // A fixed room to inflate into: what would be larger is cut off, and the checksum no longer fits.
    const room = { out: new Uint8Array(LARGEST), dictionary: dictionary(head) };
    json = new TextDecoder().decode(inflateSync(bytes.subarray(4), room));
    if (checksum(head, json).some((byte, i) => byte !== bytes[i])) return undefined;
  } catch {
    return undefined;
  }
  const lessons = lessonsOf(head);
  try {
    const ok = parseAssignment(JSON.parse(json), '');
    if (headOf(ok.lessons.map(({ lesson }) => lesson)) === head) return { ok };
  } catch {
    // Said below.
  }
  return { wrong: 'invalid', lessons };
}

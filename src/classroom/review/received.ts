import type { HandIn } from '../hand-in.ts';
import type { PlatformName } from './names.ts';

/** A hand-in that was taken in. Everything in it is somebody else's text: it is shown as text, never as markup. */
export interface Received {
  handIn: HandIn;
  /** Where it was found, such as `7b.zip / Ada Holt_4711_assignsubmission_file / fox-12_bridge_v2.html`. */
  from: string;
  /** Of what it holds: two with the same mark are copies. */
  mark: string;
  /** What a learning platform's names say of whose it is. */
  platform: PlatformName | null;
}

/**
 * A 53-bit hash of a text as 11 digits to base 36 (two rounds of 32-bit multiplicative mixing): it tells one hand-in from
 * another. The hash of questions (`fnv1a`) takes tens of milliseconds for a text this long.
 */
export function contentMark(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (2 ** 32 * (b & 0x1fffff) + (a >>> 0)).toString(36).padStart(11, '0');
}

/** What counts of a hand-in, without the words that a link leaves out: a link and a file of one hand-in are copies. */
const essence = ({ assignment, student, number, started, handedIn, lessons }: HandIn): unknown => [
  assignment,
  student,
  number,
  started,
  handedIn,
  lessons.map(({ lesson, answers }) => [
    lesson,
    answers.map(({ id, kind, hash, attempts, hints, shown, confidence, draft }) => [
      [id, kind, hash, hints, shown, confidence, draft],
      attempts.map(({ response }) => response),
    ]),
  ]),
];

/** Takes a hand-in as it was read from a place. */
export const receive = (handIn: HandIn, from: string, platform: PlatformName | null): Received => ({
  handIn,
  from,
  mark: contentMark(JSON.stringify(essence(handIn))),
  platform,
});

/**
 * The data types of SCORM 1.2 (ADL SCORM Run-Time Environment 1.2, 3.4 and appendix A), as strict as the book: learning
 * platforms differ in what they let pass, and a value that keeps to the narrowest of them passes all.
 */

/** Longest `cmi.suspend_data`, in characters (CMIString4096). */
export const LONGEST_STATE = 4096;
/** Longest response, pattern or location, in characters (CMIString255). */
export const LONGEST_VALUE = 255;

/** The types of interaction that are used; the standard has two more. */
export type InteractionType = 'choice' | 'matching' | 'sequencing' | 'fill-in' | 'performance' | 'numeric';

const two = (n: number): string => String(n).padStart(2, '0');

/** A length of time as `HHHH:MM:SS.SS` (CMITimespan), cut at 9999 hours. */
export function timespan(ms: number): string {
  const hundredths = Math.min(Math.max(0, Math.round(ms / 10)), 9999 * 360_000 + 359_999);
  const [hours, rest] = [Math.floor(hundredths / 360_000), hundredths % 360_000];
  const [minutes, seconds] = [Math.floor(rest / 6000), (rest % 6000) / 100];
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${seconds.toFixed(2).padStart(5, '0')}`;
}

/** A time of day by the student's own clock as `HH:MM:SS` (CMITime). */
export function timeOfDay(iso: string): string {
  const date = new Date(iso);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
}

/** A number with at most two decimals (CMIDecimal). */
export const decimal = (n: number): string => String(Math.round(n * 100) / 100);

/** The single characters that a choice may answer with: letters first, since that is how people name options. */
const SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** Most things that single characters can tell apart. */
export const MOST_SIGNS = SIGNS.length;

/** The character of the thing at a place, counted from 0. */
export const signOf = (place: number): string => SIGNS[place] ?? '';

/** What a response may not hold as it is: controls, line ends, and halves of a pair, at which a platform's upload breaks. */
const UNSENDABLE = /[\\¶\p{Cc}\p{Cs}\u2028\u2029]/gu;

/**
 * A text as a response may hold it. Some platforms take one line only, so that a line end is written `¶`; what else cannot be
 * sent is written `\u….` Nothing is lost: `¶` and `\` themselves get a `\` before them.
 */
export const writeText = (text: string): string =>
  text.replace(UNSENDABLE, (char) =>
    char === '\n'
      ? '¶'
      : char === '¶' || char === '\\'
        ? `\\${char}`
        : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** How far before the end of a part its last space may stand for the text to be parted there. */
const RAGGED = 40;

/** Cuts a text into parts of at most 255 characters, at a space where there is one near, and never inside a pair. */
export function cut(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > LONGEST_VALUE) {
    const space = rest.lastIndexOf(' ', LONGEST_VALUE - 1) + 1;
    const code = rest.charCodeAt(LONGEST_VALUE - 1);
    const whole = code >= 0xd800 && code <= 0xdbff ? LONGEST_VALUE - 1 : LONGEST_VALUE;
    const at = space > LONGEST_VALUE - RAGGED ? space : whole;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...parts, rest];
}

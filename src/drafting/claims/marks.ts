import type { Span } from '../finding.ts';
import { pattern } from '../pattern.ts';

/** Numbers, dates and times as they are written in news prose; each pattern reads a text once. */
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const YEAR = '(?:1[5-9]|20)\\d\\d';
const COUNT =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|dozens?|hundreds?|thousands?|millions?|billions?|a quarter|a third|two thirds|twice|double)';
const SEASON = '(?:spring|summer|autumn|winter|holidays|term|season|election|week|month|year|decade|century|weekend)';

const DATES = pattern(
  `(?<![\\p{L}\\p{N}])(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? ${YEAR})?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,? ${YEAR})?|${MONTH} ${YEAR}|(?<=(?:in|since|by|until|before|after|last|next|this|of|during|from|to) )${MONTH}(?![\\p{L}\\p{N}])|${DAY}(?: (?:morning|afternoon|evening|night))?|(?<![$€£.,])${YEAR}s?(?![\\p{N}%]|[.,]\\d)|yesterday|today|tomorrow|tonight|last (?:${SEASON}|night)|this (?:${SEASON}|morning|afternoon|evening)|next ${SEASON})(?![\\p{L}\\p{N}])`,
  'g',
);
const NUMBERS = pattern(
  `(?<![\\p{L}\\p{N}])(?:[$€£]\\s?)?(?:\\d[\\d.,]*(?<![.,])(?:\\s?(?:%|per cent|percent|million|billion|trillion|thousand|hundred|[kmb]n?|km|kg|tonnes?|metres?|miles?|dollars|euros|pounds)(?![\\p{L}]))?|${COUNT}(?:[- ](?:${COUNT}|per cent|percent|tonnes?|kilomet(?:er|re)s?|met(?:er|re)s|miles|dollars|euros|pounds))*)(?![\\p{L}\\p{N}])`,
  'gi',
);

const TIME = `(?:(?:the |a |an |early |late |mid-)?(?:end|start|beginning|middle|close) of (?:the |next |this )?(?:${YEAR}|${MONTH}|${SEASON}|day)|(?:the |next |this |early |late |mid-)*(?:${SEASON}|${MONTH}(?: ${YEAR})?|${DAY}|${YEAR}s?|morning|noon|midnight|night|evening|Christmas|Easter|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?: ${YEAR})?))`;
const LENGTH = `(?:the next |the coming |another |a few |a |an |one |about |${COUNT} (?:or ${COUNT} )?|\\d+ |several |some )+(?:hours?|days?|weeks?|months?|years?|decades?|generations?)`;
const HORIZON = pattern(
  `(?<![\\p{L}\\p{N}])(?:(?:by|before|until|till|in|on|at|from|during|over|after|within|this|next|later|for|not before|no later than) (?:${TIME})(?! ago)(?![\\p{L}\\p{N}])|(?:in|within|over|during|for|after) (?:less than |more than |at least |about )?${LENGTH}(?: or (?:so|two))?(?! ago)|(?:next|later this|this coming) (?:${SEASON}|${DAY}|${MONTH})|in (?:the )?(?:near future|coming (?:hours|days|weeks|months|years)|weeks|months|years|days|hours|years to come|long run|short term)|within (?:hours|days|weeks|months|years)|another ${LENGTH.slice(0)}|another (?:day|week|month|year|decade)|tomorrow|tonight|soon(?:er or later)?|shortly|one day|some day)(?![\\p{L}\\p{N}])`,
  'gi',
);

const spansOf = (pattern: RegExp, text: string, from: number): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));

/** Dates and days named in a stretch of text that begins at `from`. */
export const datesIn = (text: string, from = 0): Span[] => spansOf(DATES, text, from);

/** Amounts in a stretch of text that begins at `from`; what is part of a date is none. */
export function numbersIn(text: string, from = 0): Span[] {
  const dates = datesIn(text, from);
  return spansOf(NUMBERS, text, from).filter(
    (number) => !dates.some((date) => date.start < number.end && number.start < date.end),
  );
}

/** By when, in the words of the text: “before the summer”; null if it names no time to come. */
export function horizonIn(text: string): string | null {
  const all = [...text.matchAll(HORIZON)].map(([words]) => words);
  // “By when” goes before “when”.
  return all.find((words) => /^(?:by|before|within|until|no later)/i.test(words)) ?? all[0] ?? null;
}

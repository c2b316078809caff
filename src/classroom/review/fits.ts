import { LENSES } from '../../model/taxonomy.ts';
import type { Kind } from '../../questions/question.ts';

/** Most things chosen, placed or marked in one answer: far more than any question has. */
const MOST = 200;

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ids = (value: unknown): boolean => Array.isArray(value) && value.length <= MOST && value.every(isText);
const places = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).length <= MOST && Object.values(value).every(isText);
const checks = (value: unknown): boolean => Array.isArray(value) && value.length <= MOST && value.every(isNumber);
const mark = (value: unknown): boolean =>
  isObject(value) &&
  isNumber(value.start) &&
  isNumber(value.end) &&
  isText(value.quote) &&
  value.quote.length <= 5_000 &&
  LENSES.some((lens) => lens === value.lens) &&
  (value.shared === undefined || (isObject(value.shared) && Object.values(value.shared).every(isNumber)));

const forms: { [K in Kind]: (value: unknown) => boolean } = {
  choice: ids,
  phrases: ids,
  order: ids,
  sort: places,
  chain: places,
  highlight: (value) => Array.isArray(value) && value.length <= MOST && value.every(mark),
  write: (value) => isObject(value) && isText(value.text) && checks(value.checks),
  log: (value) =>
    isObject(value) &&
    [value.query, value.own, value.found, value.because].every(isText) &&
    (value.chosen === null || isText(value.chosen)) &&
    (value.changed === null || isText(value.changed)) &&
    places(value.skipped) &&
    checks(value.checks),
};

/** Whether a response from a file has the form of its kind, so that scoring and showing it need not look again. */
export const fitsKind = (kind: Kind, response: unknown): boolean => forms[kind](response);

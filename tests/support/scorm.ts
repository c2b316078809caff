import fc from 'fast-check';
import type { SavedAnswer } from '../../src/answers/record.ts';
import type { State } from '../../src/packages/scorm/state.ts';
import type { Question, Response } from '../../src/questions/question.ts';
import { anyText } from './hand-ins.ts';
import { saved } from './work.ts';

/** Elements of the data model and their values, as a platform holds them. */
export type Elements = ReadonlyMap<string, string>;

const INTERACTION: Record<string, RegExp> = {
  id: /^[!-~]{1,255}$/,
  time: /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/,
  type: /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/,
  weighting: /^-?\d{1,10}(\.\d{1,10})?$/,
  result: /^(correct|wrong|unanticipated|neutral|\d{1,10}(\.\d{1,10})?)$/,
  latency: /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/,
  student_response: /^.{0,255}$/u,
  'correct_responses.0.pattern': /^.{0,255}$/u,
};
/** What a response may look like, by its type. */
const RESPONSE: Record<string, RegExp> = {
  choice: /^[a-z0-9](,[a-z0-9])*$/,
  sequencing: /^[a-z0-9](,[a-z0-9])*$/,
  matching: /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/,
  numeric: /^-?\d+(\.\d+)?$/,
};
const CORE: Record<string, RegExp> = {
  'cmi.suspend_data': /^[\s\S]{0,4096}$/,
  'cmi.core.lesson_location': /^.{0,255}$/,
  'cmi.core.lesson_status': /^(passed|completed|failed|incomplete|browsed)$/,
  'cmi.core.score.raw': /^(\d{1,2}(\.\d{1,2})?|100)$/,
  'cmi.core.score.min': /^0$/,
  'cmi.core.score.max': /^100$/,
  'cmi.core.session_time': /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/,
  'cmi.core.exit': /^(time-out|suspend|logout|)$/,
};

/** What is wrong with an element that is set after those before it, by the letter of SCORM 1.2; null if nothing is. */
export function breach(before: Elements, element: string, value: string): string | null {
  const [, n = '', field = ''] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element) ?? [];
  const rule = n === '' ? CORE[element] : INTERACTION[field];
  if (!rule) return `${element}: no such element`;
  // Lengths are of UTF-16 units, whatever a rule's dots count.
  const longest = element === 'cmi.suspend_data' ? 4096 : 255;
  if (!rule.test(value) || value.length > longest || !value.isWellFormed()) return `${element}: ${value.slice(0, 60)}`;
  if (n === '') return null;
  const at = `cmi.interactions.${n}`;
  if (field !== 'id' && !before.has(`${at}.id`)) return `${element}: before its id`;
  if (field === 'id' && Number(n) > 0 && !before.has(`cmi.interactions.${Number(n) - 1}.id`))
    return `${element}: a gap`;
  const form = /student_response|pattern/.test(field) && RESPONSE[before.get(`${at}.type`) ?? ''];
  return form && value !== '' && !form.test(value) ? `${element}: no ${before.get(`${at}.type`)}: ${value}` : null;
}

const readText = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})|\\(.)|¶/gs, (whole, code?: string, char?: string) =>
    code ? String.fromCharCode(parseInt(code, 16)) : (char ?? (whole === '¶' ? '\n' : whole)),
  );

/** What students answered, by the ids of the interactions, their parts joined; only those that have a response. */
export function responses(elements: Elements): Map<string, string> {
  const byId = new Map<string, string>();
  for (let n = 0; elements.has(`cmi.interactions.${n}.id`); n++) {
    const response = elements.get(`cmi.interactions.${n}.student_response`);
    if (response !== undefined) byId.set(elements.get(`cmi.interactions.${n}.id`)!, response);
  }
  const whole = new Map<string, string>();
  for (const [id, response] of byId) {
    if (/\.\d+$/.test(id)) continue;
    let text = response;
    for (let part = 2; byId.has(`${id}.${part}`); part++) text += byId.get(`${id}.${part}`)!;
    whole.set(id, text);
  }
  return whole;
}

const place = (sign: string): number => 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(sign);
const picked = (text: string | undefined, ids: readonly string[]): string[] =>
  text ? text.split(',').map((sign) => ids[place(sign)] ?? '?') : [];
const paired = (text: string, left: readonly string[], right: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    text
      .split(',')
      .filter(Boolean)
      .map((pair): [string, string] => [left[place(pair[0]!)] ?? '?', right[place(pair[2]!)] ?? '?']),
  );
const checks = (text: string | undefined): number[] => (text ? text.split(',').map(place) : []);

/** The response that stands under an id, read by the question as a teacher would read it off a report. */
export function responseAt(question: Question, id: string, all: ReadonlyMap<string, string>): Response | undefined {
  const whole = all.get(id);
  if (whole === undefined) return undefined;
  const field = (name: string): string => readText(all.get(`${id}.${name}`) ?? '');
  switch (question.kind) {
    case 'choice':
      return picked(whole, Object.keys(question.options));
    case 'phrases':
      return picked(whole, Object.keys(question.phrases));
    case 'order':
      return picked(whole, Object.keys(question.items));
    case 'sort':
      return paired(whole, Object.keys(question.items), Object.keys(question.places));
    case 'chain':
      return paired(whole, Object.keys(question.nodes), [...Object.keys(question.nodes), 'origin', 'cannot-tell']);
    case 'highlight':
      return readText(whole)
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const [, start, end, lens, shared, quote = ''] =
            /^(\d+)-(\d+) (\w+)(?: (\{.*?\}))? “(.*)”$/su.exec(line) ?? [];
          return {
            start: Number(start),
            end: Number(end),
            quote: readText(quote),
            lens: lens as 'claims',
            ...(shared && { shared: JSON.parse(shared) as Record<string, number> }),
          };
        });
    case 'write':
      return { text: readText(whole), checks: checks(all.get(`${id}.checks`)) };
    case 'log': {
      const chosen = all.get(`${id}.chosen`);
      const reasons = field('skipped')
        .split('\n')
        .filter(Boolean)
        .map((line): [string, string] => [
          line.slice(0, line.indexOf(':')),
          readText(line.slice(line.indexOf(':') + 2)),
        ]);
      return {
        query: field('query'),
        chosen: chosen ? (chosen.length === 1 ? Object.keys(question.pack)[place(chosen)]! : '') : null,
        own: field('own'),
        skipped: Object.fromEntries(reasons),
        found: readText(whole),
        changed: (field('changed') || null) as 'yes' | null,
        because: field('because'),
        checks: checks(all.get(`${id}.checks`)),
      };
    }
  }
}

const long = fc.oneof(
  anyText,
  fc.lorem({ maxCount: 400 }),
  fc.string({ unit: 'binary', maxLength: 900 }),
  fc.string({ unit: fc.constantFrom('\ud83d\ude00', '¶', '\\', ' ', 'a', '\n'), maxLength: 600 }),
);
const ticks = fc.uniqueArray(fc.nat(3), { maxLength: 3 });
const some = (ids: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...ids], { minLength: 1 });
const pairs = (left: readonly string[], right: readonly string[]): fc.Arbitrary<Record<string, string>> =>
  fc.record(Object.fromEntries(left.map((id) => [id, fc.constantFrom(...right)])), { requiredKeys: [left[0]!] });

/** Anything that a student could do with a question. */
export function anyResponse(question: Question): fc.Arbitrary<Response> {
  switch (question.kind) {
    case 'choice':
      return some(Object.keys(question.options));
    case 'phrases':
      return some(Object.keys(question.phrases));
    case 'order': {
      const ids = Object.keys(question.items);
      return fc.shuffledSubarray(ids, { minLength: ids.length });
    }
    case 'sort':
      return pairs(Object.keys(question.items), Object.keys(question.places));
    case 'chain':
      return pairs(Object.keys(question.nodes), [...Object.keys(question.nodes), 'origin', 'cannot-tell']);
    case 'highlight':
      return fc.array(
        fc.record(
          {
            start: fc.nat(900),
            end: fc.nat(900),
            quote: fc.string({ unit: 'binary', maxLength: 40 }),
            lens: fc.constantFrom('sourcing' as const, 'language' as const, 'claims' as const),
            shared: fc.dictionary(fc.constantFrom('it-is-said', 'savage'), fc.nat(9)),
          },
          { requiredKeys: ['start', 'end', 'quote', 'lens'] },
        ),
        { maxLength: 5 },
      );
    case 'write':
      return fc.record({ text: long, checks: ticks });
    case 'log': {
      const cards = Object.keys(question.pack);
      return fc.record({
        query: anyText,
        chosen: fc.constantFrom(null, '', ...cards),
        own: anyText,
        skipped: fc.dictionary(fc.constantFrom(...cards), anyText),
        found: long,
        changed: fc.constantFrom(null, 'yes' as const, 'partly' as const, 'no' as const),
        because: anyText,
        checks: ticks,
      });
    }
  }
}

/** Anything that a student could have done with a question. */
export const anyAnswer = (question: Question): fc.Arbitrary<SavedAnswer> =>
  fc
    .record({
      attempts: fc.array(anyResponse(question), { maxLength: 3 }),
      draft: fc.option(anyResponse(question)),
      hints: fc.nat(2),
      shown: fc.boolean(),
      confidence: fc.constantFrom(null, 40, 60, 80, 95),
    })
    .map(({ attempts, ...more }) => saved(question, attempts, more));

/** Any work on some questions; not every question has an answer. */
export const anyAnswers = (questions: readonly Question[]): fc.Arbitrary<State['answers']> =>
  fc
    .subarray([...questions])
    .chain((answered) =>
      fc.tuple(...answered.map((question) => anyAnswer(question).map((one) => [question.id, one] as const))),
    )
    .map((pairs) => Object.fromEntries(pairs));

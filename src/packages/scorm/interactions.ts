import type { SavedAnswer } from '../../answers/record.ts';
import type { Question, Response } from '../../questions/question.ts';
import { scorerOf } from '../../questions/scores.ts';
import { cut, timeOfDay, type InteractionType } from './cmi.ts';
import { fieldsOf, patternOf, resultOf, type Field } from './responses.ts';
import { isAway, placeOf, type At, type State } from './state.ts';

/** One of `cmi.interactions`. An id alone holds the place of a question that has no answer yet. */
export interface Interaction {
  id: string;
  type?: InteractionType;
  time?: string;
  weighting?: string;
  pattern?: string;
  response?: string;
  result?: string;
  latency?: string;
}

/** A question's own id, with its number as the page has it: `q03_who-speaks`. */
export const idOf = (question: string, number: number): string => `q${String(number).padStart(2, '0')}_${question}`;

/** `question/try2` among the ids: the first attempt, which counts, has the question's own. */
const idAt = (own: string, place: string): string => {
  const name = place.slice(place.indexOf('/') + 1);
  return name === 'try1' ? own : `${own}.${name}`;
};

/** The ids that every student's work begins with, so that a question has the same number in every row of a table. */
export const fixedSlots = (questions: readonly Question[]): string[] =>
  questions.flatMap((question, i) => {
    const own = idOf(question.id, i + 1);
    // A second part and a log's other fields stand beside the first, where there is usually something in them.
    const more = { write: ['2'], log: ['2', 'query', 'chosen', 'skipped', 'changed', 'because'] };
    const { kind } = question;
    return [own, ...(kind === 'write' || kind === 'log' ? more[kind].map((name) => `${own}.${name}`) : [])];
  });

/** A field in as many parts as it needs; what is said of the response as a whole is said with its first part. */
function partsOf(id: string, { name, type, value }: Field, whole: Omit<Interaction, 'id'>): Interaction[] {
  const head = name === '' ? id : `${id}.${name}`;
  return cut(value).map((response, i) => ({
    id: i === 0 ? head : `${head}.${i + 1}`,
    type,
    ...(i === 0 && name === '' ? whole : { weighting: '0' }),
    response,
  }));
}

/** What a response came to, out of one, or null where a teacher marks it. */
function pointsOf(question: Question, response: Response): number | null {
  const scorer = scorerOf(question);
  return scorer.scored ? scorer.score(question, response).points : null;
}

function attemptOf(
  question: Question,
  response: Response,
  at: string,
  first: boolean,
  latency?: string,
): Omit<Interaction, 'id'> {
  const points = pointsOf(question, response);
  const pattern = first ? patternOf(question) : null;
  return {
    time: timeOfDay(at),
    // Only first attempts count.
    weighting: first && points !== null ? '1' : '0',
    ...(pattern !== null && { pattern }),
    result: points === null ? 'neutral' : resultOf(points),
    ...(latency !== undefined && { latency }),
  };
}

/**
 * The interactions of one answer. `drafts` says whether what was typed and not submitted is to be among them: that is so
 * where the platform would otherwise have nothing of it.
 */
function answered(
  question: Question,
  own: string,
  answer: SavedAnswer,
  state: State,
  draft: boolean,
  latency?: string,
): Interaction[] {
  const place = (at: At): string => idAt(own, placeOf(state, question.id, at));
  const out = answer.attempts.flatMap(({ response, at }, i) =>
    isAway(state, question.id, i, response)
      ? []
      : fieldsOf(question, response).flatMap((field) =>
          partsOf(place(i), field, attemptOf(question, response, at, i === 0, i === 0 ? latency : undefined)),
        ),
  );
  if (draft && answer.draft !== null && !isAway(state, question.id, 'draft', answer.draft))
    for (const field of fieldsOf(question, answer.draft))
      out.push(...partsOf(place('draft'), field, { weighting: '0', result: 'neutral' }));
  if (answer.confidence !== null && answer.attempts.length > 0)
    out.push({
      id: `${own}.sure`,
      type: 'numeric',
      weighting: '0',
      response: String(answer.confidence),
      result: 'neutral',
    });
  return out;
}

/**
 * All interactions, in the order of the slots, and the slots: those there were and, after them, those that came to need one.
 * `dropped` has the places of texts that the state leaves out; `latency` how long first attempts took, where that is known.
 * A slot whose text became shorter or went is emptied; one whose text is away is left as the platform has it.
 */
export function interactionsOf(
  questions: readonly Question[],
  state: State,
  dropped: readonly string[] = [],
  latency: ReadonlyMap<string, string> = new Map(),
): { interactions: Interaction[]; slots: string[] } {
  const made = new Map<string, Interaction>();
  /** Starts of the ids that may be emptied. */
  const settled: string[] = [];
  questions.forEach((question, i) => {
    const answer = state.answers[question.id];
    if (!answer || answer.hash !== question.hash) return;
    const own = idOf(question.id, i + 1);
    const draft = dropped.includes(placeOf(state, question.id, 'draft'));
    for (const one of answered(question, own, answer, state, draft, latency.get(question.id))) made.set(one.id, one);
    if (!state.away.some((place) => place.startsWith(`${question.id}/`))) settled.push(own);
  });
  const slots = [
    ...new Set([
      ...(state.slots.length > 0 ? state.slots : fixedSlots(questions)),
      ...fixedSlots(questions),
      ...made.keys(),
    ]),
  ];
  const interactions = slots.map((id): Interaction => {
    const empty = settled.some((own) => id.startsWith(`${own}.`)) && state.slots.includes(id);
    return made.get(id) ?? (empty ? { id, response: '' } : { id });
  });
  return { interactions, slots };
}

/** An interaction as the elements and values to set, in the order that platforms want them: the id opens its place. */
export function elementsOf({ id, ...fields }: Interaction, index: number): [element: string, value: string][] {
  const at = `cmi.interactions.${index}`;
  const names = {
    type: 'type',
    time: 'time',
    weighting: 'weighting',
    pattern: 'correct_responses.0.pattern',
    response: 'student_response',
    result: 'result',
    latency: 'latency',
  };
  return [
    [`${at}.id`, id],
    ...Object.entries(names).flatMap(([field, name]): [string, string][] => {
      const value = fields[field as keyof typeof fields];
      return value === undefined ? [] : [[`${at}.${name}`, value]];
    }),
  ];
}

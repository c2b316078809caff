import type { Question, Response, ResponseOf } from '../../questions/question.ts';
import { decimal, LONGEST_VALUE, MOST_SIGNS, signOf, writeText, type InteractionType } from './cmi.ts';

/** One thing of a response that SCORM has a type for. */
export interface Field {
  /** What comes after the question's own id, such as `found`; empty for the response itself. */
  name: string;
  type: InteractionType;
  /** The value, whole; a text may be longer than one response of the format. */
  value: string;
}

/** Characters for ids, or null if there are too many things, or things that the question has not got. */
function signs(ids: readonly string[], all: readonly string[]): string[] | null {
  if (all.length > MOST_SIGNS) return null;
  const places = ids.map((id) => all.indexOf(id));
  return places.includes(-1) ? null : places.map(signOf);
}

const chosen = (ids: readonly string[], all: readonly string[], type: 'choice' | 'sequencing'): Field[] => {
  const found = signs(ids, all);
  return [{ name: '', type: found ? type : 'performance', value: found?.join(',') ?? writeText(ids.join(',')) }];
};

const matched = (pairs: Record<string, string>, left: readonly string[], right: readonly string[]): Field[] => {
  const [from, to] = [signs(Object.keys(pairs), left), signs(Object.values(pairs), right)];
  return from && to
    ? [{ name: '', type: 'matching', value: from.map((sign, i) => `${sign}.${to[i]}`).join(',') }]
    : [
        {
          name: '',
          type: 'performance',
          value: writeText(
            Object.entries(pairs)
              .map((p) => p.join('='))
              .join(','),
          ),
        },
      ];
};

/** What accounts of a chain may come from, in the order of its lists. */
export const sourcesOf = (nodes: Readonly<Record<string, unknown>>): string[] => [
  ...Object.keys(nodes),
  'origin',
  'cannot-tell',
];

const text = (name: string, value: string): Field => ({ name, type: 'fill-in', value: writeText(value) });
const ticks = (checks: readonly number[]): Field[] =>
  checks.length > 0 ? [{ name: 'checks', type: 'choice', value: checks.map(signOf).join(',') }] : [];

/** What stands for a source of the student's own where a card's sign would. No card has such an id. */
const OWN = 'a source of their own';

/** A log: a field for each thing it asks; those left empty are left out. */
function logged(response: ResponseOf<'log'>, pack: readonly string[]): Field[] {
  const { query, chosen: card, own, skipped, found, changed, because, checks } = response;
  const sign = card ? signs([card], pack)?.[0] : undefined;
  // Each line is a text of its own, so that a line end in a reason is not taken for the next reason.
  const reasons = Object.entries(skipped).map(([id, why]) => `${id}: ${writeText(why)}`);
  return [
    text('', found),
    ...(query ? [text('query', query)] : []),
    ...(card === null
      ? []
      : [sign ? { name: 'chosen', type: 'choice' as const, value: sign } : text('chosen', card || OWN)]),
    ...(own ? [text('own', own)] : []),
    ...(reasons.length > 0 ? [text('skipped', reasons.join('\n'))] : []),
    ...(changed ? [text('changed', changed)] : []),
    ...(because ? [text('because', because)] : []),
    ...ticks(checks),
  ];
}

/** A mark in one line: its place, its lens, the words it shares with annotations, and its own. */
const markLine = ({ start, end, quote, lens, shared }: ResponseOf<'highlight'>[number]): string =>
  `${start}-${end} ${lens}${shared ? ` ${JSON.stringify(shared)}` : ''} “${writeText(quote)}”`;

/** A response as the fields that interactions carry. The first is always there; nothing of the response is left out. */
export function fieldsOf(question: Question, response: Response): Field[] {
  switch (question.kind) {
    case 'choice':
      return chosen(response as string[], Object.keys(question.options), 'choice');
    case 'phrases':
      return chosen(response as string[], Object.keys(question.phrases), 'choice');
    case 'order':
      return chosen(response as string[], Object.keys(question.items), 'sequencing');
    case 'sort':
      return matched(response as Record<string, string>, Object.keys(question.items), Object.keys(question.places));
    case 'chain':
      return matched(response as Record<string, string>, Object.keys(question.nodes), sourcesOf(question.nodes));
    case 'highlight': {
      const lines = (response as ResponseOf<'highlight'>).map(markLine);
      return [{ name: '', type: 'performance', value: writeText(lines.join('\n')) }];
    }
    case 'write': {
      const { text: written, checks } = response as ResponseOf<'write'>;
      return [text('', written), ...ticks(checks)];
    }
    case 'log':
      return logged(response as ResponseOf<'log'>, Object.keys(question.pack));
  }
}

const keys = <T>(things: Record<string, T>, wanted: (thing: T) => boolean): string[] =>
  Object.keys(things).filter((id) => wanted(things[id]!));

/**
 * The key as a pattern of the format, or null where it has none for it: a highlight is judged by how far marks and targets
 * overlap, and a written answer by a teacher. Where more than one answer earns the point the pattern has the first.
 */
export function patternOf(question: Question): string | null {
  const first = (response: Response): string | null => {
    const value = fieldsOf(question, response)[0]?.value ?? '';
    return value.length <= LONGEST_VALUE ? value : null;
  };
  switch (question.kind) {
    case 'choice':
      return first(keys(question.options, ({ correct }) => correct));
    case 'phrases':
      return first(keys(question.phrases, ({ tier }) => tier === 'core'));
    case 'order': {
      const { items } = question;
      return first(Object.keys(items).sort((a, b) => items[a]!.rank - items[b]!.rank));
    }
    case 'sort':
      return first(Object.fromEntries(Object.entries(question.items).map(([id, { place }]) => [id, place])));
    case 'chain':
      return first(Object.fromEntries(Object.entries(question.nodes).map(([id, { from }]) => [id, from ?? 'origin'])));
    default:
      return null;
  }
}

/** What came of a scored response: a word where it is right or wrong altogether, else its points out of one. */
export const resultOf = (points: number): string =>
  points >= 1 ? 'correct' : points <= 0 ? 'wrong' : decimal(Math.min(0.99, Math.max(0.01, points)));

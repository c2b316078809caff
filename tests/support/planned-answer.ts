import type { Mark } from '../../src/questions/highlight/schema.ts';
import type { Question, QuestionOf, Response } from '../../src/questions/question.ts';

/** One attempt and what it is worth, reckoned beside the making of it. */
export interface PlannedAttempt {
  response: Response;
  /** False for what a teacher marks. */
  scored: boolean;
  /** Out of one. */
  points: number;
  /** Ids of the things chosen, flagged or marked; `item/place` of what was placed. */
  chosen: string[];
  hits: number;
  misses: number;
  falseAlarms: number;
  correctRejections: number;
}

export interface Planned {
  first: PlannedAttempt;
  second: PlannedAttempt | null;
  confidence: number | null;
}

type Random = () => number;

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)];

const attempt = (response: Response, points: number, more: Partial<PlannedAttempt> = {}): PlannedAttempt => ({
  response,
  scored: true,
  points,
  chosen: [],
  hits: 0,
  misses: 0,
  falseAlarms: 0,
  correctRejections: 0,
  ...more,
});

/** Things that are chosen or left, each judged rightly with a certain chance; at least one is chosen. */
function flag(
  things: readonly { id: string; tier: string }[],
  skill: number,
  random: Random,
): {
  chosen: string[];
  counts: Pick<PlannedAttempt, 'hits' | 'misses' | 'falseAlarms' | 'correctRejections'>;
  of: number;
} {
  const chosen = things
    .filter(({ tier }) => {
      const judged = random() < skill;
      return tier === 'defensible' ? random() < 0.5 : judged === (tier === 'core');
    })
    .map(({ id }) => id);
  if (chosen.length === 0) chosen.push(things[0]?.id ?? '');
  const counts = { hits: 0, misses: 0, falseAlarms: 0, correctRejections: 0 };
  for (const { id, tier } of things) {
    const on = chosen.includes(id);
    if (tier === 'core') counts[on ? 'hits' : 'misses'] += 1;
    if (tier === 'plain') counts[on ? 'falseAlarms' : 'correctRejections'] += 1;
  }
  return { chosen, counts, of: things.filter(({ tier }) => tier !== 'defensible').length };
}

function choose({ options, several }: QuestionOf<'choice'>, skill: number, random: Random): PlannedAttempt {
  const things = Object.entries(options).map(([id, { correct }]) => ({ id, tier: correct ? 'core' : 'plain' }));
  if (several) {
    const { chosen, counts, of } = flag(things, skill, random);
    return attempt(chosen, (counts.hits + counts.correctRejections) / of, { chosen, ...counts });
  }
  const right = random() < skill;
  const one =
    pick(
      things.filter(({ tier }) => (tier === 'core') === right),
      random,
    )?.id ?? '';
  return attempt([one], right ? 1 : 0, {
    chosen: [one],
    hits: right ? 1 : 0,
    misses: right ? 0 : 1,
    falseAlarms: right ? 0 : 1,
    correctRejections: things.length - (right ? 1 : 2),
  });
}

/** Things that are put somewhere: `accepted` and `wrong` are their places. */
function put(
  things: readonly { id: string; accepted: string[]; wrong: string[] }[],
  skill: number,
  random: Random,
): PlannedAttempt {
  const response: Record<string, string> = {};
  let hits = 0;
  for (const { id, accepted, wrong } of things) {
    const right = random() < skill || wrong.length === 0;
    if (right) hits += 1;
    response[id] = pick(right ? accepted : wrong, random) ?? '';
  }
  return attempt(response, hits / things.length, {
    chosen: Object.entries(response).map((pair) => pair.join('/')),
    hits,
    misses: things.length - hits,
    falseAlarms: things.length - hits,
  });
}

function arrange({ items }: QuestionOf<'order'>, skill: number, random: Random): PlannedAttempt {
  const rank = (id: string | undefined): number => items[id ?? '']?.rank ?? 0;
  const order = Object.keys(items).sort((a, b) => rank(a) - rank(b));
  if (random() >= skill) {
    const [moved = ''] = order.splice(Math.floor(random() * order.length), 1);
    order.splice(Math.floor(random() * (order.length + 1)), 0, moved);
  }
  let [right, of] = [0, 0];
  order.forEach((a, i) =>
    order.slice(i + 1).forEach((b) => {
      if (rank(a) !== rank(b)) of += 1;
      if (rank(a) < rank(b)) right += 1;
    }),
  );
  return attempt(order, right / of, { chosen: order.map((id, i) => `${id}/${i + 1}`) });
}

function markUp({ passage, targets }: QuestionOf<'highlight'>, skill: number, random: Random): PlannedAttempt {
  const things = Object.entries(targets).map(([id, { tier }]) => ({ id, tier }));
  const { chosen, counts, of } = flag(things, skill, random);
  const marks = chosen.flatMap((id): Mark[] => {
    const target = targets[id];
    if (!target) return [];
    const { start, end } = target;
    return [{ start, end, quote: passage.slice(start, end), lens: target.lenses[0] ?? 'language' }];
  });
  return attempt(marks, (counts.hits + counts.correctRejections) / of, { chosen, ...counts });
}

function once(question: Question, skill: number, random: Random, student: string): PlannedAttempt {
  switch (question.kind) {
    case 'choice':
      return choose(question, skill, random);
    case 'phrases': {
      const things = Object.entries(question.phrases).map(([id, { tier }]) => ({ id, tier }));
      const { chosen, counts, of } = flag(things, skill, random);
      return attempt(chosen, (counts.hits + counts.correctRejections) / of, { chosen, ...counts });
    }
    case 'highlight':
      return markUp(question, skill, random);
    case 'sort':
      return put(
        Object.entries(question.items).map(([id, { place, also }]) => ({
          id,
          accepted: [place, ...also],
          wrong: Object.keys(question.places).filter((other) => other !== place && !also.includes(other)),
        })),
        skill,
        random,
      );
    case 'chain':
      return put(
        Object.entries(question.nodes).map(([id, { from, also }]) => {
          const accepted = [from ?? 'origin', ...also];
          const all = [...Object.keys(question.nodes), 'origin', 'cannot-tell'];
          return { id, accepted, wrong: all.filter((other) => other !== id && !accepted.includes(other)) };
        }),
        skill,
        random,
      );
    case 'order':
      return arrange(question, skill, random);
    case 'write':
      return attempt(
        {
          text: `${student} would look for a record that was made at the time, number ${Math.floor(random() * 1e6)}.`,
          checks: [0],
        },
        0,
        { scored: false },
      );
    case 'log':
      return attempt(
        {
          query: `${student} who owns it`,
          chosen: question.model.chosen,
          own: '',
          skipped: {},
          found: `Something that ${student} found.`,
          changed: 'partly',
          because: 'It names its source.',
          checks: [],
        },
        0,
        { scored: false },
      );
  }
}

/** Only one try is given where there are no more than two things to judge. */
const hasTries = (question: Question): boolean => {
  const { options, phrases, targets, items, nodes } = question as unknown as Partial<Record<string, object>>;
  return Object.keys(options ?? phrases ?? targets ?? items ?? nodes ?? {}).length > 2;
};

/** Makes up what a student of a certain skill (0 to 1, the chance of judging one thing rightly) does with a question. */
export function plan(question: Question, skill: number, random: Random, student: string): Planned {
  const first = once(question, skill, random, student);
  const again = first.scored && hasTries(question) && first.points < 1 && random() < 0.5;
  return {
    first,
    second: again ? once(question, Math.min(1, skill + 0.3), random, student) : null,
    confidence: question.confidence ? (pick([40, 60, 80, 95], random) ?? null) : null,
  };
}

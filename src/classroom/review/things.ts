import type { Score } from '../../model/score.ts';
import type { Tier } from '../../model/taxonomy.ts';
import { judgeMarks } from '../../questions/highlight/score.ts';
import type { Question, Response, ResponseOf } from '../../questions/question.ts';
import { scorerOf } from '../../questions/scores.ts';

/** One thing of a question that is judged by itself: an option, a phrase, a target, an item or an account. */
export interface Thing {
  id: string;
  text: string;
  /** The book's reason, in which a wrong option says why it tempts. */
  why: string;
  /** Whether it is to be chosen: `core` yes, `plain` no, `defensible` either way. What is placed or ordered is `core`. */
  tier: Tier;
  /** Where it may be put, with `right` for places that earn the point; empty for what is chosen or left. */
  places: readonly { id: string; text: string; right: boolean }[];
}

/** What one response says of one thing. */
export interface Choice {
  chosen: boolean;
  /** Where it was put; null if nowhere, and for what is chosen or left. */
  place: string | null;
  /** Of what is placed: rightly. */
  right: boolean;
}

const flagged = (id: string, text: string, why: string, tier: Tier): Thing => ({ id, text, why, tier, places: [] });

/** The positions in which an item of an order may stand. */
const positions = (ranks: readonly number[], rank: number): Thing['places'] => {
  const before = ranks.filter((other) => other < rank).length;
  const same = ranks.filter((other) => other === rank).length;
  return ranks.map((_, i) => ({ id: String(i + 1), text: `${i + 1}`, right: i >= before && i < before + same }));
};

/** What a question judges, in its order; nothing for what a teacher marks. */
export function thingsOf(question: Question): Thing[] {
  switch (question.kind) {
    case 'choice':
      return Object.entries(question.options).map(([id, { text, why, correct }]) =>
        flagged(id, text, why, correct ? 'core' : 'plain'),
      );
    case 'phrases':
      return Object.entries(question.phrases).map(([id, { text, why, tier }]) => flagged(id, text, why, tier));
    case 'highlight':
      return Object.entries(question.targets).map(([id, { quote, why, tier }]) => flagged(id, quote, why, tier));
    case 'sort': {
      const places = Object.entries(question.places);
      return Object.entries(question.items).map(([id, { text, why, place, also }]) => ({
        ...flagged(id, text, why, 'core'),
        places: places.map(([at, name]) => ({ id: at, text: name, right: at === place || also.includes(at) })),
      }));
    }
    case 'chain': {
      const names = Object.entries(question.nodes).map(([id, { who }]): [string, string] => [id, who]);
      return Object.entries(question.nodes).map(([id, { who, why, from, also }]) => ({
        ...flagged(id, who, why, 'core'),
        places: [...names, ['origin', ''] as const, ['cannot-tell', ''] as const]
          .filter(([at]) => at !== id)
          .map(([at, text]) => ({ id: at, text, right: at === (from ?? 'origin') || also.includes(at) })),
      }));
    }
    case 'order': {
      const ranks = Object.values(question.items).map(({ rank }) => rank);
      return Object.entries(question.items).map(([id, { text, why, rank }]) => ({
        ...flagged(id, text, why, 'core'),
        places: positions(ranks, rank),
      }));
    }
    case 'write':
    case 'log':
      return [];
  }
}

const pick = (chosen: boolean): Choice => ({ chosen, place: null, right: false });

/** What a response of the question's own kind says of each thing, in the order of `things`. */
export function choicesIn(question: Question, things: readonly Thing[], response: Response): Choice[] {
  switch (question.kind) {
    case 'choice':
    case 'phrases':
      return things.map(({ id }) => pick((response as string[]).includes(id)));
    case 'highlight': {
      const { found, alarms } = judgeMarks(question, response as ResponseOf<'highlight'>);
      return things.map(({ id }) => pick(found.has(id) || alarms.has(id)));
    }
    case 'order': {
      const order = response as ResponseOf<'order'>;
      const verdicts = scorerOf(question).verdicts(question, [order], 'done');
      return things.map(({ id }) => {
        const at = order.indexOf(id);
        return { chosen: at >= 0, place: at < 0 ? null : String(at + 1), right: verdicts[id] === 'right' };
      });
    }
    case 'sort':
    case 'chain': {
      const put = response as Record<string, string>;
      return things.map(({ id, places }) => {
        const place = Object.hasOwn(put, id) ? (put[id] ?? null) : null;
        return { chosen: place !== null, place, right: places.some((there) => there.right && there.id === place) };
      });
    }
    default:
      return [];
  }
}

/** Which of the four counts of signal detection a choice adds to; null where either way is fine. */
export function outcome(
  { tier, places }: Thing,
  { chosen, right }: Choice,
): keyof Omit<Score, 'points' | 'max'> | null {
  if (places.length > 0) return right ? 'hits' : chosen ? 'falseAlarms' : 'misses';
  if (tier === 'defensible') return null;
  return tier === 'core' ? (chosen ? 'hits' : 'misses') : chosen ? 'falseAlarms' : 'correctRejections';
}

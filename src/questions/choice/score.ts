import type { Scorer, Verdict } from '../kind.ts';
import { tally, triesFor } from '../tally.ts';

/**
 * One best answer: all or nothing. Several: the share of options rightly judged, chosen or left, so that choosing
 * everything earns no more than the right options' share.
 */
export const choiceScorer: Scorer<'choice'> = {
  scored: true,
  attempts: ({ options }) => triesFor(Object.keys(options).length),
  isUnfinished: (_, response) => response.length === 0,
  score: ({ options, several }, response) => {
    const entries = Object.entries(options);
    const score = tally(
      entries.map(([id, option]) => ({ wanted: option.correct, chosen: response.includes(id) })),
      entries.length,
    );
    return several ? score : { ...score, points: score.points === 1 ? 1 : 0 };
  },
  verdicts: ({ options, several }, attempts, stage) => {
    const last = attempts.at(-1) ?? [];
    // Options of one best answer stay struck once tried; checkboxes can be unticked, so only the last try counts.
    const judged = several ? last : attempts.flat();
    const verdicts: Record<string, Verdict> = {};
    for (const [id, { correct }] of Object.entries(options)) {
      if (judged.includes(id)) verdicts[id] = correct ? 'right' : several ? 'not-this' : 'tried';
      else if (correct && stage === 'done') verdicts[id] = 'answer';
    }
    return verdicts;
  },
};

import type { Tier } from '../../model/lenses.ts';
import type { Scorer, Verdict } from '../kind.ts';
import { tally, triesFor } from '../tally.ts';

const flagged: Record<Tier, Verdict> = { core: 'found', defensible: 'stet', plain: 'alarm' };

/** (hits + correct rejections) ÷ (core + plain). A defensible phrase counts neither way, flagged or not. */
export const phrasesScorer: Scorer<'phrases'> = {
  scored: true,
  attempts: ({ phrases }) => triesFor(Object.keys(phrases).length),
  isUnfinished: (_, response) => response.length === 0,
  score: ({ phrases }, response) => {
    const judged = Object.entries(phrases).filter(([, { tier }]) => tier !== 'defensible');
    return tally(
      judged.map(([id, { tier }]) => ({ wanted: tier === 'core', chosen: response.includes(id) })),
      judged.length,
    );
  },
  verdicts: ({ phrases }, attempts, stage) => {
    const last = attempts.at(-1) ?? [];
    const verdicts: Record<string, Verdict> = {};
    for (const [id, { tier }] of Object.entries(phrases)) {
      if (last.includes(id)) verdicts[id] = flagged[tier];
      else if (tier === 'core' && stage === 'done') verdicts[id] = 'missed';
    }
    return verdicts;
  },
};

import type { Claimed } from '../material.ts';

/** The mark of a claim for a question’s annotations; none if it has none. */
export const hold = ({ mark }: Claimed): string[] => (mark === null ? [] : [mark]);
/** What a reader would most want to know more about, first. */
const TELLING = ['cause', 'quantity', 'motive', 'event', 'attribution', 'prediction', 'evaluation'];
/** Open claims, those with somebody’s word behind them first; each question that takes one takes another. */
export const openOnes = (claimed: readonly Claimed[]): Claimed[] =>
  claimed
    .filter((one) => isOpen(one) && one.claim.kind !== 'prediction')
    .sort(
      (a, b) =>
        Number(a.claim.evidence === 'E0') - Number(b.claim.evidence === 'E0') ||
        TELLING.indexOf(a.claim.kind) - TELLING.indexOf(b.claim.kind),
    );
/** Whether the article shows little for a claim that something could be shown for. */
export const isOpen = ({ claim }: Claimed): boolean => claim.evidence < 'E3' && claim.kind !== 'evaluation';

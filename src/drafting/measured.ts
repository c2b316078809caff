/** How often a finder was right, and how much it found, on sentences that people had marked. */
export interface Measured {
  /** Share of its suggestions that people had marked too, from 0 to 1. */
  precision: number;
  /** Share of what people had marked that it found, from 0 to 1. */
  recall: number;
}

/** When `npm run bench:finder` gave these figures, year-month-day. */
export const MEASURED_ON = '2026-11-29';

/** The project's own sentences, labelled twice: `tests/bench/sentences`. */
const OWN = 'Says Who?, 315';

/**
 * Attribution counts where it overlaps, loaded wording by the word, the rest by the sentence; `npm run bench:finder` and
 * `npm run bench:sentences` print them. A claim is suggested where it is in the more check-worthy half; that is measured on
 * debates that it was not learned from. People who mark the same sentences agree only in part, so no finder can reach 1.
 */
export const MEASURED = {
  cue: { precision: 0.86, recall: 0.73, data: 'PolNeAR' },
  source: { precision: 0.86, recall: 0.74, data: 'PolNeAR' },
  loaded: { precision: 0.49, recall: 0.4, data: 'BABE' },
  hedge: { precision: 0.73, recall: 0.71, data: OWN },
  worth: { precision: 0.52, recall: 0.91, data: 'ClaimBuster' },
  forecast: { precision: 1, recall: 0.96, data: OWN },
} satisfies Record<string, Measured & { data: string }>;

/** Of ten. */
export const ofTen = (share: number): number => Math.round(share * 10);

/** How often a finder was right, and how much it found, on sentences that people had marked. */
export interface Measured {
  /** Share of its suggestions that people had marked too, from 0 to 1. */
  precision: number;
  /** Share of what people had marked that it found, from 0 to 1. */
  recall: number;
}

/** When `npm run bench:finder` gave these figures, year-month-day. */
export const MEASURED_ON = '2026-11-29';

/**
 * Measured on the development halves of the data sets named; any overlap counts for attribution, every word for loaded wording.
 * People who mark the same sentences agree with each other only in part, so no finder can reach 1.
 */
export const MEASURED: Record<'cue' | 'source' | 'loaded', Measured & { data: string }> = {
  cue: { precision: 0.7, recall: 0.72, data: 'PolNeAR 1.0' },
  source: { precision: 0.7, recall: 0.7, data: 'PolNeAR 1.0' },
  loaded: { precision: 0.49, recall: 0.4, data: 'BABE' },
};

/** Of ten. */
export const ofTen = (share: number): number => Math.round(share * 10);

/** The closed lists of the taxonomy that a lesson's page needs; scripts of lessons take them from here, and no more. */

/** The three lenses. */
export const LENSES = ['sourcing', 'language', 'claims'] as const;
export type Lens = (typeof LENSES)[number];
/** The class of each lens's pen. */
export const PENS: Record<Lens, string> = { sourcing: 'src', language: 'lang', claims: 'claim' };

/** Whether a word of a page or a file names a lens. */
export const isLens = (name: string | undefined): name is Lens => LENSES.some((lens) => lens === name);

/** How surely careful readers flag a phrase: most do, some may, or it is sound wording. */
export const TIERS = ['core', 'defensible', 'plain'] as const;
export type Tier = (typeof TIERS)[number];

/** What a question is for in its lesson. */
export const ROLES = ['warm-up', 'lens', 'credit', 'compare', 'lateral', 'synthesis', 'exit'] as const;
export type Role = (typeof ROLES)[number];

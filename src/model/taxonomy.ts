/**
 * The closed lists that content refers to. Ids are stored in content and in saved answers, so they are never renamed.
 * Attribution types, evidence levels and claim statuses are the project's own; language devices carry the label of
 * SemEval-2023 task 3 (persuasion techniques) they correspond to, where there is one.
 */
export * from './lenses.ts';

/** Who is made responsible for a judged sentence. */
export const ATTRIBUTIONS = [
  'named-direct',
  'named-paraphrase',
  'role-unnamed',
  'vague-collective',
  'document',
  'via-media',
  'author-inference',
  'none',
] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** What the speaker stands to gain; told apart from how well they are named. */
export const STAKES = ['interested', 'independent', 'unknown'] as const;

/** What the reporting verb does. No verb is wrong alone: look for symmetry. */
export const VERB_STANCES = ['neutral', 'distancing', 'endorsing', 'denial'] as const;

/** Wording devices shown to students, with their SemEval-2023 names. */
export const DEVICES = {
  'charged-word': ['Loaded_Language'],
  label: ['Name_Calling-Labeling'],
  'bigger-smaller': ['Exaggeration-Minimisation'],
  fear: ['Appeal_to_Fear-Prejudice'],
  'group-pride': ['Flag_Waving', 'Appeal_to_Values'],
  fog: ['Obfuscation-Vagueness-Confusion'],
  'too-simple': ['Causal_Oversimplification', 'False_Dilemma-No_Choice', 'Consequential_Oversimplification'],
  deflect: ['Doubt', 'Whataboutism', 'Guilt_by_Association'],
} as const;

/** Marks of certainty, and wording that is simply plain: these are devices too, mostly creditable ones. */
export const CERTAINTY = ['hedge', 'booster', 'evidential', 'shield', 'plain-words'] as const;

export const LANGUAGE_DEVICES = [
  ...(Object.keys(DEVICES) as [keyof typeof DEVICES, ...(keyof typeof DEVICES)[]]),
  ...CERTAINTY,
] as const;
export type LanguageDevice = (typeof LANGUAGE_DEVICES)[number];

/** What sort of thing a claim asserts. */
export const CLAIM_KINDS = ['event', 'attribution', 'cause', 'motive', 'quantity', 'prediction', 'evaluation'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** What the article shows for a claim, from nothing (E0) to checked with the method shown (E5). Not what is true. */
export const EVIDENCE = ['E0', 'E1', 'E2', 'E3', 'E4', 'E5'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** What is known of a claim as of a date. */
export const STATUSES = ['verified', 'supported', 'unverified', 'contested', 'false', 'not-checkable'] as const;
export type Status = (typeof STATUSES)[number];

/** The sub-questions an event is kept apart into, so that nobody has to answer "who did it" to read well. */
export const EVENT_PARTS = [
  'happened',
  'damage',
  'how-stopped',
  'who-launched',
  'who-authorised',
  'intent',
  'what-follows',
  'said',
  'background',
] as const;
export type EventPart = (typeof EVENT_PARTS)[number];

/** Reading levels: 1 is ages 13 to 14, 2 is 14 to 16, 3 is 16 to 19. */
export const LEVELS = [1, 2, 3] as const;

/** What a skill page explains. */
export const SKILL_KINDS = ['device', 'attribution', 'verb', 'status', 'evidence', 'move'] as const;

export const GENRES = [
  'news brief',
  'news report',
  'explainer',
  'analysis',
  'opinion',
  'press release',
  'post',
] as const;

/** Rows of the comparison of accounts that an annotated phrase can fill: counts fill the others. */
export const ASPECTS = ['event-name', 'first-actor', 'denial', 'certainty'] as const;

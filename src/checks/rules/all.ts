import type { Finding } from '../problem.ts';
import type { Sources } from '../sources.ts';

/** A rule looks at the whole book and says what breaks it. */
export type Rule = (sources: Sources) => Finding[];

const RULES: Rule[] = [];

/** Everything that the rules find. */
export const checkSources = (sources: Sources): Finding[] => RULES.flatMap((rule) => rule(sources));

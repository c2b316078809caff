import type { Naming } from '../finding.ts';
import type { Stance } from './lexicon.ts';
import type { Rule } from './match.ts';

/**
 * The share of attributions found by each rule whose cue is one in the labelled news of `../shared/data` (PolNeAR, development
 * half; `npm run bench:finder -- --rules` prints them).
 */
const CONFIDENCE: Record<Rule, number> = {
  before: 0.75,
  inverted: 0.95,
  stand: 0.55,
  inherited: 0.7,
  participle: 0.6,
  phrase: 0.95,
  noun: 0.65,
  passive: 0.5,
  'passive-by': 0.5,
  adverb: 0.8,
  infinitive: 0.4,
  seeming: 0.5,
  unowned: 0.5,
  bare: 0.5,
  quotation: 0.8,
};
export const confidenceOf = (rule: Rule): number => CONFIDENCE[rule];

const WHO: Record<Naming, string> = {
  named: 'A person answers for this by name',
  role: 'Somebody answers for this by role, not by name',
  institution: 'An office or organisation answers for this, no person',
  collective: 'Nobody could count or ask these people',
  document: 'This rests on something that could be opened and read',
  media: 'This comes by way of another publication',
  none: 'No source is named for this',
};
const VERB: Record<Stance, string> = {
  neutral: '',
  distancing: '“{cue}” keeps a distance from it',
  endorsing: '“{cue}” takes it for true',
  denial: '“{cue}” says that something is not so',
};

/** One sentence for the author. */
export function reasonOf(
  naming: Naming,
  stance: Stance | null,
  speaker: string | null,
  cue: string,
  direct: boolean,
): string {
  const who = naming === 'named' && speaker ? `${speaker} answers for this by name` : WHO[naming];
  const quoted = direct ? ', in quoted words' : '';
  const verb = stance ? VERB[stance].replace('{cue}', cue) : '';
  return `${who}${quoted}${verb ? `; ${verb}` : ''}.`;
}

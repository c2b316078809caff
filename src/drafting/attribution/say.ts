import type { Naming } from '../finding.ts';
import type { Stance } from './lexicon.ts';
import type { Match, Rule } from './rules.ts';

/**
 * The share of what each rule finds whose cue overlaps one in the labelled news (PolNeAR, development half, 1,209 paragraphs;
 * `npm run bench:finder -- --rules` prints them with their counts). One right and one wrong are added to each count, so that
 * a rule seldom met is not trusted too far; one that was never met there stands at a half.
 */
const CONFIDENCE: Record<Rule, number> = {
  before: 0.9,
  inverted: 0.84,
  stand: 0.84,
  inherited: 0.64,
  participle: 0.74,
  phrase: 0.93,
  attitude: 0.78,
  noun: 0.5,
  passive: 0.65,
  'passive-by': 0.92,
  adverb: 0.67,
  infinitive: 0.8,
  seeming: 0.67,
  met: 0.64,
  there: 0.5,
  asked: 0.75,
  unowned: 0.61,
  bare: 0.67,
  quotation: 0.96,
};
/** What stands within an attribution is not labelled there: it stands at a half. */
export const confidenceOf = ({ rule, nested }: Match): number => (nested ? 0.5 : CONFIDENCE[rule]);

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

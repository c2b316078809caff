import type { ClaimKind, LanguageDevice } from '../../model/taxonomy.ts';
import { pattern } from '../pattern.ts';

const any = (...sources: string[]): RegExp => pattern(`(?<![\\p{L}])(?:${sources.join('|')})(?![\\p{L}])`);

/** Verbs after which “may”, “could” and “would” doubt what is, and tell of nothing to come. */
const STATIVE =
  '(?:not |also |well )?(?:be|mean|indicate|suggest|explain|seem|appear|say|know|see|think|believe|argue|want|need|hear|hardly|only|never|contain|include|belong|own|exist)(?![\\p{L}])';
const FUTURE = any(
  "(?:will|shall|won't|won’t|[\\p{L}]+[’']ll)(?= (?!of\\b))",
  '(?:is|are|was|were|be|being) (?:\\p{L}+ )?(?:going|expected|likely|unlikely|bound|set|poised|about|scheduled|planned|destined|certain|sure|supposed|forecast|predicted|projected|feared) to',
  '(?:is|are|was|were|be|being) (?:\\p{L}+ )?due (?:to (?!the |an? )|in |on |by |next |for )',
  '(?:expects?|expected|hopes?|hoped|promise[sd]?|predicts?|predicted|forecasts?|pledge[sd]?|vow(?:s|ed)?|threaten(?:s|ed)?|intends?|aims?|fears?|feared|warn(?:s|ed)?)(?: \\p{L}+){0,3} (?:to|would|will|may|might|could)(?! have)',
  '(?:plans?|planned) to|(?:expects?|predicts?|forecasts?) [$€£]?\\d',
  '(?:has|have|had|he|she|it|they|we) promised (?:\\p{L}+ ){0,3}\\p{L}{3,}',
  `would (?!${STATIVE}|like |rather |have )(?:\\p{L}+ )?\\p{L}+`,
  `(?:could|may|might) (?!${STATIVE}|have )(?:\\p{L}+ )?\\p{L}+`,
  '(?:in the (?:near|coming)|over the coming|sooner or later|by the end of (?:the|next|this))',
);
/** A modal of the past or of what is not so: no forecast. */
const PAST = any('(?:would|could|might|may|will) have (?:been|\\p{L}+(?:ed|en|wn|ne|ght|lt|t|d))');

const MOTIVE = any(
  '(?:in order|so as|in an (?:attempt|effort|bid)|in a bid|in a move) (?:not )?to',
  '(?:aim(?:s|ed|ing)?|seek(?:s|ing)?|sought|intend(?:s|ed)?|want(?:s|ed|ing)?|try|tries|tried|trying|hop(?:es|ed|ing)|attempt(?:s|ed|ing)?|decid(?:es|ed)) (?:to|at)',
  '(?:motive|motives|intention|intent|purpose|goal|aim|pretext|excuse|ploy|plot|agenda|stunt|scheme|calculation)s?',
  '(?:for the sake of|with the (?:aim|goal|intention|purpose) of|out of (?:fear|spite|greed|revenge|kindness|habit|anger|pity|pride)|for fear (?:of|that)|(?<!nothing |something |anything )to (?:embarrass|please|impress|punish|hide|distract|justify|provoke|intimidate|discredit|undermine|gain|win over|save face|send a (?:message|signal)|cover up|avoid|prove a point|show off|protect|attract|reassure|silence|test|warn))',
  '(?:did|does|do|done|acted|act) (?:it |so |this |that )?(?:only |just |simply )?(?:to|for|out of)',
  'in protest|for \\p{L}+ reasons|wants? revenge',
  '(?:deliberately|on purpose|intentionally|meant to|designed to|calculated to)',
  '(?:hopes?|wants?|wish(?:es)?|interests?) (?:of|in) (?:gaining|winning|keeping|getting)',
);
const CAUSE = any(
  '(?:caus(?:e|es|ed|ing)|lead(?:s|ing)? to|led to|result(?:s|ed|ing)? (?:in|from)|because(?: of)?|due to|owing to|thanks to|as a (?:result|consequence)|therefore|consequently|hence|thus|trigger(?:s|ed|ing)?|brought (?:about|on|down)|contribut(?:es|ed|ing) to|responsible for|to blame|blam(?:es|ed|ing)(?: \\p{L}+){0,6} (?:for|on)|provok(?:es|ed|ing)|prevent(?:s|ed|ing)?|stem(?:s|med|ming) from|forc(?:es|ed|ing)(?: \\p{L}+){1,4} to|allow(?:s|ed|ing)(?: \\p{L}+){1,4} to|(?:died|dies|die|dying) (?:of|from)|(?:rais|lower|increas|reduc)(?:es|ed|e|s|ing) the (?:risk|chance|danger|likelihood)|link(?:s|ed)(?: \\p{L}+){1,4} to|play(?:s|ed) (?:a|no|some) (?:\\p{L}+ )?(?:part|role)|at fault|the fault (?:is|was|lay|lies)|made (?:it )?(?:\\p{L}+ ){0,3}(?:possible|impossible|worse)|the reason (?:for|why|that)|behind the|set off|sparked|fuelled|fueled|prompted|put down to|after effects?|consequences? of|ow(?:es|ed) (?:\\p{L}+ ){1,4}to)',
);
const SIZE = any(
  '(?:more|fewer|less|higher|lower|larger|smaller|greater|longer|older|cheaper|bigger|rarer|faster|slower) (?:\\p{L}+ ){0,4}than',
  '(?:most|least|majority|minority|half|third|quarter|share|percentage|rate|average|total|amount|number|one in|out) of',
  '(?:fewer|less|most|nearly (?:every|all|no)\\p{L}*|hardly any\\p{L}*) \\p{L}+ (?!than)',
  '(?:rose|fell|risen|fallen|grew|grown|increased|decreased|dropped|doubled|halved|tripled|quadrupled|shrank|shrunk|record (?:profits?|highs?|lows?|numbers?))',
);
/** An amount that is the point: with a unit, a bound, a whole, or a verb that counts. */
const COUNTED = any(
  '\\d[\\d.,]* (?:per ?cent|percent|million|billion|thousand|crowns?|dollars?|euros?|pounds?|degrees?|lit(?:er|re)s?|tons?|tonnes?|met(?:er|re)s?|kilomet(?:er|re)s?|miles?|hectares?|inhabitants|residents|people|visitors|tickets|customers|copies|jobs|votes)',
  '(?:at least|at most|about|around|nearly|almost|over|more than|fewer than|less than|up to|some) [$€£]?\\d[\\d.,]*',
  '\\d[\\d.,]* (?:of|out of) (?:the )?(?:\\d|\\p{L})',
  '(?:costs?|costing|spent|spends?|earns?|earned|paid|pays?|saves?|weigh(?:s|ed)?|measured|counted|numbered|totalled|totaled|averag(?:es|ed)|exceed(?:s|ed)?|worth|puts? the (?:sum|number|figure|cost|total) at|the (?:fine|price|cost|budget|sum|total|figure|bill|number|rate) (?:is|was|covers?)|put the (?:number|figure|sum|cost) at)(?: \\p{L}+){0,3} [$€£]?\\d',
);
const JUDGEMENT = any(
  '(?:good|bad|best|worst|better|worse|great|terrible|awful|excellent|poor|absurd|ridiculous|shameful|disgrace(?:ful)?|wise|foolish|stupid|brave|unfair|fair|unjust|just right|wrong|right to|mistake|failure|success|important|dangerous|reckless|irresponsible|beautiful|ugly|unacceptable|intolerable|pointless|useless|sensible|reasonable|unreasonable|ill-advised|overdue|hypocritical|unforgivable|remarkable|impressive|brilliant|clumsy|lovely|splendid|scandal(?:ous)?|tragedy|triumph|serious|weak|strong|charming|dull|boring|cruel|generous|heartless|naive|pathetic|appalling|dreadful|insult|deserv(?:e|es|ed)|plausible|implausible|doubtful|crucial|vital|justified|unjustified)',
  '(?:should|ought to|must (?:not )?(?!have)|needs? to|has to|have to|it is time to|had better)',
  '(?:too (?:\\p{L}+)|not enough|makes? no sense|no (?:excuse|place|need|reason)|so (?:badly|well|poorly)|the (?:most|least) \\p{L}+)',
);

const SAID = any(
  '(?:was|were|is|are|been|be|being) (?:\\p{L}+ )?(?:accused|announced|promised|blamed|praised|criticised|criticized|urged|called upon)',
  "(?:said|says|say) nothing|(?:did|does|do|would|could) (?:not|n[’']t) (?:say|comment|answer|reply|dispute|deny|confirm)|declin(?:es?|ed) to|refus(?:es?|ed) to (?:say|comment|answer)|neither (?:confirm|den)\\p{L}+",
  '(?:claims?|claimed|took|takes|take|accepted|denied) responsibility|(?:not|un)convinced|suspect(?:s|ed)?',
);
/** Wording that judges; in the writer’s own voice or in somebody’s. */
const OPINION: ReadonlySet<string> = new Set<LanguageDevice>([
  'charged-word',
  'label',
  'bigger-smaller',
  'fear',
  'group-pride',
]);

/**
 * What a statement asserts, “X said” taken off; the order where several fit is that of the labelling guidelines. `bare` when it
 * is somebody’s saying without what was said; `devices` are those of the wording in it.
 */
export function kindOf(statement: string, whole: string, bare: boolean, devices: readonly string[]): ClaimKind {
  if (isForecast(whole)) return 'prediction';
  if (MOTIVE.test(statement)) return 'motive';
  if (CAUSE.test(statement)) return 'cause';
  if (COUNTED.test(statement) || SIZE.test(statement)) return 'quantity';
  if (JUDGEMENT.test(statement) || devices.some((device) => OPINION.has(device))) return 'evaluation';
  if (bare || SAID.test(whole)) return 'attribution';
  return 'event';
}

/** Whether something is said to come. */
export const isForecast = (text: string): boolean => FUTURE.test(text.replace(PAST, ''));

const ASKS =
  /^["“‘']?(?:please|let['’]s|let us|imagine|consider|remember|read|see|look|think about|thank you|thanks|good (?:morning|evening|afternoon)|welcome|hello|dear|if only|may (?:he|she|they|we|you))\b/i;

/** Whether a sentence states something at all: no question, no request, no wish, no crumb of a sentence. */
export function states(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu)?.length ?? 0;
  return words >= 4 && !/\?["”’')\]]*$/.test(text.trim()) && !ASKS.test(text);
}

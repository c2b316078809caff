import { pattern } from '../pattern.ts';
import type { Pattern } from './patterns.ts';

const p = (device: Pattern['device'], ...sources: string[]): Pattern => ({
  device,
  strength: 1,
  why: device,
  pattern: pattern(`(?<![\\p{L}-])(?:${sources.join('|')})(?![\\p{L}])`, 'gi'),
});

const BELIEVED =
  '(?:said|believed|thought|feared|reported|claimed|alleged|understood|assumed|rumou?red|considered|supposed|held|presumed|suspected|hoped|suggested|agreed|estimated|argued|speculated|deemed|regarded)';
const BELIEVE =
  '(?:believe|say|think|argue|claim|fear|suggest|warn|hold|consider|worry|suspect|agree|hope|maintain|insist|feel|call|expect|predict|note|point out|have (?:argued|claimed|said|suggested|warned|questioned|called))';
const CROWD =
  '(?:people|observers|critics|analysts|experts|commentators|insiders|locals|residents|sources|pundits|onlookers|politicians|officials|watchers|parents|voters|economists|scientists|researchers|specialists|media outlets|outlets|advisers|advisors|users|readers|fans|neighbou?rs|countries|historians)';
const ADVERB = '(?:\\p{L}+ly |also |now |often |still |already |even |long )?';

/** Marks of how sure a statement is and of what it rests on. */
export const CERTAINTY_PATTERNS: Pattern[] = [
  p(
    'shield',
    `it (?:is|was|has been|had been|can be) ${ADVERB}${BELIEVED}(?: that| to)?`,
    `(?:is|are|was|were|has been|have been) ${ADVERB}${BELIEVED} (?:to (?:be|have)|as)`,
    `(?:which|that|who) (?:is|are|was|were) ${ADVERB}${BELIEVED}`,
    `it is expected(?: that)?`,
    `(?:many|some|several|most|others|other|numerous|certain|various|few)(?: of the)?(?: \\p{L}+){0,2}? ${CROWD} ${ADVERB}${BELIEVE}`,
    `(?:many|some|several|most|others) (?:also |even |now |still )?${BELIEVE}`,
    `(?:critics|observers|analysts|experts|insiders|commentators|pundits|sceptics|skeptics|detractors) ${ADVERB}${BELIEVE}`,
    'there (?:is|are|were|was|have been|has been) (?:\\p{L}+ )?(?:claims|fears?|suggestions?|rumou?rs?|calls|concerns?|arguments|accusations|speculation|talk|doubts?|allegations|pressure|reports)',
    '(?:rumou?rs|speculation|talk|fears|calls|questions|concerns) (?:is|are|have been|has been|were) (?:\\p{L}+ly )?(?:swirling|circulating|growing|mounting|raised|rife|spreading)',
    'one (?:can|could|might|may|must|has to) (?:\\p{L}+ )?(?:say|argue|conclude|assume|ask|think|wonder|believe|suppose)',
    'as (?:is )?well[- ]known',
    'as reported',
    'what (?:is|are) known',
    'word (?:is|has it)',
    'sources (?:say|said|close to|familiar)',
    'rais(?:es|ed|ing) (?:new |serious |fresh )?(?:questions|doubts|concerns|fears)',
  ),
  p(
    'evidential',
    '(?:the |a |this |that |these |its |their |new |recent )?(?:videos?|footage|photos?|photographs?|pictures?|images?|clips?|recordings?|records?|documents?|data|figures?|stud(?:y|ies)|surveys?|polls?|maps?|logs?|emails?|letters?|receipts?|statistics|tests?|minutes|files|measurements|sensors?|cameras?|research|satellite images|evidence|analysis|registers?|accounts|X-rays?|invoices?|balance sheets?|contracts?|drafts?|reports?|census(?:es)?|films?)(?: [\\p{L}\\p{N}’,-]+){0,6}? (?:show|shows|showed|showing|find|finds|found|link|links|linked|depict|depicts|depicted|suggest|suggests|suggested|indicate|indicates|indicated|reveal|reveals|revealed|confirm|confirms|confirmed|prove|proves|proved|posted|seen by)',
    'visibly',
    '(?:saw|heard|witnessed|watched|counted|measured) (?:the|a|an|how|that|two|three|several)',
    '(?:was|were|be) (?:seen|heard|spotted|filmed|photographed|observed|found|measured|recorded|overheard)',
    'as (?:shown|seen|evidenced|demonstrated) (?:by|in)',
    '(?:is|are|was|were) evidenced by',
    '(?:there (?:is|was) )?(?:no |little |some |strong |clear |any )?evidence (?:of|that|for|to|shows|suggests)',
    '(?:after|in) (?:\\p{L}+ )?(?:tests|measurements|inspections?)|(?:checked|compared|matched) (?:against|with)',
  ),
  p(
    'booster',
    '(?:clearly|obviously|certainly|undoubtedly|surely|definitely|unquestionably|undeniably|indisputably|incontrovertibly|inevitably|indeed|plainly|evidently|naturally|decidedly|assuredly|irrefutably|unmistakably|demonstrably|beyond doubt|conclusively|decisively|unequivocally|categorically|manifestly|notably|significantly|importantly|tellingly|crucially|interestingly|remarkably|unmistakable|undeniable|undisputed|indisputable|irrefutable|self-evident|evident)',
    'of course',
    'in fact',
    'in reality',
    'the (?:truth|fact|reality) is(?: that)?',
    '(?:there (?:is|can be) )?(?:no|little|without(?: any| a)?|beyond(?: any| a| all)?(?: shadow of a| reasonable)?) (?:doubt|question|denying|mistake)(?: that| about)?',
    "(?:it is|it[’']s|it was|this is|this was|that is|becomes?|became|made it) (?:\\p{L}+ )?(?:clear|obvious|evident|plain|certain|undeniable|no accident|no coincidence)(?: that)?",
    "what[’']?s (?:clear|certain|remarkable|striking|telling)",
    '(?:prove|proves|proved|proven|proving|demonstrates?) (?:that|beyond|its|his|her|their|once)',
    '(?:confirms|confirming) (?:that|its|his|her|their)',
    '(?:it is |is |are |was |be )?(?:simply |virtually |absolutely |almost )?impossible(?: for| to| that)?',
    '(?:absolutely|definitely|certainly|simply|just) (?:not|no|wrong|right|true|false|untrue)',
    '(?:will|would|is|are) (?:certainly|undoubtedly|surely|definitely|never|always|inevitably)(?: not)?',
    'cannot (?:possibly|but|be denied)',
    '(?:must|have to|has to) (?:be (?:seen|considered|remembered|taken|admitted|said|recogni[sz]ed)|have (?:been|come|had|known))',
    'as (?:is )?well known',
    'make no mistake',
    'need(?:s)? no (?:proof|explanation)',
    'the (?:obvious|clear|plain|only possible|inescapable) (?:conclusion|answer|truth|fact)',
    'time and (?:time )?again',
  ),
  p(
    'hedge',
    '(?:may|might|could)(?: well| also| even| yet| now| soon| still| not| already| eventually| only| never)*(?= (?:be|have|\\p{L}+))',
    '(?:perhaps|possibly|probably|maybe|presumably|arguably|allegedly|supposedly|ostensibly|conceivably|potentially|tentatively|hypothetically|theoretically|unlikely|likely|roughly)',
    '(?:the |an |its |this )?(?:alleged|suspected|apparent|presumed|hypothetical|potential|unverified|unconfirmed|possible|preliminary|provisional)(?= \\p{L})',
    '(?:unverified|unconfirmed|uncertain|unclear|unknown|unproven)',
    '(?:it |this |that |which |there )?(?:seems?|seemed|appears?|appeared)(?: to(?: be| have)?| that| like)?(?= )',
    "(?:it is|it[’']s|it remains|remains?|is|are|was|were) (?:still |yet |far |by no means )?(?:unclear|unknown|uncertain|not (?:yet |entirely |fully )?(?:clear|known|certain|confirmed|established))(?: whether| if| who| what| how| why)?",
    '(?:not|no) (?:yet )?(?:certain|clear|confirmed|established|verified|known)(?: yet)?',
    'remains to be seen',
    '(?:little|nothing) (?:is|was) (?:still )?(?:known|certain|clear)',
    'not enough evidence',
    'if (?:true|confirmed|correct|proven)',
    '(?:in|to) (?:my|our|his|her) (?:view|opinion|mind|knowledge|judg[e]?ment)',
    '(?:i|we) (?:think|believe|suspect|guess|suppose|assume|reckon|doubt)',
    '(?:my|our) (?:\\p{L}+ )?(?:view|opinion|guess|impression|judg[e]?ment|reading)',
    '(?:is|are|was|were) (?:\\p{L}+ly |due |set |also )?(?:expected|likely|unlikely|supposed|apt|bound|due|poised|set) to',
    'tends? to',
    'suggests? (?:that|a|the|it)',
    'can be (?:seen|read|taken) as',
    'as far as (?:is known|i know|we know|anyone knows)',
    'up to a point|to some extent|in part|for the most part|more or less|in some cases|by some accounts|on the whole|at least in part|so far|at this stage|to date|as yet',
    'so-called',
    '(?:reportedly|apparently|seemingly)',
    'would (?:seem|appear|suggest)',
  ),
];

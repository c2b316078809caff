import type { VERB_STANCES } from '../../model/taxonomy.ts';

/**
 * English words of saying, thinking and taking a stand, by what the verb does for the reader (pedagogy: neutral, distancing,
 * endorsing, denial). Written from general knowledge of the language.
 */
export type Stance = (typeof VERB_STANCES)[number];

/** Verbs that take words or a clause: “said that”, “claimed”, “…, she wrote”. */
const SAYING: Record<Stance, string> = {
  neutral: `say tell write state report announce declare add reply respond answer ask explain describe mention comment remark
    note observe recall recount testify tweet post blog text email call argue suggest propose recommend advise urge request
    demand order instruct inform notify brief quip joke muse wonder whisper shout yell cry exclaim mutter murmur sigh laugh
    conclude estimate predict forecast project calculate expect anticipate believe think feel consider hope fear worry
    suspect assume imagine guess reckon figure want wish decide agree promise pledge vow swear threaten offer
    announce proclaim publish print broadcast relate repeat reiterate stress emphasize emphasise underline underscore
    highlight continue conclude caution plead appeal beg lament complain grumble bemoan joke opine speculate
    theorize theorise discuss debate speak talk stipulate specify list name label dub term brand characterize characterise
    portray depict interpret summarize summarise sum outline present hear read learn understand know remember forget
    realize realise determine judge deem regard view see plan intend aim seek hint signal imply indicate ponder
    contemplate question query inquire enquire elaborate clarify rule find propose advocate assure tout teach preach
    narrate chronicle cite quote paraphrase refer reference pose retort chime interject volunteer dictate counsel
    prophesy envision envisage foresee doubt echo voice express compare compliment allude evoke invoke liken
    rally convince persuade acknowledge insult taunt greet bristle scoff
    relay explicate babble bark bawl bellow boom cackle chatter croak croon drawl gabble gasp groan growl
    grunt hiss holler hoot howl jabber moan mumble purr rasp roar scream screech shriek snap snarl splutter squawk squeal
    stammer stutter thunder wail whimper whine yelp
    articulate blurt confide convey intimate affirm reaffirm postulate posit hypothesize hypothesise surmise conjecture
    deduce infer foretell opine theorise recollect reminisce ruminate reflect fret agonize agonise crave covet yearn
    pray dread grouse gripe grouch kvetch admonish alert counsel implore beseech entreat enjoin forbid 
    authorize authorise resolve undertake swear guarantee envisage diagnose classify appraise assess evaluate reckon
    confer converse chat gossip bicker quarrel wrangle haggle`,
  distancing: `claim allege insist maintain contend assert purport profess accuse charge boast brag protest rail
    fume rant blame lie insinuate pretend suppose bluster theorise`,
  endorsing: `confirm reveal admit acknowledge concede disclose show prove demonstrate establish verify warn recognize
    recognise expose point confess discover certify attest document uncover detail remind notice`,
  denial: `deny reject dispute refute dismiss disavow disown repudiate rebut contradict counter object disagree
    refuse decline oppose discount disclaim rebuff`,
};

/** Verbs that take a stand towards a thing: “praised the plan”. What they are about stands after them. */
const STAND: Record<Stance, string> = {
  neutral: `praise welcome endorse support favor favour criticize criticise condemn denounce attack blast slam
    lambaste decry deplore mock ridicule deride scorn scold rebuke reprimand chide chastise castigate assail hail laud
    applaud commend celebrate congratulate admire appreciate approve embrace champion defend
    justify advocate apologize apologise bash challenge criticise disapprove encourage fault
    lampoon laud lobby mourn mock pan pillory prefer promote propose
    question reaffirm regret resent ridicule salute skewer trash vilify
    dislike detest loathe dread tout distrust mistrust trumpet
    acclaim bless compliment eulogize eulogise exalt excuse felicitate forgive glorify pardon toast uphold
    belittle berate blame censure chasten condemn defame denigrate deprecate disparage impugn malign rebuff reproach reprove
    revile upbraid scapegoat
    adore cherish esteem idolize idolise prize relish revere treasure trust venerate worship value tolerate
    abhor envy hate lament pity resent rue
    bolster oppose urge`,
  distancing: '',
  endorsing: '',
  denial: '',
};

/** What can stand where a verb’s -ed form does not come by rule: base, past, participle, and the -ing form if odd. */
const IRREGULAR: Record<string, string> = {
  say: 'said said', tell: 'told told', write: 'wrote written', think: 'thought thought', feel: 'felt felt',
  know: 'knew known', see: 'saw seen', hear: 'heard heard', read: 'read read', find: 'found found',
  begin: 'began begun', speak: 'spoke spoken', swear: 'swore sworn', show: 'showed shown', forget: 'forgot forgotten',
  understand: 'understood understood', foresee: 'foresaw foreseen', teach: 'taught taught', seek: 'sought sought',
  put: 'put put', forecast: 'forecast forecast', broadcast: 'broadcast broadcast', lie: 'lied lied',
  prove: 'proved proven', draw: 'drew drawn', give: 'gave given', make: 'made made', take: 'took taken',
}; // prettier-ignore

/** Verbs whose last consonant doubles. */
const DOUBLES = /(?:admit|refer|plan|quip|slam|brag|beg|rap|knit|sum|label|dub|pan|hint)$/;

/** Every form of a verb, each with whether it may be a past participle. */
export function forms(base: string): (Omit<VerbForm, 'base' | 'stance' | 'stand'> & { word: string })[] {
  const irregular = IRREGULAR[base]?.split(' ');
  const double = DOUBLES.test(base) && base !== 'hint' ? base + base.at(-1) : base;
  const ed = base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${double}ed`;
  const ing = base.endsWith('ie')
    ? `${base.slice(0, -2)}ying`
    : /[^eo]e$/.test(base)
      ? `${base.slice(0, -1)}ing`
      : `${double}ing`;
  const s = /(?:s|x|z|ch|sh)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  return [
    { word: base, ing: false, ed: false, participle: false, s: false },
    { word: s, ing: false, ed: false, participle: false, s: true },
    { word: ing, ing: true, ed: false, participle: false, s: false },
    ...[...new Set(irregular ?? [ed])].map((word, i) => ({ word, ing: false, ed: true, participle: i > 0, s: false })),
  ];
}

export interface VerbForm {
  base: string;
  stance: Stance;
  /** True for verbs of taking a stand, whose object is what they are about. */
  stand: boolean;
  ing: boolean;
  ed: boolean;
  /** True for a form that is a participle only (“known”), which needs a helping verb. */
  participle: boolean;
  s: boolean;
}

/** Every form of the verbs of saying and of taking a stand. */
export const VERBS: ReadonlyMap<string, VerbForm> = new Map(
  [
    ...Object.entries(STAND).map(([stance, list]) => ({ stance, list, stand: true })),
    ...Object.entries(SAYING).map(([stance, list]) => ({ stance, list, stand: false })),
  ].flatMap(({ stance, list, stand }) =>
    list
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((base) =>
        forms(base).map(({ word, ...form }): [string, VerbForm] => [
          word,
          { base, stance: stance as Stance, stand, ...form },
        ]),
      ),
  ),
);

const nouns = (lists: [Stance, string][]): ReadonlyMap<string, Stance> =>
  new Map(
    lists.flatMap(([stance, list]) =>
      list.split(/\s+/).flatMap((noun): [string, Stance][] => [
        [noun, stance],
        [noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`, stance],
      ]),
    ),
  );

/** Nouns that hold what somebody said, with whose they are: “her claim that”. */
export const NOUNS = nouns([
  ['neutral', 'argument belief suggestion prediction promise pledge vow warning criticism praise endorsement call demand opposition hope fear complaint opinion estimate forecast proposal appeal skepticism scepticism'],
  ['distancing', 'claim allegation assertion accusation charge insinuation contention insistence'],
  ['endorsing', 'admission confirmation acknowledgement acknowledgment revelation confession'],
  ['denial', 'denial rejection dismissal'],
]); // prettier-ignore

/** Nouns that tell of words or thoughts whose speakers are left out: “amid concerns about”, “allegations of”. */
export const UNOWNED = nouns([
  ['neutral', 'criticism report concern question speculation fear expectation suspicion call skepticism scepticism warning talk outcry complaint hope praise ridicule doubt worry unease anxiety outrage frustration discontent dissatisfaction resentment uncertainty optimism pessimism enthusiasm'],
  ['distancing', 'allegation claim accusation charge rumor rumour'],
  ['endorsing', 'recognition realization realisation'],
]); // prettier-ignore

/** Nouns for words and thoughts that only a verb with a subject makes somebody’s: “made the case for”. */
export const WORDS: ReadonlySet<string> = new Set(
  `case statement statements comment comments remark remarks point points exception 
   thought thoughts opinion opinions objection objections 
   doubt doubts question questions explanation explanations account accounts ruling
   verdict judgment judgement conclusion analysis recommendation recommendations suggestion suggestions plea
   pleas swipe jab note letter mention announcement
   announcements declaration declarations testimony advice guidance apology apologies excuse excuses joke
   jokes jibe concern concerns stance position faith confidence sympathy respect regret regrets 
   vision proof reply rebuke retort tirade diatribe outburst lecture lament`.split(/\s+/),
);

/** What attributes without a verb; the source follows. */
export const PHRASES: readonly [pattern: RegExp, stance: Stance | null][] = [
  [/\baccording to\b/iy, null],
  [/\bin the (?:words|view|opinion|eyes) of\b/iy, null],
  [/\bin the opinion of\b/iy, null],
  [/\bas per\b/iy, null],
  [/\bcourtesy of\b/iy, null],
];

/** The words of a list that white space parts. */
export const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Helping verbs that stand before a verb and belong to its cue. */
export const AUXILIARIES = set(
  `is are was were be been being am has have had having do does did will would shall should can could may might must
   isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shouldn't can't cannot couldn't
   'll 'd 've 's 're 'm got`,
);
export const BE = set("is are was were be been being am isn't aren't wasn't weren't 's 're 'm got");
/** Adverbs that may stand between helping verb and verb, besides those in -ly. */
export const ADVERBS = set(
  'not never also still already just then even now again once often always ever long first later soon thus further yet only so too once',
);
export const PRONOUNS = set('he she they it we i you who one everyone everybody nobody someone somebody anyone many some others several most few both all neither none'); // prettier-ignore
export const DETERMINERS = set(
  'the a an one this that these those his her its their our my your some any no each every another both all many several few most other such',
);
export const PREPOSITIONS = set(
  `of in on at by for with from to into onto about over under between among against during after before since until
   through across behind beyond near off out up down around toward towards within without despite amid per via like as
   than upon regarding including following besides except`,
);
export const CONJUNCTIONS = set('and but or nor yet so because although though while whereas if unless when where since as that which who whom whose how why what whether after before until'); // prettier-ignore

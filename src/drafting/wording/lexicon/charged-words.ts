import type { Entry } from './entry.ts';

/** Adjectives, adverbs and nouns of praise, blame and feeling. Names of things that happen (war, murder, riot) stay out. */
export const CHARGED_WORDS: Entry[] = [
  {
    device: 'charged-word',
    class: 'adjective',
    strength: 3,
    why: 'blame',
    words: `abhorrent abject abominable abysmal appalling asinine atrocious awful barbaric barbarous  beastly blatant
      bloodthirsty bogus boneheaded brazen brutish callous cavalier clownish clueless conniving contemptible corrupt cowardly
      crass craven crazed crazy creepy  cringeworthy crooked cruel cultish cynical dangerous dastardly deceitful deceptive deluded
      delusional demented demonic deplorable depraved deranged despicable despotic detestable devious diabolical dictatorial
      dim-witted dirty disastrous disdainful disgraceful disgusting dishonest dishonorable dismal disreputable draconian
      dreadful dubious dumb egregious evil execrable extremist fanatical farcical fascist fascistic feckless feeble fiendish filthy
      flagrant flimsy foolhardy foolish foul fraudulent frenzied ghastly ghoulish godless grandiose greedy grisly gross
      grotesque gruesome gullible gutless hapless hare-brained harebrained hateful heartless heinous hideous hollow horrendous
      horrible horrid horrific horrifying hypocritical hysterical idiotic ignoble ignominious ignorant ill-conceived ill-informed
      immoral imbecilic inane incendiary incompetent indecent indefensible inept inexcusable infamous infantile inhuman
      inhumane insane insidious insulting intolerable intolerant irrational irresponsible jingoistic juvenile kafkaesque laughable
      lawless lazy lousy ludicrous lunatic lurid mad maniacal mendacious merciless mindless misguided monstrous morbid moronic
      murderous narcissistic nasty nauseating nefarious nightmarish nonsensical notorious noxious nutty obnoxious obscene
      odious oppressive orwellian outlandish outrageous overblown paranoid partisan pathetic pathological paternalistic
      perfidious pernicious perverse perverted petty petulant phony pitiful pitiless poisonous pompous predatory
      preposterous pretentious psychotic puerile puritanical racist rabid rancid rancorous rapacious reckless regressive
      repellent reprehensible repressive repugnant repulsive retrograde revolting ridiculous rotten rude ruinous
      ruthless sadistic sanctimonious savage scandalous scathing scurrilous seditious selfish self-righteous self-serving sexist
      shady shallow sham shambolic shameful shameless shoddy shrill  sickening sinister slanderous sleazy slimy smarmy
      smug snide snobbish sordid soulless spineless spiteful spurious squalid stupid subhuman supercilious
      tawdry terrible thuggish tone-deaf totalitarian toxic traitorous trashy treacherous treasonous twisted tyrannical
      unconscionable undemocratic unforgivable unhinged unpatriotic unprincipled unscrupulous unseemly unspeakable
      untrustworthy vacuous vapid vengeful venomous vicious vile villainous vindictive virulent vitriolic vulgar wacky wanton warped
      weaselly wicked woeful wretched wrongheaded xenophobic bigoted homophobic misogynistic misogynist transphobic islamophobic antisemitic
      un-american anti-american anti-democratic anti-science authoritarian autocratic kleptocratic plutocratic conspiratorial
      conspiracist thin-skinned hot-headed hotheaded two-faced mean-spirited bad-faith bald-faced barefaced cold-blooded
      half-baked ham-fisted heavy-handed high-handed knee-jerk power-hungry power-mad money-grubbing foul-mouthed
      fire-breathing mealy-mouthed cack-handed blood-soaked blood-stained trigger-happy jaw-dropping mind-numbing
      mind-boggling gut-wrenching bone-headed tin-eared woke radical militant fringe kooky loony bonkers bananas`,
  },
  {
    device: 'charged-word',
    class: 'adjective',
    strength: 2,
    why: 'colour',
    words: `acrimonious acute aggressive alarming angry anguished antiquated archaic arrogant ashamed astonishing astounding bad baffling baseless
      beleaguered belligerent benighted bitter bizarre bleak bloated bombastic brash brutal bungled caustic chaotic cheap
      combative complicit  contentious controversial cozy crippling cumbersome damning defiant demeaning
      derisive desperate destructive devastating dire discredited disgraced disgruntled disingenuous disruptive
      disturbing divisive domineering doomed dysfunctional eerie elitist embarrassing embattled embittered emotional erratic exploitative
      failed failing fake farfetched far-fetched fawning fevered fiery fierce frantic fraught frivolous frustrating
      furious futile garish gloomy glum grievous grim grossest gushing haughty harsh heated heartbreaking hostile humiliating
      illegitimate illicit immature impotent improper inadequate inappropriate inexplicable inflammatory insecure
      insensitive intrusive invasive irate jealous jittery lackluster lame lavish lax lopsided lukewarm malicious malign malevolent manipulative
      meddling meddlesome menacing messy misleading murky naive needless negligent nonexistent oblivious obsessed obsessive obstinate
      ominous onerous outmoded outspoken overbearing overheated overreaching overzealous painful  patronizing pessimistic
      pointless  problematic provocative pugnacious punishing punitive pushy puzzling questionable raging rambling
      rampant raucous raunchy reactionary rebellious  relentless rigged rigid rocky rogue runaway  saddest scared sclerotic secretive senseless severe
      shaky shocking sneaky sloppy so-called sorry spiraling staggering stark startling steep stifling stinging strident
      stubborn stunning subversive suffocating sullen surreal suspect tainted tired toothless tortured tragic traumatic troubled troublesome
      troubling tumultuous ugly ultra-partisan unabashed unaccountable unapologetic unbearable unbelievable unbridled unchecked
      uncivilized undeserved undignified unelected unfair unfit unfounded ungrateful unjust unjustifiable unnatural 
       unprovoked unqualified unreasonable unrepentant unruly unsavory unsettling unsound unstable unsubstantiated untenable unwarranted unwelcome
      unwise upsetting useless vague vain vengeance-driven vicious vitriolic volatile  weird whiny wild willful worthless  zealous
      bitterest toughest gravest bloody bloodiest beloved notorious scandal-plagued scandal-ridden crisis-hit cash-strapped
      crime-ridden debt-ridden war-torn hardline hard-line hard-core hardcore die-hard staunch rabble-rousing self-proclaimed self-styled
      self-appointed self-described would-be wannabe anti-woke racially-charged politically-motivated out-of-touch out-of-control
      over-the-top tight-fisted iron-fisted long-suffering hard-won ill-fated ill-advised ill-judged ill-timed nightmare`,
  },
  {
    device: 'charged-word',
    class: 'adjective',
    strength: 2,
    why: 'praise',
    words: `admirable adorable amazing astute audacious awe-inspiring awesome beautiful beloved bold brave breathtaking brilliant celebrated
      charismatic commendable compassionate courageous dazzling dignified dynamic elegant enlightened esteemed excellent exceptional exemplary
      exquisite extraordinary fabulous fantastic fearless flawless formidable gallant game-changing generous gentle  gifted glamorous
      glittering glorious glowing gorgeous graceful great groundbreaking heartwarming heroic honorable humble iconic impeccable imaginative
      impressive incomparable incredible ingenious  inspirational inspired inspiring invaluable invincible  kind-hearted laudable
      legendary lovely loyal luminous magical magnificent majestic marvelous masterful masterly miraculous mighty noble outstanding peace-loving
      peerless  pioneering plucky poignant powerful praiseworthy prestigious priceless principled pristine profound prolific prophetic
        quintessential remarkable renowned resilient resolute resounding respected revered revolutionary righteous
      rousing sacred saintly scintillating seasoned selfless sensational sensible shining  soaring spectacular spirited splendid
      steadfast stellar stirring stupendous sublime super superb superior talented terrific thrilling timeless tireless top-notch
      towering tremendous trailblazing triumphant unblemished unflinching unmatched unparalleled unrivaled unstoppable unswerving
      unwavering upstanding valiant venerable vibrant victorious virtuous visionary  wonderful wondrous world-class world-beating
      level-headed clear-eyed fair-minded freedom-loving god-fearing hard-working hardworking law-abiding`,
  },
  {
    device: 'charged-word',
    class: 'adverb',
    strength: 3,
    why: 'blame',
    words: `=shamefully =shamelessly =blatantly =brazenly =outrageously =disgracefully =ridiculously =ludicrously =absurdly
      =laughably =pathetically =cynically =cruelly =callously =viciously =savagely =ruthlessly =recklessly =wantonly =wickedly
      =hysterically =maniacally =obsessively =slavishly =cravenly =cowardly =deceitfully =dishonestly =fraudulently
      =egregiously =flagrantly =grotesquely =hideously =horrifically =insidiously =maliciously =mercilessly =mindlessly =nakedly
      =nefariously =notoriously =obscenely =perversely =preposterously =sanctimoniously =scandalously =senselessly =sickeningly
      =smugly =spitefully =stupidly =tragically =treacherously =unconscionably =unforgivably =vengefully =vindictively =wildly
      =woefully =wrongheadedly =wrongly =unfairly =unjustly =foolishly =ignorantly =irresponsibly =hypocritically =naively =insanely =idiotically`,
  },
  {
    device: 'charged-word',
    class: 'adverb',
    strength: 2,
    why: 'colour',
    words: `=alarmingly =angrily =arrogantly =bafflingly =bitterly =bizarrely =boldly =bravely =breathlessly =brutally
      =chillingly =comically =conveniently =courageously =curiously =damningly =dangerously =defiantly =desperately =disturbingly =dramatically
      =eerily =embarrassingly =fanatically =feverishly =fiercely =frantically =furiously =gleefully =grimly =gravely =grudgingly =harshly
      =heroically =hilariously =inexplicably =infamously =ironically =loudly =magically =menacingly =miraculously =mysteriously
      =needlessly =ominously =painfully =provocatively =quietly =rampantly =relentlessly =ruinously =sadly =shockingly
      =staunchly =strangely =stubbornly =stunningly =suspiciously =sneeringly =systematically =thankfully =mercifully =triumphantly
      =troublingly =unapologetically =unashamedly =unsurprisingly =vehemently =violently =weirdly =willfully =remarkably =incredibly =amazingly
      =hopelessly =helplessly =horribly =terribly =dreadfully =gallantly =valiantly =brilliantly =wonderfully =spectacularly =fortunately =unfortunately`,
  },
  {
    device: 'charged-word',
    class: 'noun',
    strength: 3,
    why: 'blame-noun',
    words: `abomination absurdity arrogance asininity atrocity audacity babble bafflegab baloney barbarity barbarism bigotry blasphemy blather blunder bombast
      boondoggle brainwashing bravado brutality buffoonery bullying bunk cabal cesspit cesspool chaos charade chicanery chutzpah circus claptrap
      clique clown-show clusterfuck coddling con concoction conniption corruption cowardice crackpottery cronyism cruelty cult damnation debacle
      deceit deception decadence degeneracy delusion demagoguery demagogy depravity derangement despotism dictatorship disgrace dishonesty
      disgust dogma doublespeak doublethink drivel duplicity dumpster echo-chamber egomania evil falsehood fanaticism fantasy farce fascism fearmongering fiasco
      filth folly  frenzy garbage genuflection gibberish gimmick greed groupthink grandstanding hackery hatchet  hatred hellhole hellscape hoax
      hogwash hubris hypocrisy hysteria idiocy ignorance imbecility immorality incompetence indoctrination ineptitude infamy inhumanity
       insanity intolerance junk jingoism kangaroo larceny lawlessness laziness lie lunacy lust madness malarkey malevolence malfeasance malice
      mania manipulation mayhem mediocrity mendacity mess meltdown mockery monstrosity moronism mumbo-jumbo narcissism nastiness nepotism nihilism nightmare nonsense obscenity obsession
      outrage overreach pandering paranoia perfidy  perversion petulance pettiness phoniness pitchfork plague ploy poison posturing power-grab power-play propaganda
      psychobabble puppetry purge quackery racket rampage rancor recklessness revanchism rhetoric rot rubbish ruse ruthlessness sadism sanctimony savagery
      scam scandal scaremongering scapegoating scheme scourge sellout sensationalism shakedown sham shambles shame shamelessness shenanigan
      skulduggery slander slop slur smear smokescreen snobbery spectacle spite squalor stench stupidity subterfuge swamp swindle tantrum temerity
      thuggery tirade toxicity travesty treachery treason tripe trickery tyranny vandalism vanity vendetta venom  villainy vileness
      virtue-signaling vitriol vulgarity warmongering whitewash wickedness witch-hunt witchhunt zealotry bloodlust blood-libel
      brainrot clickbait fluff flimflam hokum hooey horseshit bullshit crap poppycock tomfoolery trainwreck train-wreck wokeness wokeism`,
  },
  {
    device: 'charged-word',
    class: 'noun',
    strength: 2,
    why: 'colour-noun',
    words: `adulation  alarmism anger anguish animosity antics  backlash bedlam betrayal bloodbath bluster bombshell bonanza brainchild
      brinkmanship bubble bungle  bumbling calamity carnage clampdown coddle contempt convulsion crackdown craze crusade cudgel darling debauchery deluge
      denialism desperation despair devastation dismay disarray disdain disaster distortion doom dysfunction embarrassment escapade excess extremism exploitation fallout fervor 
      firestorm fixation flak flood flop frustration fury fuss glee gloom greatness grievance grudge hardship havoc heartache heartbreak
      heroism hostility humiliation hypersensitivity ideologue  impunity indecency indignity indignation  inanity intimidation intransigence ire lament lapdog
       limbo lunge maelstrom malaise masterpiece mayhem menace minefield miracle misery mismanagement miscarriage    moralizing mouthpiece myth negligence onslaught
      opportunism oppression orgy ordeal outburst outcry overreaction  partisanship patriotism plight power-broker prejudice pressure-cooker pretense prowess rage ravage
      rebuke reckoning resentment revenge ridicule rift riches ruin sacrilege scorn shock shambles showdown sideshow  slaughter smugness spiral splurge spree stain  stigma
      stranglehold stunt  supremacy suspicion tatters    throes thrashing torment torrent tragedy    triumph troll turmoil uproar upheaval vengeance
      victimhood vilification wasteland whirlwind windfall woe wrath wreckage zeal bickering squabbling infighting handwringing hand-wringing mudslinging
      saber-rattling sabre-rattling war-mongering finger-pointing name-calling navel-gazing soul-searching wishful-thinking`,
  },
];

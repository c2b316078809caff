import type { Entry } from './entry.ts';

/** Names put on people, groups and governments in place of a description. */
export const LABELS: Entry[] = [
  {
    device: 'label',
    class: 'noun',
    strength: 3,
    why: 'label',
    words: `apologist apparatchik autocrat bandit barbarian  bigot blowhard bloodsucker boor brat brute buffoon bully bureaucrat-in-chief
      charlatan cheerleader cheat clown collaborator con-man conman coward crackpot  crony crook cuck cultist deadbeat degenerate demagogue demon deplorable
      despot devil dictator dimwit dinosaur doofus dolt dunce dupe elitist enabler enforcer extortionist fanatic fascist fatcat fat-cat fearmonger
      fiend flunky  fraudster freak freeloader gangster ghoul glutton goon grifter groomer gunslinger hack hag halfwit hardliner hater henchman hoodlum
      hooligan horde huckster hypocrite ideologue idiot ignoramus imbecile imposter impostor incompetent jackass jackal jerk junta kingpin kleptocrat kook lackey laggard leech
      liar loon loser lout lowlife lunatic madman maniac marionette martinet megalomaniac misogynist minion mob mobster monster moocher moron mouthpiece narcissist
      nazi neo-nazi nincompoop nitwit nutcase nut-job nutjob ogre oligarch opportunist outlaw parasite pariah  pawn pedant phony  plunderer plutocrat poseur predator prig provocateur prude psychopath pundit-in-chief puppet puppet-master
      quisling rabble rabble-rouser race-baiter   reactionary regime robber-baron ruffian saboteur savage scallywag scammer scaremonger scofflaw scoundrel scumbag scum sellout  shill shyster sicko
      simpleton skinhead slacker sleazebag  snob snowflake sociopath sore-loser spendthrift stooge strongman supremacist swindler sycophant talking-head terrorist-sympathizer thief
      thug tinpot toady traitor troglodyte troll turncoat twit tyrant usurper vandal vermin viper villain vulture warlord warmonger weakling weasel weirdo
      welfare-queen windbag witch wimp  xenophobe zealot zombie crybaby fearmonger fundamentalist extremist radical subversive insurrectionist anarchist agitator
      commie communist marxist maoist trotskyite stalinist bolshevik jihadist islamist infidel globalist nativist jingoist hegemon colonizer imperialist
      homophobe transphobe islamophobe antisemite bootlicker brownshirt blackshirt storm-trooper stormtrooper jackboot`,
  },
  {
    device: 'label',
    class: 'noun',
    strength: 2,
    why: 'group-label',
    words: `leftist rightist left-winger right-winger lefty righty libtard neocon neoliberal neo-liberal snowflake sjw bleeding-heart tree-hugger
      do-gooder nanny-state deep-state  elite ruling-class one-percenter fat-cat tycoon mogul insider bureaucrat
      technocrat careerist careerists partisan loyalist acolyte disciple devotee follower-in-chief foot-soldier attack-dog lapdog crony cohort ilk
      clique cabal coterie crowd gang  machine propagandist spin-doctor mouthpiece denier truther birther anti-vaxxer antivaxxer alarmist conspiracist
      alien illegal invader infiltrator intruder migrant-caravan foreigner interloper rioter looter marauder protester-for-hire
      dissident hawk maverick firebrand demagog darling crusader saviour savior hero heroine martyr patriot  titan  genius visionary trailblazer
      warrior freedom-fighter godfather mastermind ringleader svengali rasputin boogeyman bogeyman scapegoat sacred-cow socialist statist collectivist
      abortionist gun-grabber gun-nut climate-denier baby-killer  billionaire-backed`,
  },
  {
    device: 'label',
    class: 'adjective',
    strength: 2,
    why: 'group-label',
    words: `left-wing right-wing far-left far-right hard-left hard-right alt-right alt-left ultra-right ultra-left ultraconservative ultra-conservative ultraliberal ultra-liberal
      ultranationalist ultra-nationalist leftwing rightwing leftist ultra-progressive tinpot puppet communist marxist marxist-leninist neo-marxist socialist fascist neo-fascist neo-nazi nazi
      neoconservative neocolonial supremacist nationalist-populist populist globalist  lamestream   anti-establishment elitist trigger-happy pro-terrorist anti-white anti-black anti-family
      anti-freedom anti-worker anti-christian anti-israel anti-west anti-western anti-gun anti-police anti-immigrant anti-muslim anti-gay anti-trans anti-women anti-woman anti-abortion pro-abortion pro-life pro-choice pro-death`,
  },
];

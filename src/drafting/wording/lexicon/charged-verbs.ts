import type { Entry } from './entry.ts';

/** Verbs that carry a judgement of what they report. */
export const CHARGED_VERBS: Entry[] = [
  {
    device: 'charged-word',
    class: 'verb',
    strength: 3,
    why: 'verbal-blow',
    words: `~slam ~blast lambast lambaste ~rip ~bash ~trash ~savage skewer eviscerate excoriate ~hammer pummel ~roast ~torch
      berate deride mock ridicule scoff sneer smear malign vilify demonize denigrate disparage besmirch ~sully defame
      ~bully browbeat taunt ~troll heckle hector harangue ~rant ~rave ~rail ~fume bristle ~whine ~moan gripe grumble bleat
      squeal screech ~shriek ~howl ~crow gloat brag bemoan ~lash castigate pillory lampoon ~shame ~snipe ~jeer ~gush fulminate
      ~thunder ~roar clobber ~maul trounce ~thrash flay ~scorch upbraid scold ~pan belittle ~bluster bloviate cackle ~jab
      ~needle ~clap ~dunk ~pounce ~snap ~bark ~blurt ~bellow ~seethe ~simmer ~snark ~smirk ~whimper ~huff ~sputter`,
  },
  {
    device: 'charged-word',
    class: 'verb',
    strength: 3,
    why: 'bad-faith',
    words: `peddle ~parrot spew ~spout regurgitate ~hype shill pander grovel kowtow hijack weaponize politicize brainwash
      indoctrinate dupe hoodwink bamboozle swindle fleece bilk whitewash concoct fabricate connive collude ~scheme
      gaslight ~bait ~scapegoat scaremonger fearmonger ~guilt-trip ~strong-arm railroad ~bulldoze steamroll foist ~ram
      ~shove ~goad trample ~shred flout usurp ~plunder pillage ransack subvert ~cheat ~trick ~deceive distort ~twist
      ~contort ~cook  ~rig   ~exploit manipulate ~smuggle ~sneak ~slither ~weasel ~worm ~wheedle cajole
      ~coddle mollycoddle ~fawn lionize ~idolize ~worship romanticize glorify ~swoon ~pimp ~hawk ~flog ~drag ~stonewall
      ~meddle ~posture ~pontificate ~preach ~virtue-signal ~gerrymander ~astroturf ~profiteer ~masquerade ~exult`,
  },
  {
    device: 'charged-word',
    class: 'verb',
    strength: 3,
    why: 'destruction',
    words: `~gut decimate obliterate annihilate eviscerate cripple hamstring kneecap torpedo sabotage scuttle ~poison ~taint
      corrupt ~pollute ~infect infest contaminate ~wreck ~ruin ravage ~butcher mangle ~crush pulverize ~smash demolish
      dismember ~cannibalize bankrupt ~strangle ~choke ~suffocate ~throttle stifle muzzle ~gag quash squelch ~silence
      ~squash tyrannize terrorize oppress subjugate enslave persecute brutalize dehumanize ~bleed ~devour ~swallow
      ~hollow ~upend ~shatter ~dismantle ~unravel ~dynamite ~nuke ~axe ~slash`,
  },
  {
    device: 'charged-word',
    class: 'verb',
    strength: 2,
    why: 'charged-verb',
    words: `inflame stoke foment ~stir ~whip incite ~provoke ~sow  ~rile roil ~rattle ~stun ~stagger ~shock ~jolt
      humiliate ~disgrace dishonor insult offend outrage enrage infuriate anger alarm dismay appall disgust horrify
      ~bungle ~botch ~flub fumble squander fritter ~dither ~waffle ~backpedal ~flip-flop ~flail flounder ~cave capitulate
      ~cower ~surrender ~dodge ~duck ~stoop ~resort ~lurch ~blunder ~crumble ~implode ~collapse ~unleash ~spiral ~spawn
      ~tout trumpet boast ~crusade ~champion extol ~laud hail ~applaud ~embrace ~cling obsess ~fixate fetishize wallow
      ~flaunt ~parade ~dangle ~wield ~brandish ~hurl ~fling ~lob ~hound ~harass ~badger ~pester ~hunt ~stalk ~bombard
      ~barrage ~besiege ~swarm ~flood ~inundate ~overrun ~engulf ~invade  ~plague ~haunt ~grip ~ensnare entrap
      ~mire ~scramble ~rush ~sham ~cook ~grab ~snatch ~wrest ~seize ~nix ~snub ~spurn ~shun ~ditch ~dump ~jettison ~oust
      ~topple ~decry ~bemoan ~lament ~rue ~scoff ~shrug ~brush ~downplay ~trivialize minimize ~normalize ~legitimize
      ~sanitize ~gloss ~paper ~sweep ~bury ~erase ~undercut undermine ~erode ~endanger ~jeopardize imperil ~betray
      ~abandon ~forsake ~rob ~steal ~deprive ~starve ~impoverish ~burden ~saddle ~punish ~bilk ~lie ~mislead ~defraud
      ~conspire ~plot ~radicalize ~polarize  ~tear ~demean ~degrade ~debase ~cheapen ~trash-talk ~bloat ~sugarcoat
      ~cherry-pick  ~galvanize ~electrify ~dazzle ~rave ~thrill ~triumph ~prevail ~vanquish`,
  },
  {
    device: 'bigger-smaller',
    class: 'verb',
    strength: 2,
    why: 'bigger-verb',
    words: `skyrocket ~soar ~plummet ~plunge ~crater ~nosedive ~balloon ~mushroom ~explode ~surge ~rocket ~tank ~dwarf
      ~overwhelm ~dominate ~revolutionize ~transform ~eclipse ~overshadow ~exaggerate ~overblow ~catapult ~tumble`,
  },
  {
    device: 'deflect',
    class: 'verb',
    strength: 1,
    why: 'doubting-verb',
    words: `~claim  ~insinuate ~purport ~profess ~pretend ~feign ~tease    ~quip ~deflect`,
  },
  {
    device: 'fear',
    class: 'verb',
    strength: 2,
    why: 'fear-word',
    words: `~loom ~menace ~threaten ~terrify ~frighten ~scare ~panic ~doom ~lurk ~prey ~spook ~unnerve ~intimidate`,
  },
];

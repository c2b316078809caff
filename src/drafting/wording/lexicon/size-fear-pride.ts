import type { Entry } from './entry.ts';

/** Words that enlarge or shrink, that frighten, that flatter a group, and that keep things vague. */
export const SIZE_FEAR_PRIDE: Entry[] = [
  {
    device: 'bigger-smaller',
    class: 'adjective',
    strength: 2,
    why: 'bigger',
    words: `colossal enormous epic gargantuan gigantic ginormous herculean hefty historic huge immense incalculable incessant innumerable insurmountable
      insatiable jaw-dropping landmark mammoth massive monumental overwhelming record-breaking record-shattering seismic sky-high
      stratospheric sweeping titanic unheard-of unimaginable unprecedented untold vast whopping wholesale utter sheer    outright downright veritable
      never-ending endless countless eternal perpetual constant nonstop non-stop dramatic drastic  extreme earth-shattering groundbreaking all-out full-blown full-throated wall-to-wall blockbuster explosive ever-growing far-reaching exorbitant astronomical inordinate
      limitless boundless infinite rife worst biggest  finest deadliest harshest ugliest vilest darkest grandest`,
  },
  {
    device: 'bigger-smaller',
    class: 'adjective',
    strength: 1,
    why: 'smaller',
    words: `mere paltry measly puny trivial trifling negligible meager meagre minuscule piddling insignificant niggling token half-hearted
      lackluster scant skimpy so-so mediocre minor-league`,
  },
  {
    device: 'bigger-smaller',
    class: 'adverb',
    strength: 1,
    why: 'intensifier',
    words: `=absolutely =completely =totally =utterly =entirely =wholly =thoroughly =hugely =massively =vastly =enormously =immensely =wildly
      =extremely =exceedingly =extraordinarily =overwhelmingly =astonishingly =staggeringly =endlessly  =continually =perpetually  =profoundly =radically =drastically
      =virtually  =merely =downright =insanely =outright =wholesale      =exponentially =fundamentally =desperately =severely =badly =perfectly `,
  },
  {
    device: 'fear',
    class: 'adjective',
    strength: 3,
    why: 'fear-word',
    words: `apocalyptic blood-curdling bloodcurdling cataclysmic catastrophic chilling dystopian existential fearsome frightening frightful ghastly hair-raising harrowing
      hellish looming nightmarish ominous perilous scary sinister terrifying threatening unthinkable spine-chilling bone-chilling calamitous deadly lethal ruinous treacherous alarming dire grave`,
  },
  {
    device: 'fear',
    class: 'noun',
    strength: 2,
    why: 'fear-word',
    words: `abyss apocalypse armageddon bloodbath bloodshed brink  carnage cataclysm catastrophe contagion cataclysm  doom doomsday  dystopia endgame epidemic existential-threat
        hell hellfire  horror hydra inferno invasion menace mortal-danger nightmare onslaught panic peril precipice powder-keg powderkeg specter spectre terror  timebomb time-bomb tinderbox
      tsunami morass avalanche tidal-wave wildfire juggernaut swamp tentacle meltdown collapse downfall demise ruination annihilation`,
  },
  {
    device: 'group-pride',
    class: 'adjective',
    strength: 2,
    why: 'group-pride',
    words: `patriotic unpatriotic god-given freedom-loving peace-loving hard-working red-blooded all-american true-blue homegrown hallowed sacred heroic glorious  sovereign-minded
      civilized unbowed indomitable unbreakable invincible undefeated`,
  },
  {
    device: 'group-pride',
    class: 'noun',
    strength: 2,
    why: 'group-pride',
    words: `motherland fatherland  heartland glory honor   patriotism sacrifice birthright  countryman compatriot liberator liberation forefather valor valour bravery  heroism destiny `,
  },
  {
    device: 'fog',
    class: 'noun',
    strength: 1,
    why: 'fog',
    words: `irregularity impropriety shortcoming misstep misstatement miscommunication misunderstanding inconsistency pacification rightsizing right-sizing downsizing rationalization rationalisation streamlining readjustment`,
  },
];

import type { Lexeme } from './lookup.ts';
import type { Entry } from './lexicon/entry.ts';

/** Word-building that carries a judgement whatever the first part is: bridge-gate, toll-mania, bus-hating. */

const ENTRY = (device: Entry['device'], why: string, wordClass: Entry['class'] = 'noun'): Entry => ({
  device,
  class: wordClass,
  strength: 3,
  why,
  words: '',
});

const RULES: [RegExp, Entry][] = [
  [
    /^[\p{L}]{3,}-?(?:mania|maniac|maniacs|gate|zilla|geddon|pocalypse|palooza|splain|splaining|tard|tards)$/u,
    ENTRY('charged-word', 'coinage'),
  ],
  [
    /^[\p{L}.-]{2,}-(?:hating|bashing|obsessed|crazed|addled|riddled|ridden|infested|plagued|mongering|peddling|pushing|loving|worshipping|worshiping|hungry|happy|fueled|fuelled|soaked|drenched|stained|mad|crazy|shaming|baiting|grabbing|killing|destroying|wrecking|wielding|scarred|fisted|headed|hearted|faced|eyed|minded)$/u,
    ENTRY('charged-word', 'coinage', 'adjective'),
  ],
  [
    /^[\p{L}]{3,}-?(?:monger|mongers|basher|bashers|hater|haters|nut|nuts|pusher|pushers|grabber|grabbers|baiter|baiters|hugger|huggers|in-chief)$/u,
    ENTRY('label', 'label'),
  ],
  [
    /^(?:pseudo|faux|quasi|wannabe|crypto|neo|ultra|uber|hyper|arch|über|mega)-[\p{L}-]{3,}$/u,
    ENTRY('label', 'coinage', 'adjective'),
  ],
  [/^anti-[\p{L}-]{4,}$/u, { ...ENTRY('label', 'group-label', 'adjective'), strength: 2 }],
];
/** Compounds that only describe. */
const PLAIN =
  /^(?:anti-(?:virus|viral|aircraft|tank|missile|terror|terrorism|corruption|trust|doping|inflammatory|money|fraud|drone|submarine|ship|personnel|clockwise|social|malaria|drug|viral|body|bodies|bacterial|mask|lockdown|government|graft|smoking|discrimination|vaccine|vaccination|racism|racist|war|nuclear|inflation|protest|poverty)|neo-(?:classical|gothic|natal)|(?:open|like|two|one|many|clear|level|red|black|blue|brown|green|masked|clean)-(?:headed|eyed|faced|minded|hearted)|hyper-(?:local|link|text|active)|.*(?:floodgate|investigate|delegate|mitigate|navigate|interrogate|aggregate|litigate|irrigate|propagate|instigate|castigate|segregate|congregate|surrogate|relegate|abrogate|subjugate|colgate|walnut|coconut|peanut|doughnut|chestnut|hazelnut|donut)s?)$/u;

export function compound(word: string): Lexeme[] {
  if (word.length < 7 || word.length > 40 || PLAIN.test(word)) return [];
  for (const [rule, entry] of RULES) {
    if (rule.test(word)) return [{ entry, base: word, class: entry.class, bare: false }];
  }
  return [];
}

/** What a sentence shows of being worth a check, as numbers; the learned weights are theirs. Of one sentence, in any order. */

const NUMBER =
  /\b\d[\d,.]*\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|half|third|quarter|double|triple|twice)s?\b/gi;

/** Groups of words by what they do in a sentence; written from general knowledge of English. */
const GROUPS: Record<string, RegExp> = {
  percent: /%|\bper ?cents?\b|\bpercentage\b/gi,
  money:
    /[$€£]|\b(?:dollars?|euros?|pounds?|cents?|deficits?|debts?|budgets?|tax(?:es|ed)?|costs?|spend(?:s|ing)?|spent|funds?|funding|prices?|wages?|incomes?|profits?)\b/gi,
  amount: /\b(?:million|billion|trillion|thousand|hundred)s?\b/gi,
  compare:
    /\b(?:more|less|fewer|most|least|highest|lowest|largest|biggest|greater|higher|lower|better|worse|than|times|twice|double[ds]?|half)\b/gi,
  change:
    /\b(?:increas|decreas|rais|reduc|cut|doubl|tripl|rose|risen|fell|fallen|drop|grew|grow|declin|lost|gain|creat|add|jump|soar|shr[ai]nk|expand)\w*\b/gi,
  year: /\b(?:1[89]|20)\d\d\b|\byears?\b|\bmonths?\b|\bdecades?\b|\bsince\b|\bago\b/gi,
  past: /\b(?:was|were|had|did|said|voted|passed|made|gave|took|went|signed|proposed|supported|opposed|called|came|left|put|got|\p{L}{3,}ed)\b/giu,
  future: /\b(?:will|shall|going to|gonna|'ll)\b|’ll/gi,
  modal: /\b(?:would|should|could|must|ought|may|might|can)\b/gi,
  first: /\b(?:i|i'm|i've|i'd|i'll|my|me|myself)\b/gi,
  we: /\b(?:we|we're|we've|we'll|our|us|let's|let us)\b/gi,
  you: /\b(?:you|your|you're)\b/gi,
  third: /\b(?:he|she|they|his|her|their|him|them)\b/gi,
  think:
    /\b(?:think|believe|feel|hope|want|know|guess|mean|wish|like|love|understand|agree|wonder|suppose|remember)\b/gi,
  value:
    /\b(?:good|great|right|wrong|important|strong|best|fair|proud|moral|values?|freedom|future|dream|faith|honou?r|thank|god|bless|kind|hard|sure|able|ready|need)\b/gi,
  record:
    /\b(?:voted|vote|votes|bill|law|act|signed|vetoed|record|policy|program|plan|report|study|statistics?|survey|court|congress|senate|parliament|council|agency|department|administration|amendment|treaty|sanctions|commission|budget)\b/gi,
  group:
    /\b(?:people|americans|workers|children|families|women|men|jobs?|schools?|hospitals?|troops|soldiers|immigrants|police|companies|businesses|students|voters|teachers|farmers|veterans|patients|residents|homes|countries|nations?)\b/gi,
  all: /\b(?:every|all|never|always|no|none|only|first|last|any|each|both|nobody|nothing|ever)\b/gi,
  cause: /\b(?:because|caused?|due to|led to|resulted?|responsible|blame[ds]?|therefore|so that)\b/gi,
  said: /\b(?:said|says|told|claims?|claimed|called|accused|described|promised|denied|stated|reported|announced|admitted)\b/gi,
  be: /\b(?:is|are|was|were|has|have|had|been)\b/gi,
  hedge: /\b(?:if|perhaps|maybe|probably|seems?|appears?)\b/gi,
  question: /\?/g,
  negation: /\b(?:not|n't|cannot)\b|n’t/gi,
  greeting:
    /\b(?:well|okay|thanks?|sir|please|excuse|yes|yeah|no,|look|listen|wait|good evening|governor|senator|mr|jim|let me)\b/gi,
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Names in the middle of the sentence: words with a capital that do not begin it. */
const names = (text: string): number => count(text, /(?<=[\p{L},;’'] )\p{Lu}[\p{L}]+/gu);

/** The features of a sentence by name; counts are dampened, since a second number says less than the first. */
export function worthFeatures(text: string): Record<string, number> {
  const words = count(text, /[\p{L}\p{N}]+/gu);
  const features: Record<string, number> = {
    bias: 1,
    length: Math.min(words, 45) / 20,
    short: words < 8 ? 1 : 0,
    number: Math.log1p(count(text, NUMBER)),
    names: Math.log1p(names(text)),
  };
  for (const [name, pattern] of Object.entries(GROUPS)) features[name] = Math.log1p(count(text, pattern));
  const pairs: [string, string][] = [
    ['number', 'past'],
    ['number', 'change'],
    ['number', 'group'],
    ['number', 'future'],
    ['past', 'third'],
    ['past', 'names'],
    ['names', 'record'],
    ['first', 'think'],
    ['first', 'past'],
    ['we', 'be'],
    ['we', 'modal'],
    ['money', 'change'],
    ['compare', 'be'],
    ['compare', 'number'],
    ['group', 'be'],
  ];
  for (const [a, b] of pairs) features[`${a}+${b}`] = (features[a] ?? 0) * (features[b] ?? 0);
  return features;
}

/** The words of a sentence, roughly stemmed, and its pairs of neighbours, once each. */
export function worthWords(text: string): string[] {
  const words = (text.toLowerCase().match(/[\p{L}]+(?:['’]\p{L}+)?|\d[\d,.]*%?/gu) ?? []).map((word) =>
    /^\d/.test(word)
      ? word.endsWith('%')
        ? '#%'
        : '#'
      : word.replace(/['’]s$/, '').replace(/(?<=\p{L}{4})(?:s|ed|ing)$/u, ''),
  );
  return [...new Set([...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)])];
}

import type { QuestionRule } from './helpers.ts';

/** Every phrase has its words, its tier and its reason, of its own or from an annotation. */
export const completePhrases: QuestionRule = ({ question, annotations }) => {
  if (question.kind !== 'phrases') return [];
  const found: ReturnType<QuestionRule> = [];
  for (const [id, { annotation, text, tier, why }] of Object.entries(question.phrases)) {
    // An annotation has all three; one that does not exist is another rule's matter.
    if (annotation !== undefined) continue;
    if (text === undefined)
      found.push([
        ['phrases', id],
        'This phrase has no words. Add “text”, or “annotation” to take the words of an annotation.',
      ]);
    if (tier === undefined)
      found.push([['phrases', id], 'This phrase has no tier. Add “tier: core”, “tier: defensible” or “tier: plain”.']);
    if (why === undefined)
      found.push([['phrases', id], 'This phrase has no reason. Add “why”: the reason for its tier.']);
  }
  const tiers = Object.values(question.phrases).map(
    ({ annotation, tier }) => tier ?? annotations.entries[annotation ?? '']?.tier,
  );
  if (tiers.length > 0 && tiers.every((tier) => tier === 'core' || tier === 'defensible'))
    found.push([
      ['phrases'],
      'Every phrase here is to be flagged. Add one with “tier: plain”: leaving sound wording alone earns credit.',
    ]);
  return found;
};

/** The passage names each phrase once, in braces. */
export const passageNamesPhrases: QuestionRule = ({ question }) => {
  if (question.kind !== 'phrases') return [];
  const named = [...question.passage.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const found: ReturnType<QuestionRule> = [];
  for (const name of new Set(named)) {
    const times = named.filter((other) => other === name).length;
    if (!Object.hasOwn(question.phrases, name))
      found.push([
        ['passage'],
        `The passage names {${name}}, but there is no such phrase below. Correct the name, or add the phrase.`,
      ]);
    else if (times > 1) found.push([['passage'], `The passage names {${name}} ${times} times. Name each phrase once.`]);
  }
  for (const id of Object.keys(question.phrases))
    if (!named.includes(id))
      found.push([
        ['phrases', id],
        `The passage never names this phrase. Write {${id}} where it stands, or take the phrase out.`,
      ]);
  return found;
};

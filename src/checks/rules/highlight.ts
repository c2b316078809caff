import { overlaps, placesOf, tidyPassage, type Span } from '../../questions/highlight/spans.ts';
import type { QuestionRule } from './helpers.ts';

/** Every target has its words, its tier, its lens and its reason, of its own or from an annotation. */
export const completeTargets: QuestionRule = ({ question, annotations }) => {
  if (question.kind !== 'highlight') return [];
  const found: ReturnType<QuestionRule> = [];
  for (const [id, { annotation, quote, tier, lens, why }] of Object.entries(question.targets)) {
    const path = ['targets', id];
    if (question.passage === null && annotation === undefined)
      found.push([
        path,
        'This target is in the article’s own text, whose words come from an annotation. Add “annotation”, or write a passage.',
      ]);
    // An annotation has all of it; one that does not exist is another rule's matter.
    if (annotation !== undefined) continue;
    if (quote === undefined && question.passage !== null)
      found.push([path, 'This target has no words. Add “quote”, or “annotation” to take the words of an annotation.']);
    if (tier === undefined)
      found.push([path, 'This target has no tier. Add “tier: core”, “tier: defensible” or “tier: plain”.']);
    else if (tier !== 'plain' && lens === undefined)
      found.push([path, 'This target has no lens. Add the lens that asks about it: sourcing, language or claims.']);
    if (why === undefined) found.push([path, 'This target has no reason. Add “why”: the reason for its tier.']);
  }
  const tiers = Object.values(question.targets).map(
    ({ annotation, tier }) => tier ?? annotations.entries[annotation ?? '']?.tier,
  );
  if (tiers.length > 0 && tiers.every((tier) => tier === 'core' || tier === 'defensible'))
    found.push([
      ['targets'],
      'Every target here is to be marked. Add one with “tier: plain”: leaving sound wording alone earns credit.',
    ]);
  return found;
};

/** The words of each target stand in the passage once, apart from the others'. */
export const targetsInPassage: QuestionRule = ({ question, annotations }) => {
  if (question.kind !== 'highlight' || question.passage === null) return [];
  const passage = tidyPassage(question.passage);
  const found: ReturnType<QuestionRule> = [];
  const placed: [id: string, span: Span][] = [];
  for (const [id, { annotation, quote }] of Object.entries(question.targets)) {
    const words = quote ?? annotations.entries[annotation ?? '']?.quote;
    if (words === undefined) continue;
    const path = ['targets', id, quote === undefined ? 'annotation' : 'quote'];
    const places = placesOf(passage, words);
    const [span] = places;
    if (!span) {
      found.push([path, `The passage does not have these words: “${words}”. Write them as they stand there.`]);
      continue;
    }
    if (places.length > 1)
      found.push([
        path,
        `The passage has these words ${places.length} times: “${words}”. Add the word before or after them.`,
      ]);
    const other = placed.find(([, earlier]) => overlaps(earlier, span));
    if (other)
      found.push([path, `These words overlap those of “${other[0]}”. Targets stand apart: shorten one of them.`]);
    placed.push([id, span]);
  }
  return found;
};

import type { Finding } from '../problem.ts';
import type { Sources } from '../sources.ts';
import { quotesStandInArticle } from './article.ts';
import { accountsHaveSources } from './chain.ts';
import { keys, longestKey, noneOfTheAbove } from './choice.ts';
import { overQuestions } from './helpers.ts';
import { completeTargets, targetsInPassage } from './highlight.ts';
import { hintsWithoutAnswer } from './hints.ts';
import { cardsCiteReferences, packToChooseFrom } from './log.ts';
import { measureFits } from './measure.ts';
import {
  lessonsNameKnown,
  passagesNameKnown,
  pathsLeadSomewhere,
  questionsNameKnown,
  referencesKnown,
} from './names.ts';
import { itemsOutOfOrder } from './order.ts';
import { paragraphs } from './paragraphs.ts';
import { practice } from './passages.ts';
import { completePhrases, passageNamesPhrases } from './phrases.ts';
import { placement } from './placement.ts';
import { forwards, gradedStatuses, ownPlaces, skillTerms } from './record.ts';
import { practiceSentences } from './skills.ts';
import { itemsHavePlaces } from './sort.ts';
import { nothingToWrite } from './to-write.ts';
import { ownVoice } from './voice.ts';

/** A rule looks at the whole book and says what breaks it. */
type Rule = (sources: Sources) => Finding[];

const RULES: Rule[] = [
  lessonsNameKnown,
  questionsNameKnown,
  passagesNameKnown,
  pathsLeadSomewhere,
  referencesKnown,
  placement,
  paragraphs,
  quotesStandInArticle,
  measureFits,
  practice,
  overQuestions(
    keys,
    noneOfTheAbove,
    completePhrases,
    passageNamesPhrases,
    itemsHavePlaces,
    itemsOutOfOrder,
    accountsHaveSources,
    completeTargets,
    targetsInPassage,
    packToChooseFrom,
    hintsWithoutAnswer,
  ),
  cardsCiteReferences,
  longestKey,
  forwards,
  gradedStatuses,
  skillTerms,
  practiceSentences,
  ownPlaces,
  ownVoice,
];

/**
 * Everything that is wrong: what was seen while reading, and what the rules find. A place that is still to be written is told
 * of as that alone, whatever else its text is not.
 */
export function checkSources(sources: Sources): Finding[] {
  const key = ({ file, at }: Finding): string => JSON.stringify([file, at]);
  const open = nothingToWrite(sources);
  const places = new Set(open.map(key));
  const others = [...sources.findings, ...RULES.flatMap((rule) => rule(sources))];
  return [...open, ...others.filter((finding) => !places.has(key(finding)))];
}

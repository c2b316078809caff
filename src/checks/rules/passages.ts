import { countWords } from '../../model/count-words.ts';
import { TIERS } from '../../model/taxonomy.ts';
import { overlaps, paragraphsOf, type Span } from '../../questions/highlight/spans.ts';
import { sentenceAround } from '../../practice/sentence.ts';
import { exactPlaces } from '../../reading/article-place.ts';
import type { Finding } from '../problem.ts';
import type { PassageSource, Sources } from '../sources.ts';

type PassageRule = (passage: PassageSource) => Finding[];

/** Words of a practice text: enough to need reading, few enough to read twice. */
const [SHORTEST, LONGEST] = [150, 250];

/** The text is drawn and marked as it is written, so it has no markup. */
const plainWords: PassageRule = ({ file, body, bodyLine, text }) => {
  if (body === null) return [];
  const found: Finding[] = [];
  const markup = /[*_`<>{}]|^#|^[-+] |\]\(/m.exec(text);
  if (markup)
    found.push({
      file,
      at: bodyLine,
      message: `The text has “${markup[0]}” in it. A practice text is plain words in paragraphs: take markup out.`,
    });
  const words = countWords(text);
  if (words < SHORTEST || words > LONGEST)
    found.push({
      file,
      at: bodyLine,
      message: `The text has ${words} words. Write between ${SHORTEST} and ${LONGEST}.`,
    });
  return found;
};

/** Every quotation stands in the text to the letter, once in its paragraph, apart from the others. */
const quotesInText: PassageRule = ({ body, text, annotations }) => {
  if (body === null) return [];
  const paragraphs = paragraphsOf(text).map((paragraph) => paragraph.text);
  const placed: { id: string; n: number; span: Span }[] = [];
  return Object.entries(annotations.entries).flatMap(([id, { quote, paragraph: n }]): Finding[] => {
    const problem = (field: string, message: string): Finding[] => [
      { file: annotations.file, at: [id, field], message },
    ];
    const places = paragraphs.map((words) => exactPlaces(words, quote));
    const here = places[n - 1] ?? [];
    const [span] = here;
    if (!span) {
      const others = places.flatMap((found, i) => (found.length > 0 ? i + 1 : []));
      return others.length > 0
        ? problem(
            'paragraph',
            `These words are not in paragraph ${n} of the text; they stand in its paragraph ${others.join(' and ')}. Correct the number.`,
          )
        : problem('quote', `The text does not have these words: “${quote}”. Copy them from it to the letter.`);
    }
    if (here.length > 1)
      return problem(
        'quote',
        `Paragraph ${n} has these words ${here.length} times: “${quote}”. Add the word before or after them.`,
      );
    const other = placed.find((earlier) => earlier.n === n && overlaps(earlier.span, span));
    placed.push({ id, n, span });
    return other ? problem('quote', `These words overlap those of “${other.id}”. Shorten one of the two.`) : [];
  });
};

/** Shares of the marked phrases that are sound: leaving sound wording alone is half of the skill. */
const [FEWEST_SOUND, MOST_SOUND] = [0.4, 0.6];

/** A text has phrases of each tier, and about half of all are sound. */
const halfSound: PassageRule = ({ annotations }) => {
  const tiers = Object.values(annotations.entries).map(({ tier }) => tier);
  // Entries that are not sound may have the tier that seems to be missing.
  if (annotations.written === undefined || annotations.names.length > tiers.length) return [];
  const fault = (message: string): Finding => ({ file: annotations.file, at: [], message });
  const missing = TIERS.filter((tier) => !tiers.includes(tier));
  if (missing.length > 0)
    return missing.map((tier) =>
      fault(`No phrase has “tier: ${tier}”. A practice text has phrases of all three tiers.`),
    );
  const sound = tiers.filter((tier) => tier === 'plain').length;
  const share = sound / tiers.length;
  if (share >= FEWEST_SOUND && share <= MOST_SOUND) return [];
  return [
    fault(
      `${sound} of ${tiers.length} marked phrases are sound, “tier: plain”. Between 40 and 60 % should be: mark more ${share < FEWEST_SOUND ? 'sound' : 'weak'} wording.`,
    ),
  ];
};

/** A sentence to practise with is sound or weak as a whole, and stands for one idea. */
const wholeSentences: PassageRule = ({ text, annotations }) => {
  const paragraphs = paragraphsOf(text).map((paragraph) => paragraph.text);
  const marks = Object.entries(annotations.entries).map(([id, mark]) => {
    const sentence = sentenceAround(paragraphs[mark.paragraph - 1] ?? '', mark.quote);
    return { id, ...mark, at: `${mark.paragraph}: ${sentence?.text ?? mark.quote}` };
  });
  return marks
    .filter(({ practice }) => practice !== undefined)
    .flatMap((mark): Finding[] => {
      const problem = (message: string): Finding[] => [{ file: annotations.file, at: [mark.id, 'practice'], message }];
      if (mark.tier === 'defensible')
        return problem('“tier: defensible” is neither sound nor weak. Take “practice” out.');
      const others = marks.filter(({ id, at }) => id !== mark.id && at === mark.at);
      const twice = others.find(({ practice }) => practice !== undefined);
      if (twice) return problem(`“${twice.id}” practises the same sentence. Keep one of the two.`);
      const other = others.find(({ tier }) => mark.tier === 'plain' && tier !== 'plain');
      return other ? problem(`The sentence is not sound: “${other.id}” is in it too. Take “practice” out.`) : [];
    });
};

/** Questions besides the one in which the text itself is marked. */
const FEWEST_OTHERS = 2;

/** One question marks the text itself; others follow, about paragraphs that exist. */
const questionsOnText: PassageRule = ({ body, text, questions }) => {
  const entries = Object.entries(questions.entries);
  if (body === null || questions.written === undefined || questions.names.length > entries.length) return [];
  const found: Finding[] = [];
  const fault = (message: string): void => void found.push({ file: questions.file, at: [], message });
  const marking = entries.filter(([, question]) => question.kind === 'highlight' && question.passage === text);
  if (marking.length === 0) fault('No question marks the text itself. Give one “kind: highlight” and “passage: null”.');
  if (entries.length - marking.length < FEWEST_OTHERS)
    fault(`Besides marking, there are ${entries.length - marking.length} of at least two questions. Add one.`);
  const last = paragraphsOf(text).length;
  for (const [id, question] of entries)
    question.paragraphs.forEach((n, i) => {
      if (n > last)
        found.push({
          file: questions.file,
          at: [id, 'paragraphs', i],
          message: `The text has no paragraph ${n}; its last one is ${last}. Correct the number.`,
        });
    });
  return found;
};

const RULES: PassageRule[] = [plainWords, quotesInText, halfSound, wholeSentences, questionsOnText];

/** What every practice text needs, and a slug of its own: saved work is kept by slug, whatever it is on. */
export const practice = ({ passages, lessons }: Sources): Finding[] =>
  passages.flatMap((passage) => [
    ...RULES.flatMap((rule) => rule(passage)),
    ...(lessons.some(({ slug }) => slug === passage.slug)
      ? [
          {
            file: passage.file,
            at: 1,
            message: `There is a lesson “${passage.slug}” too. Rename this folder: saved work is kept by that name.`,
          },
        ]
      : []),
  ]);

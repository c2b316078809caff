import { isClearHedge } from '../marks.ts';
import { around } from '../material.ts';
import { quoted } from '../quote.ts';
import { options, question, unsure, type Template } from './template.ts';

/** The same question on a hedge and on a booster, with opposite answers. */
export const certainty = (device: 'hedge' | 'booster'): Template => ({
  id: device === 'hedge' ? 'without-the-hedge' : 'without-the-booster',
  place: 'language',
  rank: 2,
  make(material) {
    const one = material.worded.find(
      ({ note, quoted: own, words }) =>
        note.device === device && words.split(/\s/).length <= 4 && (device === 'hedge' ? isClearHedge(words) : !own),
    );
    if (!one) return null;
    const [before, after] = around(material.findings, one.mark);
    const context = [before, one.note.quote, after].join(' ').replace(/\s+/g, ' ').trim();
    const more: [string, string, string] = [
      'more',
      'The sentence would claim more',
      device === 'hedge'
        ? `${quoted(one.words)} keeps it to a possibility. Without it the sentence would say that it is so, and would have to show it.`
        : `It tempts because something is taken away from the sentence. But what ${quoted(one.words)} gives is certainty; without it less is promised.`,
    ];
    const less: [string, string, string] = [
      'less',
      'The sentence would claim less',
      device === 'hedge'
        ? `It tempts because a word fewer looks like less. Read it aloud without ${quoted(one.words)}: does it sound surer or less sure?`
        : `${quoted(one.words)} tells the reader how sure, or how struck, to be. Nothing else in the sentence is lost without it.`,
    ];
    const [key, other] = device === 'hedge' ? [more, less] : [less, more];
    return {
      question: question('choice', {
        lens: 'language',
        skills: [device],
        several: false,
        prompt: `Paragraph ${one.n} has ${quoted(context)}. Take out ${quoted(one.words)}. What changes?`,
        paragraphs: [one.n],
        annotations: [one.id],
        options: options(key, other, [
          'style',
          'Only the style would be different',
          'It tempts because the word is small. Small words of this kind tell how far the sentence goes.',
        ]),
        hints: [
          'Say the sentence aloud, once with the word and once without.',
          'How much would somebody have to show you before they could say each version?',
        ],
      }),
      review: [
        `Check in paragraph ${one.n} that ${quoted(one.words)} is about how sure the sentence is.`,
        ...unsure([one]),
      ],
    };
  },
});

const SURER = {
  headline: 'The headline',
  text: 'The text below it',
  alike: 'They are about as sure',
} as const;

/** Only where the wording of the headline itself tells: a plain headline above a text with doubts in it may be quite right. */
export const headline: Template = {
  id: 'headline-and-text',
  place: 'language',
  rank: 2,
  make({ headline: words, findings }) {
    const { headline: read } = findings.readings;
    if (!words || !read) return null;
    const short = words.split(/\s+/).length <= 12 ? quoted(words) : 'the headline';
    const key = read.boosters > 0 ? 'headline' : read.hedges > 0 && read.bodyHedges === 0 ? 'text' : null;
    if (key === null)
      return {
        question: question('write', {
          task: 'short',
          lens: 'language',
          skills: ['hedge', 'booster'],
          prompt: `Take ${short} apart, claim by claim. Which paragraph bears each part out, and does a word in it go further than the text?`,
          frame:
            'The headline claims __ (paragraph __) and __ (paragraph __). The text __ as sure as the headline, because __.',
          lines: 4,
          models: [
            'The headline claims two things. For the first I find a paragraph that tells it as surely. For the second the text gives somebody’s word, so the headline is a little surer than what it stands on.',
          ],
          checklist: [
            'It takes the headline apart into claims.',
            'It names a paragraph for each, or says that there is none.',
            'It compares how sure both are.',
          ],
          accept: ['“The headline is as sure as the text”, if a paragraph is named that tells each part as plainly.'],
          hints: [
            'Cross out each word of the headline that the text tells as a fact. What is left?',
            'Look in the text for “said”, “may” and the like where the headline has nothing of the kind.',
          ],
          depth: 3,
        }),
        review: ['The model answer is a general one. Make it name the paragraphs.'],
      };
    const why: Record<keyof typeof SURER, string> = {
      headline:
        key === 'headline'
          ? 'The headline has a word of certainty that the text does not bear out everywhere. Whoever reads only the headline comes away surer than the text allows.'
          : 'It tempts because headlines are short and loud. Look for marks of doubt in both.',
      text:
        key === 'text'
          ? 'The headline has a word of caution, and the text goes further than that. Whoever reads on is told more than is shown.'
          : 'It tempts because the text has all the details. Details are not the same as certainty.',
      alike: 'It tempts because both tell of the same thing. Look for small words such as “may” and “surely”.',
    };
    const option = (id: keyof typeof SURER): [string, string, string] => [id, SURER[id], why[id]];
    const others = (['headline', 'text', 'alike'] as const).filter((id) => id !== key);
    return {
      question: question('choice', {
        lens: 'language',
        skills: ['hedge', 'booster'],
        several: false,
        prompt: `Set ${short} beside the text below it. Which of the two is surer of what it says?`,
        options: options(option(key), ...others.map(option)),
        hints: [
          'Look for words such as “may”, “could” and “reportedly”, first in one, then in the other.',
          'Imagine two people, one who read the headline and one who read on. Who is more certain?',
        ],
        depth: 3,
      }),
      review: [`Read headline and text side by side: ${read.note}`],
    };
  },
};

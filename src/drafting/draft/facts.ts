import { gradeLevel } from '../../checks/grade-level.ts';
import { countWords } from '../../model/count-words.ts';
import type { LessonFrontMatter } from '../../model/lesson.ts';
import type { Findings } from '../finding.ts';
import { toWrite, type DraftOptions, type LessonDraft } from './draft.ts';
import { freeName, slugOf } from './marks.ts';

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
function isAddress(text: string): boolean {
  try {
    return /^https?:\/\/[^\s]+$/.test(text) && new URL(text).hostname !== '';
  } catch {
    return false;
  }
}
const orNull = (text: string | null | undefined): string | null => text?.replace(/\s+/g, ' ').trim() || null;

/** 1: ages 13 to 14. 2: 14 to 16. 3: 16 to 19. The school grade of the text plus five is about the age that reads it. */
const levelOf = (text: string): LessonFrontMatter['level'] => {
  const grade = gradeLevel(text.slice(0, 20_000));
  return grade < 9 ? 1 : grade < 12 ? 2 : 3;
};

/** The name of a publisher that nobody gave. */
export const NO_PUBLISHER = 'Publisher not stated';

type Facts = Pick<LessonDraft, 'front' | 'slug' | 'publisher' | 'event'>;

/** The facts about an article and its lesson: what was given, what the text shows, and marks where a person is needed. */
export function frontOf({ article, readings }: Findings, options: DraftOptions): Facts {
  const { known = { publishers: {}, events: [], lessons: [], order: 1 } } = options;
  const headline = orNull(options.headline ?? readings.headline?.text);
  const named = orNull(options.publisher) ?? NO_PUBLISHER;
  const publisherSlug =
    Object.entries(known.publishers).find(
      ([slug, name]) => slug === named || name.toLowerCase() === named.toLowerCase(),
    )?.[0] ??
    (slugOf(named) || 'publisher');
  const isKnown = Object.hasOwn(known.publishers, publisherSlug);
  const publisher = { slug: publisherSlug, name: isKnown ? known.publishers[publisherSlug]! : named, known: isKnown };
  const slug = options.slug ?? freeName(slugOf(headline ?? '') || slugOf(named) || 'lesson', new Set(known.lessons));
  const event = options.event ?? freeName(slug, new Set(known.events));
  const body = article.paragraphs.filter(({ n }) => n !== null).map(({ start, end }) => article.text.slice(start, end));
  const words = Math.max(1, countWords(body.join('\n')));
  const published = options.published && isDate(options.published) ? options.published : null;
  return {
    slug,
    publisher,
    event: { slug: event, known: known.events.includes(event) },
    front: {
      title: toWrite('a title of at most eight words, about how the text speaks'),
      article: {
        headline,
        publisher: publisher.slug,
        author: orNull(options.author),
        published,
        genre: options.genre ?? 'news report',
        url: options.url && isAddress(options.url) ? options.url : null,
        language: options.language ?? 'en',
        words,
        rights:
          'The article belongs to its publisher; terms for reuse have not been looked up. This lesson retells it in our own words and quotes phrases of at most twelve words, for teaching and criticism.',
      },
      event,
      order: known.order,
      minutes: { short: 20, full: 45 },
      level: options.level ?? levelOf(body.join('\n\n')),
      objectives: [
        'Tell whose word each statement of a news text is, and how one could get back to its source.',
        'Find wording that adds a judgement or a feeling, and leave sound wording alone.',
        'Say what a text shows for its claims, what stays open and what would settle it.',
      ],
      standards: [
        { code: 'CCSS.ELA-LITERACY.RH.6-8.6', gloss: 'Loaded wording or selection reveals a viewpoint.' },
        { code: 'CCSS.ELA-LITERACY.RH.9-10.8', gloss: 'Does the evidence support the claims?' },
      ],
      vocabulary: [],
      preview: toWrite('what in the text could upset somebody, or that nothing does'),
      factsAsOf: options.today,
      reviewed: toWrite('the day on which you read the whole lesson through, year-month-day'),
      summary: toWrite('one or two plain sentences on the article and on what can be learnt from it'),
      teacher: {
        misconceptions: [
          '“Words in quotation marks are proved.” They prove that they were said, if they are quoted correctly; nothing more.',
          '“Not shown means untrue.” It means not established here. It may turn out true, partly true or untrue.',
          '“Strong words are the writer’s.” Ask who is speaking: passing a strong word on is reporting.',
        ],
        prompts: [
          'Would you accept the sourcing of this article if it favoured the other side?',
          'Which one sentence would you add to the article if you could find out one more thing?',
        ],
      },
    },
  };
}

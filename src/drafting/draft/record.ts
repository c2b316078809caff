import type { EventClaim } from '../../model/claim.ts';
import type { EventFrontMatter } from '../../model/event.ts';
import type { Publisher } from '../../model/publisher.ts';
import type { Reference } from '../../model/reference.ts';
import type { ClaimKind, EventPart } from '../../model/taxonomy.ts';
import { toWrite } from '../../model/to-write.ts';
import type { LessonDraft } from './draft.ts';
import { EVIDENCE_NOTES } from './notes.ts';

/** What a lesson leans on besides its own folder: the page about the matter, and its publisher's profile. */

const PARTS: Record<ClaimKind, EventPart> = {
  event: 'happened',
  attribution: 'said',
  cause: 'background',
  motive: 'intent',
  quantity: 'damage',
  prediction: 'what-follows',
  evaluation: 'background',
};

/** The tag of the article itself among the references. */
export const tagOf = ({ slug }: LessonDraft): string => `article_${slug.replaceAll('-', '_')}`;

/** The article as the one page that was read so far. */
export function referenceOf({ front: { article }, publisher }: LessonDraft): Reference {
  const { headline, author, published, url, genre } = article;
  const kind = genre === 'opinion' || genre === 'analysis' ? genre : genre === 'post' ? 'social post' : 'news report';
  return {
    title: headline,
    publisher: publisher.name,
    author,
    date: published,
    url,
    via: null,
    seen: url === null ? 'copy' : 'original',
    kind: genre === 'press release' ? 'statement' : kind,
    supports: 'That the article says so, in the words quoted from it. Whether it is so has not been looked up.',
    grade: url === null ? 'usable with via' : 'solid',
  };
}

/** The claims of the lesson as claims about the matter: none of them has been looked up yet. */
export function eventClaims(draft: LessonDraft): Record<string, EventClaim> {
  const { article, factsAsOf } = draft.front;
  return Object.fromEntries(
    Object.values(draft.claims).map(({ claim }) => [
      claim.claim,
      {
        statement: claim.statement,
        part: PARTS[claim.kind],
        kind: claim.kind,
        settle: claim.settle,
        aliases: [],
        history: [
          {
            asOf: article.published ?? factsAsOf,
            status: claim.kind === 'evaluation' ? 'not-checkable' : 'unverified',
            why: `Only the article of this lesson has been read so far. ${EVIDENCE_NOTES[claim.evidence]}`,
            references: [tagOf(draft)],
          },
        ],
      },
    ]),
  );
}

export const eventFront = ({ front: { factsAsOf } }: LessonDraft): EventFrontMatter => ({
  title: toWrite('the matter in a few words, with “reported” or “alleged” where it is open'),
  lead: toWrite('two sentences: what is said to have happened, and what is not established'),
  date: toWrite('the day of it, year-month-day'),
  aliases: [],
  factsAsOf,
  reviewed: toWrite('the day on which you read this page through, year-month-day'),
});

export const EVENT_BODY = [
  '## What this page is for',
  '',
  'A lesson asks how an article speaks. This page keeps what is known of the matter itself in one place, with dates and',
  'sources, so that a lesson need not decide it. So far nothing has been looked up beyond the article: every claim below is',
  'open until somebody finds more.',
  '',
].join('\n');

export const publisherOf = ({ publisher }: LessonDraft): Publisher => ({
  name: publisher.name,
  aliases: [],
  country: null,
  owner: null,
  founded: null,
  website: null,
  summary: toWrite(
    'two neutral sentences: what kind of publisher it is, and who is behind it, or that you could not find out',
  ),
  itself: [],
  others: [],
  unknown: ['Its owner, its country and its history: nobody has looked them up for this lesson yet.'],
  lesson:
    'Nothing has been looked up about this publisher yet, so its name speaks neither for an article nor against it. Leave the page and see what others, who gain nothing by it, write about it.',
});

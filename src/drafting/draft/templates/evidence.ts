import type { Evidence } from '../../../model/taxonomy.ts';
import { EVIDENCE_NOTES } from '../notes.ts';
import { quoted } from '../quote.ts';
import { hold, openOnes } from './open-claims.ts';
import { paragraphsOf, placesFor, question, spread, unsure, type Template } from './template.ts';

const SHOWN = {
  nothing: 'Nothing',
  word: 'Somebody’s word, and nothing beside it',
  passed: 'Somebody unnamed, or a report of a report',
  basis: 'Something that could be looked up',
  checked: 'Sources that agree, or a check',
} as const;
const shownFor: Record<Evidence, keyof typeof SHOWN> = {
  E0: 'nothing',
  E1: 'word',
  E2: 'passed',
  E3: 'basis',
  E4: 'checked',
  E5: 'checked',
};

const whatIsShown: Template = {
  id: 'what-is-shown',
  place: 'claims',
  rank: 2,
  make({ claimed }) {
    const some = spread(
      claimed.filter(
        ({ claim, own }) =>
          claim.kind !== 'prediction' && claim.kind !== 'evaluation' && (claim.evidence !== 'E0' || own),
      ),
      ({ claim }) => shownFor[claim.evidence],
      4,
    );
    const used = new Set(some.map(({ claim }) => shownFor[claim.evidence]));
    if (some.length < 3 || used.size < 2) return null;
    return {
      question: question('sort', {
        layout: 'match',
        lens: 'claims',
        skills: ['evidence-ladder', 'nothing-shown', 'interested-word'],
        prompt: 'What does the article *show* for each of these, whether or not it is right?',
        paragraphs: paragraphsOf(some),
        places: placesFor(SHOWN, used, ['nothing', 'word', 'basis']),
        items: Object.fromEntries(
          some.map((one) => [
            one.id,
            {
              ...(one.mark !== null && { annotation: one.mark }),
              text: `${quoted(one.words)} (paragraph ${one.n})`,
              place: shownFor[one.claim.evidence],
              also: [],
              why: `${EVIDENCE_NOTES[one.claim.evidence]} ${one.claim.speaker ? `The text gives ${one.claim.speaker} for it.` : 'What is shown and what is true are two questions.'}`,
            },
          ]),
        ),
        hints: [
          'Find the sentence and its neighbours. Is there a name, a paper, a picture, a count?',
          'Ask what you could hold in your hand if you went after it.',
        ],
        depth: 3,
      }),
      review: ['Look at the sentences around each claim: evidence often stands next door.', ...unsure(some)],
    };
  },
};
const strength: Template = {
  id: 'evidence-order',
  place: 'claims',
  rank: 1,
  make({ claimed }) {
    const one = openOnes(claimed)[2] ?? openOnes(claimed)[0] ?? claimed[0];
    return {
      question: question('order', {
        lens: 'claims',
        skills: ['evidence-ladder', 'independent-agreement'],
        prompt: 'Suppose you could get hold of each of these. How strongly would it support one statement?',
        paragraphs: one ? [one.n] : [],
        annotations: one ? hold(one) : [],
        about: one
          ? `What paragraph ${one.n} says: ${quoted(one.words)}`
          : 'One statement of the reading that you could not vouch for yourself.',
        direction: 'Strongest first',
        items: {
          word: {
            text: 'The word of somebody who gains if people believe it',
            rank: 4,
            why: 'Somebody can be held to it, and that is worth something. The gain is a reason to look for more.',
          },
          check: {
            text: 'A check by somebody on no side, who shows each step',
            rank: 1,
            why: 'Whoever doubts it can take the same steps and see the same, or something else. Nothing else here can be done again.',
          },
          friend: {
            text: 'A message that somebody’s friend heard so',
            rank: 5,
            why: 'Nobody is named, and it has been passed on at least twice. On the way a “perhaps” is easily lost.',
          },
          two: {
            text: 'Two people who were there and do not know each other',
            rank: 2,
            why: 'They cannot have copied from each other, so their agreement counts. What both misjudged would still be missed.',
          },
          photo: {
            text: 'A photograph with its date, which nobody has examined',
            rank: 3,
            why: 'One thing that can be looked at. Until it is examined, place, day and what is left out of it are open.',
          },
        },
        hints: [
          'Take each by itself and ask what could still be wrong with it.',
          'What can be done again by a stranger carries more than what has to be believed.',
        ],
        confidence: true,
        depth: 3,
        teacher: {
          misconceptions: ['An official voice, or a picture, is put on top because it is official, or a picture.'],
          notAcceptable: [],
        },
      }),
      review: ['The five pieces are invented. Put pieces of this matter in their place where you know some.'],
    };
  },
};

const chain: Template = {
  id: 'who-told-whom',
  place: 'claims',
  rank: 2,
  make({ said }) {
    const one = said.find(({ note, found }) => note.attribution === 'via-media' && found?.source);
    if (!one || one.who.length > 32) return null;
    return {
      question: question('chain', {
        lens: 'claims',
        skills: ['trace-to-the-origin', 'second-hand-report'],
        source: 'The last message is invented',
        prompt: 'Who had it from whom? Three accounts of one matter are on the table.',
        paragraphs: [one.n],
        annotations: [one.id],
        nodes: {
          message: {
            who: 'A message in a group',
            text: 'It has to be so: there is an article about it, with the paragraph copied in.',
            from: 'article',
            also: [],
            why: 'The copied paragraph shows where it comes from. The message adds a reader and no evidence.',
          },
          outlet: {
            who: one.who,
            text: 'Its report is what the article leans on. The article does not tell where that report had it from.',
            from: 'cannot-tell',
            also: ['origin'],
            why: 'From here one cannot see what stands behind it. It may have been there itself, or have passed something on; one would have to open it.',
          },
          article: {
            who: 'The article',
            text: `It says ${quoted(one.note.quote)} (paragraph ${one.n}).`,
            from: 'outlet',
            also: [],
            why: 'It names the report that it took this from. That is fair, and it means that two texts are one source.',
          },
        },
        hints: [
          'For each account look for the words that tell where it was taken from.',
          'Ask of the last one in the row whether this text lets you look behind it.',
        ],
        depth: 3,
        teacher: { misconceptions: ['Three texts are counted as three sources.'], notAcceptable: [] },
      }),
      review: [`Does the article say where ${one.who} had it from? Then correct that answer.`, ...unsure([one])],
    };
  },
};

/** Questions about what is shown, and by whom it came. */
export const evidence = { whatIsShown, strength, chain };

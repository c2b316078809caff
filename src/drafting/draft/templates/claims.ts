import type { Claimed, Said } from '../material.ts';
import { EVIDENCE_NOTES, SETTLE } from '../notes.ts';
import { quoted, wordsAt } from '../quote.ts';
import { evidence } from './evidence.ts';
import { hold, isOpen, openOnes } from './open-claims.ts';
import { options, paragraphsOf, question, turns, unsure, type Template } from './template.ts';

const established: Template = {
  id: 'how-established',
  place: 'claims',
  rank: 1,
  make({ said, claimed }) {
    const say = turns();
    const who = new Set<string>();
    const record = said
      .filter(
        ({ note, content, who: name }) =>
          content !== null &&
          ['named-direct', 'named-paraphrase', 'document'].includes(note.attribution) &&
          !who.has(name) &&
          who.add(name),
      )
      .slice(0, 2);
    const others = claimed.filter((one) => isOpen(one) && one.claim.kind !== 'attribution');
    const forecasts = others.filter(({ claim }) => claim.kind === 'prediction').slice(0, 2);
    const open = others.filter(({ claim }) => claim.kind !== 'prediction').slice(0, 3);
    const kinds = [record, open, forecasts].filter((list) => list.length > 0).length;
    if (record.length + open.length + forecasts.length < 3 || kinds < 2) return null;
    const asRecord = ({ id, who: name, content, n }: Said) => ({
      id: `said-${id}`,
      n,
      entry: {
        annotation: id,
        text: `${name} said, or wrote: ${quoted(content!)} (paragraph ${n})`,
        place: 'record',
        also: [] as string[],
        why: say([
          'That the words were said can be looked up, so that much is on record. Whether they are right is another statement.',
          'Somebody can be named for it, and what was said can be found again. It shows that it was said.',
        ]),
      },
    });
    const asFact = (one: Claimed, place: string, why: string) => ({
      id: one.id,
      n: one.n,
      entry: {
        ...(one.mark !== null && { annotation: one.mark }),
        text: `It is so: ${quoted(one.words)} (paragraph ${one.n})`,
        place,
        also: [] as string[],
        why,
      },
    });
    const items = [
      ...record.map(asRecord),
      ...open.map((one) =>
        asFact(
          one,
          'open',
          `${EVIDENCE_NOTES[one.claim.evidence]} ${say(['“Open” is no verdict against it.', 'It may well be right; from this text alone one cannot tell.', 'That does not make it untrue.'])}`,
        ),
      ),
      ...forecasts.map((one) =>
        asFact(
          one,
          'forecast',
          say([
            'It is about what is to come, so nobody can have checked it when it was written.',
            'Nobody can look it up yet. One can write it down and come back to it.',
          ]),
        ),
      ),
    ].sort((a, b) => a.n - b.n);
    return {
      question: question('sort', {
        layout: 'bins',
        lens: 'claims',
        short: true,
        skills: ['split-the-claim', 'said-is-not-so', 'unverified'],
        prompt: 'You have this article and nothing else. Where does each statement belong?',
        paragraphs: paragraphsOf(items),
        places: {
          record: 'On record: it was said or written, and can be looked up',
          open: 'Open: somebody’s word, or no source at all',
          forecast: 'Forecast: nobody can check it yet',
        },
        items: Object.fromEntries(items.map(({ id, entry }) => [id, entry])),
        hints: [
          'For each one ask first: is this about words, about something done, or about something to come?',
          '“He told us that it happened” and “it happened” are two statements. They need not share a place.',
        ],
        teacher: {
          misconceptions: ['“Open” is read as “untrue”. Ask what would move the statement to another place.'],
          notAcceptable: [],
        },
      }),
      review: [
        'Is each statement fair to what the article says? A quotation cut short can change it.',
        ...unsure([...record, ...open, ...forecasts]),
      ],
    };
  },
};
const cannotTell: Template = {
  id: 'is-it-so',
  place: 'claims',
  rank: 1,
  make({ claimed }) {
    const one = openOnes(claimed)[0];
    if (!one) return null;
    return {
      question: question('choice', {
        lens: 'claims',
        short: true,
        skills: ['unverified', 'said-is-not-so'],
        several: false,
        prompt: `A friend asks you whether this is so: ${quoted(one.words)}. What can you answer from the article?`,
        paragraphs: [one.n],
        annotations: hold(one),
        options: options(
          [
            'open',
            'Cannot tell from this article',
            `${EVIDENCE_NOTES[one.claim.evidence]} So the honest answer is that it may be so, and that one would have to look further.`,
          ],
          [
            'yes',
            'Yes, since it is in the article',
            'It tempts because it is in print. Being printed shows that somebody put it there; what is shown for it is another matter.',
          ],
          [
            'no',
            'No, since it is not proved there',
            'It tempts because doubt feels careful. But what is not shown here may still be so; “not shown” and “untrue” are two things.',
          ],
        ),
        hints: [
          `Read paragraph ${one.n} and ask what is given for it besides the words.`,
          'There is a difference between having no reason to believe something and having a reason not to.',
        ],
        confidence: true,
        depth: 3,
      }),
      review: [`Check that no other paragraph shows evidence for ${quoted(one.words)}.`, ...unsure([one])],
    };
  },
};

const ownVoice: Template = {
  id: 'own-voice',
  place: 'claims',
  rank: 2,
  make({ claimed, said }) {
    const own = claimed.find((one) => one.own && one.claim.attribution === 'none');
    const passed = said.find(({ content, note }) => content !== null && note.tier === 'plain');
    const about = own ?? passed;
    if (!about) return null;
    const words = own ? own.words : passed!.content!;
    const writer: [string, string, string] = [
      'writer',
      'Yes, in the writer’s own voice',
      own
        ? 'Nobody is made responsible for it in the sentence, so the writer is. That is allowed; it only means that the writer has to answer for it.'
        : 'It tempts because the writer wrote it down. Look for a verb of saying: it hands the words to somebody else.',
    ];
    const passes: [string, string, string] = [
      'passed',
      'No, it passes on what others say',
      own
        ? 'It tempts because reports mostly pass things on. Look for somebody who says it in this sentence.'
        : `${quoted(passed!.cue)} gives it to ${passed!.who}. The article vouches for the saying, and for no more.`,
    ];
    return {
      question: question('choice', {
        lens: 'claims',
        skills: ['split-the-claim', 'bare-assertion'],
        several: false,
        prompt: `Does the article *itself* claim this: ${quoted(words)} (paragraph ${about.n})?`,
        paragraphs: [about.n],
        annotations: own ? hold(own) : [passed!.id],
        options: options(own ? writer : passes, own ? passes : writer, [
          'open',
          'Cannot tell from this article',
          'It tempts because the matter itself may be unsettled. But this asks how the text speaks, and that can be seen in the sentence.',
        ]),
        hints: [
          `In paragraph ${about.n}, strike out everything that is given to somebody else. Is this still there?`,
          'A text can claim a thing, and it can tell that somebody claims it.',
        ],
      }),
      review: [`Read paragraph ${about.n} once more: whose word is it?`, ...unsure([about])],
    };
  },
};

const lookAhead: Template = {
  id: 'look-ahead',
  place: 'claims',
  rank: 2,
  make({ claimed }) {
    const one = claimed.find(({ claim }) => claim.kind === 'prediction');
    if (!one) return null;
    const horizon = one.found?.horizon ?? null;
    const dated: [string, string, string] = [
      'then',
      'Once the time it names has come',
      horizon
        ? `It names a time, ${quoted(horizon)}. A forecast with a date can be held against what happened.`
        : 'It tempts because forecasts mostly have a date. Look for one in the sentence.',
    ];
    const undated: [string, string, string] = [
      'vague',
      'Hard to say, as it names no time',
      horizon
        ? 'It tempts because many forecasts leave the date open. This sentence does not.'
        : 'Without a time it can always be said that it is still to come. So nobody can ever show that it was off the mark.',
    ];
    return {
      question: question('choice', {
        lens: 'claims',
        skills: ['not-checkable', 'what-would-settle-it'],
        several: false,
        prompt: `Paragraph ${one.n} looks ahead: ${quoted(one.words)}. When could a reader tell whether it came true?`,
        paragraphs: [one.n],
        annotations: hold(one),
        options: options(horizon ? dated : undated, horizon ? undated : dated, [
          'now',
          'Today, with some searching',
          'It tempts because one can look up what others expect. That tells what people think today, and not what will happen.',
        ]),
        hints: [
          `Look in paragraph ${one.n} for a day, a month or a season.`,
          'Suppose it has not happened by next week. Would the writer have been wrong?',
        ],
      }),
      review: [`Check whether paragraph ${one.n} says by when.`, ...unsure([one])],
    };
  },
};

const askTheNumber: Template = {
  id: 'ask-the-number',
  place: 'claims',
  rank: 3,
  make({ claimed, findings }) {
    const one = claimed.find(({ claim, found }) => claim.kind === 'quantity' && (found?.numbers.length ?? 0) > 0);
    if (!one) return null;
    const number = wordsAt(findings.article.text, one.found!.numbers[0]!);
    return {
      question: question('choice', {
        lens: 'claims',
        skills: ['evidence-ladder', 'trace-to-the-origin'],
        several: false,
        prompt: `Paragraph ${one.n} has a number: ${quoted(one.words)}. What would you ask about ${quoted(number)} first?`,
        paragraphs: [one.n],
        annotations: hold(one),
        options: options(
          [
            'who',
            'Who counted, and how?',
            'A number is only as good as the counting. Whoever knows how it was made can judge it, and can count again.',
          ],
          [
            'exact',
            'Is it an exact number or a round one?',
            'It tempts because exact numbers look checked. Anybody can write down an exact number; a round one can be honest.',
          ],
          [
            'large',
            'Is it large enough to matter?',
            'It tempts because size is what strikes us. But before one knows where it comes from, there is nothing to be struck by.',
          ],
        ),
        hints: [
          'Think of a number in your own life, such as how many came to a party. Who would know?',
          'Which answer would let you find the number again by yourself?',
        ],
      }),
      review: [
        `See whether the text says where ${quoted(number)} comes from; then the question is too easy.`,
        ...unsure([one]),
      ],
    };
  },
};

const settle: Template = {
  id: 'settle',
  place: 'claims',
  rank: 1,
  make({ claimed }) {
    const candidates = openOnes(claimed);
    const one = candidates[1] ?? candidates[0] ?? claimed.find(isOpen);
    if (!one)
      return {
        question: question('write', {
          task: 'settle',
          lens: 'claims',
          skills: ['what-would-settle-it'],
          prompt:
            'Choose one statement of the reading that you could not vouch for. What would settle it, one way or the other?',
          frame: 'If we had __, we could see whether __ or __.',
          lines: 4,
          models: [
            'The text says that something happened and shows nothing for it. A dated record made by somebody on no side would settle it: it would have the thing in it, or it would not.',
          ],
          checklist: [
            'It could be seen, measured or read.',
            'Somebody could get hold of it.',
            'It could come out either way.',
          ],
          accept: ['Several witnesses who do not know each other, if they are asked before they hear the reports.'],
          hints: [
            'Begin with what the text shows for it.',
            'If it is so, what should there be to find? And if it is not?',
          ],
          depth: 3,
        }),
        review: ['Few claims were found. Name one of this article in the question.'],
      };
    const [, model, other] = SETTLE[one.claim.kind];
    return {
      question: question('write', {
        task: 'settle',
        lens: 'claims',
        skills: ['what-would-settle-it', 'evidence-ladder'],
        prompt: `Paragraph ${one.n} has it that ${quoted(one.words)}. What would settle that, one way or the other?`,
        paragraphs: [one.n],
        annotations: hold(one),
        frame: 'If we had __, we could see whether __ or __.',
        lines: 4,
        models: [model],
        checklist: [
          'It could be seen, measured or read.',
          'Somebody could get hold of it.',
          'It could come out either way.',
          'It does not rest on the word of one side.',
        ],
        accept: [other],
        hints: [
          'If it is so, what should there be to find? And if it is not?',
          'It has to be able to show that the statement is right, and able to show that it is not.',
        ],
        depth: 3,
        teacher: {
          misconceptions: [],
          notAcceptable: [
            '“Ask whoever said it”, because that is the word in question.',
            '“Wait and see”, because nothing is named that could be seen.',
          ],
        },
      }),
      review: ['The model answer is a general one. Make it name what would be found in this case.', ...unsure([one])],
    };
  },
};
export const claims: Template[] = [
  established,
  evidence.whatIsShown,
  cannotTell,
  ownVoice,
  lookAhead,
  askTheNumber,
  evidence.chain,
  settle,
  evidence.strength,
];

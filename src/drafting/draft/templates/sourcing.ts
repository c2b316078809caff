import { quoted } from '../quote.ts';
import type { Claimed, Material, Said } from '../material.ts';
import { options, paragraphsOf, placesFor, question, spread, turns, unsure, type Template } from './template.ts';
import { verb, verbs } from './verbs.ts';

const PLACES = {
  person: 'A person, by name',
  office: 'An organisation or a role, no person named',
  crowd: 'Nobody one could ask or count',
  document: 'A document one can open',
  outlet: 'Another news outlet',
  writer: 'The writer, giving no source',
} as const;
type Place = keyof typeof PLACES;

const placeOf = ({ note, found }: Said): Place => {
  switch (note.attribution) {
    case 'named-direct':
    case 'named-paraphrase':
      return 'person';
    case 'document':
      return 'document';
    case 'via-media':
      return 'outlet';
    case 'vague-collective':
      return 'crowd';
    case 'role-unnamed':
      return 'office';
    case 'author-inference':
      return 'writer';
    case 'none':
      return found?.source ? 'office' : 'crowd';
  }
};

/** Words with the paragraph that they stand in, as an item of a list. */
const item = (words: string, n: number): string => `${quoted(words)} (paragraph ${n})`;

const unsourced = ({ claimed }: Material): Claimed[] => claimed.filter(({ own }) => own);

const whoSpeaks: Template = {
  id: 'who-speaks',
  place: 'sourcing',
  rank: 1,
  make(material) {
    const say = turns();
    const once = new Set<string>();
    const said = spread(
      material.said.filter(({ content }) => content !== null && !once.has(content) && once.add(content)),
      placeOf,
      4,
    );
    const own = unsourced(material)
      .filter(({ words }) => said.every(({ content }) => content !== words))
      .slice(0, said.length > 2 ? 2 : 3);
    const places = new Set<Place>(said.map(placeOf));
    if (own.length > 0) places.add('writer');
    if (said.length + own.length < 3 || places.size < 2) return null;
    const items = [
      ...said.map((one) => ({
        id: one.id,
        n: one.n,
        entry: {
          annotation: one.id,
          text: item(one.content!, one.n),
          place: placeOf(one),
          also: [] as string[],
          why: one.note.note,
        },
      })),
      ...own.map(({ id, words, n, mark }) => ({
        id: `own-${id}`,
        n,
        entry: {
          ...(mark !== null && { annotation: mark }),
          text: item(words, n),
          place: 'writer',
          also: [],
          why: say([
            'Nobody else is named here, so this is the writer’s own word. It may be right; the reader is given nothing to check it with.',
            'No one is said to have said it. What stands without a source in a report is the writer’s, whoever it came from.',
          ]),
        },
      })),
    ].sort((a, b) => a.n - b.n);
    return {
      question: question('sort', {
        layout: 'match',
        lens: 'sourcing',
        short: true,
        skills: ['named-and-quoted', 'unnamed-official', 'bare-assertion'],
        prompt: 'Whose word is each of these? A source may be used several times, or not at all.',
        paragraphs: paragraphsOf(items),
        places: placesFor(PLACES, places, ['person', 'office', 'crowd', 'writer'], 4),
        items: Object.fromEntries(items.map(({ id, entry }) => [id, entry])),
        hints: [
          'For each line, find its paragraph and look for a verb of saying near it.',
          'Where no verb of saying stands, ask who is left to be speaking.',
        ],
        teacher: {
          misconceptions: [
            'An organisation such as a council or a ministry is taken for a person, since it “says” things.',
            'Students expect every place to be used once.',
          ],
          notAcceptable: [],
        },
      }),
      review: [
        'Read each line in its sentence: is the source the one given?',
        'A sentence without a source may lean on one named a sentence before. If so, move it.',
        ...unsure([...said, ...own]),
      ],
    };
  },
};

const editorAsks: Template = {
  id: 'editor-asks',
  place: 'sourcing',
  rank: 1,
  make({ said }) {
    const crowd = said.find((one) => placeOf(one) === 'crowd');
    const one = crowd ?? said.find((other) => placeOf(other) === 'office');
    if (!one) return null;
    const hidden = crowd && !crowd.found?.source;
    const key: [string, string, string] = hidden
      ? [
          'who',
          'Who thinks so?',
          'The sentence tells that it is thought or said, and leaves out by whom. Until somebody is named, nothing can be asked or checked.',
        ]
      : crowd
        ? [
            'who',
            'How many, and who counted?',
            'Without a number or a name the crowd can be of any size. With one, a reader could check it.',
          ]
        : [
            'who',
            'Who, and how would they know?',
            'An organisation or a role cannot be asked; a person can. And a person may have seen it, or only heard of it.',
          ];
    return {
      question: question('choice', {
        lens: 'sourcing',
        skills: [crowd ? 'vague-crowd' : 'unnamed-official', 'trace-to-the-origin'],
        several: false,
        prompt: `Paragraph ${one.n} has ${quoted(one.note.quote)}. Which question should an editor write beside it?`,
        paragraphs: [one.n],
        annotations: [one.id],
        options: options(
          key,
          [
            'agree',
            'Do I think the same as they do?',
            'It tempts because we trust people who think as we do. But agreeing with a sentence does not tell where it comes from.',
          ],
          [
            'side',
            'Which side does the writer take?',
            'It tempts because it sounds critical. Whatever side the writer takes, the reader still would not know who is meant.',
          ],
        ),
        hints: [
          `Read the sentence in paragraph ${one.n} and try to point at somebody you could ring up.`,
          'A good query can be answered by finding something out.',
        ],
      }),
      review: [`Check that the text nowhere says who is meant by ${quoted(one.note.quote)}.`, ...unsure([one])],
    };
  },
};

const quotingShows: Template = {
  id: 'quoting-shows',
  place: 'sourcing',
  rank: 2,
  make({ said }) {
    const one = said.find(({ note, content }) => note.attribution === 'named-direct' && content !== null);
    if (!one) return null;
    return {
      question: question('choice', {
        lens: 'sourcing',
        skills: ['said-is-not-so', 'named-and-quoted'],
        several: false,
        prompt: `${one.who} is quoted in paragraph ${one.n}: ${quoted(one.content!)}. What does the quotation establish?`,
        paragraphs: [one.n],
        annotations: [one.id],
        options: options(
          [
            'said',
            'That these words were said',
            'A correct quotation settles that it was said. Whether it is so is a second question, and needs evidence of its own.',
          ],
          [
            'true',
            'That what the words say is so',
            'It tempts because quotation marks look like proof. They show whose words these are, and stop there.',
          ],
          [
            'nothing',
            'Nothing, as every speaker has an interest',
            'It tempts because speakers often have one. An interest is a reason to check; the quotation can still be looked up.',
          ],
        ),
        hints: [
          `Look at what stands between quotation marks in paragraph ${one.n}, and what stands outside.`,
          '“She said that it rained” can be true on a dry day.',
        ],
      }),
      review: [`Check that paragraph ${one.n} gives these words as a quotation of ${one.who}.`, ...unsure([one])],
    };
  },
};

const leavePage: Template = {
  id: 'leave-the-page',
  place: 'sourcing',
  rank: 1,
  make: ({ publisher }) => ({
    question: question('choice', {
      lens: 'sourcing',
      role: 'lateral',
      skills: ['lateral-reading'],
      several: false,
      prompt: `You have five minutes and want to know how far ${publisher} can be relied on. Where do you look?`,
      options: options(
        [
          'others',
          'At what others write about it',
          'Nobody describes themselves as careless. People who check many outlets leave a page quickly and see what others, who gain nothing by it, have found.',
        ],
        [
          'about',
          'At what it writes about itself',
          'It tempts because it is one click away. But such a page is written by the outlet, so it tells how it wants to be seen.',
        ],
        [
          'looks',
          'At how carefully its pages are made',
          'It tempts because good work often looks good. Anybody can buy a design; it shows nothing about how facts are checked.',
        ],
      ),
      hints: [
        'For each of the three ask who wrote what you would read there.',
        'Think of a shop. Whose word on it would you take, if you could ask anyone?',
      ],
      depth: 2,
    }),
    review: ['Try the search yourself, and tell the class which pages you found useful.'],
  }),
};

const ownSource: Template = {
  id: 'find-a-source',
  place: 'sourcing',
  rank: 1,
  make({ said }) {
    if (said.length >= 3) return null;
    return {
      question: question('write', {
        task: 'short',
        lens: 'sourcing',
        skills: ['trace-to-the-origin', 'bare-assertion'],
        prompt:
          'Choose the sentence of the reading that matters most to you. Whose word is it, and what would you do to get back to that person or paper?',
        frame: 'The sentence on __ is the word of __. To check that, I would __.',
        lines: 4,
        models: [
          'The sentence is the writer’s own word, since nobody is named near it. I would write to the paper and ask where it comes from, and look whether another report names a source.',
        ],
        checklist: [
          'It names one sentence, by its paragraph.',
          'It says whose word that is, or that the text does not tell.',
          'It names a step that could be taken, and by whom.',
        ],
        accept: ['“The text does not say”, if the answer tells where one has looked for a name.'],
        hints: [
          'Look before and after the sentence: a name may stand next door.',
          'Somebody must have been the first to know. Who could that be?',
        ],
        depth: 3,
      }),
      review: ['Few sources were found. Choose a sentence of this article yourself and name it in the question.'],
    };
  },
};

export const sourcing: Template[] = [whoSpeaks, verbs, verb, editorAsks, quotingShows, ownSource, leavePage];

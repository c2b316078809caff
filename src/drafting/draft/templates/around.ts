import type { AuthoredQuestion } from '../../../questions/schema.ts';
import type { Material } from '../material.ts';
import { options, question, type Template } from './template.ts';

/** The questions before and after the article: invented everyday texts, on another subject and with the same habits. */

type Weakness = 'crowd' | 'booster' | 'voice';

/** What the article does most of what one could query: the texts around it practise the same. */
const weaknessOf = ({ said, worded }: Material): Weakness => {
  const crowds = said.filter(({ note }) => note.tier === 'core').length;
  const core = worded.filter(({ note, quoted }) => !quoted && note.tier === 'core');
  const boosters = core.filter(({ note }) => note.device === 'booster').length;
  if (crowds >= core.length && crowds > 0) return 'crowd';
  return boosters * 2 > core.length ? 'booster' : 'voice';
};

const WARM_UPS: Record<Weakness, AuthoredQuestion> = {
  crowd: question('choice', {
    role: 'warm-up',
    short: true,
    skills: ['vague-crowd'],
    several: false,
    source: 'Invented for practice',
    text: 'Message in a class group, Monday, 8:10\n\n\nMr Okafor told us on Friday that the test is on Thursday. Everybody says that it will be about the first two chapters. The plan on the door has chapter three for this week.',
    prompt: 'Which part of the message could nobody follow up, even with a whole day to do it?',
    options: options(
      [
        'about',
        'What the test is about',
        '“Everybody says” could be two people on a bus. There is no one to ask, and no list on which it stands.',
      ],
      [
        'when',
        'When the test takes place',
        'It tempts because it comes from memory. But a teacher and a day are named, so one can go and ask.',
      ],
      [
        'plan',
        'What is planned for this week',
        'It tempts because it does not fit with the rest. It hangs on a door, though, and can be read.',
      ],
    ),
    hints: [
      'Go through the three sentences. Where would you go to check each one?',
      'Look for a name, a place or a paper.',
    ],
  }),
  booster: question('choice', {
    role: 'warm-up',
    short: true,
    skills: ['booster'],
    several: false,
    source: 'Invented for practice',
    text: 'Message in a class group, Monday, 8:10\n\n\nThe kiosk had no rolls on Friday and none today. The caretaker said that a delivery may come at noon. Without any doubt they are closing it down.',
    prompt: 'Which part of the message sounds surer than anything in it shows?',
    options: options(
      [
        'closing',
        'The part about closing',
        'Two days without rolls are all that is told. “Without any doubt” is in the wording and in nothing else.',
      ],
      [
        'rolls',
        'The part about the rolls',
        'It tempts because it is told so flatly. But whoever stood there on both days could see it.',
      ],
      [
        'delivery',
        'The part about the delivery',
        'It tempts because nobody knows whether it comes. That is just what “may” says.',
      ],
    ),
    hints: [
      'For each part ask what the writer can have seen or heard.',
      'Find the words that tell how sure it is meant to be.',
    ],
  }),
  voice: question('choice', {
    role: 'warm-up',
    short: true,
    skills: ['charged-word'],
    several: false,
    source: 'Invented for practice',
    text: 'Message in a class group, Monday, 8:10\n\n\nFrom today lockers are checked on Fridays, says the notice by the door. Lea called it “a bit much”. So this is how the office thanks us, with a heartless raid.',
    prompt: 'In which part does the *writer* of the message add a feeling to what happened?',
    options: options(
      [
        'raid',
        'In the part about the office',
        '“Heartless raid” is nobody’s word but the writer’s. In plain words it is a check on Fridays.',
      ],
      [
        'lea',
        'In the part about Lea',
        'It tempts because it is a judgement. But it is Lea’s, and the marks show that it is.',
      ],
      [
        'notice',
        'In the part about the notice',
        'It tempts because the news is bad. A notice by the door can be bad news in plain words.',
      ],
    ),
    hints: [
      'Ask for each sentence who is speaking in it.',
      'Say each sentence in the plainest words. Which one loses most?',
    ],
  }),
};

const warmUp: Template = {
  id: 'warm-up',
  place: 'before',
  rank: 1,
  make: (material) => ({
    question: WARM_UPS[weaknessOf(material)],
    review: ['An invented text. Take another one if your class has met it already.'],
  }),
};

const SOURCE = 'Invented for practice: a local report from a town that does not exist';
const EXIT_HINTS = [
  'For each phrase ask whether somebody is speaking in it, and who.',
  'Compare each with the habits, sound and weak, that you met in today’s article.',
];
const EXIT_PROMPT = 'Flag each phrase in which the writer says more than is shown. Leave sound wording alone.';
const exitBase = {
  role: 'exit',
  short: true,
  source: SOURCE,
  prompt: EXIT_PROMPT,
  hints: EXIT_HINTS,
  confidence: true,
  depth: 3,
} as const;

const EXITS: Record<Weakness, AuthoredQuestion> = {
  crowd: question('phrases', {
    ...exitBase,
    hints: [...EXIT_HINTS],
    skills: ['vague-crowd', 'shield', 'named-and-quoted'],
    passage:
      'The pool in Arlow stays shut until May, {notice}. {believed} that the boiler was never looked after. {yilmaz} that it was last serviced in 2019 and showed the book. {swimmers} that the town does not care.\n\nRepairs {may}, according to an offer that the town has put online. {nobody}.',
    phrases: {
      notice: { text: 'says a notice on its door', tier: 'plain', why: 'Anybody can walk there and read it.' },
      believed: {
        text: 'It is widely believed',
        tier: 'core',
        why: 'Who believes it, and from what? “Widely” makes it sound like support, and no one can be asked.',
      },
      yilmaz: {
        text: 'Deniz Yilmaz, who runs the pool, said',
        tier: 'plain',
        why: 'A name, a post and a plain verb. She has an interest, and she showed a book that can be looked at.',
      },
      swimmers: {
        text: 'Swimmers are saying',
        tier: 'core',
        why: 'Five or five hundred? Nobody can count them, and none of them is heard.',
      },
      may: {
        text: 'may cost 40,000',
        tier: 'plain',
        why: 'A possibility, told as one, with the paper that it comes from.',
      },
      nobody: {
        text: 'Nobody in Arlow will be surprised if it costs twice that',
        tier: 'core',
        why: 'A forecast put into the mouths of a whole town. The only figure shown is the one in the offer.',
      },
    },
  }),
  booster: question('phrases', {
    ...exitBase,
    hints: [...EXIT_HINTS],
    skills: ['booster', 'hedge', 'evidential'],
    passage:
      'Line 4 in Arlow {counted} fewer passengers this spring, and the company {may} the last bus. {clearly}, people have had enough of it. Mira Sand, who drives it, {said} that the roadworks in April kept many away.\n\n{without} the line is finished. The council {decides} on 12 June.',
    phrases: {
      counted: {
        text: 'had, by the company’s own count, a tenth',
        tier: 'plain',
        why: 'It tells whose count it is. One can ask for it, and bear in mind who made it.',
      },
      may: { text: 'may drop', tier: 'plain', why: 'A possibility, worded as one.' },
      clearly: {
        text: 'Clearly',
        tier: 'core',
        why: 'Nothing shows that people are fed up. Fewer passengers could have many reasons, and the next sentence names one.',
      },
      said: { text: 'said', tier: 'plain', why: 'A person, her part in it and a plain verb.' },
      without: {
        text: 'There can be no doubt that',
        tier: 'core',
        why: 'A forecast told as if it were settled. The council has not even met.',
      },
      decides: {
        text: 'has the final say, as everyone knows,',
        tier: 'core',
        why: '“As everyone knows” asks the reader to nod. If the council decides, a rule or an agenda would show it.',
      },
    },
  }),
  voice: question('phrases', {
    ...exitBase,
    hints: [...EXIT_HINTS],
    skills: ['charged-word', 'label', 'plain-words'],
    passage:
      'The town of Arlow will fell eleven lime trees on the market square, {plan}. The {axe} begins on Monday. Ole Brandt of the tree group {massacre}; the town {said} that roots have lifted the pavement.\n\n{bureaucrats} have chosen tarmac over shade. New trees {could} in the autumn.',
    phrases: {
      plan: {
        text: 'a plan on the town’s website shows',
        tier: 'plain',
        why: 'A document that can be opened, for just what it is used for.',
      },
      axe: {
        text: 'savage clear-out',
        tier: 'core',
        why: 'Eleven trees are to be felled. “Savage” is a feeling about it, in the writer’s own voice.',
      },
      massacre: {
        text: 'called it “a massacre”',
        tier: 'plain',
        why: 'Very strong, but it is his word, and the text says so and who he is.',
      },
      said: {
        text: 'said in its reply',
        tier: 'plain',
        why: 'An office and a plain verb. No person is named, but the reply can be asked for.',
      },
      bureaucrats: {
        text: 'Heartless bureaucrats',
        tier: 'core',
        why: 'A name in the place of those who decided. It gives the verdict and leaves out the reason they gave.',
      },
      could: {
        text: 'will of course never be planted',
        tier: 'core',
        why: 'A forecast told as if it were known. Nothing in the text is about it.',
      },
    },
  }),
};

const exit: Template = {
  id: 'exit',
  place: 'exit',
  rank: 1,
  make: (material) => ({
    question: EXITS[weaknessOf(material)],
    review: ['An invented text on another subject. Take another one if your class has met it already.'],
  }),
};

const reflection: Template = {
  id: 'exit-reflection',
  place: 'exit',
  rank: 1,
  make: () => ({
    question: question('write', {
      task: 'short',
      role: 'exit',
      short: true,
      skills: ['credit-the-craft'],
      prompt: 'In one line, which phrase of the last text was hardest to decide, and why?',
      lines: 2,
      models: [
        'The hardest one was a phrase that tells whose count it is, because I know the source now and still cannot see the count.',
      ],
      checklist: ['It names one phrase of that text.', 'It gives a reason that has to do with the wording.'],
      accept: ['Any phrase with a reason, also one that turned out easy, if the line says what settled it.'],
    }),
    review: [],
  }),
};

export const before: Template[] = [warmUp];
export const exits: Template[] = [exit, reflection];

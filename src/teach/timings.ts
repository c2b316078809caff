import type { Lesson } from '../model/book.ts';
import { fill } from '../model/fill.ts';
import { isLens } from '../model/taxonomy.ts';
import type { Words } from '../model/words.ts';
import type { Question } from '../questions/question.ts';

/** The stretches of a lesson in class, with the minutes of a 20- and of a 45-minute lesson; `more` is for whoever has time. */
const STRETCHES = {
  'warm-up': [2, 4],
  reading: [6, 8],
  sourcing: [3, 6],
  language: [3, 6],
  claims: [3, 7],
  beyond: [0, 7],
  together: [1, 4],
  exit: [2, 3],
  more: [0, 0],
} as const;
export type Stretch = keyof typeof STRETCHES;

/** A stretch of a lesson: minutes and the numbers of its questions, on the short and on the full path. */
export interface Timing {
  stretch: Stretch;
  short: { minutes: number; questions: Asked[] };
  full: { minutes: number; questions: Asked[] };
}
/** A question by its id and its number in the lesson. */
export interface Asked {
  id: string;
  n: number;
}

/** The stretch that a question belongs to: by its role, or by the section it stands in. */
function stretchOf({ sections }: Lesson, { id, role }: Question): Stretch {
  if (role === 'lateral' || role === 'compare') return 'beyond';
  if (role === 'exit') return 'exit';
  const place = sections.findIndex(({ questions }) => questions.includes(id));
  const section = sections[place]?.id ?? '';
  if (isLens(section)) return section;
  if (place < sections.findIndex((other) => isLens(other.id))) return 'warm-up';
  return role === 'synthesis' || role === 'credit' ? 'together' : 'more';
}

/** How a lesson may be timed, stretch by stretch; stretches without questions and minutes are left out. */
export function timings(lesson: Lesson): Timing[] {
  const asked = lesson.questions.map((question, i) => ({
    stretch: stretchOf(lesson, question),
    short: question.short,
    asked: { id: question.id, n: i + 1 },
  }));
  const scale = [lesson.minutes.short / 20, lesson.minutes.full / 45] as const;
  return (Object.keys(STRETCHES) as Stretch[])
    .map((stretch): Timing => {
      const own = asked.filter((question) => question.stretch === stretch);
      const [short, full] = STRETCHES[stretch];
      return {
        stretch,
        short: {
          minutes: Math.round(short * scale[0]),
          questions: own.filter((question) => question.short).map(({ asked }) => asked),
        },
        full: { minutes: Math.round(full * scale[1]), questions: own.map(({ asked }) => asked) },
      };
    })
    .filter(({ full }) => full.minutes > 0 || full.questions.length > 0);
}

/** A number of minutes in words. */
export const inMinutes = (n: number, words: Words): string =>
  n === 1 ? words['teach.minutes.1'] : fill(words['teach.minutes'], { n });

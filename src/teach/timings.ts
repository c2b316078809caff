import type { Lesson, Section } from '../model/book.ts';
import { LENSES } from '../model/taxonomy.ts';

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

const isLens = (id: string): id is (typeof LENSES)[number] => LENSES.some((lens) => lens === id);

/** The stretch that a section's questions belong to, unless they lead away from the page. */
function stretchOf({ sections, questions }: Lesson, section: Section): Stretch {
  if (isLens(section.id)) return section.id;
  const place = sections.indexOf(section);
  if (place < sections.findIndex(({ id }) => isLens(id))) return 'warm-up';
  const roles = questions.filter(({ id }) => section.questions.includes(id)).map(({ role }) => role);
  if (roles.includes('exit')) return 'exit';
  return roles.includes('synthesis') || roles.includes('credit') ? 'together' : 'more';
}

/** How a lesson may be timed, stretch by stretch; stretches without questions and minutes are left out. */
export function timings(lesson: Lesson): Timing[] {
  const asked = lesson.questions.map((question, i) => {
    const section = lesson.sections.find(({ questions }) => questions.includes(question.id));
    const away = question.role === 'lateral' || question.role === 'compare';
    const stretch: Stretch = away ? 'beyond' : section ? stretchOf(lesson, section) : 'more';
    return { stretch, short: question.short, asked: { id: question.id, n: i + 1 } };
  });
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

import { fill } from '../../model/fill.ts';
import { minutesFor, type Assignment } from '../assignment.ts';
import { fullTime } from '../due.ts';
import type { AssignData } from './data.ts';
import { chosenLessons } from './draft.ts';
import { linkOf, type Place } from './give.ts';
import type { AssignWords } from './words.ts';

/** A short text to paste into any learning platform: title, class, due, link, instructions, lessons, what to hand in. */
export function pasteText(assignment: Assignment, data: AssignData, place: Place, words: AssignWords): string {
  const { title, classCode, due, instructions, who } = assignment;
  const block = (...lines: (string | false | null)[]): string => lines.filter(Boolean).join('\n');
  return [
    block(
      fill(words['assign.text.title'], { title }),
      classCode !== '' && fill(words['assign.text.class'], { class: classCode }),
      due && fill(words['assign.text.due'], { due: fullTime(due) }),
    ),
    instructions,
    block(words['assign.text.open'], linkOf(assignment, place)),
    block(
      ...chosenLessons(assignment, data).map(({ lesson, assigned, questions }) =>
        fill(words['assign.text.lesson'], {
          title: lesson.title,
          n: questions.length,
          minutes: minutesFor(assigned, lesson),
        }),
      ),
    ),
    block(words[`assign.text.${who}`], words['assign.text.hand-in']),
  ]
    .filter(Boolean)
    .join('\n\n');
}

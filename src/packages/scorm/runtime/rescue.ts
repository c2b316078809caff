import { emptyRecord, type WorkRecord } from '../../../answers/record.ts';
import { handInHtml } from '../../../classroom/hand-in-file.ts';
import { composeHandIn, handInFileName } from '../../../classroom/student/compose.ts';
import { tidyStudent } from '../../../classroom/student/kept.ts';
import type { AssignedPart } from '../../../classroom/student/overview.ts';
import type { Words } from '../../../model/words.ts';
import { fileAssignment } from '../../single/runtime/assignment.ts';
import type { FilePage } from '../../single/runtime/wake.ts';
import type { State } from '../state.ts';

type Block = FilePage['block'];

const assignmentOf = (block: Block): ReturnType<typeof fileAssignment> =>
  fileAssignment(block, block.questions.some(({ short }) => short) ? 'short' : 'full');

/** The work of a visit as a part of an assignment, for what checks and writes hand-ins. */
export function partOf(block: Block, { started, answers }: State): AssignedPart {
  const { lesson, title, questions, minutes } = block;
  const record: WorkRecord = { ...emptyRecord({ lesson, assignment: null, student: null }, started), answers };
  const assigned = assignmentOf(block).lessons[0]!;
  return { assigned, title, questions, record, site: { slug: lesson, title, url: '', minutes }, url: '' };
}

/** The work of a visit as a file that students can give to their teacher, and a class review reads: a hand-in. */
export function rescueFile(block: Block, state: State, student: string, words: Words): { name: string; text: string } {
  const assignment = assignmentOf(block);
  const who = { student: tidyStudent(student, 'name') || words['scorm.visit.someone'], number: 1 };
  const handIn = composeHandIn(assignment, [partOf(block, state)], who, new Date().toISOString());
  return { name: handInFileName(handIn, 'html'), text: handInHtml(handIn, words) };
}

import { LONGEST_TITLE, type Assignment } from '../../../classroom/assignment.ts';
import type { FileBlock } from '../block.ts';

/**
 * What a lesson in a file asks a class to do: all of it, or its shorter path. Everybody's copy of the file makes the same
 * assignment, so that a class's hand-ins are one review; those of the other path are another one.
 */
export function fileAssignment({ lesson, title, minutes }: FileBlock, path: 'full' | 'short'): Assignment {
  const end = path === 'short' ? ` (${minutes.short})` : '';
  return {
    version: 1,
    id: path === 'full' ? `file-${lesson}` : `file-${lesson}-short`,
    title: title.slice(0, LONGEST_TITLE - end.length) + end,
    lessons: [{ lesson, questions: path }],
    instructions: '',
    due: null,
    classCode: '',
    who: 'name',
    feedback: 'at-once',
    attempts: null,
    hints: true,
    confidence: true,
    grade: 'first',
  };
}

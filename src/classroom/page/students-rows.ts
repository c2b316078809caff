import { fill } from '../../model/fill.ts';
import type { Work, WorkNote } from '../review/works.ts';
import { answersOf, handedInAs, shownName, type OpenReview } from './open-review.ts';
import type { StudentLine, StudentsState, UnsureLine } from './students-view.ts';
import type { ReviewWords } from './words.ts';

const noteText = (note: WorkNote, words: ReviewWords): string =>
  fill(
    words[
      `review.note.${note.kind}${note.kind === 'older' || note.kind === 'copies' ? (note.n === 1 ? '.1' : '') : ''}` as 'review.note.older'
    ],
    {
      ...('n' in note ? { n: note.n } : {}),
      ...('person' in note ? { name: note.person } : {}),
    },
  );

const lineOf = (open: OpenReview, work: Work, words: ReviewWords): StudentLine => {
  const answers = answersOf(open, work.key);
  const shown = shownName(work);
  return {
    key: work.key,
    shown,
    handedInAs: handedInAs(work),
    handedIn: work.current.handIn.handedIn,
    late: work.late !== null || work.lateMark,
    answered: answers.filter(({ state }) => state !== 'blank').length,
    of: answers.length,
    notes: [
      ...work.notes.map((note) => noteText(note, words)),
      ...(answers.some(({ state }) => state === 'edited' || state === 'gone') ? [words['review.note.edition']] : []),
    ],
  };
};

const missingLine = (name: string): StudentLine => ({
  key: null,
  shown: name,
  handedInAs: null,
  handedIn: null,
  late: false,
  answered: 0,
  of: 0,
  notes: [],
});

/** Work that a teacher has to look at: nobody on the roster fits, somebody else might, or the teacher said so. */
function unsureLine(work: Work, words: ReviewWords): UnsureLine[] {
  const disagree = work.notes.find((note) => note.kind === 'disagree');
  const second = work.notes.some(({ kind }) => kind === 'second');
  if (work.person && work.by !== 'teacher' && !disagree && !second) return [];
  const why = disagree
    ? noteText(disagree, words)
    : second
      ? words['review.note.second']
      : work.by === 'teacher'
        ? words['review.unsure.decided']
        : words['review.unsure.unknown'];
  return [
    {
      key: work.key,
      handedInAs: shownName(work) === work.student ? work.student : `${shownName(work)}, ${work.student}`,
      person: work.person?.key ?? '',
      why,
    },
  ];
}

/** Who handed in, who did not, and what a teacher has to decide. */
export function studentsState(open: OpenReview, words: ReviewWords): Omit<StudentsState, 'alike' | 'trouble'> {
  const { record, work } = open;
  const lines = work.works.map((one) => lineOf(open, one, words));
  return {
    lines: [...lines, ...work.missing.map(({ name }) => missingLine(name))],
    missing: work.missing.length,
    late: lines.filter(({ late }) => late).length,
    unsure: record.roster.length === 0 ? [] : work.works.flatMap((one) => unsureLine(one, words)),
    roster: record.roster.map(({ key, name }) => ({ key, name })),
    source: record.rosterFrom || words['review.roster.pasted'],
  };
}

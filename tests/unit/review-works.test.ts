import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HandIn } from '../../src/classroom/hand-in.ts';
import { alike } from '../../src/classroom/review/alike.ts';
import { readGradebook } from '../../src/classroom/review/gradebook.ts';
import { findInGradebook } from '../../src/classroom/review/merge-grades.ts';
import { minutesLate } from '../../src/classroom/due.ts';
import { platformName } from '../../src/classroom/review/names.ts';
import { receive, type Received } from '../../src/classroom/review/received.ts';
import { readTable } from '../../src/classroom/review/table.ts';
import { backupFile, mergeComments, mergeReviews, readBackup } from '../../src/classroom/review/review-backup.ts';
import {
  emptyReview,
  levelsOf,
  markedQuestions,
  withMarking,
  withRemark,
  type ReviewRecord,
} from '../../src/classroom/review/review-record.ts';
import { pastedRoster, type Person } from '../../src/classroom/review/roster.ts';
import { byAssignment, classWork, commonAssignment, type ClassWork } from '../../src/classroom/review/works.ts';
import { aHandIn, anAssignment, anyHandIn, anyText } from '../support/hand-ins.ts';
import { QUESTIONS } from '../support/questions.ts';
import { at } from '../support/work.ts';

const assignment = anAssignment({ due: null });
const came = (more: Partial<HandIn>, from = 'x.html'): Received =>
  receive(aHandIn({ assignment, ...more }), from, platformName(from));
const sort = (received: Received[], roster = ''): ClassWork => classWork(assignment, received, pastedRoster(roster));
const lines = ({ works }: ClassWork): string[] =>
  works.map(({ student, person, by, versions, notes }) =>
    [student, person?.name ?? '-', by ?? '-', versions.length, ...notes.map(({ kind }) => kind)].join(' '),
  );

describe('whose work it is', () => {
  test('versions of one work are one, the highest number counts, and copies are told', () => {
    const first = came({ number: 1 });
    const second = came({ number: 2, handedIn: at(50) });
    const made = sort([second, first, second, came({ student: 'fox-13', started: at(3) })]);
    expect(lines(made)).toEqual(['fox-12 - - 2 older copies', 'fox-13 - - 1']);
    expect(made.works[0]?.current.handIn.number).toBe(2);
  });

  test('a work begun anew on another device is the same if its attempts go on', () => {
    const [lesson] = aHandIn().lessons;
    const more = {
      ...lesson,
      answers: lesson?.answers.map((answer) => ({
        ...answer,
        attempts: [...answer.attempts, { response: ['x'], at: at(9) }],
      })),
    };
    expect(
      lines(sort([came({}), came({ started: at(5), number: 2, lessons: [more as HandIn['lessons'][number]] })])),
    ).toEqual(['fox-12 - - 2 older']);
  });

  test('two people under one code stay apart, and it is said', () => {
    const other = came({ started: at(1), lessons: [], handedIn: at(44) });
    expect(lines(sort([came({}), other]))).toEqual(['fox-12 - - 1 shared-code', 'fox-12 - - 1 shared-code']);
    const folders = [
      came({}, 'Ada Holt_1_assignsubmission_file/a.html'),
      came({ number: 2 }, 'Bo Vale_2_assignsubmission_file/a.html'),
    ];
    expect(lines(sort(folders, 'Ada Holt\nBo Vale'))).toEqual([
      'fox-12 Ada Holt platform-name 1 shared-code',
      'fox-12 Bo Vale platform-name 1 shared-code',
    ]);
  });

  test('people are found by code, by name in any order and accent, and by what a platform says', () => {
    const roster = 'fox-12\tAda Holt\nNagy, Éva\nBo de la Vale\nCy Ray\nCy Ray';
    const made = sort(
      [
        came({ student: 'FOX-12 ' }),
        came({ student: 'eva nagy', started: at(1) }),
        came({ student: 'owl-1', started: at(2) }, 'delavalebo_LATE_5_6_a.html'),
        came({ student: 'Cy Ray', started: at(3) }),
      ],
      roster.replace('Bo de la Vale', 'de la Vale, Bo'),
    );
    expect(lines(made)).toEqual([
      'FOX-12  Ada Holt code 1',
      'eva nagy Éva Nagy name 1',
      'owl-1 Bo de la Vale platform-name 1',
      'Cy Ray - - 1',
    ]);
    expect(made.works.map(({ lateMark }) => lateMark)).toEqual([false, false, true, false]);
    expect(made.missing.map(({ name }) => name)).toEqual(['Cy Ray', 'Cy Ray']);
  });

  test('where code and platform name two people, the platform counts and it is said', () => {
    const made = sort([came({}, 'Bo Vale_2_assignsubmission_file/a.html')], 'fox-12 Ada Holt\nBo Vale');
    expect(lines(made)).toEqual(['fox-12 Bo Vale platform-name 1 disagree']);
  });

  test('of two works of one person the later counts, and the teacher decides otherwise', () => {
    const list = [came({ student: 'Ada Holt' }), came({ student: 'fox-12', started: at(9), handedIn: at(99) })];
    const people = pastedRoster('fox-12 Ada Holt\nBo Vale');
    const made = classWork(assignment, list, people);
    expect(made.works.map(({ student, counts }) => [student, counts])).toEqual([
      ['Ada Holt', false],
      ['fox-12', true],
    ]);
    const key = made.works[0]?.key ?? '';
    const decided = classWork(assignment, list, people, { people: { [key]: people[1]?.key ?? '' }, versions: {} });
    expect(lines(decided)).toEqual(['fox-12 Ada Holt code 1', 'Ada Holt Bo Vale teacher 1']);
    expect(decided.missing).toEqual([]);
  });

  test('late is after the due minute', () => {
    expect(minutesLate('2026-11-20T10:00', new Date('2026-11-20T10:00:59').toISOString())).toBeNull();
    expect(minutesLate('2026-11-20T10:00', new Date('2026-11-20T11:30:00').toISOString())).toBe(90);
    expect(minutesLate(null, at(0))).toBeNull();
  });

  test('the class’s settings are those of most, and a copy that differs is told', () => {
    const other = came({ student: 'owl-1', assignment: { ...assignment, grade: 'best' } });
    const list = [other, came({}), came({ student: 'fox-13' })];
    expect(commonAssignment(list)?.grade).toBe('first');
    expect(lines(sort(list)).find((line) => line.startsWith('owl'))).toBe('owl-1 - - 1 settings');
    const foreign = came({ assignment: { ...assignment, id: 'other' } });
    expect(byAssignment([foreign, ...list]).map(({ length }) => length)).toEqual([3, 1]);
  });

  test('nobody is lost or doubled, however files and lists are mixed', () => {
    const one = fc.record({
      student: fc.constantFrom('fox-1', 'fox-2', 'Ada Holt', 'holt, ada', ''),
      number: fc.integer({ min: 1, max: 3 }),
      started: fc.nat(3).map(at),
      from: fc.constantFrom(
        'a.html',
        'Ada Holt_1_assignsubmission_file/a.html',
        'Bo_2_assignsubmission_file/a.html',
        'boxy_3_4_a.html',
      ),
    });
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 12 }),
        fc.constantFrom('', 'fox-1 Ada Holt\nBo\nfox-2 Cy'),
        (list, roster) => {
          const received = list.map(({ from, ...more }) => came(more, from));
          const { works, missing } = sort(received, roster);
          const marks = works.flatMap(({ versions }) => versions.map(({ mark }) => mark));
          expect(new Set(marks)).toEqual(new Set(received.map(({ mark }) => mark)));
          expect(new Set(works.map(({ key }) => key)).size).toBe(works.length);
          const copies = works
            .flatMap(({ notes }) => notes)
            .reduce((sum, note) => sum + (note.kind === 'copies' ? note.n : 0), 0);
          expect(marks.length + copies).toBe(received.length);
          const counted = works.filter(({ counts, person }) => counts && person).map(({ person }) => person?.key);
          expect(new Set(counted).size).toBe(counted.length);
          expect(counted.length + missing.length).toBe(pastedRoster(roster).length);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('people in a grade book', () => {
  const book = readGradebook(
    readTable(
      new TextEncoder().encode(
        'First name,Surname,Email address\nAda,Holt,ada@x.org\nBo,Vale,bo@x.org\nBo,Vale,bo2@x.org\n',
      ),
    ),
  );
  test('are found through the teacher’s own list of codes, and two of one name are not guessed between', () => {
    const list = [came({}), came({ student: 'owl-3', started: at(2) }), came({ student: 'bo2@x.org', started: at(3) })];
    const { works } = sort(list, 'fox-12 Holt, Ada\nowl-3 Bo Vale');
    expect([...findInGradebook(works, book?.people ?? []).values()]).toEqual(['ada@x.org', 'bo2@x.org']);
  });
  test('get one grade: that of what they handed in last', () => {
    const list = [came({ student: 'Ada Holt' }), came({ student: 'ada@x.org', started: at(9), handedIn: at(90) })];
    const { works } = sort(list);
    const found = findInGradebook(works, book?.people ?? []);
    expect([...found.keys()]).toEqual([works.find(({ student }) => student === 'ada@x.org')?.key]);
  });
  test('are found by a folder of their name', () => {
    expect(lines(sort([came({}, 'work.zip/Holt, Ada/Version 1/a.html')], 'Ada Holt'))).toEqual([
      'fox-12 Ada Holt platform-name 1',
    ]);
  });
});

describe('a pasted list', () => {
  const people = (text: string): unknown[] =>
    pastedRoster(text).map(({ name, code, email }: Person) => [name, code, email].filter(Boolean).join('|'));
  test('is read line by line, with codes and addresses wherever they stand', () => {
    expect(
      people('1. Holt, Ada\r\n2) fox-12\tBo Vale\n\nCy Ray  owl-33\ndee@x.org Dee Dum\nÉva Nagy;eva@x.hu\nfox-99'),
    ).toEqual([
      'Ada Holt',
      'Bo Vale|fox-12',
      'Cy Ray|owl-33',
      'Dee Dum|dee@x.org',
      'Éva Nagy|eva@x.hu',
      'fox-99|fox-99',
    ]);
  });
  test('may part codes and addresses from names by commas, of which a name has its own', () => {
    expect(people('fox-12, Ada Holt\nHolt, Bo, owl-7\nCy Ray,elk-3\ndee@x.org, Dum, Dee\nEva Nagy, eva@x.hu')).toEqual([
      'Ada Holt|fox-12',
      'Bo Holt|owl-7',
      'Cy Ray|elk-3',
      'Dee Dum|dee@x.org',
      'Eva Nagy|eva@x.hu',
    ]);
  });
  test('gives everybody a key of their own, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 10 }), (rows) => {
        const keys = pastedRoster([...rows, ...rows].join('\n')).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('texts that are alike', () => {
  const text =
    'The log of the bridge keeper would settle it, because it was written at the time by somebody who was there.';
  test('are found whatever their capitals and marks, and nearly the same ones too', () => {
    const found = alike([
      { who: 'a', text },
      { who: 'b', text: text.toUpperCase().replace(',', ' –') },
      { who: 'c', text: text.replace('somebody', 'a person') },
      {
        who: 'd',
        text: 'A photograph with its place and time would do, since anybody could go there and compare the two for themselves.',
      },
      { who: 'e', text: 'The log.' },
      { who: 'f', text: 'The log.' },
    ]);
    expect(found.map(({ who }) => who.join())).toEqual(['a,b', 'a,c', 'b,c']);
    expect(found[0]?.share).toBe(1);
  });
  test('are not told of words that the question gave', () => {
    expect(
      alike(
        [
          { who: 'a', text },
          { who: 'b', text },
        ],
        [`A model answer: ${text}`],
      ),
    ).toEqual([]);
  });
});

describe('what a review keeps', () => {
  const marking = (comment: string, minute: number) => ({
    levels: { claims: 3 as const },
    comment,
    of: 'm',
    changed: at(minute),
  });
  const review = (): ReviewRecord => emptyReview('k3', 'The bridge', at(0));
  const MOODLE = 'Ada Holt_4711_assignsubmission_file/a.html';
  test('comes back from its backup', () => {
    fc.assert(
      fc.property(anyText, anyText, anyHandIn, (comment, work, handIn) => {
        const one = withRemark(withMarking(review(), work, 'l/q', marking(comment, 1)), work, {
          text: comment,
          changed: at(2),
        });
        const kept = {
          reviews: [{ record: one, received: [receive(handIn, MOODLE, platformName(MOODLE))] }],
          comments: [{ text: comment, used: 2, changed: at(1) }],
          lessons: [{ lesson: 'the-bridge', title: 'The bridge', questions: [QUESTIONS.single, QUESTIONS.flags] }],
        };
        expect(readBackup(backupFile(kept))).toEqual(kept);
      }),
      { numRuns: 50 },
    );
    expect(() => readBackup('{"format":"says-who-work"}')).toThrow();
    const record = review();
    const platform = { platform: 'moodle', name: 7, id: '4711', late: false };
    const received = [{ ...receive(aHandIn(), MOODLE, null), platform }];
    const bad = { reviews: [{ record, received: received as never }], comments: [], lessons: [] };
    expect(() => readBackup(backupFile(bad))).toThrow('platform.name');
  });
  test('merges by the later change of each mark, and drops nothing', () => {
    const mine = withMarking(
      withMarking(review(), 'a', 'l/1', marking('mine, later', 9)),
      'a',
      'l/2',
      marking('mine', 2),
    );
    const theirs = withMarking(
      withMarking(review(), 'a', 'l/1', marking('theirs', 3)),
      'b',
      'l/1',
      marking('theirs', 5),
    );
    for (const merged of [mergeReviews(mine, theirs), mergeReviews(theirs, mine)]) {
      expect(merged.marks.a?.['l/1']?.comment).toBe('mine, later');
      expect([merged.marks.a?.['l/2']?.comment, merged.marks.b?.['l/1']?.comment]).toEqual(['mine', 'theirs']);
      expect(levelsOf(merged, 'b')).toEqual({ 'l/1': { claims: 3 } });
      expect([...markedQuestions(merged)].sort()).toEqual(['l/1', 'l/2']);
    }
    expect(
      mergeComments(
        [{ text: 'Well read.', used: 1, changed: at(0) }],
        [{ text: 'well read', used: 4, changed: at(1) }],
      ),
    ).toEqual([{ text: 'Well read.', used: 4, changed: at(0) }]);
  });
  test('a mark that says nothing is taken away', () => {
    const one = withMarking(review(), 'a', 'l/1', marking('x', 1));
    expect(withMarking(one, 'a', 'l/1', { levels: {}, comment: '', of: '', changed: at(2) }).marks.a).toEqual({});
  });
});

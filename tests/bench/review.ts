import { join } from 'node:path';
import words from '../../content/ui/en.json' with { type: 'json' };
import { readBook } from '../../src/checks/read-book.ts';
import { feedbackHtml } from '../../src/classroom/feedback-file.ts';
import { takeIn } from '../../src/classroom/review/intake.ts';
import { alike, givenWords } from '../../src/classroom/review/alike.ts';
import { reviewHandIn, totalsOf } from '../../src/classroom/review/scoring.ts';
import { classStatistics } from '../../src/classroom/review/statistics.ts';
import { classWork } from '../../src/classroom/review/works.ts';
import type { Question } from '../../src/questions/question.ts';
import { makeClass } from '../support/class.ts';
import { dropped } from '../support/dropped.ts';

/**
 * The time that a class's review takes from files to figures, against reading the same files as JSON alone. Only the ratio
 * travels from machine to machine.
 */
const ANSWERS = 25;
const [first, second] = readBook(join(import.meta.dirname, '..', '..', 'content')).book.lessons;
if (!first || !second) throw new Error('two lessons are needed');
const lessons = [
  { slug: first.slug, title: first.title, questions: first.questions },
  { slug: second.slug, title: second.title, questions: second.questions.slice(0, ANSWERS - first.questions.length) },
];
const questions = new Map<string, readonly Question[]>(lessons.map(({ slug, questions }) => [slug, questions]));
const assignment = {
  version: 1 as const,
  id: 'k3v9q2xw',
  title: 'Who says that the bridge is sinking?',
  lessons: lessons.map(({ slug, questions }) => ({ lesson: slug, questions: questions.map(({ id }) => id) })),
  instructions: '',
  due: '2026-12-01T23:59',
  classCode: '7b',
  who: 'code' as const,
  feedback: 'after-hand-in' as const,
  attempts: null,
  hints: true,
  confidence: true,
  grade: 'first' as const,
};

async function review(files: readonly { path: string; text: string }[]): Promise<number> {
  const { received } = await takeIn(files.map(({ path, text }) => dropped(path, text)));
  const { works } = classWork(assignment, received);
  const sheets = works.map(({ key, current }) => ({
    key,
    answers: reviewHandIn(current.handIn, assignment, questions),
  }));
  const statistics = classStatistics(sheets);
  for (const { question, key } of statistics)
    alike(
      sheets.map(({ key: who, answers }) => {
        const response = answers.find((answer) => answer.key === key)?.answer?.attempts[0]?.response;
        return { who, text: response && 'text' in response ? response.text : '' };
      }),
      givenWords(question),
    );
  return statistics.length;
}

const time = async (run: () => unknown): Promise<number> => {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const begun = performance.now();
    await run();
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[2] ?? 0;
};

for (const size of [35, 200]) {
  const { files } = makeClass(lessons, assignment, words, { size });
  const bytes = files.reduce((sum, { text }) => sum + text.length, 0);
  const ours = await time(() => review(files));
  const json = files.map(({ text }) => JSON.stringify(text));
  const plain = await time(() => json.map((text) => JSON.parse(text) as unknown));
  console.log(
    `${size} hand-ins of ${ANSWERS} answers, ${(bytes / 1e6).toFixed(1)} MB: ${ours.toFixed(0)} ms, ${(ours / plain).toFixed(0)} times reading them as JSON`,
  );
  const [file] = files;
  const { received } = await takeIn(file ? [dropped(file.path, file.text)] : []);
  const handIn = received[0]?.handIn;
  if (!handIn) continue;
  const answers = reviewHandIn(handIn, assignment, questions);
  const one = await time(() =>
    feedbackHtml(
      { handIn, answers, marks: {}, remark: '', rule: 'first', totals: totalsOf(answers, 'first'), verdicts: true },
      words,
    ),
  );
  console.log(`  a feedback file: ${one.toFixed(1)} ms`);
}

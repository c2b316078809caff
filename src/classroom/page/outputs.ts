import { strToU8, zipSync } from 'fflate';
import { feedbackHtml, type Feedback } from '../feedback-file.ts';
import { resultsJson, resultsOf, type Result } from '../review/results.ts';
import { classStatistics } from '../review/statistics.ts';
import type { Work } from '../review/works.ts';
import { answersOf, countedWork, ruleOf, sheetsOf, shownName, totalOf, type OpenReview } from './open-review.ts';
import type { ReviewWords } from './words.ts';

/** A file name that every system takes. */
export const fileName = (...parts: string[]): string =>
  parts
    .map((part) =>
      part
        .normalize('NFKC')
        .replace(/[^\p{L}\p{N}.-]+/gu, '-')
        .replace(/^[-.]+|[-.]+$/g, ''),
    )
    .filter(Boolean)
    .join('_')
    .slice(0, 120);

const feedbackOf = (open: OpenReview, { key, current }: Work): Feedback => ({
  handIn: current.handIn,
  answers: answersOf(open, key),
  marks: open.record.marks[key] ?? {},
  remark: open.record.remarks[key]?.text ?? '',
  rule: ruleOf(open),
  totals: totalOf(open, key),
  verdicts: true,
});

/** One student's feedback: the name of the file and the page in it. */
export const feedbackFor = (open: OpenReview, work: Work, words: ReviewWords): { name: string; text: string } => ({
  name: `${fileName(work.student, open.work.assignment.title, words['review.feedback.name'])}.html`,
  text: feedbackHtml(feedbackOf(open, work), words),
});

/**
 * Everybody's feedback as an archive with a folder for each student. Where Moodle named the folders of the hand-ins, these have
 * the same names, so that it can hand the files back.
 */
export function feedbackZip(open: OpenReview, words: ReviewWords): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  countedWork(open).forEach((work, i) => {
    const { platform } = work.current;
    const folder =
      platform?.platform === 'moodle'
        ? `${platform.name}_${platform.id}_assignsubmission_file`
        : fileName(String(i + 1).padStart(3, '0'), shownName(work));
    const { name, text } = feedbackFor(open, work, words);
    files[`${folder}/${name}`] = strToU8(text);
  });
  return zipSync(files, { level: 6 });
}

/** The results in the order of the roster. */
export const resultsIn = (open: OpenReview): Result[] =>
  resultsOf(open.work, new Map(countedWork(open).map(({ key }) => [key, totalOf(open, key)])));

/** Everything that was worked out of a class, for whoever wants to count further. */
export const everything = (open: OpenReview): string =>
  resultsJson(
    open.work,
    ruleOf(open),
    open.work.works.map((work) => ({
      work,
      answers: answersOf(open, work.key),
      totals: totalOf(open, work.key),
      marks: open.record.marks[work.key] ?? {},
      remark: open.record.remarks[work.key] ?? null,
    })),
    classStatistics(sheetsOf(open)),
  );

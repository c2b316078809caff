import { checkBook } from '../checks/read-book.ts';
import { report, summary } from '../checks/report.ts';

const { book, problems } = checkBook(process.argv[2] ?? 'content');
if (problems.length) console.error(report(problems));
else console.log(summary(book));
process.exitCode = problems.length ? 1 : 0;

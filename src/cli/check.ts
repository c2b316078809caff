import { parseArgs } from 'node:util';
import { coverage } from '../checks/coverage.ts';
import { checkBook } from '../checks/read-book.ts';
import { report, summary } from '../checks/report.ts';

const { values, positionals } = parseArgs({ options: { report: { type: 'boolean' } }, allowPositionals: true });
const { book, problems } = checkBook(positionals[0] ?? 'content');
if (values.report) console.log(`${coverage(book)}\n`);
if (problems.length) console.error(report(problems));
else console.log(summary(book));
process.exitCode = problems.length ? 1 : 0;

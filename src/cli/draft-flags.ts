import { parseArgs } from 'node:util';
import { didYouMean } from '../checks/nearest.ts';
import { slugOf } from '../drafting/draft/marks.ts';

/** What is wrong with what was asked for, in a sentence that says what to do. */
export class Refused extends Error {}

const FLAGS = {
  publisher: 'who published it: a name, or the slug of a profile that the book has',
  out: 'the content folder that the lesson is put into; content if left out',
  headline: 'its headline, where the file does not show it',
  author: 'its writer',
  date: 'the day on which it was published, such as 2025-03-14',
  url: 'its address',
  event: 'the slug of the event it is about; one of its own if left out',
  slug: 'the name of the lesson’s folder; made of the headline if left out',
} as const;
type Flag = keyof typeof FLAGS;
const SWITCHES = { json: 'print what the finder found, and write nothing', help: 'show this' } as const;
const names = [...Object.keys(FLAGS), ...Object.keys(SWITCHES)];

export interface Asked extends Partial<Record<Flag, string>> {
  /** Where the article is; “-” for what is pasted. */
  file: string;
  json: boolean;
}

const column = (entries: Readonly<Record<string, string>>): string =>
  Object.entries(entries)
    .map(([name, what]) => `  --${name.padEnd(10)} ${what}`)
    .join('\n');

export const HELP = `Drafts a lesson of an article:

  npm run draft -- article.txt --publisher "The Arlow Post"

The article is a plain-text file (.txt), a saved page (.html) or a Word document (.docx); with - in the place of a file,
paste the text and end with Ctrl-D. Headline, writer and day are read from it where it tells them. Nothing is sent
anywhere, and no file that is there already is changed.

${column(FLAGS)}
${column(SWITCHES)}
`;

/** Reads the command line; null where help is asked for. Throws Refused. */
export function flagsOf(args: readonly string[], today: string): Asked | null {
  const options: Record<string, { type: 'string' | 'boolean' }> = {
    ...Object.fromEntries(Object.keys(FLAGS).map((name) => [name, { type: 'string' as const }])),
    ...Object.fromEntries(Object.keys(SWITCHES).map((name) => [name, { type: 'boolean' as const }])),
  };
  // Strict parsing would refuse in words that a programmer understands.
  const { tokens } = parseArgs({ args: [...args], strict: false, tokens: true, options });
  const given: Partial<Record<string, string>> = {};
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, value } = token;
    if (!names.includes(name)) throw new Refused(`There is no ${token.rawName}.${didYouMean(name, names)} See --help.`);
    if (name in SWITCHES) {
      if (value !== undefined) throw new Refused(`--${name} takes no value. Leave out “${value}”.`);
      given[name] = '';
      continue;
    }
    if (value === undefined || value.trim() === '' || (!token.inlineValue && value.startsWith('--')))
      throw new Refused(`Nothing stands after --${name}. Say there ${FLAGS[name as Flag]}.`);
    given[name] = value.trim();
  }
  if (given.help !== undefined) return null;
  const [file, ...more] = files;
  if (file === undefined)
    throw new Refused('Give the file that has the article: npm run draft -- article.txt. See --help.');
  if (more.length > 0)
    throw new Refused(
      `One article at a time: “${more[0]}” is left over. Put -- after “draft”, and words with blanks between quotation marks: npm run draft -- article.txt --publisher "The Arlow Post".`,
    );
  const { slug, event, date, url } = given;
  for (const [name, value] of Object.entries({ slug, event }))
    if (value !== undefined && slugOf(value, Infinity) !== value)
      throw new Refused(
        `--${name} takes lower-case letters and digits joined by hyphens, at most 48 of them; “${value}” is not. Try “${slugOf(value) || 'my-lesson'}”.`,
      );
  if (date !== undefined) {
    const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
    if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(date))
      throw new Refused(`--date takes a day as year-month-day, such as 2025-03-14; “${date}” is not.`);
    if (date > today)
      throw new Refused(`--date is ${date}, which is still to come. Give the day on which it was published.`);
  }
  if (url !== undefined && !/^https?:\/\/\S+$/.test(url))
    throw new Refused(`--url takes an address that begins with https:// or http://; “${url}” does not.`);
  return { ...given, file, json: given.json !== undefined };
}

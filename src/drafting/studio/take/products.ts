import { longDate } from '../../../components/dates.ts';
import { fill } from '../../../model/fill.ts';
import { html, inline, type Html } from '../../../model/html.ts';
import type { Words } from '../../../model/words.ts';
import { lessonFile } from '../../../packages/single/file.ts';
import type { LessonShell } from '../../../packages/single/shell.ts';
import { zip } from '../../../packages/zip.ts';
import { sheetHead, sourceFacts } from '../../../paper/head.ts';
import { keyView } from '../../../paper/key.ts';
import { worksheetView, type Form } from '../../../paper/sheet.ts';
import { isToWrite, type LessonDraft } from '../../draft/draft.ts';
import { folderOf } from '../../draft/folder.ts';
import { bodyOf, lessonOf } from '../../draft/lesson.ts';
import { openPlaces } from '../../draft/open.ts';
import type { StudioWords } from '../words.ts';
import { givenLesson } from './given-lesson.ts';

const unwritten = (words: StudioWords) => ({
  untitled: words['studio.shelf.untitled'],
  text: words['studio.take.unwritten'],
});

export { LARGEST_FILE } from '../../../packages/single/file.ts';

/** The lesson as one file. `id` is what hand-ins know it by. */
export function fileOf(draft: LessonDraft, id: string, shell: LessonShell, words: StudioWords): string {
  const given = givenLesson(draft, unwritten(words));
  const lesson = lessonOf(given);
  const reviewed = isToWrite(draft.front.reviewed) ? '' : lesson.reviewed;
  const body = bodyOf(given, shell.words as Words);
  return lessonFile(shell, { lesson: { ...lesson, reviewed }, body, publisher: draft.publisher.name, id });
}

/** Where each part of the folder belongs: `lessons/x` into `content/lessons`. */
const partsOf = (paths: Iterable<string>): string[] => [
  ...new Set([...paths].map((path) => path.split('/').slice(0, 2).join('/'))),
];

/** What the archive says of itself. */
function readMe(draft: LessonDraft, paths: readonly string[], words: StudioWords): string {
  const open = openPlaces(draft).map(({ file, field, what }) => `- ${file}, ${field}: ${what}`);
  return [
    fill(words['studio.take.readme'], { slug: draft.slug }),
    [
      words['studio.take.readme.copy'],
      ...partsOf(paths).map((part) => `- ${part}  →  content/${part.split('/')[0]}/`),
    ].join('\n'),
    words['studio.take.readme.check'],
    fill(words['studio.take.readme.article'], { file: `lessons/${draft.slug}/article.txt` }),
    [words[open.length > 0 ? 'studio.take.readme.open' : 'studio.take.readme.done'], ...open].join('\n'),
    '',
  ].join('\n\n');
}

/** The lesson's folder, and what it needs beside it, as an archive. `day` is today's date. */
export function archiveOf(draft: LessonDraft, day: string, words: StudioWords): Uint8Array<ArrayBuffer> {
  const files = folderOf(draft);
  const note = readMe(draft, [...files.keys()], words);
  return new Uint8Array(zip({ 'read-me.txt': note, ...Object.fromEntries(files) }, day));
}

/** The sheets that can be printed. */
export const SHEETS = ['full', 'short', 'large', 'key'] as const satisfies readonly (Form | 'key')[];
export type SheetKind = (typeof SHEETS)[number];

/** A sheet to print: its title, its kind as a class, its markup. */
export interface Sheet {
  title: string;
  kind: string;
  view: Html;
}

const TITLES = {
  full: 'paper.title.of',
  short: 'paper.short.of',
  large: 'paper.large.of',
  key: 'paper.key.of',
} as const satisfies Record<SheetKind, keyof Words>;

/** A worksheet or the key, as the sheets of published lessons are. */
export function sheetOf(draft: LessonDraft, kind: SheetKind, shell: LessonShell, words: StudioWords): Sheet {
  const said = shell.words as Words;
  const lesson = lessonOf(givenLesson(draft, unwritten(words)));
  const { minutes, level, factsAsOf, preview } = lesson;
  const n = minutes.short;
  const title = fill(said[TITLES[kind]], { title: lesson.title, n });
  const about = fill(words['studio.take.sheet'], {
    level: said[`lesson.level.${level}`],
    asOf: fill(said['site.asOf'], { date: longDate(factsAsOf) }),
  });
  const facts = sourceFacts(lesson, draft.publisher.name, said);
  const key = kind === 'key';
  const head = sheetHead({ about, title: key ? title : lesson.title, facts, named: !key }, said);
  const note = (text: Html | string): Html => html`<p class="paper-note">${text}</p>`;
  const view = key
    ? html`${head} ${note(said['paper.key.numbers'])} ${keyView(lesson, said)}`
    : html`${head} ${note(said['paper.digest'])}
        ${note(html`<strong>${said['lesson.preview']}.</strong> ${inline(preview)} ${said['lesson.preview.out']}`)}
        ${kind !== 'short' && note(fill(said['paper.minutes.how'], { mark: fill(said['paper.minutes'], { n }), n }))}
        ${worksheetView(lesson, said, kind)}`;
  return { title, kind: key ? 'key-sheet' : kind === 'large' ? 'large' : '', view };
}

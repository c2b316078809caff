/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-argument -- the linter sees no types in .astro files; `astro check` does */
import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { getEntry, render } from 'astro:content';
import { getBook } from '../../book.ts';
import Lens from '../../components/Lens.astro';
import OutlineSaved from '../../components/OutlineSaved.astro';
import OutlineWork from '../../components/OutlineWork.astro';
import P from '../../components/P.astro';
import Phrase from '../../components/Phrase.astro';
import SavedWork from '../../components/SavedWork.astro';
import WorkEnd from '../../components/WorkEnd.astro';
import type { Lesson } from '../../model/book.ts';
import { raw, type Html } from '../../model/html.ts';
import FileAnnotated from './FileAnnotated.astro';
import FileQuestion from './FileQuestion.astro';
import FileReading from './FileReading.astro';
import { isAssignmentWord } from '../../classroom/student/words.ts';
import { makeShell } from './make-shell.ts';
import { handInPlace } from './hand-in-place.ts';
import type { LessonShell } from './shell.ts';

/** Astro's own rendering without a page around it: the same components draw the site and the files. */
const container = AstroContainer.create().then((made) => {
  made.addServerRenderer({ name: 'mdx', renderer: mdxRenderer });
  return made;
});

/** The body of a published lesson, as MDX has it, with places for its questions. */
export async function publishedBody(lesson: Lesson): Promise<Html> {
  const { Content } = await render((await getEntry('lessons', lesson.slug))!);
  const components = { AnnotatedReading: FileAnnotated, Lens, P, Phrase, Question: FileQuestion, Reading: FileReading };
  return raw(await (await container).renderToString(Content, { props: { components }, locals: { lesson } }));
}

async function fileParts(): Promise<Record<string, string>> {
  const made = await container;
  const [slips, outlineWork, outlineSaved, end] = await Promise.all([
    made.renderToString(SavedWork, { props: { lesson: '' } }),
    made.renderToString(OutlineWork),
    made.renderToString(OutlineSaved),
    made.renderToString(WorkEnd, { props: { notebook: false } }),
  ]);
  const handIn = handInPlace(getBook().words).markup;
  return { slips, 'outline-work': outlineWork, 'outline-saved': outlineSaved, end: handIn + end };
}

/** Whether a file's hand-in says a word. */
const says = (key: string): boolean =>
  key.startsWith('file.') || (isAssignmentWord(key) && !key.startsWith('assignment.'));

let shell: Promise<LessonShell> | undefined;

/** The shell of lessons that stand alone; a build makes it once, the dev server anew. */
export function fileShell(): Promise<LessonShell> {
  if (shell && !import.meta.env.DEV) return shell;
  shell = fileParts().then((parts) =>
    makeShell({ entry: 'src/packages/single/runtime/file.ts', parts, words: getBook().words, says }),
  );
  return shell;
}

import type { APIRoute, GetStaticPaths } from 'astro';
import { getBook } from '../../../book.ts';
import { href } from '../../../components/href.ts';
import { outletOf } from '../../../components/lesson-words.ts';
import type { Lesson } from '../../../model/book.ts';
import { lessonFile } from '../../../packages/single/file.ts';
import { fileShell, publishedBody } from '../../../packages/single/published.ts';

export const getStaticPaths = (() =>
  getBook().lessons.map((lesson) => ({
    params: { slug: lesson.slug, file: lesson.slug },
    props: { lesson },
  }))) satisfies GetStaticPaths;

/** A lesson as one file. */
export const GET: APIRoute<{ lesson: Lesson }> = async ({ props: { lesson }, site }) => {
  const [shell, body] = await Promise.all([fileShell(), publishedBody(lesson)]);
  const page = site && new URL(href(`lessons/${lesson.slug}/`), site).href;
  // A file is made to be passed on, and the article is its publisher’s.
  const file = lessonFile(shell, { lesson, body, publisher: outletOf(lesson), article: null, page: page ?? null });
  return new Response(file, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};

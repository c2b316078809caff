import type { APIRoute, GetStaticPaths } from 'astro';
import { articleOf } from '../../../article-texts.ts';
import { getBook } from '../../../book.ts';
import type { Lesson } from '../../../model/book.ts';
import { lessonData } from '../../../reading/lesson-data.ts';

export const getStaticPaths = (() =>
  getBook().lessons.map((lesson) => ({ params: { slug: lesson.slug }, props: { lesson } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ lesson: Lesson }> = ({ props }) => {
  const article = articleOf(props.lesson)?.paragraphs;
  return Response.json({ ...lessonData(props.lesson), article });
};

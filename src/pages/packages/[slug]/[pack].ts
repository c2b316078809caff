import type { APIRoute, GetStaticPaths } from 'astro';
import { getBook } from '../../../book.ts';
import { href } from '../../../components/href.ts';
import type { Lesson } from '../../../model/book.ts';
import { packagesMade, type PackageKind } from '../../../packages/list.ts';
import { isMadeHere, makePackage } from '../../../packages/make.ts';
import { scormOf } from '../../../packages/scorm/published.ts';

interface Props {
  lesson: Lesson;
  kind: PackageKind;
}

export const getStaticPaths = (() =>
  getBook().lessons.flatMap((lesson) =>
    packagesMade(lesson)
      .filter(isMadeHere)
      .map((kind) => ({
        params: { slug: lesson.slug, pack: kind.path(lesson.slug).split('/').at(-1) },
        props: { lesson, kind },
      })),
  )) satisfies GetStaticPaths;

/** A package of a lesson. Each is made when its file is written, so that none is kept in memory. */
export const GET: APIRoute<Props> = async ({ props: { lesson, kind }, site }) => {
  const url = site ? new URL(href(`lessons/${lesson.slug}/`), site).href : null;
  const made =
    kind.id === 'scorm-full' || kind.id === 'scorm-short'
      ? await scormOf(lesson, kind.id === 'scorm-full' ? 'full' : 'short', url)
      : makePackage(kind, { lesson, words: getBook().words, url });
  return new Response(made as BodyInit);
};

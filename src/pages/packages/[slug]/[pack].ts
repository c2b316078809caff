import type { APIRoute, GetStaticPaths } from 'astro';
import { getBook } from '../../../book.ts';
import { href } from '../../../components/href.ts';
import type { Lesson } from '../../../model/book.ts';
import { packagesMade, type PackageKind } from '../../../packages/list.ts';
import { isMadeHere, makePackage } from '../../../packages/make.ts';

interface Props {
  lesson: Lesson;
  kind: PackageKind;
}

export const getStaticPaths = (() =>
  getBook().lessons.flatMap((lesson) =>
    packagesMade()
      .filter(isMadeHere)
      .map((kind) => ({
        params: { slug: lesson.slug, pack: kind.path(lesson.slug).split('/').at(-1) },
        props: { lesson, kind },
      })),
  )) satisfies GetStaticPaths;

/** A package of a lesson. Each is made when its file is written, so that none is kept in memory. */
export const GET: APIRoute<Props> = ({ props: { lesson, kind }, site }) => {
  const url = site ? new URL(href(`lessons/${lesson.slug}/`), site).href : null;
  return new Response(makePackage(kind, { lesson, words: getBook().words, url }) as BodyInit);
};

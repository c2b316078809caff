import type { APIRoute, GetStaticPaths } from 'astro';
import { getBook } from '../../../book.ts';
import type { Passage } from '../../../model/book.ts';
import { passageData } from '../../../reading/lesson-data.ts';

export const getStaticPaths = (() =>
  getBook().passages.map((passage) => ({
    params: { slug: passage.slug },
    props: { passage },
  }))) satisfies GetStaticPaths;

/** A practice text's data has the shape of a lesson's, so that the same scripts read it. */
export const GET: APIRoute<{ passage: Passage }> = ({ props }) => Response.json(passageData(props.passage));

import type { APIRoute } from 'astro';
import { getBook } from '../../book.ts';
import { searchNames } from '../../search/names.ts';

/** What the search page and dialog know of the book before they ask the index. */
export const GET: APIRoute = () => Response.json(searchNames(getBook()));

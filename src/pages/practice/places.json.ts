import type { APIRoute } from 'astro';
import { getBook } from '../../book.ts';
import { placesFile } from '../../practice/places.ts';

/** Which ideas the places are about that a search finds, so that what was found can be practised. */
export const GET: APIRoute = () => Response.json(placesFile(getBook()));

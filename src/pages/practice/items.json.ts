import type { APIRoute } from 'astro';
import { getBook } from '../../book.ts';
import { practiceFile } from '../../practice/items.ts';

/** What a deck is dealt from. It holds the answers, so it is no part of the page. */
export const GET: APIRoute = () => Response.json(practiceFile(getBook()));

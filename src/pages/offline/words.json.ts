import type { APIRoute } from 'astro';
import { getBook } from '../../book.ts';

/** The words of the script that tells on every page of a kept copy how old it is. */
export const GET: APIRoute = () =>
  Response.json(Object.fromEntries(Object.entries(getBook().words).filter(([key]) => key.startsWith('offline.copy.'))));

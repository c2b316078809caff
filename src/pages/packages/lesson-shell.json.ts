import type { APIRoute } from 'astro';
import { fileShell } from '../../packages/single/published.ts';

/** What a lesson in one file needs besides the lesson, for the page that makes such files. */
export const GET: APIRoute = async () => Response.json(await fileShell());

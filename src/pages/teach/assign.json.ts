import type { APIRoute } from 'astro';
import { getBook } from '../../book.ts';
import { assignData } from '../../classroom/assign/data.ts';

export const GET: APIRoute = () => Response.json(assignData(getBook()));

/// <reference types="astro/client" />
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Lesson } from './model/book.ts';
import { placeArticle, type PlacedArticle } from './reading/article-place.ts';

/** What a teacher may keep beside a lesson. Git ignores it, and it is no part of the book: only the lesson's page has it. */
const fileOf = (lesson: string): string => `content/lessons/${lesson}/article.txt`;

/** The lessons that have their article's text beside them on this machine. */
export const lessonsWithText = (): string[] =>
  existsSync('content/lessons') ? readdirSync('content/lessons').filter((lesson) => existsSync(fileOf(lesson))) : [];

/** Lets the builds of this process use the texts. A build for publishing leaves them out unless it is told not to. */
export function useTexts(): void {
  process.env.ARTICLE_TEXTS = 'yes';
}
export const textsInUse = (): boolean => process.env.ARTICLE_TEXTS === 'yes';

/** The lesson's article with its annotations in place; null where there is none to show. The dev server always shows it. */
export function articleOf({ slug, annotations, reading }: Lesson): PlacedArticle | null {
  if (!(import.meta.env.DEV || textsInUse()) || !existsSync(fileOf(slug))) return null;
  const article = placeArticle(readFileSync(fileOf(slug), 'utf8'), annotations, reading.at(-1)?.n ?? 0);
  // A text without any of the phrases is another one; the check says so.
  return article.missing.length < Object.keys(annotations).length ? article : null;
}

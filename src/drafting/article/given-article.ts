/** An article as a file holds it. A fact that is not found there is null. */
export interface GivenArticle {
  /** Paragraphs parted by blank lines, a short headline first. */
  text: string;
  headline: string | null;
  author: string | null;
  /** Year-month-day. */
  published: string | null;
  /** The outlet, as a page names itself. */
  publisher: string | null;
  url: string | null;
}

/** A file that no article can be read from; its message says why and what to do. */
export class NotAnArticle extends Error {}

/** Words on one line, without what is not seen. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

export const orNull = (text: string | null | undefined): string | null => (text && oneLine(text)) || null;

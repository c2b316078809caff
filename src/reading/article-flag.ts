/** Whether this device has the article's text of a lesson: `read` in place of the digest, or `put-by`. */
export type Kept = 'read' | 'put-by';

const keyOf = (lesson: string): string => `article:${lesson}`;

/**
 * A word in local storage on what the database holds, so that a page without a text never opens it. Where local storage is
 * refused the text is found once its fold is opened.
 */
export const articleFlag = {
  get(lesson: string): Kept | null {
    try {
      const kept = localStorage.getItem(keyOf(lesson));
      return kept === 'read' || kept === 'put-by' ? kept : null;
    } catch {
      return null;
    }
  },
  set(lesson: string, kept: Kept | null): void {
    try {
      if (kept) localStorage.setItem(keyOf(lesson), kept);
      else localStorage.removeItem(keyOf(lesson));
    } catch {
      // Refused: the fold is there.
    }
  },
};

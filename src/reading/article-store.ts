import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface Schema extends DBSchema {
  /** The text by the lesson's slug, as it was given. */
  texts: { key: string; value: string };
}

/** A database of its own: nothing that exports, hands in or lists a student's work opens it. */
export const ARTICLES = 'says-who-articles';

/** Opens the database for one task. Rejects with the browser's own error if storage is refused or full. */
async function withTexts<T>(task: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const db = await openDB<Schema>(ARTICLES, 1, { upgrade: (fresh) => void fresh.createObjectStore('texts') });
  try {
    return await task(db);
  } finally {
    db.close();
  }
}

/** Articles' texts on this device, one for each lesson. */
export const articleStore = {
  /** The text that was given for a lesson, or null. */
  load: (lesson: string): Promise<string | null> =>
    withTexts(async (db) => {
      const text: unknown = await db.get('texts', lesson);
      return typeof text === 'string' ? text : null;
    }),
  /** Resolves once the text is stored for good. */
  save: (lesson: string, text: string): Promise<void> =>
    withTexts(async (db) => {
      const tx = db.transaction('texts', 'readwrite', { durability: 'strict' });
      await tx.store.put(text, lesson);
      await tx.done;
    }),
  remove: (lesson: string): Promise<void> => withTexts((db) => db.delete('texts', lesson)),
};

/** The name of the database, and of the channel on which tabs tell each other what was deleted. */
export const DATABASE = 'says-who';

/** How long storage may take to answer before it counts as refused: some browsers never do. */
const PATIENCE = 3000;

/** The promise, or a rejection if it takes too long. */
export const inTime = <T>(promise: Promise<T>): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('storage does not answer')), PATIENCE)),
  ]);

/** Where work is left whose page went before its write was done. */
export const leftKey = (lesson: string): string => `left ${lesson}`;

function isLeft(lesson: string): boolean {
  try {
    return localStorage.getItem(leftKey(lesson)) !== null;
  } catch {
    return false;
  }
}

/** Whether there is a database of that name. It asks without making one and without the script that reads it. */
export function hasDatabase(name: string): Promise<boolean> {
  const asked = new Promise<boolean>((resolve) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
    request.onerror = (event) => {
      event.preventDefault();
      resolve(false);
    };
  });
  return inTime(asked).catch(() => false);
}

/** Whether anything was ever kept on this device, or left of this lesson: whoever only reads leaves nothing behind. */
export const hasWork = (lesson: string): Promise<boolean> =>
  isLeft(lesson) ? Promise.resolve(true) : hasDatabase(DATABASE);

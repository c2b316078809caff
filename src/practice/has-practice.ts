import { hasDatabase } from '../answers/has-work.ts';

/** The name of the database of logs. */
export const PRACTICE_DATABASE = 'says-who-practice';

/** Whether anybody ever practised on this device. It makes no database, and needs nothing that reads one. */
export const hasPractice = (): Promise<boolean> => hasDatabase(PRACTICE_DATABASE);

/** What begins every text that only a person can supply. The checks refuse a book that still has one. */
export const TO_WRITE = 'TO WRITE:';
export const toWrite = (what: string): string => `${TO_WRITE} ${what}`;
export const isToWrite = (text: string): boolean => text.startsWith(TO_WRITE);
/** What is asked for in such a text. */
export const whatToWrite = (text: string): string => text.slice(text.indexOf(TO_WRITE) + TO_WRITE.length).trim();

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const long = format({ day: 'numeric', month: 'long', year: 'numeric' });

/** A day in words: 3 May 2023. */
export const longDate = (date: string): string => long.format(new Date(date));

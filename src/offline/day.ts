/** The day of an ISO time in words, where the reader is: 3 March 2027. */
export const day = (time: string): string =>
  new Date(time).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

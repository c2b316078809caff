const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The address of a page or file of this site, given its path from the root without the first slash. */
export const href = (path: string): string => base + path;

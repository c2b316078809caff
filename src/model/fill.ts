/** Puts values into the `{name}` gaps of an interface word. A gap without a value is left standing, so that it is seen. */
export const fill = (word: string, values: Record<string, string | number>): string =>
  word.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));

/** An MDX file taken apart. Both parts keep the line they start on, counted from 1. */
export interface Parts {
  /** The fields between the two lines of hyphens; null if the file does not begin with them. */
  fields: string | null;
  fieldsLine: number;
  body: string;
  bodyLine: number;
}

/** Splits the fields at the top of an MDX file from the text below them. */
export function splitFrontMatter(text: string): Parts {
  const match = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text);
  if (!match || match.index !== 0) return { fields: null, fieldsLine: 1, body: text, bodyLine: 1 };
  return {
    fields: match[1] ?? '',
    fieldsLine: 2,
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}

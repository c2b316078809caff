/** The way to a field inside a file: `['first-claims', 'options', 'b', 'why']`. */
export type Path = readonly (string | number)[];

/** What a check finds. It names the field, or the line where there are no fields; the line of a field is looked up later. */
export interface Finding {
  /** The file, from the content folder's name on. */
  file: string;
  at: Path | number;
  message: string;
}

/** A finding with its place in words, ready to be read: “line 12, first-claims › options › b”. */
export interface Problem {
  file: string;
  line: number;
  place: string;
  message: string;
}

import type { Paragraph, ReadingPart, Section } from '../model/book.ts';
import { BodyReader } from './body-reader.ts';
import { withoutComments } from './body-text.ts';

/** A section of the body. Its words and the phrases between them are kept apart until the phrases are looked up. */
export interface BodySection extends Omit<Section, 'text'> {
  parts: ReadingPart[];
  line: number;
}

/** An id named in the body, with the lens section or the paragraph of the reading that it stands in. */
export interface Mention {
  id: string;
  line: number;
  section: string;
  paragraph?: number;
}

/** The text of a lesson, read from its source. */
export interface LessonBody {
  sections: BodySection[];
  reading: Paragraph[];
  questions: Mention[];
  phrases: Mention[];
  /** The lines on which the annotated reading is placed. */
  annotated: number[];
  faults: { line: number; message: string }[];
}

/** A tag, a heading, a line of code, braces: whatever is not plain text. */
const TOKENS = /<(?:\/?[A-Za-z][^>]*>?)?|^ {0,3}#{1,6}[ \t].*$|^(?:import|export)\b.*$|\{[^}]*\}?/gm;

/** Reads the text of a lesson. Whatever it is given, it yields what can be used and says what cannot. */
export function readLessonBody(source: string, firstLine = 1): LessonBody {
  const text = withoutComments(source);
  const reader = new BodyReader();
  let [end, line] = [0, firstLine];
  const upTo = (offset: number): void => {
    const words = text.slice(end, offset);
    const blank = /^\s*/.exec(words)![0];
    if (words) reader.text(words, line + blank.split('\n').length - 1);
    line += words.split('\n').length - 1;
    end = offset;
  };
  for (const match of text.matchAll(TOKENS)) {
    upTo(match.index);
    reader.token(match[0], line);
    end += match[0].length;
    line += match[0].split('\n').length - 1;
  }
  upTo(text.length);
  for (const tag of reader.open)
    reader.fault(tag.line, `<${tag.name}> is never closed. Add </${tag.name}> where it ends.`);
  return reader.body;
}

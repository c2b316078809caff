/** A paragraph of a text: `[start, end)` in characters. */
export interface Span {
  start: number;
  end: number;
}

/** Lines as wide as this are paragraphs of their own, however many there are. */
const WIDEST_WRAP = 110;
/** With letters of different widths lines end up to this share before the widest one does. */
const RAGGED = 0.8;

/**
 * Cuts a text into paragraphs. Blank lines part them; in a text without blank lines each line is one, unless the lines
 * were wrapped at a width: then a line ends its paragraph if the next word would have fitted on it.
 */
export function paragraphSpans(text: string): Span[] {
  const lines = [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const words = ({ start, end }: Span): string => text.slice(start, end).trim();
  const widest = Math.max(0, ...lines.map((line) => words(line).length));
  const full = lines.filter((line) => words(line).length > RAGGED * widest).length;
  const wrapped = widest <= WIDEST_WRAP && lines.length > 3 && full > lines.length / 2;
  const ends = (line: Span, next: Span): boolean => {
    const room = words(line).length + 1 + (/^\S+/.exec(words(next))?.[0].length ?? 0);
    return room <= RAGGED * widest || (room <= widest && /[.!?:…”"’')]$/.test(words(line)));
  };
  const spans: Span[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const last = spans.at(-1);
    const gap = before ? text.slice(before.end, line.start) : '';
    const blank = (gap.match(/\r\n|\r|\n/g)?.length ?? 0) > 1;
    if (!before || !last || blank || !wrapped || ends(before, line)) spans.push({ ...line });
    else last.end = line.end;
  });
  return spans;
}

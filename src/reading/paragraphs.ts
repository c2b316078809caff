/** A paragraph of a text: `[start, end)` in characters. */
export interface Span {
  start: number;
  end: number;
}

/** Lines as wide as this are paragraphs of their own, however many there are. */
const WIDEST_WRAP = 110;

/**
 * Cuts a text into paragraphs. Blank lines part them; in a text without blank lines each line is one, unless the lines
 * were wrapped at a width: then a line that ends a sentence well before the edge ends its paragraph.
 */
export function paragraphSpans(text: string): Span[] {
  const lines = [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const length = (line: Span): number => line.end - line.start;
  const widest = Math.max(0, ...lines.map(length));
  const full = lines.filter((line) => length(line) > 0.75 * widest).length;
  const wrapped = widest <= WIDEST_WRAP && lines.length > 3 && full > lines.length / 2;
  const spans: Span[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const last = spans.at(-1);
    const gap = before ? text.slice(before.end, line.start) : '';
    const blank = (gap.match(/\r\n|\r|\n/g)?.length ?? 0) > 1;
    const ended = before && length(before) < 0.75 * widest && /[.!?:…”"’')]\s*$/.test(text.slice(before.start, before.end));
    if (!before || !last || blank || !wrapped || ended) spans.push({ ...line });
    else last.end = line.end;
  });
  return spans;
}

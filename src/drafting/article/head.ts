import { countWords } from '../../model/count-words.ts';
import { paragraphSpans } from '../../reading/paragraphs.ts';
import { dayIn } from './day.ts';
import { oneLine, type GivenArticle } from './given-article.ts';

/** Lines before the first paragraph that are looked at. */
const LONGEST_HEAD = 6;
/** A line of the head is shorter than this, in words. */
const HEAD_LINE = 25;
/** Longest first line that the finder takes for a heading by itself. */
const SHORT_HEADING = 14;

const BYLINE =
  /^(?:[Bb]y|BY|[Aa]uthor:|[Ww]ritten by)\s+(\p{Lu}[\p{L}.'’-]*(?:(?:\s+|\s*,\s*|\s+and\s+)\p{Lu}?[\p{L}.'’-]+){0,7})/u;
/** What stands around a day in a line that tells nothing else. */
const STAMP =
  /\b(?:published|updated|posted|last|modified|on|at|date|time|mon|tue|wed|thu|fri|sat|sun)\w*\b|\b(?:[ap]\.?m\.?|gmt|utc|[a-z]{2,4}t)\b|[\d\s:.,|/+–—-]|(?:st|nd|rd|th)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*/giu;

const isStamp = (line: string): boolean => line.replace(STAMP, '').length <= 2;
const isProse = (line: string): boolean => countWords(line) >= HEAD_LINE || /[.!…]["”’')]*$/.test(line);

/**
 * Tells headline, writer and day from the article’s paragraphs in a plain text that begins with them. What cannot be told
 * stays in the text; nothing is guessed.
 */
export function headOf(text: string): Pick<GivenArticle, 'text' | 'headline' | 'author' | 'published'> {
  const spans = paragraphSpans(text);
  let headline: string | null = null;
  let author: string | null = null;
  let published: string | null = null;
  const kept: string[] = [];
  const whole = ({ start, end }: { start: number; end: number }): string => text.slice(start, end).trim();
  let at = 0;
  for (; at < Math.min(LONGEST_HEAD, spans.length); at++) {
    const line = oneLine(whole(spans[at]!)).replace(/^#+ /, '');
    if (countWords(line) >= HEAD_LINE) break;
    const byline = BYLINE.exec(line);
    if (isStamp(line)) published ??= dayIn(line);
    else if (byline && !/[.!?]$/.test(line)) {
      author ??= byline[1]!.trim();
      published ??= dayIn(line);
    } else if (isProse(line)) break;
    else if (headline === null) {
      headline = line;
      // A longer headline would be taken for a paragraph.
      if (countWords(line) <= SHORT_HEADING && !/[:;,]$/.test(line)) kept.push(line);
    } else kept.push(line);
  }
  // A text that has no paragraphs is no head with nothing below it.
  if (at >= spans.length) return { text: text.trim(), headline: null, author: null, published: null };
  const body = spans.slice(at).map(whole);
  return { text: [...kept, ...body].join('\n\n'), headline, author, published };
}

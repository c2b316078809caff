import type { ReadingPart } from '../../model/book.ts';
import type { Findings } from '../finding.ts';
import { toWrite, type DraftMark, type DraftParagraph } from './draft.ts';
import { isClearlySaid } from './marks.ts';
import { callOf, UNNAMED } from './notes.ts';
import { quoted, wordsAt } from './quote.ts';

/**
 * The reading before it is written: for each paragraph who speaks and with which verb, and the phrases that it quotes, in
 * their order. The dots stand for the author's own words; no sentence of the article is in it.
 */
export function skeleton(findings: Findings, marks: Readonly<Record<string, DraftMark>>): DraftParagraph[] {
  const { article, attributions } = findings;
  const body = article.paragraphs.flatMap((paragraph) =>
    paragraph.n === null ? [] : [{ ...paragraph, n: paragraph.n }],
  );
  return body.map(({ n, start, end }) => {
    const phrases = Object.entries(marks)
      .filter(([, { annotation }]) => annotation.paragraph === n)
      .map(([id, { span, annotation }]) => ({ at: span.start, id, lens: annotation.lens }));
    const speakers = attributions
      .filter((one) => one.source !== null && one.cue.start >= start && one.cue.start < end)
      .filter((one) => isClearlySaid(one, article.text) && callOf(one, article.text) !== UNNAMED)
      .filter(({ id }) => !phrases.some((phrase) => marks[phrase.id]?.finding === id))
      .map((one) => ({
        at: one.start,
        words: `${callOf(one, article.text)} (${quoted(wordsAt(article.text, one.cue))})`,
      }));
    const steps = [...phrases, ...speakers].sort((a, b) => a.at - b.at);
    const parts: ReadingPart[] = [{ text: toWrite(`paragraph ${n} in your own words, with its phrases in place. …`) }];
    for (const step of steps) {
      if ('id' in step) parts.push({ text: ' ' }, { phrase: step.id }, { text: ' …' });
      else parts.push({ text: ` ${step.words.replace(/[<>{}*]/g, '')} …` });
    }
    return { n, parts: joined(parts) };
  });
}

/** Neighbouring words in one piece, as the lesson's text is read back. */
export function joined(parts: readonly ReadingPart[]): ReadingPart[] {
  const out: ReadingPart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if ('text' in part && last && 'text' in last) out[out.length - 1] = { text: last.text + part.text };
    else if (!('text' in part) || part.text !== '') out.push(part);
  }
  return out;
}

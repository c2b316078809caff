const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A sentence, and what its paragraph says before and after it. */
export interface InParagraph {
  before: string;
  text: string;
  after: string;
}

/** The sentence that holds a quotation; undefined if none holds the whole of it. */
export function sentenceAround(paragraph: string, quote: string): InParagraph | undefined {
  const found = [...sentences.segment(paragraph)].find(({ segment }) => segment.includes(quote));
  if (!found) return undefined;
  const { index, segment } = found;
  return {
    before: paragraph.slice(0, index).trim(),
    text: segment.trim(),
    after: paragraph.slice(index + segment.length).trim(),
  };
}

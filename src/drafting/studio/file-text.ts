import { strFromU8, unzipSync } from 'fflate';

/** The largest file that is read, in bytes: a long article with its pictures. */
const LARGEST = 20_000_000;

/** A file that holds no text that this page can read. */
export class NotRead extends Error {}

const BLOCKS = 'p, h1, h2, h3, h4, li, blockquote, figcaption';

/** The paragraphs of a page, from its article if it says which part that is. Nothing in it runs or is fetched. */
function textOfPage(markup: string): { headline: string; text: string } {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  for (const gone of page.querySelectorAll('script, style, noscript, nav, aside, form, footer')) gone.remove();
  const whole = page.querySelector('article') ?? page.querySelector('main') ?? page.body;
  const blocks = [...whole.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS));
  const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const title = whole.querySelector('h1');
  const texts = blocks.filter((block) => block !== title).map(({ textContent }) => clean(textContent));
  return {
    headline: clean(title?.textContent),
    text: texts.filter((text) => text !== '').join('\n\n') || (whole.textContent ?? '').trim(),
  };
}

/** The paragraphs of a Word document. */
function textOfWord(bytes: Uint8Array): string {
  let xml: string;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === 'word/document.xml' && originalSize < LARGEST,
    });
    xml = strFromU8(files['word/document.xml']!);
  } catch {
    throw new NotRead();
  }
  const page = new DOMParser().parseFromString(xml, 'application/xml');
  const paragraphs = [...page.getElementsByTagName('w:p')].map((paragraph) =>
    [...paragraph.getElementsByTagName('w:t')].map(({ textContent }) => textContent ?? '').join(''),
  );
  return paragraphs.filter((text) => text.trim() !== '').join('\n\n');
}

/** The text of a file that a teacher brings: plain text, a saved page or a Word document. Throws NotRead for any other. */
export async function readFile(file: File): Promise<{ headline: string; text: string }> {
  if (file.size > LARGEST) throw new NotRead();
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Word documents are archives, whatever they are called.
  const read =
    bytes[0] === 0x50 && bytes[1] === 0x4b
      ? { headline: '', text: textOfWord(bytes) }
      : /\.(html?|xhtml)$/i.test(file.name) || file.type === 'text/html'
        ? textOfPage(new TextDecoder().decode(bytes))
        : { headline: '', text: new TextDecoder().decode(bytes) };
  // Pictures, PDF files and the like are full of signs that no text has.
  const odd = read.text.match(/(?!\s)\p{Cc}|\ufffd/gu)?.length ?? 0;
  if (read.text.trim() === '' || odd > read.text.length / 200 || read.text.startsWith('%PDF')) throw new NotRead();
  return read;
}

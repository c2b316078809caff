import { LARGEST_FILE, textOf } from '../../reading/article-file.ts';
import { NotAnArticle, type GivenArticle } from './given-article.ts';
import { headOf } from './head.ts';
import { refusalInWords } from './refusal.ts';

const startsWith = (bytes: Uint8Array, ...signs: number[]): boolean => signs.every((sign, i) => bytes[i] === sign);

const nothingElse = { headline: null, author: null, published: null, publisher: null, url: null };

/** More signs than this that no text has, in a thousand, and a file is a picture or a program. */
const ODD_SIGNS = 5;
// eslint-disable-next-line no-control-regex -- they are what is looked for
const ODD = /[\u0000-\u0008\u000e-\u001f\ufffd]/g;
const isOdd = (text: string): boolean => (text.match(ODD)?.length ?? 0) * 1000 > text.length * ODD_SIGNS;

const looksLikePage = (text: string): boolean => /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/i.test(text);

/** What the bytes of a file hold, told by how they begin; its name decides only between a page and plain text. */
async function given(bytes: Uint8Array, file: string): Promise<GivenArticle> {
  // The parsers are loaded for the files that need them: a page where text is pasted does without.
  if (startsWith(bytes, 0x50, 0x4b)) {
    const { textOfWord } = await import('./word.ts');
    try {
      return { ...nothingElse, text: textOfWord(bytes) };
    } catch {
      throw new NotAnArticle(
        `${file} is no Word document that can be read. Open it, save it as plain text, and give that file.`,
      );
    }
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new NotAnArticle(
      `${file} is a document of an old kind, or one with a password. Save it as .docx or as plain text, and give that file.`,
    );
  const text = textOf(bytes)?.replace(/^\ufeff/, '') ?? null;
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    throw new NotAnArticle(
      `${file} is a PDF, which has no paragraphs to read. Open it, copy its text into a plain-text file, and give that file.`,
    );
  if (text === null || isOdd(text))
    throw new NotAnArticle(
      `${file} holds no text. Give a plain-text file (.txt), a saved page (.html) or a Word document (.docx).`,
    );
  if (text.startsWith('{\\rtf'))
    throw new NotAnArticle(`${file} is in rich text. Save it as plain text, and give that file.`);
  if (/\.x?html?$/i.test(file) || looksLikePage(text)) return (await import('./page.ts')).articleOfPage(text);
  return { ...nothingElse, text: text.replace(/\r\n?/g, '\n') };
}

/**
 * Reads an article from the bytes of a file, in Node and in browsers: plain text, a saved page or a Word document. Headline,
 * writer and day are taken from it where it tells them. `file` is what it is called in messages, and its ending tells a
 * page from plain text. Rejects with NotAnArticle, whose message says what to do, where no lesson can be made of it.
 */
export async function readArticle(bytes: Uint8Array, file: string): Promise<GivenArticle> {
  if (bytes.length > LARGEST_FILE)
    throw new NotAnArticle(`${file} is larger than ${LARGEST_FILE / 1_000_000} MB. Give the article’s text alone.`);
  const article = await given(bytes, file);
  const head = headOf(article.text);
  const refused = refusalInWords(head.text, file);
  if (refused) throw new NotAnArticle(refused);
  return {
    ...article,
    text: head.text,
    headline: article.headline ?? head.headline,
    author: article.author ?? head.author,
    published: article.published ?? head.published,
  };
}

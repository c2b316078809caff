import { DOMParser, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { oneLine } from './given-article.ts';

/** The part of a Word document that holds its text: ECMA-376 part 1, 11.3.10. */
const BODY = 'word/document.xml';
/** Its largest size in bytes: far more than a lesson can be made of, and still read at once. */
const LARGEST = 8_000_000;

/** The paragraphs of a Word document (.docx), parted by blank lines. Throws for any other archive. */
export function textOfWord(bytes: Uint8Array): string {
  // No more is unpacked than an archive says that a file has, so that a small one cannot fill the memory.
  const files = unzipSync(bytes, { filter: ({ name, originalSize }) => name === BODY && originalSize <= LARGEST });
  const xml = files[BODY];
  if (!xml) throw new Error('no document in the archive');
  const page = new DOMParser({ onError: () => undefined }).parseFromString(strFromU8(xml), 'text/xml');
  // Paragraphs can hold text boxes, whose paragraphs come after what stands before them.
  const paragraphs = [''];
  const waiting: Node[] = [page];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const name = node.nodeName;
    // What older programs show in the place of something newer is there twice.
    if (name === 'mc:Fallback') continue;
    if (name === 'w:p') paragraphs.push('');
    else if (name === 'w:t') paragraphs[paragraphs.length - 1] += node.textContent ?? '';
    else if (name === 'w:br' || name === 'w:tab') paragraphs[paragraphs.length - 1] += ' ';
    for (let child = node.lastChild; child; child = child.previousSibling) waiting.push(child);
  }
  return paragraphs
    .map(oneLine)
    .filter((words) => words !== '')
    .join('\n\n');
}

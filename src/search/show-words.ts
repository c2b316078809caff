import { runsOfText, wordsOf } from './runs.ts';

/** Marks the searched words at a place, where the browser can do so without touching the page: `::highlight(found)`. */
export function showWords(place: Element, words: string): void {
  if (!('highlights' in CSS)) return;
  const terms = wordsOf(words);
  // A heading's section is what was searched.
  const scope = /^H\d$/.test(place.tagName) ? (place.closest('section') ?? place.parentElement!) : place;
  const texts = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const found = new Highlight();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    let at = 0;
    for (const { text, hit } of runsOfText(node.nodeValue ?? '', terms)) {
      const ends = { startContainer: node, startOffset: at, endContainer: node, endOffset: at + text.length };
      if (hit) found.add(new StaticRange(ends));
      at += text.length;
    }
  }
  CSS.highlights.set('found', found);
}

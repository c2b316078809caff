/** Where the words of a search wait until the place that it found has opened. */
const KEPT = 'search-words';

/** Keeps the words of a search when one of its results is opened in this tab. */
export function keepWords(event: MouseEvent, words: string): void {
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!plain || !(event.target as Element).closest('a')) return;
  try {
    sessionStorage.setItem(KEPT, words);
  } catch {
    // Storage is refused: the place opens without its words marked.
  }
}

function takeWords(): string {
  try {
    const words = sessionStorage.getItem(KEPT) ?? '';
    sessionStorage.removeItem(KEPT);
    return words;
  } catch {
    return '';
  }
}

/** The element the address names; undefined where it names none, or by hand and wrongly. */
function placeOf(): Element | undefined {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1))) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes sure that the place the address points at can be seen, and marks the words of the search that led to it. Folds
 * around it are opened, which browsers do themselves only since 2022 to 2025; where it is still held back, the nearest
 * part of the page that shows is gone to.
 */
export function arrive(): void {
  const words = takeWords();
  let place = placeOf();
  let moved = false;
  for (let fold = place?.closest('details:not([open])'); fold; fold = place?.closest('details:not([open])')) {
    fold.setAttribute('open', '');
    moved = true;
  }
  while (place && place.getClientRects().length === 0) {
    place = place.parentElement?.closest('[id]') ?? undefined;
    moved = true;
  }
  if (moved) place?.scrollIntoView();
  if (place && words) void import('./show-words.ts').then(({ showWords }) => showWords(place, words));
}

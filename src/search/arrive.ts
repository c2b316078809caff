/** Where the words of a search wait until the place that it found has opened. */
const KEPT = 'search-words';

/** Keeps the words of a search, named by `data-words` around its results, when one of them is opened in this tab. */
function keepWords(event: MouseEvent): void {
  const link = (event.target as Element).closest('a');
  const words = link?.closest<HTMLElement>('[data-words]')?.dataset.words;
  if (!words || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
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
function arrive(): void {
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

/** Sees to it that links to a place inside a page, from a search or elsewhere, are followed to where it shows. */
export function installArrival(): void {
  arrive();
  addEventListener('hashchange', arrive);
  document.addEventListener('click', keepWords);
}

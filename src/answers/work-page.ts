import { onPath } from '../components/path.ts';
import type { OnPage } from './progress.ts';

/** The places of a lesson page that tell about saved work, by the name in their `data-work`. */
const places = (name: string): Iterable<HTMLElement> => document.querySelectorAll<HTMLElement>(`[data-work="${name}"]`);

/** Shows a part of the page or hides it. */
export function show(name: string, shown: boolean): void {
  for (const place of places(name)) place.hidden = !shown;
}

/** Says something in every place for it, in its `data-words` if it has one; nothing to say hides the place. */
export function say(name: string, text: string | null): void {
  show(name, text !== null);
  for (const place of places(name)) {
    const words = place.querySelector('[data-words]') ?? place;
    if (text !== null && words.textContent !== text) words.textContent = text;
  }
}

/** Leads from every place for it to a question, or nowhere. */
export function lead(name: string, question: string | null, text: string): void {
  say(name, question === null ? null : text);
  for (const place of places(name)) place.querySelector('a')?.setAttribute('href', `#q-${question}`);
}

/** Puts markup into a place unless it is there already, so that a redraw takes nobody's focus. */
export function put(name: string, markup: string): void {
  for (const place of places(name)) {
    if (place.dataset.drawn === markup) continue;
    place.dataset.drawn = markup;
    place.innerHTML = markup;
  }
}

/** A question of the page. */
export interface Placed extends OnPage {
  /** As the page numbers it. */
  number: number;
  /** Whether it belongs to the path that was chosen. */
  counts: boolean;
}

/** The lesson's questions in the order of the page. */
export const questionsOnPage = (): Placed[] =>
  [...document.querySelectorAll<HTMLElement>('says-question')].map((item, i) => ({
    id: item.dataset.question ?? '',
    hash: item.dataset.hash ?? '',
    number: i + 1,
    counts: onPath(item),
  }));

/** Starts the page anew, at once out of sight, so that nothing of one student's work stays for the next. */
export function startAnew(): void {
  document.body.hidden = true;
  location.replace(location.pathname + location.search);
}

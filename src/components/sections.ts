import { getBook } from '../book.ts';
import { href } from './href.ts';

/** The parts of the site that the header and the footer link to. */
export function sections(): { path: string; text: string }[] {
  const { events, words } = getBook();
  const [first, ...others] = events;
  // One event is opened at once; several are told apart on the list of lessons, which stands by event.
  const event = first && others.length === 0 ? href(`events/${first.slug}/`) : href('lessons/#events');
  return [
    { path: href('lessons/'), text: words['nav.lessons'] },
    ...(first ? [{ path: event, text: words['nav.events'] }] : []),
    { path: href('skills/'), text: words['nav.skills'] },
    { path: href('teach/'), text: words['teach.title'] },
    { path: href('about/'), text: words['nav.about'] },
  ];
}

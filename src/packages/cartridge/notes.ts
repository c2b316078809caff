import type { Lesson } from '../../model/book.ts';
import { fill } from '../../model/fill.ts';
import { html, inline, type Html } from '../../model/html.ts';
import type { Words } from '../../model/words.ts';
import { inMinutes, timings } from '../../teach/timings.ts';
import type { PackageKind } from '../list.ts';
import { legal } from '../xml.ts';

const part = (title: string, content: Html): Html => html`<h2>${title}</h2>
  ${content}`;
const list = (items: readonly string[]): Html =>
  html`<ul>
    ${items.map((item) => html`<li>${inline(item)}</li>`)}
  </ul>`;

/** The teacher's page inside a cartridge: what is in it, what it cannot carry, and how to teach the lesson. No key. */
export function notesPage(
  lesson: Lesson,
  { format, back, limits }: PackageKind,
  url: string | null,
  words: Words,
): string {
  const { title, objectives, minutes, preview, teacher } = lesson;
  const heading = fill(words['packages.notes'], { title });
  const { markup } = html`<h1>${heading}</h1>
    <p><strong>${words['packages.notes.hide']}</strong></p>
    <p>${lesson.summary}</p>
    ${part(
      words['packages.notes.in'],
      list([
        url === null ? words['packages.notes.no-link'] : fill(words['packages.notes.link'], { url }),
        words['packages.notes.quiz'],
        fill(words['packages.notes.talk'], { n: teacher?.prompts.length ?? 0 }),
      ]),
    )}
    ${part(fill(words['packages.limits'], { format }), html`<p>${words['packages.comes-back']}: ${back.map((id) => words[`packages.back.${id}`]).join(', ')}.</p> ${list(limits.map((id) => words[`packages.limit.${id}`]))}`)}
    ${part(words['lesson.objectives'], list(objectives))}
    ${part(words['lesson.preview'], list([preview, teacher?.sensitive ?? words['teach.sensitive']]))}
    ${part(
      words['teach.timings'],
      html`<table>
        <tr>
          <th></th>
          ${[minutes.short, minutes.full].map((n) => html`<th>${inMinutes(n, words)}</th>`)}
        </tr>
        ${timings(lesson).map(
          ({ stretch, short, full }) =>
            html`<tr>
              <th>${words[`teach.stretch.${stretch}`]}</th>
              ${[short, full].map((one) => html`<td>${one.minutes > 0 ? inMinutes(one.minutes, words) : words['teach.if-time']}</td>`)}
            </tr>`,
        )}
      </table>`,
    )}
    ${part(words['teach.misconceptions'], list(teacher?.misconceptions ?? []))}`;
  return legal(`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${html`${heading}`.markup}</title></head>
<body>
${markup.replace(/\s*\n\s*/g, '\n')}
</body>
</html>
`);
}

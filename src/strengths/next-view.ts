import type { NotebookWords } from '../answers/notebook-words.ts';
import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import { shareOf, sureOf } from './map.ts';
import type { Next } from './next.ts';

/** Why this is next, in counts of what was answered. */
function reason(next: Next, words: NotebookWords): string {
  switch (next.why) {
    case 'alarms':
    case 'misses':
    case 'sure':
    case 'weak': {
      const { tally, skill } = next.row;
      return fill(words[`strengths.next.${next.why}`], {
        ...tally,
        skill: skill.title,
        share: shareOf(tally),
        ...(sureOf(tally) ?? {}),
      });
    }
    case 'left':
    case 'fresh': {
      const { title, left } = next.reading;
      const key = next.why === 'left' && left === 1 ? 'strengths.next.left.1' : (`strengths.next.${next.why}` as const);
      return fill(words[key], { title, n: left });
    }
    case 'lens':
      return fill(words['strengths.next.lens'], { lens: words[`q.lens.${next.lens}`], n: next.tried });
  }
}

/** Where it is done, and what the link says. */
function way(next: Next, practice: string, words: NotebookWords): { url: string; text: string } {
  switch (next.why) {
    case 'left':
      return {
        url: next.reading.url + (next.reading.first === null ? '' : `#q-${next.reading.first}`),
        text: fill(words['strengths.do.left'], { title: next.reading.title }),
      };
    case 'fresh':
      return { url: next.reading.url, text: fill(words['strengths.do.fresh'], { title: next.reading.title }) };
    case 'lens':
      return { url: next.skill.url, text: fill(words['strengths.do.lens'], { skill: next.skill.title }) };
    default: {
      const { slug, title } = next.row.skill;
      return {
        url: `${practice}?skill=${encodeURIComponent(slug)}`,
        text: fill(words['strengths.do.practise'], { skill: title }),
      };
    }
  }
}

/** What to do next, each with its reason. */
export const nextView = (nexts: readonly Next[], practice: string, words: NotebookWords): Html | false =>
  nexts.length > 0 &&
  html`<div class="slip strength-next no-print">
    <h3 class="slip-title">${words['strengths.next']}</h3>
    <ol>
      ${nexts.map((next, i) => {
        const { url, text } = way(next, practice, words);
        return html`<li>
          <p>${reason(next, words)}</p>
          <a class="${i === 0 ? 'btn primary' : 'btn'}" href="${url}">${text}</a>
        </li>`;
      })}
    </ol>
  </div>`;

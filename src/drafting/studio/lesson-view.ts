import { html, type TemplateResult } from 'lit-html';
import { fill } from '../../model/fill.ts';
import { isToWrite, toWrite, whatToWrite } from '../../model/to-write.ts';
import type { LessonDraft } from '../draft/draft.ts';
import type { Bench } from './bench.ts';
import { setFront } from './edits.ts';
import { area, line } from './fields-view.ts';

/** What to write where nothing is written yet, as drafting asks for it. */
const ASKED = {
  title: toWrite('a title of at most eight words, about how the text speaks'),
  summary: toWrite('one or two plain sentences on the article and on what can be learnt from it'),
  preview: toWrite('what in the text could upset somebody, or that nothing does'),
};

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** The fewest minutes that a lesson takes; the schema of lessons refuses less. */
const FEWEST = { short: 5, full: 10 };

/** What stands above the lesson: its title, what it is about, its aims, its length. */
export function lessonView(bench: Bench, { front }: LessonDraft): TemplateResult {
  const { words, edit } = bench;
  const text = (name: keyof typeof ASKED, draw: typeof line): TemplateResult => {
    const open = isToWrite(front[name]);
    return draw({
      id: `studio-lesson-${name}`,
      label: words[`studio.lesson.${name}`],
      value: open ? '' : front[name],
      how: sentence(whatToWrite(open ? front[name] : ASKED[name])),
      // Emptied, it asks again.
      set: (value) => edit(setFront({ [name]: value.trim() === '' ? ASKED[name] : value }), `lesson-${name}`),
    });
  };
  const minutes = (path: 'short' | 'full'): TemplateResult =>
    line({
      id: `studio-minutes-${path}`,
      label: words[`studio.lesson.minutes.${path}`],
      type: 'number',
      value: String(front.minutes[path]),
      set: (value) =>
        edit(
          setFront({
            minutes: {
              ...front.minutes,
              [path]: Math.min(600, Math.max(FEWEST[path], Math.round(Number(value)) || 0)),
            },
          }),
        ),
    });
  return html`<section class="studio-lesson" aria-labelledby="studio-lesson">
    <h3 id="studio-lesson">${words['studio.lesson']}</h3>
    <p class="small">${words['studio.lesson.how']}</p>
    <div class="studio-halves">
      <div>${text('title', line)} ${text('summary', area)} ${text('preview', area)}</div>
      <div>
        ${front.objectives.map((aim, i) =>
          area({
            id: `studio-aim-${i}`,
            rows: 2,
            label: fill(words['studio.lesson.aim'], { n: i + 1 }),
            value: aim,
            set: (value) =>
              edit(setFront({ objectives: front.objectives.map((one, at) => (at === i ? value : one)) }), `aim-${i}`),
          }),
        )}
        <div class="studio-halves">${minutes('short')} ${minutes('full')}</div>
      </div>
    </div>
  </section>`;
}

import type { AnyAnnotation } from '../model/annotation.ts';
import { fill } from '../model/fill.ts';
import { html, inline, raw, type Html } from '../model/html.ts';
import type { Words } from '../model/words.ts';
import type { Question } from '../questions/question.ts';
import { viewOf } from '../questions/views.ts';
import { penView } from '../reading/draw.ts';
import { numberLines, paragraphLines, phraseLines, type Stretch } from './lines.ts';
import { partHead, questionsIn, type Sheet } from './sheet.ts';
import { taskHead } from './task.ts';

const linesText = ({ from, to }: Stretch, words: Words): string =>
  from === to ? fill(words['paper.line'], { n: from }) : fill(words['paper.lines'], { from, to });

const list = (title: string, items: readonly string[]): Html | false =>
  items.length > 0 &&
  html`<p class="label">${title}</p>
    <ul class="notes-list">
      ${items.map((item) => html`<li>${inline(item)}</li>`)}
    </ul>`;

/** A question with its answer, a reason for everything, and what else a teacher may need. */
function keyTask(question: Question, number: number, where: readonly Stretch[], words: Words): Html {
  const { hints, teacher } = question;
  return html`<section class="task" aria-labelledby="q-${question.id}">
    ${taskHead(question, number)}
    ${where.length > 0 && html`<p class="how">${where.map((stretch) => linesText(stretch, words)).join(', ')}</p>`}
    ${viewOf(question).key(question, words)}
    ${list(words['paper.key.notAcceptable'], teacher?.notAcceptable ?? [])}
    ${list(words['paper.key.misconceptions'], teacher?.misconceptions ?? [])}
    ${list(words['paper.key.hints'], hints)}
  </section>`;
}

/** Every annotated phrase of the reading by its line, for whoever looks at a student's marks. */
function marks({ reading, annotations }: Sheet, words: Words): Html {
  const line = ([id, stretch]: [string, Stretch]): Html | false => {
    const note: AnyAnnotation | undefined = annotations[id];
    return (
      note !== undefined &&
      html`<li>
        <p>
          <span class="where">${linesText(stretch, words)}</span> “${note.quote}” ${penView(note, words)}
        </p>
        <p>${inline(note.note)} ${note.neutral !== undefined && inline(fill(words['reading.neutral'], { words: note.neutral }))}</p>
      </li>`
    );
  };
  return html`<section class="part" aria-labelledby="marks">
    ${partHead({ id: 'marks', title: words['paper.key.marks'], lens: null }, words)}
    <p>${words['paper.key.marks.how']}</p>
    <ul class="found">
      ${[...phraseLines(reading, annotations)].map(line)}
    </ul>
  </section>`;
}

/** The teacher's key: the questions of a lesson by section with their answers, then the reading's marks. */
export function keyView(lesson: Sheet, words: Words): Html {
  const numbered = numberLines(lesson.reading, lesson.annotations);
  const parts = lesson.sections.map((section): Html | false => {
    const asked = questionsIn(lesson, section);
    return (
      asked.length > 0 &&
      html`<section class="part" aria-labelledby="${section.id}">
        ${partHead(section, words)}
        ${asked.map(({ question, number }) => keyTask(question, number, paragraphLines(numbered, question.paragraphs), words))}
      </section>`
    );
  });
  const { markup } = html`${parts} ${marks(lesson, words)}`;
  return raw(markup.replace(/\s*\n\s*/g, ' '));
}

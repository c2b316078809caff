import type { AnyAnnotation } from '../model/annotation.ts';
import type { Lesson, Passage, Section } from '../model/book.ts';
import { fill } from '../model/fill.ts';
import { html, raw, type Html } from '../model/html.ts';
import type { Words } from '../model/words.ts';
import { legend } from '../questions/paper.ts';
import type { Question } from '../questions/question.ts';
import { textOf } from '../reading/article-place.ts';
import { PENS } from '../model/taxonomy.ts';
import { numberLines, type Reading } from './lines.ts';
import { numberedReading } from './reading.ts';
import { taskView } from './task.ts';

/** The forms of a worksheet. `large` has the same lines and numbers in 18 points, `short` only the shorter path. */
export const FORMS = ['full', 'large', 'short'] as const;
export type Form = (typeof FORMS)[number];
/** A practice text has no short path. */
export const PASSAGE_FORMS = ['full', 'large'] as const satisfies Form[];

/** What a sheet prints of a lesson or of a practice text. */
export interface Sheet {
  sections: readonly Pick<Section, 'id' | 'title' | 'lens' | 'questions'>[];
  reading: Reading;
  /** The reading’s words as questions know them, if the reading is the text itself. */
  text?: string;
  annotations: Readonly<Record<string, AnyAnnotation>>;
  questions: readonly Question[];
  vocabulary: Lesson['vocabulary'];
  minutes: Pick<Lesson['minutes'], 'short'>;
}

/** A practice text as a sheet: the text, then its questions. */
export const sheetOf = ({ reading, annotations, questions, minutes }: Passage, words: Words): Sheet => ({
  sections: [
    { id: 'reading', title: words['reading.title'], lens: null, questions: [] },
    { id: 'questions', title: words['passage.questions'], lens: null, questions: questions.map(({ id }) => id) },
  ],
  reading,
  text: reading.map(textOf).join('\n\n'),
  annotations,
  questions,
  vocabulary: [],
  minutes: { short: minutes },
});

const tight = ({ markup }: Html): Html => raw(markup.replace(/\s*\n\s*/g, ' '));

/** The heading of a part of a sheet; a lens stands in its own line, with the question it asks. */
export const partHead = ({ id, title, lens }: Pick<Section, 'id' | 'title' | 'lens'>, words: Words): Html =>
  html`<div class="part-head">
    <h2 id="${id}">${lens ? html`<span class="pen ${PENS[lens]}">${title}</span>` : title}</h2>
    ${lens && html`<p class="query">${words[`lesson.ask.${lens}`]}</p>`}
  </div>`;

/** The questions of a section, each with its number in the lesson. */
export const questionsIn = (
  lesson: Pick<Sheet, 'questions'>,
  section: Pick<Section, 'questions'>,
): { question: Question; number: number }[] =>
  lesson.questions.flatMap((question, i) =>
    section.questions.includes(question.id) ? { question, number: i + 1 } : [],
  );

const vocabulary = (lesson: Sheet, words: Words): Html =>
  html`<section class="part" aria-labelledby="vocabulary">
    ${partHead({ id: 'vocabulary', title: words['lesson.vocabulary'], lens: null }, words)}
    <dl class="glossary">
      ${lesson.vocabulary.map(
        ({ term, meaning }) =>
          html`<div>
            <dt>${term}:</dt>
            <dd>${meaning}</dd>
          </div>`,
      )}
    </dl>
  </section>`;

/** Lines that fit one printed page, heading and pens included. */
const ONE_PAGE = 38;

const reading = (lesson: Sheet, words: Words): Html => {
  const last = numberLines(lesson.reading, lesson.annotations).at(-1);
  const lines = last ? last.from + last.lines.length - 1 : 0;
  return html`<section class="part reading ${lines <= ONE_PAGE && 'whole'}" aria-labelledby="reading">
    <div class="part-head">
      <h2 id="reading">${words['reading.title']}</h2>
      <p>${words['paper.read']}</p>
    </div>
    ${legend(words, true)} ${numberedReading(lesson, words)}
  </section>`;
};

/** The parts of a student's worksheet, in the order of the lesson: its words, its reading, its questions. */
export function worksheetView(lesson: Sheet, words: Words, form: Form): Html {
  const mark = form === 'short' ? undefined : fill(words['paper.minutes'], { n: lesson.minutes.short });
  const parts = lesson.sections.map((section): Html | false => {
    if (section.id === 'reading')
      return html`${lesson.vocabulary.length > 0 && vocabulary(lesson, words)} ${reading(lesson, words)}`;
    const asked = questionsIn(lesson, section).filter(({ question }) => form !== 'short' || question.short);
    return (
      asked.length > 0 &&
      html`<section class="part" aria-labelledby="${section.id}">
        ${partHead(section, words)}
        ${asked.map(({ question, number }) => taskView(question, { words, number, mark: question.short ? mark : undefined, text: lesson.text }))}
      </section>`
    );
  });
  return tight(html`${parts}`);
}

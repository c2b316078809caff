import type { Lesson } from '../../model/book.ts';
import { fill } from '../../model/fill.ts';
import { html, inline, raw, type Html } from '../../model/html.ts';
import { LENSES, PENS, type Lens } from '../../model/taxonomy.ts';
import type { Words } from '../../model/words.ts';
import { stimulus } from '../../questions/item.ts';
import { paperOf } from '../../questions/papers.ts';
import type { Question } from '../../questions/question.ts';
import { scorerOf } from '../../questions/scores.ts';
import { viewOf } from '../../questions/views.ts';
import type { ArticleParagraph } from '../../reading/article-place.ts';
import { numbering, penView, readingView, type ReadingOptions } from '../../reading/draw.ts';
import { heldBack } from '../../reading/lesson-data.ts';

/** What the parts of a file's body are drawn from. */
export type BodyLesson = Pick<Lesson, 'reading' | 'annotations' | 'questions'>;

/** Line breaks in templates are for whoever reads the program. */
export const tight = ({ markup }: Html): Html => raw(markup.replace(/\s*\n\s*/g, ' '));

/** A sign only repeats the word beside it, and all of them would be a tenth of the body. */
const wordsOnly = ({ markup }: Html): Html => raw(markup.replace(/<svg class="i[^>]*><use [^>]*><\/use><\/svg>/g, ''));

/**
 * A question as the file prints it: to be read and, with a pencil, answered, with its answer and reasons folded below. The
 * script replaces it by the question itself (`data-ask` is its id), which it draws from the lesson's data: both in the file would
 * be two thirds of it.
 */
export const questionPlace = (question: Question, number: number, words: Words): Html =>
  tight(html`<section class="item brief ${question.lens && PENS[question.lens]}" id="q-${question.id}" data-ask="${question.id}">
    <header class="item-head">
      <strong>${fill(words['q.number'], { n: number })}</strong>
      ${question.lens && html`<span class="pen ${PENS[question.lens]}">${words[`q.lens.${question.lens}`]}</span>`}
      ${question.role === 'credit' && html`<span class="pen credit">${words['q.credit']}</span>`}
    </header>
    <h3 class="stem">${inline(question.prompt)}</h3>
    ${(question.text ?? question.source) !== undefined && stimulus(question)}
    <p class="small">${paperOf(question).how(question, words)}</p>
    ${paperOf(question).form(question, words)}
    <details class="key">
      <summary>${words[scorerOf(question).scored ? 'q.key' : 'q.key.write']}</summary>
      ${wordsOnly(viewOf(question).key(question, words))}
    </details>
  </section>`);

const proof = (views: readonly Html[]): Html => html`<div class="proof">${views}</div>`;

const options = ({ reading, annotations }: BodyLesson, words: Words): ReadingOptions => ({
  annotations,
  words,
  order: numbering(reading, annotations),
});

/** The lesson's reading, plain where questions hold marks back; the article's own text in its place where that is given. */
export const readingPlace = (
  lesson: BodyLesson,
  words: Words,
  article: readonly ArticleParagraph[] | null = null,
): Html => {
  const pens = [...LENSES.map((lens) => ({ lens, credit: false })), { lens: LENSES[0], credit: true }];
  const held = heldBack(lesson.questions);
  return tight(html`<section class="section" aria-labelledby="reading">
    <div class="section-head">
      <h2 id="reading">${words['reading.title']}</h2>
      <p>
        ${words[article ? 'article.reading' : 'reading.how']}
        <span class="needs-scripts">${words['reading.how.held']}</span>
      </p>
    </div>
    <says-reading ${article && raw('data-article')}>
      <div class="pens needs-scripts">
        <fieldset>
          <legend class="vh">${words['reading.pens']}</legend>
          ${pens.map(
            (pen) =>
              html`<label class="check"
                ><input type="checkbox" data-pen="${pen.credit ? 'credit' : PENS[pen.lens]}" checked /> ${penView(pen, words)}</label
              >`,
          )}
        </fieldset>
        <button class="btn" type="button" data-show aria-pressed="false">${words['reading.show']}</button>
      </div>
      ${proof(readingView(article ?? lesson.reading, { ...options(lesson, words), held }))}
    </says-reading>
  </section>`);
};

/** The reading with all its marks, folded, for where scripts are off; with scripts the reading itself opens up. */
export const annotatedPlace = (
  lesson: BodyLesson,
  words: Words,
  article: readonly ArticleParagraph[] | null = null,
): Html =>
  tight(html`<section class="section without-scripts" aria-labelledby="annotated">
    <div class="section-head">
      <h2 id="annotated">${words['reading.whole']}</h2>
      <p>${words['reading.whole.how']}</p>
    </div>
    <details class="fold">
      <summary>${words['reading.show']}</summary>
      ${proof(readingView(article ?? lesson.reading, { ...options(lesson, words), prefix: 'all-' }))}
    </details>
  </section>`);

/** A lens of a lesson under its own heading, around what the lesson says and asks with it. */
export const lensPlace = (lens: Lens, inner: Html, words: Words): Html =>
  html`<section class="section body lens ${PENS[lens]}" aria-labelledby="${lens}">
    <div class="section-head">
      <h2 id="${lens}">${words[`q.lens.${lens}`]}</h2>
      <p class="query">${words[`lesson.ask.${lens}`]}</p>
    </div>
    ${inner}
  </section>`;

/**
 * The body of a lesson that is not in the book, from its sections: a heading, its plain text by paragraphs, its questions; the
 * reading in the section with that id, and the annotated reading after the last lens. A published lesson has its body from MDX.
 */
export function draftBody(lesson: BodyLesson & Pick<Lesson, 'sections'>, words: Words): Html {
  const lastLens = lesson.sections.findLastIndex(({ lens }) => lens !== null);
  return html`${lesson.sections.map((section, i) => {
    const { id, title, lens, text, questions } = section;
    const inner = html`${text
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => html`<p>${inline(paragraph.trim())}</p>`)}
    ${lesson.questions.map((question, n) => questions.includes(question.id) && questionPlace(question, n + 1, words))}`;
    const drawn =
      id === 'reading'
        ? html`${readingPlace(lesson, words)} ${inner}`
        : lens
          ? lensPlace(lens, inner, words)
          : html`<h2 id="${id}">${title}</h2>
              ${inner}`;
    return html`${drawn} ${i === lastLens && annotatedPlace(lesson, words)}`;
  })}`;
}

import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import { ParseError } from '../model/parse.ts';
import type { WordKey, Words } from '../model/words.ts';
import type { Response } from '../questions/question.ts';
import type { Sure } from '../questions/sure.ts';
import { fullTime } from './due.ts';
import { blockIn, filePage } from './file-page.ts';
import {
  HAND_IN_BLOCK,
  HAND_IN_FORMAT,
  LARGEST_HAND_IN,
  parseHandIn,
  type HandIn,
  type HandInAnswer,
} from './hand-in.ts';

/** The interface words of a hand-in as a file. */
export type HandInFileWords = Pick<
  Words,
  Extract<WordKey, `handin.file.${string}`> | 'work.question' | 'q.sure.40' | 'q.sure.60' | 'q.sure.80' | 'q.sure.95'
>;

/**
 * A response in the words of its own options, a line for each thing chosen, placed or written: all there is to read it by
 * where the question itself is not at hand. What has no words stands as its id.
 */
export function responseLines(response: Response | null, options: Readonly<Record<string, string>>): string[] {
  const say = (id: unknown): string =>
    typeof id !== 'string' ? '' : Object.hasOwn(options, id) ? (options[id] ?? '') : id;
  if (typeof response !== 'object' || response === null) return [];
  const lines = Array.isArray(response)
    ? response.map((one) =>
        typeof one === 'object'
          ? Object.values(one ?? {})
              .map(say)
              .filter(Boolean)
              .join(', ')
          : say(one),
      )
    : Object.entries(response).map(([id, value]) =>
        say(value) && Object.hasOwn(options, id) ? `${say(id)}: ${say(value)}` : say(value),
      );
  return lines.filter((line) => line.trim() !== '');
}

const quote = (lines: readonly string[]): Html =>
  html`<blockquote>${lines.map((line) => html`<p>${line}</p>`)}</blockquote>`;

const facts = ({ attempts, hints, shown, confidence }: HandInAnswer, words: HandInFileWords): string =>
  [
    attempts.length > 1 && fill(words['handin.file.tries'], { n: attempts.length }),
    hints > 0 && fill(words['handin.file.hints'], { n: hints }),
    shown && words['handin.file.shown'],
    confidence !== null &&
      fill(words['handin.file.sure'], { n: confidence, name: words[`q.sure.${confidence as Sure}`] }),
  ]
    .filter(Boolean)
    .join(' ');

const answerView = (answer: HandInAnswer, number: number, words: HandInFileWords): Html => {
  const { prompt, attempts, said, options, draft } = answer;
  const earlier = attempts.slice(0, -1);
  const begun = responseLines(draft, options);
  return html`<section>
    <h3>${fill(words['work.question'], { n: number })}. ${prompt}</h3>
    ${attempts.length === 0 ? html`<p><em>${words['handin.file.none']}</em></p>` : quote(said.length > 0 ? said : responseLines(attempts.at(-1)?.response ?? null, options))}
    ${facts(answer, words) && html`<p class="small">${facts(answer, words)}</p>`}
    ${
      earlier.length > 0 &&
      html`<p class="small">${words['handin.file.earlier']}</p>
        ${earlier.map(({ response }) => quote(responseLines(response, options)))}`
    }
    ${
      begun.length > 0 &&
      html`<p class="small">${words['handin.file.draft']}</p>
        ${quote(begun)}`
    }
  </section>`;
};

/** What was handed in, for whoever reads it: the whole of a page's body but its headings' frame. */
export function handInView(handIn: HandIn, words: HandInFileWords): Html {
  const { assignment, student, number, handedIn, lessons } = handIn;
  const rows: [string, string][] = [
    [words['handin.file.student'], student],
    [words['handin.file.class'], assignment.classCode],
    [words['handin.file.when'], fullTime(handedIn)],
    [words['handin.file.number'], String(number)],
    [words['handin.file.due'], assignment.due === null ? '' : fullTime(assignment.due)],
    [words['handin.file.asked'], assignment.instructions],
  ];
  return html`<h1>${assignment.title}</h1>
    <dl>
      ${rows.map(([label, value]) => value !== '' && html`<dt>${label}</dt><dd>${value}</dd>`)}
    </dl>
    ${lessons.map(
      ({ title, answers }) =>
        html`<h2>${title}</h2>
          ${answers.map((answer, i) => answerView(answer, i + 1, words))}`,
    )}`;
}

/**
 * A hand-in as one HTML file that anybody can read and print: every text in it is escaped, and the same thing is in it as
 * JSON, in a block that nothing runs.
 */
export const handInHtml = (handIn: HandIn, words: HandInFileWords): string =>
  filePage(
    `${handIn.assignment.title}, ${handIn.student}`,
    html`${handInView(handIn, words)}
      <hr />
      <p class="small">${words['handin.file.foot']}</p>`,
    HAND_IN_BLOCK,
    handIn,
  );

/** A hand-in as JSON alone. */
export const handInJson = (handIn: HandIn): string => JSON.stringify(handIn, null, 1);

/**
 * Reads a hand-in from the text of a file, HTML or JSON. HTML is never rendered: only the block is looked for. Throws a
 * ParseError that says what is wrong; its path is empty if that is no hand-in at all.
 */
export function readHandInFile(text: string): HandIn {
  if (text.length > LARGEST_HAND_IN) throw new ParseError('', 'a hand-in: this file is far too large for one');
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  const json = trimmed.startsWith('{') ? trimmed : blockIn(trimmed, HAND_IN_BLOCK);
  if (json === null) throw new ParseError('', 'a hand-in: there is none in this file, or its end is missing');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new ParseError('', 'a hand-in: this file is damaged, or its end is missing');
  }
  const { format, version } = (value ?? {}) as Record<string, unknown>;
  if (format !== HAND_IN_FORMAT) throw new ParseError('format', 'a hand-in: this is a file of something else');
  if (typeof version === 'number' && version > 1)
    throw new ParseError('version', 'version 1: a newer version of this site made the file');
  return parseHandIn(value, '');
}

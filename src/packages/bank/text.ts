import { longDate } from '../../components/dates.ts';
import { fill } from '../../model/fill.ts';
import { html, inline, type Html } from '../../model/html.ts';
import type { Words } from '../../model/words.ts';
import type { Question, QuestionOf } from '../../questions/question.ts';

const paragraphs = (text: string): string[] => text.split(/\n\s*\n/).map((paragraph) => paragraph.trim());

const list = (items: readonly (string | Html)[]): Html =>
  html`<ul>
    ${items.map((item) => html`<li>${typeof item === 'string' ? inline(item) : item}</li>`)}
  </ul>`;

/** The passage with its phrases in bold, so that they are found again in the list below it. */
const withPhrases = ({ passage, phrases }: QuestionOf<'phrases'>): Html =>
  html`<blockquote>
    ${paragraphs(passage).map(
      (paragraph) =>
        html`<p>
          ${paragraph.split(/\{([a-z0-9-]+)\}/).map((part, i) => {
            const phrase = i % 2 === 1 ? phrases[part] : undefined;
            return phrase
              ? html`<strong>${phrase.quoted ? `“${phrase.text}”` : inline(phrase.text)}</strong>`
              : inline(part);
          })}
        </p>`,
    )}
  </blockquote>`;

const cards = ({ task, pack }: QuestionOf<'log'>, words: Words): Html =>
  html`<p>${inline(task)}</p>
    <p>${words['q.log.pack']}</p>
    <ol>
      ${Object.values(pack).map(
        ({ title, publisher, date, kind, summary, url }) =>
          html`<li>
            <strong>${inline(title)}</strong><br />${[publisher, date ? longDate(date) : words['q.log.undated'], kind].join(', ')}<br />${inline(summary)}${url !== null && html`<br />${url}`}
          </li>`,
      )}
    </ol>
    ${list([
      words['q.log.query'],
      words['packages.log.chosen'],
      words['packages.log.skipped'],
      words['q.log.found'],
      `${words['q.log.changed']} ${words['q.log.because']}`,
    ])}`;

/** What a kind adds to the prompt. */
function more(question: Question, words: Words): Html | false {
  switch (question.kind) {
    case 'choice':
      return question.several && html`<p>${words['q.how.several']}</p>`;
    case 'phrases':
      return html`${withPhrases(question)}<p>${words['packages.phrases.how']}</p>`;
    case 'highlight':
      return html`${!question.article && html`<blockquote>${paragraphs(question.passage).map((text) => html`<p>${text}</p>`)}</blockquote>`}
        <p>${words['packages.highlight.how']}</p>`;
    case 'order':
      return html`<p>${words['q.order.about']} ${inline(question.about)}</p>
        <p>${inline(question.direction)}. ${words['packages.order.how']}</p>`;
    case 'write':
      return question.frame !== undefined && html`<p>${words['q.write.frame']}: ${inline(question.frame)}</p>`;
    case 'log':
      return cards(question, words);
    default:
      return false;
  }
}

/** What the student reads: the text to judge, the question, and what belongs to it. */
export function questionText(question: Question, words: Words): Html {
  const { text, source, prompt, paragraphs: about } = question;
  return html`${text !== undefined && html`<blockquote>${paragraphs(text).map((part) => html`<p>${inline(part)}</p>`)}</blockquote>`}
    ${source !== undefined && html`<p><small>${inline(source)}</small></p>`}
    <p>${inline(prompt)}</p>
    ${more(question, words)}
    ${about.length > 0 && html`<p><small>${fill(words['packages.paragraphs'], { list: about.join(', ') })}</small></p>`}`;
}

/** Phrases that can be judged either way, with their reasons: said after the answer. */
export function eitherWay(question: Question, words: Words): Html | false {
  const found =
    question.kind === 'phrases'
      ? Object.values(question.phrases).map(({ text, tier, why }) => ({ text, tier, why }))
      : question.kind === 'highlight'
        ? Object.values(question.targets).map(({ quote, tier, why }) => ({ text: quote, tier, why }))
        : [];
  const either = found.filter(({ tier }) => tier === 'defensible');
  return (
    either.length > 0 &&
    html`<p>${words['packages.either']}</p>
      ${list(either.map(({ text, why }) => html`<strong>“${inline(text)}”</strong>. ${inline(why)}`))}`
  );
}

/** What a student may compare an answer in writing with. */
export function modelAnswers(question: QuestionOf<'write'> | QuestionOf<'log'>, words: Words): Html {
  const { checklist, accept } = question;
  const { model } = question.kind === 'log' ? question : { model: undefined };
  const models =
    question.kind === 'write'
      ? list(question.models)
      : model &&
        list([
          `${words['q.log.model.query']}: ${model.query}`,
          `${words['q.log.model.chosen']}: ${question.pack[model.chosen]?.title ?? model.chosen}`,
          `${words['q.log.model.skipped']}: ${model.skipped}`,
          `${words['q.log.model.found']}: ${model.found}`,
          `${words['q.log.model.changed']} ${words[`q.log.changed.${model.changed}`]}. ${model.because}`,
        ]);
  return html`<p><strong>${model ? fill(words['q.log.model'], { date: longDate(model.date) }) : words['q.write.models']}</strong></p>
    ${models}
    <p><strong>${words['packages.checklist']}</strong></p>
    ${list(checklist)}
    <p><strong>${words['q.write.accept']}</strong></p>
    ${list(accept)}
    ${
      question.kind === 'log' &&
      html`<p><strong>${words['q.log.cards']}</strong></p>
        ${list(Object.values(question.pack).map(({ title, useful, why }) => html`<strong>${inline(title)}</strong>. ${words[`q.log.${useful}`]}. ${inline(why)}`))}`
    }`;
}

import { fill } from '../../model/fill.ts';
import { html, inline, plain, type Html } from '../../model/html.ts';
import { reason, reasons } from '../draw.ts';
import type { QuestionWords, Verdict, View } from '../kind.ts';
import type { QuestionOf } from '../question.ts';
import { drawing } from './drawing.ts';
import { chainScorer, keyOf, origins } from './score.ts';

type Chain = QuestionOf<'chain'>;

const drawn = ({ nodes }: Chain, links: Record<string, string>, words: QuestionWords, missed?: string[]): Html =>
  drawing(
    Object.entries(nodes).map(([id, { who }]) => ({ id, who })),
    links,
    words,
    missed,
  );

/** An answer in words: “heard it from the Post”, “is the origin”. */
const inWords = ({ nodes }: Chain, answer: string, words: QuestionWords): string =>
  answer === 'origin' || answer === 'cannot-tell'
    ? words[`q.chain.${answer}`]
    : fill(words['q.chain.from'], { who: plain(nodes[answer]?.who ?? answer) });

const link = (question: Chain, id: string, verdict: Verdict, words: QuestionWords): Html => {
  const node = question.nodes[id];
  if (!node) return html``;
  const answer = inWords(question, keyOf(node), words);
  const others = node.also.map((other) => inWords(question, other, words)).join(', ');
  const tag = others ? fill(words['q.sort.also'], { place: answer, others }) : answer;
  return reason(verdict, inline(node.who), tag, inline(node.why));
};

export const chainView: View<'chain'> = {
  how: (_, words) => words['q.how.chain'],
  controls: (question, { name, words }) => {
    const { nodes } = question;
    return html`<ol class="sort match chain">
        ${Object.entries(nodes).map(
          ([id, { who, text }]) =>
            html`<li data-mark="${id}">
              <label for="${name}--${id}"><strong class="who">${inline(who)}</strong> ${inline(text)}</label>
              <div>
                <select id="${name}--${id}" data-item="${id}">
                  <option value="">${words['q.chain.pick']}</option>
                  <option value="origin">${words['q.chain.origin']}</option>
                  <optgroup label="${words['q.chain.heard']}">
                    ${Object.entries(nodes)
                      .filter(([other]) => other !== id)
                      .map(([other, from]) => html`<option value="${other}">${plain(from.who)}</option>`)}
                  </optgroup>
                  <option value="cannot-tell">${words['q.chain.cannot-tell']}</option>
                </select>
                <span class="verdict" data-slot="${id}"></span>
              </div>
            </li>`,
        )}
      </ol>
      <div class="needs-scripts" data-chain>${drawn(question, {}, words)}</div>`;
  },
  feedback: (question, attempts, stage, words) => {
    const { hits, misses } = chainScorer.score(question, attempts.at(-1) ?? {});
    const verdicts = chainScorer.verdicts(question, attempts, stage);
    const { counted, open } = origins(question);
    return html`<p>${fill(words['q.chain.count'], { hits, of: hits + misses })}</p>
      ${
        stage === 'done' &&
        html`${
          counted > 0 &&
          html`<p>
            ${fill(
              words[open > 0 ? 'q.chain.origins.open' : counted === 1 ? 'q.chain.origins.1' : 'q.chain.origins.2'],
              {
                n: hits + misses,
                origins: counted,
                open,
              },
            )}
          </p>`
        }
        ${reasons(
          Object.keys(question.nodes)
            .filter((id) => verdicts[id] === 'not-yet')
            .map((id) => link(question, id, 'not-yet', words)),
        )}`
      }`;
  },
  key: (question, words, attempts) => {
    const judged = attempts && chainScorer.verdicts(question, attempts, 'done');
    const ids = Object.keys(question.nodes);
    const missed = ids.filter((id) => judged?.[id] === 'not-yet');
    const links = Object.fromEntries(Object.entries(question.nodes).map(([id, node]) => [id, keyOf(node)]));
    return html`${drawn(question, links, words, missed)}
    ${reasons(ids.filter((id) => !missed.includes(id)).map((id) => link(question, id, judged?.[id] ?? 'key', words)))}`;
  },
};

import { fill } from '../../model/fill.ts';
import { html, inline, type Html } from '../../model/html.ts';
import { reason, reasons, sign, verdictView } from '../draw.ts';
import type { Verdict, View } from '../kind.ts';
import type { Phrase } from './schema.ts';
import { phrasesScorer } from './score.ts';

/** The phrase as it is read: the article's own words in quotation marks, invented ones as they are. */
export const shown = ({ text, quoted }: Phrase): Html => (quoted ? html`“${text}”` : inline(text));

/** A paragraph of the passage, each `{id}` in it drawn as that phrase. */
export const withPhrases = (paragraph: string, draw: (id: string) => Html | undefined): Html =>
  html`${paragraph.split(/(\{[a-z0-9-]+\})/).map((part, i) => (i % 2 === 0 ? undefined : draw(part.slice(1, -1))) ?? inline(part))}`;

const KEY: Record<Phrase['tier'], Verdict> = { core: 'key', defensible: 'stet', plain: 'plain' };
/** Reasons start with what went otherwise. */
const ORDER: Verdict[] = ['missed', 'alarm', 'stet', 'found', 'left', 'key', 'plain'];

export const phrasesView: View<'phrases'> = {
  how: (_, words) => words['q.how.phrases'],
  controls: ({ passage, phrases }) => {
    const flag = (id: string): Html | undefined => {
      const phrase = phrases[id];
      // The flag is one run of inline text, so that it breaks over lines like the words around it.
      return (
        phrase &&
        html`<label class="flag" data-mark="${id}"
          ><input type="checkbox" value="${id}" /><span class="flag-text"
            >${shown(phrase)}<span class="verdict" data-slot="${id}"></span></span
        ></label>`
      );
    };
    return html`<div class="flags">
      ${passage.split(/\n\s*\n/).map((paragraph) => html`<p>${withPhrases(paragraph.trim(), flag)}</p>`)}
    </div>`;
  },
  aside: (_, { words }) =>
    html`<p class="label">${words['q.marks']}</p>
      <ul class="reasons small">
        ${(['key', 'stet', 'alarm', 'missed'] as const).map(
          (mark) =>
            html`<li>
              ${sign(mark)} <span><strong>${words[`q.verdict.${mark}`]}.</strong> ${words[`q.marks.${mark}`]}</span>
            </li>`,
        )}
      </ul>`,
  feedback: (question, attempts, stage, words) => {
    const last = attempts.at(-1) ?? [];
    const { hits, misses, falseAlarms } = phrasesScorer.score(question, last);
    const verdicts = phrasesScorer.verdicts(question, attempts, stage);
    if (stage === 'done') {
      const stet = Object.values(verdicts).filter((verdict) => verdict === 'stet').length;
      const counts: [Verdict, string][] = [
        ['found', fill(words['q.of'], { n: hits, of: hits + misses })],
        ['stet', String(stet)],
        ['alarm', String(falseAlarms)],
        ['missed', String(misses)],
      ];
      return html`<dl class="score">
        ${counts.map(
          ([verdict, count]) =>
            html`<div>
              <dt>${verdictView(verdict, words)}</dt>
              <dd>${count}</dd>
            </div>`,
        )}
      </dl>`;
    }
    return html`<p>${fill(words['q.phrases.count'], { hits, of: hits + misses, alarms: falseAlarms })}</p>
      ${reasons(
        Object.entries(question.phrases)
          .filter(([id]) => last.includes(id))
          .map(([id, phrase]) => {
            const verdict = verdicts[id] ?? 'plain';
            return reason(verdict, shown(phrase), words[`q.verdict.${verdict}`], inline(phrase.why));
          }),
      )}`;
  },
  key: (question, words, attempts) => {
    const judged = attempts && phrasesScorer.verdicts(question, attempts, 'done');
    return reasons(
      Object.entries(question.phrases)
        .map(([id, phrase]) => {
          const unflagged: Verdict = phrase.tier === 'defensible' ? 'stet' : 'left';
          return { phrase, verdict: judged ? (judged[id] ?? unflagged) : KEY[phrase.tier] };
        })
        .sort((a, b) => (judged ? ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) : 0))
        .map(({ phrase, verdict }) =>
          reason(verdict, shown(phrase), words[`q.verdict.${verdict}`], inline(phrase.why)),
        ),
    );
  },
};

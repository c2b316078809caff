import { fill } from '../../model/fill.ts';
import { html, inline, type Html } from '../../model/html.ts';
import { LENSES, PENS } from '../../model/lenses.ts';
import { reason, reasons, verdictView } from '../draw.ts';
import type { Draw, QuestionWords, Verdict, View } from '../kind.ts';
import type { QuestionOf } from '../question.ts';
import type { Mark, Target } from './schema.ts';
import { highlightScorer, judgeMarks, type Judged } from './score.ts';
import { paragraphsOf } from './spans.ts';

type Highlight = QuestionOf<'highlight'>;

/** What to say of a mark that is not simply a target's. */
const REMARKS = { lens: 'q.highlight.lens', near: 'q.highlight.near', unlisted: 'q.highlight.unlisted' } as const;
const remark = (verdict: Verdict, words: QuestionWords): string | undefined =>
  verdict in REMARKS ? words[REMARKS[verdict as keyof typeof REMARKS]] : undefined;

/** Without scripts the targets' words are ticked in a list. Sound ones are among them. */
const cutPhrases = ({ targets }: Highlight, { words }: Draw): Html =>
  html`<ul class="cuts without-scripts">
    ${Object.values(targets)
      .sort((a, b) => a.start - b.start)
      .map(
        ({ quote }) =>
          html`<li>
            <label class="place"><input type="checkbox" /><span>“${quote}”</span></label>
            <select aria-label="${fill(words['q.highlight.lens-of'], { words: quote })}">
              <option value="">${words['q.highlight.pick']}</option>
              ${LENSES.map((lens) => html`<option value="${lens}">${words[`q.lens.${lens}`]}</option>`)}
            </select>
          </li>`,
      )}
  </ul>`;

const KEY: Record<Target['tier'], Verdict> = { core: 'key', defensible: 'stet', plain: 'plain' };
/** Reasons start with what went otherwise. */
const ORDER: Verdict[] = ['missed', 'lens', 'alarm', 'stet', 'found', 'left', 'key', 'plain'];

function verdictOn(id: string, { tier }: Target, judged: Judged | undefined): Verdict {
  if (!judged) return KEY[tier];
  if (tier === 'plain') return judged.alarms.has(id) ? 'alarm' : 'left';
  if (tier === 'defensible') return 'stet';
  return judged.named.has(id) ? 'found' : judged.found.has(id) ? 'lens' : 'missed';
}

/** A verdict, and before it the lenses of its target; sound wording has none. */
function tag({ lenses, tier }: Target, verdict: Verdict, words: QuestionWords): string {
  const said = words[`q.verdict.${verdict}`];
  const [place = '', ...others] = lenses.map((lens) => words[`q.lens.${lens}`]);
  if (tier === 'plain' || !place) return said;
  return `${others.length > 0 ? fill(words['q.sort.also'], { place, others: others.join(', ') }) : place}. ${said}`;
}

/** The reason for a mark's verdict, while tries are left: a target's own reason only where it cannot tell the key. */
function whyOf(question: Highlight, mark: Mark, verdict: Verdict, words: QuestionWords): Html {
  const said = remark(verdict, words);
  if (said !== undefined) return html`${said}`;
  const { found, alarms } = judgeMarks(question, [mark]);
  return html`${Object.entries(question.targets)
    .filter(([id, { tier }]) =>
      verdict === 'stet' ? tier === 'defensible' && found.has(id) : found.has(id) || alarms.has(id),
    )
    .map(([, { why }]) => inline(`${why} `))}`;
}

export const highlightView: View<'highlight'> = {
  how: (_, words) => words['q.how.highlight'],
  controls: (question, draw) => {
    const { words, name } = draw;
    const { article, paragraphs, targets } = question;
    const about =
      article &&
      html`data-targets="${Object.values(targets)
        .map(({ annotation }) => annotation)
        .join(' ')}" data-paragraphs="${paragraphs.join(' ')}"`;
    return html`<div class="to-mark" role="group" aria-label="${words['q.highlight.text']}" ${about}>
        ${paragraphsOf(question.passage).map(({ text, start }) => html`<p data-start="${start}">${text}</p>`)}
      </div>
      ${cutPhrases(question, draw)}
      <div class="marker needs-scripts">
        <p class="small">${words['q.highlight.how']}</p>
        <label for="${name}--words">${words['q.highlight.words']}</label>
        <input type="text" id="${name}--words" autocomplete="off" />
        <div class="row" role="group" aria-label="${words['q.highlight.as']}">
          ${LENSES.map(
            (lens) =>
              html`<button class="btn" type="button" data-lens="${lens}">
                <span class="pen ${PENS[lens]}">${words[`q.lens.${lens}`]}</span>
              </button>`,
          )}
        </div>
        <p class="label">${words['q.highlight.marks']}</p>
        <p class="small" data-none>${words['q.highlight.none']}</p>
        <ul class="marks"></ul>
      </div>`;
  },
  feedback: (question, attempts, stage, words) => {
    const last = attempts.at(-1) ?? [];
    const { hits, misses, falseAlarms } = highlightScorer.score(question, last);
    const { marks, named } = judgeMarks(question, last);
    const of = hits + misses;
    if (stage === 'done') {
      const counts: [Verdict, string][] = [
        ['found', fill(words['q.of'], { n: hits, of })],
        ['named', fill(words['q.of'], { n: named.size, of })],
        ['alarm', String(falseAlarms)],
        ['missed', String(misses)],
      ];
      return html`<dl class="score">
        ${counts.map(([verdict, count]) => html`<div><dt>${verdictView(verdict, words)}</dt><dd>${count}</dd></div>`)}
      </dl>`;
    }
    return html`<p>${fill(words['q.highlight.count'], { hits, of, named: named.size, alarms: falseAlarms })}</p>
      ${reasons(
        last.map((mark, i) => {
          const verdict = marks[i] ?? 'unlisted';
          return reason(
            verdict,
            html`“${mark.quote}”`,
            words[`q.verdict.${verdict}`],
            whyOf(question, mark, verdict, words),
          );
        }),
      )}`;
  },
  key: (question, words, attempts) => {
    const last = attempts?.at(-1) ?? [];
    const judged = attempts && judgeMarks(question, last);
    const unlisted = last.filter((_, i) => judged?.marks[i] === 'unlisted');
    return reasons([
      ...Object.entries(question.targets)
        .map(([id, target]) => ({ target, verdict: verdictOn(id, target, judged) }))
        .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || a.target.start - b.target.start)
        .map(({ target, verdict }) =>
          reason(verdict, html`“${target.quote}”`, tag(target, verdict, words), inline(target.why)),
        ),
      ...unlisted.map(({ quote }) =>
        reason('unlisted', html`“${quote}”`, words['q.verdict.unlisted'], html`${words['q.highlight.unlisted']}`),
      ),
    ]);
  },
};

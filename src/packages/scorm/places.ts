import { html, type Html } from '../../model/html.ts';
import { icon } from '../../model/icon.ts';
import type { Words } from '../../model/words.ts';
import type { Notice } from './runtime/notices.ts';

const button = (job: string, text: string, look = 'btn'): Html =>
  html`<button class="${look}" type="button" data-do="${job}">${text}</button>`;

/** A notice over the foot of the window; the script says in it what is to be said. */
const slip = (notice: Notice, jobs: Html): Html =>
  html`<div class="work-slip" data-slip="${notice}" hidden><p></p><div class="row">${jobs}</div></div>`;

/** What stands in the places of a package's page (`data-part`); its script fills it. */
export function scormPlaces(words: Words): Record<string, string> {
  const hide = button('hide', words['work.hide'], 'btn bare');
  const file = button('file', words['scorm.visit.file']);
  const fileFirst = button('file', words['scorm.visit.file'], 'btn primary');
  const retry = button('retry', words['work.retry']);
  const trouble = html`${fileFirst} ${retry} ${hide}`;
  const slips = html`<div class="visit needs-scripts">
    <section class="work-slips" aria-label="${words['scorm.visit.notices']}" hidden>
      ${slip('damaged', html`${button('kept', words['scorm.visit.damaged.file'], 'btn primary')} ${button('anew', words['scorm.visit.damaged.anew'])}`)}
      ${slip('missing', trouble)} ${slip('refused', trouble)} ${slip('failed', trouble)}
      ${slip('unkept', html`${fileFirst} ${retry} ${hide}`)} ${slip('watching', hide)} ${slip('trying', hide)}
      ${slip('slow', hide)}
      ${slip('long', html`${file} ${hide}`)} ${slip('uncounted', hide)}
      ${slip('resume', html`<span data-work="next"><a class="btn primary" href="#main" data-words data-do="hide"></a></span> ${hide}`)}
    </section>
  </div>`;
  const sending = (name: string): Html =>
    html`<span data-work="well">${icon('tick')}</span><span data-work="unwell" hidden>${icon('cross')}</span>
      <span data-work="${name}"></span>`;
  const saved = html`<span class="keep small">${sending('sending-short')}</span>`;
  const work = html`<p data-work="count" hidden></p>
    <p data-work="next" hidden><a href="#main" data-words></a></p>
    <p class="saved">${sending('sending')}</p>
    <p data-work="finish"><a href="#finish">${words['scorm.visit.finish']}</a></p>`;
  const end = html`<div class="visit-end no-print needs-scripts" data-work="finish">
    <div data-visit="check"></div>
    <section class="section" aria-labelledby="finish">
      <div class="section-head">
        <h2 id="finish" tabindex="-1">${words['scorm.visit.finish']}</h2>
        <p>${words['scorm.visit.finish.how']}</p>
      </div>
      <p class="saved">${sending('sending')}</p>
      <p class="row">${button('finish', words['scorm.visit.finish'], 'btn primary')} ${file}</p>
      <p data-work="no-answers" hidden>${words['scorm.visit.no-answers']}</p>
      <div data-visit="receipt"></div>
    </section>
  </div>`;
  return Object.fromEntries(
    Object.entries({ slips, 'outline-saved': saved, 'outline-work': work, end }).map(([name, { markup }]) => [
      name,
      markup.replace(/\s*\n\s*/g, ' '),
    ]),
  );
}

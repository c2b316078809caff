import { download } from '../../../answers/download.ts';
import { isAnswered, whereToGoOn, type WorkChanged } from '../../../answers/progress.ts';
import { lead, say, show } from '../../../answers/work-page.ts';
import { Slips } from '../../../answers/work-slips.ts';
import { clock } from '../../../answers/work-view.ts';
import { checkView } from '../../../classroom/student/hand-in-view.ts';
import { announce } from '../../../components/live.ts';
import { fill } from '../../../model/fill.ts';
import { html } from '../../../model/html.ts';
import type { Words } from '../../../model/words.ts';
import type { FilePage } from '../../single/runtime/wake.ts';
import type { Report } from '../report.ts';
import type { Session } from '../session.ts';
import { NOTICES, noticesOf, sendingOf, wouldLose, type Notice } from './notices.ts';
import { partOf, rescueFile } from './rescue.ts';
import type { VisitStore } from './store.ts';

const place = (name: string): HTMLElement | null => document.querySelector(`[data-visit="${name}"]`);
/** Puts markup into a place unless it is there already, so that a redraw takes nobody's focus. */
function put(name: string, markup: string): void {
  const at = place(name);
  if (!at || at.dataset.drawn === markup) return;
  at.dataset.drawn = markup;
  at.innerHTML = markup;
}

/** What a lesson's page says and does about its visit to a platform. */
export class VisitPage {
  readonly #page: FilePage;
  readonly #words: Words;
  readonly #session: Session;
  readonly #store: VisitStore;
  readonly #slips: Slips<Notice>;
  /** What was hidden, in the words it had: news shows again. */
  readonly #hidden = new Map<Notice, string>();
  readonly #said = new Map<Notice, string>();
  #resumed = false;

  constructor(page: FilePage, session: Session, store: VisitStore) {
    this.#page = page;
    this.#words = page.words as Words;
    this.#session = session;
    this.#store = store;
    const root = document.querySelector<HTMLElement>('.visit')!;
    this.#slips = new Slips(root, NOTICES, new AbortController().signal);
    document.addEventListener('click', this.#onClick);
    // What is shown of a finished question has a checklist of its own.
    document.addEventListener('question-done', this.#lock);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') session.send();
    });
    addEventListener('pagehide', () => session.leave());
    addEventListener('pageshow', ({ persisted }) => persisted && session.comeBack());
    addEventListener('online', () => session.report.failed && session.retry());
    addEventListener('beforeunload', (event) => wouldLose(session.report) && event.preventDefault());
    // The platform's frame is no place for other pages.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="http"]'))
      Object.assign(link, { target: '_blank', rel: 'noopener' });
  }

  /** Shows how the visit stands. */
  draw(report: Report): void {
    const words = this.#words;
    const { questions } = this.#page.block;
    this.#wakeLate();
    this.#tellAway(report);
    this.#lock();
    const { answers, started } = this.#session.state;
    const record = partOf(this.#page.block, this.#session.state).record!;
    const answered = questions.filter((question) => isAnswered(record, question)).map(({ id }) => id);
    const begun = Object.keys(answers).length > 0;
    // Work that is only looked at is not gone on with.
    const next = begun && report.phase !== 'watching' ? (questions[whereToGoOn(record, questions)]?.id ?? null) : null;
    const count = fill(words['work.answered'], { n: answered.length, of: questions.length });
    say('count', begun ? count : null);
    lead('next', next, fill(words['work.next'], { n: this.#number(next ?? '') }));
    const { well, text, short } = sendingOf(report, words);
    show('well', well);
    show('unwell', !well);
    say('sending', text);
    say('sending-short', short);
    show('no-answers', !report.takesAnswers);
    put('check', checkView([partOf(this.#page.block, { ...this.#session.state, started })], words).markup);
    put('receipt', this.#receipt(report));
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-do="finish"]'))
      button.setAttribute('aria-disabled', String(report.phase !== 'working'));
    document.dispatchEvent(new CustomEvent('work-changed', { detail: { answered } satisfies WorkChanged }));
    const notices = noticesOf(report, (ids) => ids.map((id) => this.#number(id)).join(', '), words);
    if (begun && next && !this.#resumed && report.phase === 'working' && report.sent === null && !report.unsent)
      notices.set('resume', count);
    this.#tell(notices);
  }

  /** Shows work as something to read: its controls are off, and there is nothing to finish. */
  #lock = (): void => {
    const locked = this.#session.report.phase === 'watching';
    const controls = 'says-question :is(fieldset, [type="submit"], [data-part="show"])';
    for (const control of document.querySelectorAll<HTMLFieldSetElement | HTMLButtonElement>(controls))
      control.disabled = locked;
    show('finish', !locked);
  };

  #number(question: string): number {
    return this.#page.block.questions.findIndex(({ id }) => id === question) + 1;
  }

  /** Shows what is due, and says what is new. */
  #tell(notices: ReadonlyMap<Notice, string>): void {
    for (const notice of NOTICES) {
      const text = notices.get(notice);
      if (text === undefined) {
        this.#slips.set(notice, false);
        this.#said.delete(notice);
        this.#hidden.delete(notice);
        continue;
      }
      const line = document.querySelector(`[data-slip="${notice}"] p`);
      if (line && line.textContent !== text) line.textContent = text;
      this.#slips.set(notice, this.#hidden.get(notice) !== text);
      if (this.#said.get(notice) === text) continue;
      this.#said.set(notice, text);
      announce(text);
    }
  }

  /** Questions that woke before a late platform brought their answers begin again with them. */
  #wakeLate(): void {
    for (const id of this.#store.late()) {
      const item = document.querySelector(`says-question[data-question="${id}"]`);
      if (item && !item.contains(document.activeElement)) item.parentNode?.insertBefore(item, item.nextSibling);
    }
  }

  /** Tells at a question that its text is with the platform, and stays there. */
  #tellAway({ away }: Report): void {
    for (const id of away) {
      const controls = document.querySelector(`says-question[data-question="${id}"] .controls`);
      if (!controls || controls.querySelector('.away')) continue;
      const note = Object.assign(document.createElement('p'), { className: 'away notice' });
      note.textContent = this.#words['scorm.visit.away'];
      controls.querySelector('legend')?.after(note);
    }
  }

  #receipt({ sent, unsent, standing }: Report): string {
    const words = this.#words;
    const { finished } = this.#session.state;
    if (!finished || unsent || sent === null) return '';
    const { answered, of, percent } = standing;
    return html`<div class="slip receipt">
      <h3 id="receipt" tabindex="-1">${fill(words['scorm.visit.receipt'], { time: clock(sent) })}</h3>
      <p>${fill(words['work.answered'], { n: answered, of })}</p>
      ${percent !== null && html`<p>${fill(words['scorm.visit.receipt.score'], { n: Math.round(percent) })}</p>`}
      <p>${words['scorm.visit.receipt.next']}</p>
    </div>`.markup;
  }

  #onClick = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    if (button) this.#do(button);
  };

  #do(button: HTMLElement): void {
    const session = this.#session;
    switch (button.dataset.do) {
      case 'hide': {
        const notice = button.closest<HTMLElement>('[data-slip]')?.dataset.slip as Notice | undefined;
        if (!notice) return;
        if (notice === 'resume') this.#resumed = true;
        this.#hidden.set(notice, this.#said.get(notice) ?? '');
        this.#slips.set(notice, false);
        return;
      }
      case 'file': {
        const { name, text } = rescueFile(this.#page.block, session.state, session.student, this.#words);
        return download(name, text, 'text/html');
      }
      case 'kept':
        return download(`${this.#page.block.lesson}.txt`, session.kept, 'text/plain');
      case 'anew':
        return session.startAnew();
      case 'retry':
        session.retry();
        // A second try that fails has nothing new to say.
        return this.#repeat();
      case 'finish':
        return this.#finish();
    }
  }

  #repeat(): void {
    const trouble = (['missing', 'refused', 'failed', 'unkept'] as const).find((notice) => this.#said.has(notice));
    const text = trouble && this.#said.get(trouble);
    announce(text ?? sendingOf(this.#session.report, this.#words).text);
  }

  #finish(): void {
    if (this.#session.report.phase !== 'working') return this.#repeat();
    const sent = this.#session.finish();
    if (!sent) return this.#repeat();
    announce(this.#words['scorm.visit.receipt.said']);
    document.getElementById('receipt')?.focus();
  }
}

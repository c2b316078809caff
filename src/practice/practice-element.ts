import { freshCode } from '../answers/codes.ts';
import { redraw } from '../answers/notebook-redraw.ts';
import { tabStudent } from '../answers/who.ts';
import { announce } from '../components/live.ts';
import { outcomeSaid, type Page } from './card-view.ts';
import { dayOf } from './day.ts';
import { practiceView, type Stage } from './deck-view.ts';
import type { PracticeFile } from './items.ts';
import { JUDGEMENTS } from './log.ts';
import { LogKeeper } from './log-keeper.ts';
import type { PracticeWords } from './practice-words.ts';
import { readScope } from './scope.ts';
import { Session } from './session.ts';

/**
 * `<says-practice data-base>`: deals decks and judges sentences. The sentences with their answers are fetched when it is
 * connected, and what is on the table comes into the page alone, without its answer. It holds its words in a `<script
 * type="application/json">`.
 */
export class SaysPractice extends HTMLElement {
  readonly #scope = readScope(location.search);
  #keeper = new LogKeeper();
  #words!: PracticeWords;
  #file: PracticeFile = { skills: {}, passages: {}, items: [] };
  #session!: Session;
  #people: string[] = [];
  #stage: Stage = { is: 'busy' };
  #listening = new AbortController();

  connectedCallback(): void {
    this.#words = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as PracticeWords;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('submit', this.#onSubmit, { signal });
    this.addEventListener('click', this.#onClick, { signal });
    this.addEventListener('keydown', this.#onKey, { signal });
    this.addEventListener('input', this.#onInput, { signal });
    addEventListener('pageshow', this.#onReturn, { signal });
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#keeper.close();
  }

  get #base(): string {
    return this.dataset.base ?? '/';
  }

  get #page(): Page {
    return { words: this.#words, file: this.#file, base: this.#base, today: dayOf(new Date()) };
  }

  #show(stage: Stage): void {
    this.#stage = stage;
    const panel = this.querySelector<HTMLElement>('[data-part="practice"]');
    if (panel) redraw(panel, practiceView(stage, this.#keeper, this.#scope, this.#page));
  }

  #focus(id: string): void {
    this.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  async #begin(): Promise<void> {
    this.#show({ is: 'busy' });
    try {
      const response = await fetch(`${this.#base}practice/items.json`);
      if (!response.ok) throw new Error(`items.json: ${response.status}`);
      this.#file = (await response.json()) as PracticeFile;
    } catch {
      return this.#fail();
    }
    this.#people = await this.#keeper.people();
    const alone = this.#people.length < 2;
    const student = tabStudent.get() ?? (alone ? (this.#people[0] ?? freshCode()) : null);
    if (student !== null) return this.#open(student);
    this.#show({ is: 'who', people: this.#people });
    announce(this.#words['practice.who']);
  }

  #fail(): void {
    this.#show({ is: 'failed' });
    announce(this.#words['practice.failed']);
  }

  /** Goes on as a student. A new code is kept from the first try on. */
  async #open(student: string): Promise<void> {
    await this.#keeper.open(student);
    if (this.#people.includes(student)) tabStudent.set(student);
    this.#session = new Session(this.#file, this.#keeper);
    if (this.#scope.is === 'day' && this.#keeper.log.length === 0) return this.#show({ is: 'welcome' });
    await this.#deal();
  }

  /** Puts a deck on the table: the one there is, or another. */
  async #deal(anew = false): Promise<void> {
    const session = this.#session;
    const scope = this.#scope;
    if (scope.is === 'day') session.dealDay(anew);
    else
      try {
        const skills =
          scope.is === 'search'
            ? await (await import('./found.ts')).skillsFound(scope.query, this.#base)
            : session.skillsOf(scope);
        session.deal(`${this.#keeper.student} ${location.search}`, skills, anew);
      } catch {
        return this.#fail();
      }
    this.#showTurn();
  }

  /** Shows the sentence on the table, or that there is none. */
  #showTurn(): void {
    const { turn, turns, at, counts } = this.#session;
    if (turn) {
      const { item, repeats, tried } = turn;
      const outcome = tried && { tried, due: this.#session.dueOf(item.skill) };
      const card = { item, repeats, number: at + 1, of: turns.length, outcome };
      return this.#show({ is: 'card', card, counts });
    }
    if (turns.length > 0) return this.#showEnd();
    if (this.#scope.is !== 'day' || this.#file.items.length === 0) return this.#show({ is: 'none' });
    this.#show({ is: 'rest', next: this.#session.returns(true) });
  }

  #showEnd(): void {
    const { judged, more, hasWeak } = this.#session;
    const day = this.#scope.is === 'day';
    const weak = hasWeak && this.#scope.is !== 'weak';
    this.#show({ is: 'end', end: { day, judged, returns: this.#session.returns(), more: more || !day, weak } });
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.#stage.is !== 'card') return;
    if (this.#stage.card.outcome) this.#next();
    else void this.#judge(event.target as HTMLFormElement);
  };

  async #judge(form: HTMLFormElement): Promise<void> {
    const values = new FormData(form);
    const judged = JUDGEMENTS.find((one) => one === values.get('judged'));
    if (!judged) return this.#notice(this.#words['practice.empty']);
    const sure = values.get('practice--sure');
    const tried = this.#session.judge(judged, sure === null ? null : Number(sure));
    const { turn } = this.#session;
    if (!tried || !turn) return;
    const before = this.#keeper.unsaved;
    const kept = this.#keeper.add(tried);
    tabStudent.set(this.#keeper.student);
    this.#showTurn();
    announce(outcomeSaid(turn.item, tried, this.#words));
    await kept;
    const { unsaved } = this.#keeper;
    if (unsaved === before) return;
    this.#show(this.#stage);
    if (unsaved) announce(this.#words[`practice.unsaved.${unsaved}`]);
  }

  #next(): void {
    this.#session.next();
    this.#showTurn();
    this.#focus(this.#session.turn ? 'practice-count' : 'practice-end');
  }

  #notice(sentence: string): void {
    const notice = this.querySelector('[data-part="notice"]');
    if (notice) notice.textContent = sentence;
    if (sentence) announce(sentence);
  }

  /** A judgement that was made stays; what was chosen later is put back. */
  #onInput = ({ target }: Event): void => {
    this.#notice('');
    if (this.#stage.is !== 'card' || !(target instanceof HTMLInputElement)) return;
    const judged = this.#stage.card.outcome?.tried.judged;
    if (judged) this.querySelector<HTMLInputElement>(`#judge-${judged}`)!.checked = true;
  };

  /** Numbers choose and Enter goes on, wherever the focus is on the card. */
  #onKey = (event: KeyboardEvent): void => {
    if (this.#stage.is !== 'card' || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as Element;
    if (event.key === 'Enter') {
      // Held down, it would run through the deck.
      if (event.repeat) event.preventDefault();
      else if (target.id === 'practice-count') target.closest('form')?.requestSubmit();
      return;
    }
    const judged = JUDGEMENTS[Number(event.key) - 1];
    if (judged && !this.#stage.card.outcome && target.closest('form')) {
      this.querySelector<HTMLInputElement>(`#judge-${judged}`)?.click();
      this.#focus(`judge-${judged}`);
      event.preventDefault();
    }
  };

  #onClick = (event: MouseEvent): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    // The second half of a double click would pass over what the first one showed.
    if (button?.type === 'submit' && event.detail > 1) event.preventDefault();
    void this.#do(button?.dataset.do, button?.dataset.code ?? '');
  };

  async #do(action: string | undefined, code: string): Promise<void> {
    switch (action) {
      case 'open':
        await this.#open(code);
        return this.#focus('practice-count');
      case 'newcomer':
        await this.#open(freshCode(this.#people));
        return this.#focus('practice-count');
      case 'switch':
        return this.#switch();
      case 'start':
        await this.#deal();
        return this.#focus('practice-count');
      case 'more':
        await this.#deal(true);
        return this.#focus('practice-count');
      case 'retry':
        return this.#begin();
      case 'write':
        await this.#keeper.write();
        this.#show(this.#stage);
        if (this.#keeper.unsaved) announce(this.#words[`practice.unsaved.${this.#keeper.unsaved}`]);
    }
  }

  /** Another student: nothing of the first one's stays on the page. */
  async #switch(): Promise<void> {
    await this.#keeper.write();
    this.#keeper.close();
    this.#keeper = new LogKeeper();
    tabStudent.set(null);
    this.#people = await this.#keeper.people();
    this.#show({ is: 'who', people: this.#people });
    this.#focus('practice-who');
  }

  /** A page that comes back as it was left may show the deck of somebody who has gone. */
  #onReturn = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && this.#keeper.student !== '' && tabStudent.get() !== this.#keeper.student) location.reload();
  };
}

import { fill } from '../../model/fill.ts';
import { answerMark, withMarking, type Marking as MarkingRecord } from '../review/review-record.ts';
import type { RUBRIC_LEVELS } from '../review/rubric.ts';
import { type Criterion } from '../review/rubric.ts';
import { keyAction } from './marking-keys.ts';
import { answerCards, criteriaFor, writtenLines, writtenQuestion } from './marking-rows.ts';
import type { MarkingActions, MarkingState } from './marking-view.ts';
import { answersOf } from './open-review.ts';
import type { ReviewSession } from './session.ts';
import type { ReviewWords } from './words.ts';

/** Answers shown at once; more come behind a button. */
const PAGE = 20;

const isField = (target: EventTarget | null): boolean => target instanceof HTMLTextAreaElement;

/** Marking of written answers: which question is shown, and what the teacher does with its answers. */
export class Marking implements MarkingActions {
  readonly #session: ReviewSession;
  readonly #words: ReviewWords;
  readonly #draw: () => void;
  #question = '';
  #names = true;
  #keys = true;
  #shown = PAGE;
  /** The student whose answer has the focus. */
  #at: string | null = null;

  constructor(session: ReviewSession, words: ReviewWords, draw: () => void) {
    this.#session = session;
    this.#words = words;
    this.#draw = draw;
  }

  state(): MarkingState | null {
    const { open, bank } = this.#session;
    if (!open) return null;
    const questions = writtenLines(open);
    const key = questions.some((line) => line.key === this.#question) ? this.#question : (questions[0]?.key ?? '');
    this.#question = key;
    const cards = answerCards(open, key, this.#names, (n) => fill(this.#words['review.mark.number'], { n }));
    return {
      questions,
      question: writtenQuestion(open, key),
      criteria: criteriaFor(open, key),
      answers: cards.slice(0, this.#shown),
      more: Math.max(0, cards.length - this.#shown),
      names: this.#names,
      keys: this.#keys,
      bank: [...bank].sort((a, b) => b.used - a.used).map(({ text }) => text),
      at: this.#at,
    };
  }

  choose(key: string): void {
    this.#question = key;
    this.#shown = PAGE;
    this.#draw();
  }

  names(show: boolean): void {
    this.#names = show;
    this.#draw();
  }

  keys(on: boolean): void {
    this.#keys = on;
    this.#draw();
  }

  more(): void {
    this.#shown += PAGE;
    this.#draw();
  }

  focus(student: string | null): void {
    if (this.#at === student) return;
    this.#at = student;
    this.#draw();
  }

  /** Changes the mark of an answer to a question, that of the marking view if none is named. */
  #mark(student: string, change: (marking: MarkingRecord) => Partial<MarkingRecord>, question = this.#question): void {
    const { open } = this.#session;
    const answer = open && answersOf(open, student).find(({ key }) => key === question)?.answer;
    if (!answer) return;
    const now = new Date().toISOString();
    this.#session.change((record) => {
      const there = record.marks[student]?.[question] ?? { levels: {}, comment: '', of: '', changed: now };
      return withMarking(record, student, question, {
        ...there,
        ...change(there),
        of: answerMark(answer),
        changed: now,
      });
    });
  }

  criterion(criterion: Criterion, on: boolean): void {
    const { open } = this.#session;
    if (!open) return;
    const question = this.#question;
    const there = criteriaFor(open, question);
    const next = on ? [...there, criterion] : there.filter((one) => one !== criterion);
    this.#session.change((record) => ({ ...record, criteria: { ...record.criteria, [question]: next } }));
  }

  level(student: string, criterion: Criterion, level: (typeof RUBRIC_LEVELS)[number] | null): void {
    this.#mark(student, ({ levels: { [criterion]: _, ...others } }) => ({
      levels: level === null ? others : { ...others, [criterion]: level },
    }));
  }

  comment(student: string, text: string, question = this.#question): void {
    this.#mark(student, () => ({ comment: text }), question);
  }

  /** Keeps a comment for use again. */
  keep(student: string): void {
    const text = this.#session.open?.record.marks[student]?.[this.#question]?.comment.trim() ?? '';
    if (text === '') return;
    const changed = new Date().toISOString();
    void this.#session.changeBank((bank) =>
      bank.some((one) => one.text === text) ? bank : [...bank, { text, used: 1, changed }],
    );
  }

  insert(student: string, text: string): void {
    const there = this.#session.open?.record.marks[student]?.[this.#question]?.comment.trimEnd() ?? '';
    this.comment(student, there === '' ? text : `${there} ${text}`);
    void this.#session.changeBank((bank) =>
      bank.map((one) => (one.text === text ? { ...one, used: one.used + 1 } : one)),
    );
  }

  forget(text: string): void {
    void this.#session.changeBank((bank) => bank.filter((one) => one.text !== text));
  }

  /** Moves between answers and sets levels by keys, as `keyAction` says. */
  key(event: KeyboardEvent): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const place = {
      typing: isField(target),
      arrows: target instanceof HTMLInputElement || target instanceof HTMLSelectElement,
      held: event.ctrlKey || event.altKey || event.metaKey,
    };
    const action = keyAction(event.key, place, this.#keys);
    const answer = target.closest<HTMLElement>('[data-student]');
    if (!action || !answer) return;
    event.preventDefault();
    if (action === 'leave') return answer.focus();
    if (action === 'comment') return answer.querySelector<HTMLElement>('[data-comment]')?.focus();
    if ('move' in action) {
      const next = action.move > 0 ? answer.nextElementSibling : answer.previousElementSibling;
      if (next instanceof HTMLElement) next.focus();
      return;
    }
    const own =
      target.closest<HTMLElement>('[data-criterion]') ?? answer.querySelector<HTMLElement>('[data-criterion]');
    const criterion = own?.dataset.criterion as Criterion | undefined;
    if (criterion) this.level(answer.dataset.student ?? '', criterion, action.level);
  }
}

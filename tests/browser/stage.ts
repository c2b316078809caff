import { onTestFinished, vi } from 'vitest';
import { memoryStore } from '../../src/questions/answer-store.ts';
import { questionView } from '../../src/questions/item.ts';
import { SaysQuestion, type QuestionDone } from '../../src/questions/question-element.ts';
import type { Question } from '../../src/questions/question.ts';
import '../../src/questions/define.ts';
import { WORDS } from '../support/questions.ts';
import '../../src/styles/layers.css';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import '../../src/styles/prose.css';
import '../../src/styles/pens.css';
import '../../src/styles/controls.css';
import '../../src/styles/questions.css';
import '../../src/styles/questions-more.css';

let stages = 0;

/** A lesson page with these questions, its data behind a stubbed `fetch`. */
export function stage(...questions: Question[]) {
  const url = `/lessons/stage-${stages++}/lesson.json`;
  const respond = vi.fn(() => Promise.resolve(new Response(JSON.stringify({ questions }))));
  vi.stubGlobal(
    'fetch',
    vi.fn((asked: string) => (asked === url ? respond() : Promise.reject(new Error(`not stubbed: ${asked}`)))),
  );
  SaysQuestion.store = memoryStore();
  document.documentElement.lang = 'en';
  document.documentElement.dataset.scripts = 'on';
  document.title = 'A lesson';
  const words = Object.fromEntries(Object.entries(WORDS).filter(([key]) => key.startsWith('q.')));
  document.body.innerHTML = `<script type="application/json" id="words">${JSON.stringify(words)}</script>
    <div id="live" role="status"></div>
    <main data-lesson-json="${url}"><h1>A lesson</h1><h2>Questions</h2>
    ${questions.map((question, i) => questionView(question, { number: i + 1, words: WORDS }).markup).join('')}</main>`;
  const done: QuestionDone[] = [];
  const listen = (event: Event): void => void done.push((event as CustomEvent<QuestionDone>).detail);
  document.body.addEventListener('question-done', listen);
  onTestFinished(() => {
    document.body.removeEventListener('question-done', listen);
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });
  return { respond, done };
}

/** The one element that matches; fails if there is none. */
export function one<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

export const announced = (): string => one('#live').textContent.trim();
export const said = (): string => one('[data-part="feedback"]').textContent.replace(/\s+/g, ' ').trim();
export const noticed = (): string => one('[data-part="notice"]').textContent;
/** The question's element, to see its state. */
export const question = (): SaysQuestion => one<SaysQuestion>('says-question');
/** Whether something can be seen. */
export const seen = (selector: string): boolean => one(selector).checkVisibility();
/** The signs and words beside the controls, by option, phrase or item. */
export const verdicts = (): Record<string, string> =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('[data-slot]')]
      .filter((slot) => slot.textContent !== '')
      .map((slot) => [slot.dataset.slot ?? '', slot.textContent]),
  );

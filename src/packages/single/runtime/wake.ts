import { installOutline } from '../../../components/outline.ts';
import { installPath } from '../../../components/path.ts';
import { installThemeSwitch } from '../../../components/theme.ts';
import { questionView } from '../../../questions/item.ts';
import { pageWords } from '../../../questions/page-data.ts';
import { SaysQuestion } from '../../../questions/question-element.ts';
import type { Question } from '../../../questions/question.ts';
import { SaysReading } from '../../../reading/reading-element.ts';
import { LESSON_BLOCK, PACK_BLOCK, type FileBlock } from '../block.ts';
import type { Pack } from '../shell.ts';

/** A lesson's page in a file, once it is unpacked. */
export interface FilePage {
  block: FileBlock & { questions: Question[] };
  /** Interface words of scripts. */
  words: Pack['words'];
  /** `<article class="lesson">`. */
  lesson: HTMLElement;
}

/** What a runtime adds to a lesson's page. */
export interface Runtime {
  /**
   * Says where answers are kept, before the questions wake: it sets `SaysQuestion.store` (and `SaysQuestion.judge`, if answers
   * are judged by other rules). The runtime's own markup is in its places by then.
   */
  keep: (page: FilePage) => void | Promise<void>;
  /** False where nothing may be kept on the device, not even whether it is night. */
  remember?: boolean;
  /** Once the questions are awake. */
  woken?: (page: FilePage) => void;
}

const read = <T>(id: string): T => JSON.parse(document.getElementById(id)?.textContent ?? '{}') as T;

/** Puts a pack's markup into its places: `data-part="name"`, which stand empty in the file. */
function putParts(parts: Pack['parts']): void {
  for (const [name, markup] of Object.entries(parts))
    for (const place of document.querySelectorAll(`[data-part="${name}"]`)) place.innerHTML = markup;
}

/** Puts the questions themselves in the places of their printed form. */
function putQuestions({ block, lesson }: FilePage): void {
  const words = pageWords();
  for (const place of lesson.querySelectorAll<HTMLElement>('[data-ask]')) {
    const at = block.questions.findIndex(({ id }) => id === place.dataset.ask);
    const question = block.questions[at];
    if (!question) continue;
    const template = document.createElement('template');
    template.innerHTML = questionView(question, { words, number: at + 1 }).markup;
    place.replaceWith(template.content);
  }
}

/** Wakes a lesson's page in a file: its questions, its reading, its outline, its two paths, its theme. */
export async function wakeLesson({ keep, remember, woken }: Runtime): Promise<void> {
  const { words, parts } = read<Pack>(PACK_BLOCK);
  // Platforms open files under addresses of their own, and this part of one means something on the site only.
  delete document.documentElement.dataset.a;
  const json = Object.assign(document.createElement('script'), { type: 'application/json', id: 'words' });
  json.textContent = JSON.stringify(words);
  document.body.append(json);
  const lesson = document.querySelector<HTMLElement>('.lesson')!;
  const page: FilePage = { block: read(LESSON_BLOCK), words, lesson };
  putParts(parts);
  putQuestions(page);
  await keep(page);
  customElements.define('says-question', SaysQuestion);
  customElements.define('says-reading', SaysReading);
  installOutline(document.querySelector<HTMLElement>('.outline')!);
  installPath(document.querySelector<HTMLElement>('.time-path'));
  installThemeSwitch(document.querySelector<HTMLButtonElement>('[data-theme-switch]')!, remember);
  woken?.(page);
  // An address may name a place that was not there until now.
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

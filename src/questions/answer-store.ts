import type { Answer } from './question.ts';

/**
 * Where a page's answers are kept, by question id. A store never rejects: what goes wrong in keeping an answer is for the
 * store to say, and the question works on.
 */
export interface AnswerStore {
  load(question: string): Promise<Answer | undefined>;
  save(question: string, answer: Answer): Promise<void>;
}

/** Keeps answers as long as the page is open. */
export function memoryStore(): AnswerStore {
  const answers = new Map<string, Answer>();
  return {
    load: (question) => Promise.resolve(answers.get(question)),
    save: (question, answer) => {
      answers.set(question, answer);
      return Promise.resolve();
    },
  };
}

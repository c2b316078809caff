import type { Answer } from './question.ts';

/** Which version of a question was answered, and question and answer in words. `said` is empty while it is not known. */
export interface InWords {
  hash: string;
  asked: string;
  said: string;
}

/**
 * Where a page's answers are kept, by question id. A store never rejects: what goes wrong in keeping an answer is for the
 * store to say, and the question works on.
 */
export interface AnswerStore {
  /** What was kept of that version of the question. */
  load(question: string, hash: string): Promise<Answer | undefined>;
  save(question: string, answer: Answer, words: InWords): Promise<void>;
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

import { pageJson } from '../components/page-json.ts';
import type { QuestionWords } from './kind.ts';
import type { Question } from './question.ts';
import { isKind } from './wakers.ts';

type Questions = ReadonlyMap<string, Question>;

const isQuestion = (value: unknown): value is Question =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  isKind(value.kind);

async function request(url: string): Promise<Questions> {
  const data = await pageJson(url);
  if (typeof data !== 'object' || data === null || !('questions' in data) || !Array.isArray(data.questions))
    throw new Error(`${url}: no questions`);
  return new Map(data.questions.filter(isQuestion).map((question) => [question.id, question]));
}

const requests = new Map<string, Promise<Questions>>();

/** A lesson's questions from its lesson.json, or from a block of the page: one request for the whole page, made again only if it failed. */
export function fetchQuestions(url: string): Promise<Questions> {
  const running = requests.get(url);
  if (running) return running;
  const started = request(url);
  requests.set(url, started);
  started.catch(() => requests.delete(url));
  return started;
}

let words: QuestionWords | undefined;

/** The interface words that the page hands to its scripts in `<script type="application/json" id="words">`. */
export function pageWords(): QuestionWords {
  words ??= JSON.parse(document.getElementById('words')?.textContent ?? '{}') as QuestionWords;
  return words;
}

import { plain } from '../model/html.ts';
import type { Question, Response } from './question.ts';

const list = (items: readonly (string | undefined)[]): string =>
  items
    .filter(Boolean)
    .map((item) => plain(item ?? ''))
    .join('; ');

/**
 * A response in words, for the notebook, for a file and for whoever reads an answer to a question that is gone. A response
 * that is not of the question's kind yields an empty text.
 */
export function inWords(question: Question, response: Response): string {
  switch (question.kind) {
    case 'choice':
      return Array.isArray(response) ? list(response.map((id) => question.options[id]?.text)) : '';
    case 'phrases':
      return Array.isArray(response) ? list(response.map((id) => question.phrases[id]?.text)) : '';
    case 'sort':
      return Array.isArray(response) || 'text' in response
        ? ''
        : list(
            Object.entries(response).map(
              ([id, place]) => `${question.items[id]?.text ?? id}: ${question.places[place] ?? place}`,
            ),
          );
    case 'write':
      return !Array.isArray(response) && typeof response.text === 'string' ? response.text : '';
  }
}

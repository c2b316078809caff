import { plain } from '../model/html.ts';
import type { Question, Response } from './question.ts';

const list = (items: readonly (string | undefined)[]): string[] => items.flatMap((item) => (item ? [plain(item)] : []));

const strings = (response: Response): string[] =>
  Array.isArray(response) ? response.filter((item) => typeof item === 'string') : [];
const pairs = (response: Response): [string, string][] =>
  Array.isArray(response)
    ? []
    : Object.entries(response as object).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
const text = (response: Response, ...fields: string[]): (string | undefined)[] => {
  const found = Object.fromEntries(pairs(response));
  return fields.map((field) => found[field]);
};

/** The thing of that id. A response may be somebody else's file: `constructor` in it is no id. */
const named = <T>(things: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(things, id) ? things[id] : undefined;

/** A text that goes on after a colon. */
const head = (sentence: string): string => sentence.replace(/\.$/, '');

/** A response in words, a line for each thing chosen, placed or written. What is not of the question's kind yields none. */
export function linesInWords(question: Question, response: Response): string[] {
  switch (question.kind) {
    case 'choice':
      return list(strings(response).map((id) => named(question.options, id)?.text));
    case 'phrases':
      return list(strings(response).map((id) => named(question.phrases, id)?.text));
    case 'order':
      return list(
        strings(response).map((id, i) => {
          const item = named(question.items, id);
          return item && `${i + 1}. ${item.text}`;
        }),
      );
    case 'highlight':
      return list(
        Array.isArray(response)
          ? response.map((mark) => (typeof mark === 'object' ? `“${mark.quote}” (${mark.lens})` : undefined))
          : [],
      );
    case 'sort':
      return list(
        pairs(response).map(([id, place]) => {
          const item = named(question.items, id);
          return item && `${head(item.text)}: ${named(question.places, place) ?? place}`;
        }),
      );
    case 'chain':
      return list(
        pairs(response).map(([id, from]) => {
          const node = named(question.nodes, id);
          return node && `${node.who}: ${named(question.nodes, from)?.who ?? from}`;
        }),
      );
    case 'write':
      return text(response, 'text').flatMap((written) => (written ? [written] : []));
    case 'log': {
      const [query, chosen = '', own, found, because] = text(response, 'query', 'chosen', 'own', 'found', 'because');
      return list([query, named(question.pack, chosen)?.title ?? own, found, because]);
    }
  }
}

/**
 * A response in words, for a file and for whoever reads an answer to a question that is gone. A response that is not of the
 * question's kind yields an empty text.
 */
export const inWords = (question: Question, response: Response): string => linesInWords(question, response).join('; ');

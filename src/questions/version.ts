import { fnv1a } from '../model/hash.ts';
import type { Question } from './question.ts';

const without = (entries: Record<string, { why: string }>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entries).map(([id, { why: _, ...rest }]) => [id, rest]));

/** What an answer depends on besides prompt and text: what could be answered, and the key. */
function essence(question: Unversioned): unknown[] {
  switch (question.kind) {
    case 'choice':
      return [question.several, Object.entries(question.options).map(([id, o]) => [id, o.text, o.correct])];
    case 'phrases':
      return [question.passage, without(question.phrases)];
    case 'sort':
      return [question.places, without(question.items)];
    case 'write':
      return [];
    case 'order':
      return [
        question.about,
        question.direction,
        Object.entries(question.items).map(([id, item]) => [id, item.text, item.rank]),
      ];
    case 'chain':
      return [Object.entries(question.nodes).map(([id, { why: _, ...node }]) => [id, node])];
    case 'highlight':
      return [question.article ? null : question.passage, without(question.targets)];
    case 'log':
      return [
        question.task,
        Object.entries(question.pack).map(([id, card]) => [id, card.title, card.publisher, card.date, card.summary]),
      ];
  }
}

/** A question before it has its version. */
export type Unversioned = Question extends infer Q ? (Q extends Question ? Omit<Q, 'hash'> : never) : never;

/**
 * The version of a question (`Resolved.hash`): another one once its prompt, its options or its key are another. It is worked out from
 * the resolved question alone, so that whoever is handed one can tell whether it is what it says.
 */
export const versionOf = (question: Unversioned): string =>
  fnv1a(JSON.stringify([question.kind, question.prompt, question.text, ...essence(question)]));

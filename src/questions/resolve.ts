import type { Annotation } from '../model/annotation.ts';
import { fnv1a } from '../model/hash.ts';
import type { Question } from './question.ts';
import type { AuthoredQuestion } from './schema.ts';

/** The parts of a question that an answer depends on: what was asked, what could be answered, and the key. */
function essence(question: AuthoredQuestion, looked: Record<string, unknown>): unknown[] {
  const { kind, prompt, text } = question;
  switch (question.kind) {
    case 'choice':
      return [
        kind,
        prompt,
        text,
        question.several,
        Object.entries(question.options).map(([id, o]) => [id, o.text, o.correct]),
      ];
    case 'phrases':
      return [kind, prompt, text, question.passage, looked];
    case 'sort':
      return [kind, prompt, text, question.places, looked];
    case 'write':
      return [kind, prompt, text];
  }
}

const without = (entries: Record<string, { why: string }>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entries).map(([id, { why: _, ...rest }]) => [id, rest]));

/**
 * Looks up the annotations that a question's phrases and items point at, and adds its id, version hash and the
 * annotations to hold back. Unknown annotations yield empty words; the whole-book check reports them.
 */
export function resolveQuestion(
  id: string,
  authored: AuthoredQuestion,
  annotations: Record<string, Annotation>,
): Question {
  const held = new Set(authored.annotations);
  const hold = (name: string | undefined): Annotation | undefined => {
    if (name === undefined) return undefined;
    held.add(name);
    return annotations[name];
  };
  const finish = (looked: Record<string, { why: string }>) => ({
    id,
    hash: fnv1a(JSON.stringify(essence(authored, without(looked)))),
    holds: [...held],
  });
  if (authored.kind === 'phrases') {
    const phrases = Object.fromEntries(
      Object.entries(authored.phrases).map(([key, phrase]) => {
        const from = hold(phrase.annotation);
        return [
          key,
          {
            annotation: phrase.annotation,
            text: phrase.text ?? from?.quote ?? '',
            quoted: from !== undefined && phrase.text === undefined,
            tier: phrase.tier ?? from?.tier ?? 'plain',
            why: phrase.why ?? from?.note ?? '',
          },
        ];
      }),
    );
    return { ...authored, phrases, ...finish(phrases) };
  }
  if (authored.kind === 'sort') {
    const items = Object.fromEntries(
      Object.entries(authored.items).map(([key, item]) => {
        const from = hold(item.annotation);
        return [key, { ...item, text: item.text ?? (from ? `“${from.quote}”` : '') }];
      }),
    );
    return { ...authored, items, ...finish(items) };
  }
  return { ...authored, ...finish({}) };
}

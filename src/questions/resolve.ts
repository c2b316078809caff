import type { AnyAnnotation } from '../model/annotation.ts';
import { fnv1a } from '../model/hash.ts';
import type { Target } from './highlight/schema.ts';
import { placesOf, tidyPassage } from './highlight/spans.ts';
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
    case 'order':
      return [
        kind,
        prompt,
        text,
        question.about,
        question.direction,
        Object.entries(question.items).map(([id, item]) => [id, item.text, item.rank]),
      ];
    case 'chain':
      return [kind, prompt, text, Object.entries(question.nodes).map(([id, { why: _, ...node }]) => [id, node])];
    case 'highlight':
      return [kind, prompt, text, question.passage, looked];
    case 'log':
      return [
        kind,
        prompt,
        text,
        question.task,
        Object.entries(question.pack).map(([id, card]) => [id, card.title, card.publisher, card.date, card.summary]),
      ];
  }
}

const without = (entries: Record<string, { why: string }>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entries).map(([id, { why: _, ...rest }]) => [id, rest]));

type Lookup = (name: string | undefined) => AnyAnnotation | undefined;

/** The targets of a text to mark, with their places in it. Words that are not there get no place in it. */
function resolveTargets(
  { passage, targets }: Extract<AuthoredQuestion, { kind: 'highlight' }>,
  lookup: Lookup,
): { passage: string; targets: Record<string, Target> } {
  const looked = Object.entries(targets).map(([id, target]) => {
    const from = lookup(target.annotation);
    const lens = target.lens ?? from?.lens;
    return {
      id,
      annotation: target.annotation,
      quote: target.quote ?? from?.quote ?? '',
      lenses: [...(lens ? [lens] : []), ...target.also],
      tier: target.tier ?? from?.tier ?? 'plain',
      why: target.why ?? from?.note ?? '',
    };
  });
  const text = tidyPassage(passage ?? looked.map(({ quote }) => quote).join('\n\n'));
  const placed = looked.map(({ id, ...target }): [string, Target] => {
    const { start, end } = placesOf(text, target.quote)[0] ?? { start: 0, end: 0 };
    return [id, { ...target, start, end }];
  });
  return { passage: text, targets: Object.fromEntries(placed) };
}

/**
 * Looks up the annotations that a question's phrases, items and targets point at, and adds its id, version hash and the
 * annotations to hold back. Unknown annotations yield empty words; the whole-book check reports them.
 */
export function resolveQuestion(
  id: string,
  authored: AuthoredQuestion,
  annotations: Record<string, AnyAnnotation>,
): Question {
  const held = new Set(authored.annotations);
  const hold: Lookup = (name) => {
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
  if (authored.kind === 'highlight') {
    const { passage, targets } = resolveTargets(authored, hold);
    return { ...authored, passage, article: authored.passage === null, targets, ...finish(targets) };
  }
  return { ...authored, ...finish({}) };
}

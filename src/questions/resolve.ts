import type { AnyAnnotation } from '../model/annotation.ts';
import type { Target } from './highlight/schema.ts';
import { placesOf, tidyPassage } from './highlight/spans.ts';
import type { Question } from './question.ts';
import type { AuthoredQuestion } from './schema.ts';
import { versionOf, type Unversioned } from './version.ts';

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
  const finish = (question: Unversioned): Question => ({ ...question, hash: versionOf(question) });
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
    return finish({ ...authored, phrases, id, holds: [...held] });
  }
  if (authored.kind === 'sort') {
    const items = Object.fromEntries(
      Object.entries(authored.items).map(([key, item]) => {
        const from = hold(item.annotation);
        return [key, { ...item, text: item.text ?? (from ? `“${from.quote}”` : '') }];
      }),
    );
    return finish({ ...authored, items, id, holds: [...held] });
  }
  if (authored.kind === 'highlight') {
    const { passage, targets } = resolveTargets(authored, hold);
    return finish({ ...authored, passage, article: authored.passage === null, targets, id, holds: [...held] });
  }
  return finish({ ...authored, id, holds: [...held] });
}

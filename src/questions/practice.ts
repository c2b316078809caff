import { fill } from '../model/fill.ts';
import type { Skill } from '../model/book.ts';
import type { Words } from '../model/words.ts';
import type { QuestionOf } from './question.ts';
import { resolveQuestion } from './resolve.ts';
import type { SortItem } from './sort/schema.ts';

/** The question that a skill's practice sentences make: sort them into sound ones and those worth a query. */
export function practiceQuestion(
  { kind, title, lens, ask, practice }: Pick<Skill, 'kind' | 'title' | 'lens' | 'ask' | 'practice'>,
  words: Words,
): QuestionOf<'sort'> {
  const items: [string, SortItem][] = practice.map(({ text, sound, why }, i) => [
    `sentence-${i + 1}`,
    { text, place: sound ? 'sound' : 'query', also: [], why },
  ]);
  return resolveQuestion(
    'practice',
    {
      kind: 'sort',
      lens,
      role: 'lens',
      short: false,
      skills: [],
      prompt: fill(words[`skill.try.prompt.${kind}`], { title }),
      paragraphs: [],
      annotations: [],
      hints: [words[`skill.try.look.${kind}`], fill(words['skill.try.idea'], { ask })],
      confidence: false,
      depth: 2,
      layout: 'bins',
      places: { sound: words['skill.try.sound'], query: words['skill.try.query'] },
      items: Object.fromEntries(items),
    },
    {},
  ) as QuestionOf<'sort'>;
}

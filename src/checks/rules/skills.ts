import { countWords } from '../../model/count-words.ts';
import type { PracticeSentence } from '../../model/skill.ts';
import type { Finding, Path } from '../problem.ts';
import type { Sources } from '../sources.ts';
import { wordsOf } from './helpers.ts';

/** Fewest sentences of each sort: one alone is found by elimination. */
const FEWEST = 2;
const LONGEST_WHY = 35;

/** An order that can be seen through: one sort after the other, or turn and turn about. */
function patterned(practice: readonly PracticeSentence[]): boolean {
  const switches = practice.filter(({ sound }, i) => i > 0 && sound !== practice[i - 1]!.sound).length;
  return switches === 1 || switches === practice.length - 1;
}

function withinPage(practice: readonly PracticeSentence[]): [Path, string][] {
  const found: [Path, string][] = practice.flatMap(({ why }, i): [Path, string][] =>
    countWords(why) > LONGEST_WHY
      ? [[['practice', i, 'why'], `This reason has ${countWords(why)} words. Say it in at most ${LONGEST_WHY}.`]]
      : [],
  );
  const sound = practice.filter((sentence) => sentence.sound).length;
  if (sound < FEWEST)
    found.push([
      ['practice'],
      `${sound} of ${practice.length} practice sentences are sound. Write at least two with “sound: true”: leaving sound wording alone is half of the skill.`,
    ]);
  else if (practice.length - sound < FEWEST)
    found.push([
      ['practice'],
      `${practice.length - sound} of ${practice.length} practice sentences are worth a query. Write at least two with “sound: false”.`,
    ]);
  else if (patterned(practice))
    found.push([['practice'], 'The order of these sentences gives the answers away. Mix sound ones and others.']);
  return found;
}

/** Practice sentences can be told apart by reading only: enough of each sort, mixed, each one once in the book. */
export const practiceSentences = ({ skills }: Sources): Finding[] => {
  const taken = new Map<string, string>();
  return skills.flatMap(({ file, front }) => {
    if (!front) return [];
    const { practice } = front;
    const twice = practice.flatMap(({ text }, i): [Path, string][] => {
      const key = wordsOf(text).join(' ');
      const other = taken.get(key);
      taken.set(key, file);
      if (!other) return [];
      const where = other === file ? 'stands here twice' : `stands in ${other} too`;
      return [[['practice', i, 'text'], `This sentence ${where}. Write another one.`]];
    });
    return [...twice, ...withinPage(practice)].map(([at, message]) => ({ file, at, message }));
  });
};

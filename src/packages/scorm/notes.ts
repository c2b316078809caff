import { fill } from '../../model/fill.ts';
import type { Words } from '../../model/words.ts';

/** What teachers are told of a package, in the package and on the guide page; `scorm.note.<id>` says it. */
export const SCORM_NOTES = [
  'score',
  'status',
  'answers',
  'ids',
  'long',
  'resume',
  'confidence',
  'tiers',
  'highlight',
  'order',
  'written',
  'hints',
  'device',
  'key',
] as const;

/** The readme of a package. */
export const notesText = (
  { title, questions, mastery }: { title: string; questions: number; mastery: number | null },
  words: Words,
): string =>
  [
    `${words['site.name']}: ${title}`,
    fill(words['scorm.notes'], { n: questions }),
    ...(mastery === null ? [] : [fill(words['scorm.notes.mastery'], { n: mastery })]),
    ...SCORM_NOTES.map((id) => `- ${words[`scorm.note.${id}`]}`),
  ].join('\n\n') + '\n';

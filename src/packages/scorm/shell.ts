import type { Words } from '../../model/words.ts';
import { makeShell } from '../single/make-shell.ts';
import type { LessonShell } from '../single/shell.ts';
import { scormPlaces } from './places.ts';
import { isVisitWord } from './runtime/notices.ts';

const ROOM = 'src/packages/scorm';

/** Makes the shell of lessons on a learning platform from the sources, in the project's folder. */
export const scormShell = (words: Words): Promise<LessonShell> =>
  makeShell({
    entry: `${ROOM}/runtime/scorm.ts`,
    styles: `${ROOM}/scorm.css`,
    // No choice of night or path is looked up on the device.
    early: "document.documentElement.dataset.scripts='on'",
    says: isVisitWord,
    parts: scormPlaces(words),
    // A page on a platform does send something.
    words: { ...words, 'file.foot': words['scorm.visit.foot'] },
  });

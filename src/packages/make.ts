import type { Lesson } from '../model/book.ts';
import type { Words } from '../model/words.ts';
import { cartridge } from './cartridge/cartridge.ts';
import { gift } from './gift/gift.ts';
import type { PackageKind } from './list.ts';
import { moodleXml } from './moodle/moodle.ts';
import { zip } from './zip.ts';

/** What is needed to make a package of a lesson. */
export interface Making {
  lesson: Lesson;
  words: Words;
  /** The address of the lesson's page, or null where the site has no address. */
  url: string | null;
}

/** Makes one package of a lesson: text or an archive. The same lesson makes the same bytes. */
export function makePackage(kind: PackageKind, { lesson, words, url }: Making): string | Uint8Array {
  switch (kind.id) {
    case 'cartridge-11':
      return zip(cartridge(lesson, 1, kind, url, words), lesson.reviewed);
    case 'cartridge-12':
      return zip(cartridge(lesson, 2, kind, url, words), lesson.reviewed);
    case 'moodle':
      return moodleXml(lesson, words);
    case 'gift':
      return gift(lesson, words);
    default:
      throw new Error(`Packages of the kind ${kind.id} are made elsewhere.`);
  }
}

/** The kinds that are made of a lesson alone, by `makePackage` or, with its page in them, as SCORM packages. */
export const isMadeHere = ({ id }: PackageKind): boolean => /^(?:scorm-|cartridge-|moodle$|gift$)/.test(id);

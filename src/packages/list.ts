import type { Lesson } from '../model/book.ts';
import { SCORM_NOTES } from './scorm/notes.ts';
import { hasPath, type Path } from './scorm/one-path.ts';

/** The learning platforms that the written recipes are about. */
export const PLATFORMS = ['moodle', 'canvas', 'schoology', 'classroom'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** How sure we are that a platform takes a format: seen there with a trial package, read in its documentation, or neither. */
export type Certainty = 'seen' | 'documented';

/** What comes back to the teacher. `quiz`: what the platform’s own quiz records. */
export type Back = 'file' | 'quiz' | 'score' | 'status' | 'time' | 'answers';

/** What a package cannot carry, or carries as something else; `packages.limit.<id>` says it in words. */
export type Limit =
  | 'html'
  | 'read'
  | 'confidence'
  | 'tiers'
  | 'highlight'
  | 'order'
  | 'several'
  | 'rows'
  | 'one-by-one'
  | 'several-one-by-one'
  | 'highlight-one-by-one'
  | 'weights'
  | 'moodle-quiz'
  | 'written-out'
  | 'log-essay'
  | 'hints'
  | 'no-hints'
  | 'no-marks'
  | 'no-rubric'
  | 'visible'
  | 'address'
  | 'https';

/** What is built of each lesson, or of the module. */
export interface PackageKind {
  id: 'scorm-full' | 'scorm-short' | 'file' | 'cartridge-11' | 'cartridge-12' | 'moodle' | 'gift' | 'module';
  /** The file's path inside `packages/`. */
  path: (lesson: string) => string;
  /** Of what it is made. */
  of: 'lesson' | 'module';
  /** The name and version of the format, as platforms call it. */
  format: string;
  /** Whether every build has it, or only one with packages. */
  always: boolean;
  platforms: Partial<Record<Platform, Certainty>>;
  back: readonly Back[];
  limits: readonly Limit[];
  /** What else a teacher should know, by what comes after `scorm.note.`. */
  notes?: typeof SCORM_NOTES;
  /** Whether there is one of a lesson; left out, of every lesson. */
  has?: (lesson: Pick<Lesson, 'questions'>) => boolean;
}

const asQuestions = ['confidence', 'tiers', 'highlight', 'order', 'several', 'rows', 'log-essay'] as const;
const asQuiz = [
  'written-out',
  'confidence',
  'tiers',
  'highlight-one-by-one',
  'order',
  'several-one-by-one',
  'one-by-one',
  'weights',
  'no-hints',
  'visible',
  'address',
] as const;
const scorm = (path: Path): PackageKind => ({
  id: `scorm-${path}`,
  path: (lesson) => `${lesson}/${lesson}-scorm12-${path}.zip`,
  of: 'lesson',
  format: 'SCORM 1.2',
  always: false,
  platforms: { moodle: 'seen', canvas: 'documented', schoology: 'documented' },
  back: ['score', 'status', 'time', 'answers'],
  limits: [],
  notes: SCORM_NOTES,
  has: (lesson) => hasPath(lesson, path),
});
/** Every package, the most useful first. Guide pages, the notes inside the packages and the build read this list. */
export const PACKAGES: readonly PackageKind[] = [
  scorm('full'),
  scorm('short'),
  {
    id: 'file',
    path: (lesson) => `${lesson}/${lesson}.html`,
    of: 'lesson',
    format: 'HTML',
    always: true,
    platforms: {},
    back: ['file'],
    limits: ['html'],
  },
  {
    id: 'cartridge-11',
    path: (lesson) => `${lesson}/${lesson}-cc11.imscc`,
    of: 'lesson',
    format: 'Common Cartridge 1.1',
    always: false,
    platforms: { moodle: 'seen', canvas: 'documented' },
    back: ['quiz'],
    limits: [...asQuiz, 'moodle-quiz'],
  },
  {
    id: 'cartridge-12',
    path: (lesson) => `${lesson}/${lesson}-cc12.imscc`,
    of: 'lesson',
    format: 'Common Cartridge 1.2',
    always: false,
    platforms: { schoology: 'documented', canvas: 'documented' },
    back: ['quiz'],
    limits: asQuiz,
  },
  {
    id: 'moodle',
    path: (lesson) => `${lesson}/${lesson}-moodle.xml`,
    of: 'lesson',
    format: 'Moodle XML',
    always: false,
    platforms: { moodle: 'seen' },
    back: ['quiz'],
    limits: [...asQuestions, 'hints', 'read'],
  },
  {
    id: 'gift',
    path: (lesson) => `${lesson}/${lesson}-gift.txt`,
    of: 'lesson',
    format: 'GIFT',
    always: false,
    platforms: { moodle: 'seen' },
    back: ['quiz'],
    limits: [...asQuestions, 'no-marks', 'no-rubric', 'no-hints', 'read'],
  },
  {
    id: 'module',
    path: () => 'says-who.zip',
    of: 'module',
    format: 'ZIP',
    always: false,
    platforms: {},
    back: ['file'],
    limits: ['https'],
  },
];

/**
 * Lets the builds of this process make the packages that not every build has. `mastery` is the score in per cent from which
 * platforms say “passed” of a SCORM package, and below which “failed”; without it they say “completed”.
 */
export function usePackages(mastery: number | null = null): void {
  process.env.LMS_PACKAGES = 'yes';
  process.env.LMS_MASTERY = String(mastery ?? '');
}
export const masteryInUse = (): number | null => (process.env.LMS_MASTERY ? Number(process.env.LMS_MASTERY) : null);
export const packagesInUse = (): boolean => process.env.LMS_PACKAGES === 'yes';

/** What the build at hand makes, or makes of a lesson. */
export const packagesMade = (lesson?: Pick<Lesson, 'questions'>): PackageKind[] =>
  PACKAGES.filter(({ always, has }) => (always || packagesInUse()) && (!lesson || !has || has(lesson)));

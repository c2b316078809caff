import type { Book, Lesson, Passage } from '../../model/book.ts';
import { plain } from '../../model/html.ts';
import { isLens, type Lens } from '../../model/taxonomy.ts';
import type { AssignedLesson } from '../assignment.ts';

/** What the builder needs of the book, as /teach/assign.json holds it: no key, no reason, no teacher's note. */
export interface AssignData {
  /** Lessons, then practice texts, in the order of their lists. */
  lessons: AssignLesson[];
  paths: AssignPath[];
}

/** A lesson or practice text to choose from. */
export interface AssignLesson {
  slug: string;
  /** The folder of its page. */
  folder: 'lessons' | 'passages';
  title: string;
  /** The outlet, or what a practice text pretends to be. */
  from: string;
  /** Minutes of both paths; a practice text has no short one. */
  minutes: { short: number | null; full: number };
  questions: AssignQuestion[];
}

/** A question to choose. */
export interface AssignQuestion {
  id: string;
  /** Its number on the page. */
  n: number;
  /** In plain words. */
  prompt: string;
  lens: Lens | null;
  /** Whether it belongs to the short path. */
  short: boolean;
}

/** A learning path, as far as it can be assigned. */
export interface AssignPath {
  slug: string;
  title: string;
  lessons: AssignedLesson[];
  /** How many of its steps lead to other pages, which an assignment cannot hold. */
  others: number;
}

const questionsOf = (questions: Lesson['questions']): AssignQuestion[] =>
  questions.map(({ id, prompt, lens, short }, i) => ({ id, n: i + 1, prompt: plain(prompt), lens, short }));

const lessonOf = ({ slug, title, minutes, questions }: Lesson, from: string): AssignLesson => ({
  slug,
  folder: 'lessons',
  title,
  from,
  minutes,
  questions: questionsOf(questions),
});

const passageOf = ({ slug, title, source, minutes, questions }: Passage): AssignLesson => ({
  slug,
  folder: 'passages',
  title,
  from: source,
  minutes: { short: null, full: minutes },
  questions: questionsOf(questions),
});

/** The lesson or practice text that a path's step leads to, and the section; undefined for any other page. */
export function stepPlace(at: string): { folder: string; slug: string; section: string | undefined } | undefined {
  const [, folder, slug, section] = /^(lessons|passages)\/([a-z0-9-]+)\/(?:#([a-z0-9-]+))?$/.exec(at) ?? [];
  return folder !== undefined && slug !== undefined ? { folder, slug, section } : undefined;
}

/** What a path's step assigns: its lesson, or the questions of one lens if it leads to that section. */
function assigned(at: string, lessons: readonly AssignLesson[]): AssignedLesson | undefined {
  const place = stepPlace(at);
  const lesson = lessons.find(({ slug, folder }) => slug === place?.slug && folder === place.folder);
  if (!lesson) return undefined;
  const chosen = lesson.questions.filter(({ lens }) => lens === place?.section).map(({ id }) => id);
  return { lesson: lesson.slug, questions: isLens(place?.section) && chosen.length > 0 ? chosen : 'full' };
}

/** Two steps at one lesson are one lesson with the questions of both. */
function joined(steps: readonly AssignedLesson[], lessons: readonly AssignLesson[]): AssignedLesson[] {
  const bySlug = new Map<string, AssignedLesson>();
  for (const { lesson, questions } of steps) {
    const before = bySlug.get(lesson)?.questions;
    const all = lessons.find(({ slug }) => slug === lesson)?.questions ?? [];
    bySlug.set(lesson, {
      lesson,
      questions:
        Array.isArray(questions) && Array.isArray(before)
          ? all.map(({ id }) => id).filter((id) => questions.includes(id) || before.includes(id))
          : before === undefined
            ? questions
            : 'full',
    });
  }
  return [...bySlug.values()];
}

/** Takes from the book what the builder needs. */
export function assignData({ lessons, passages, paths, publishers }: Book): AssignData {
  const all = [
    ...lessons.map((lesson) =>
      lessonOf(lesson, publishers[lesson.article.publisher]?.name ?? lesson.article.publisher),
    ),
    ...passages.map(passageOf),
  ];
  return {
    lessons: all,
    paths: paths
      .map(({ slug, title, steps }) => {
        const own = steps.flatMap(({ at }) => assigned(at, all) ?? []);
        return { slug, title, lessons: joined(own, all), others: steps.length - own.length };
      })
      .filter((path) => path.lessons.length > 0),
  };
}

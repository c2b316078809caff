import type { Assignment } from '../assignment.ts';
import { LONGEST_LINK, writeLink } from '../link.ts';

/** Most bytes in a QR code: at 40 mm, more of them print too small for many cameras. */
export const LARGEST_QR = 120;

/** Where the site is: its addresses, complete, as students have to call them up. */
export interface Place {
  /** Address of the page that opens assignments. */
  page: string;
  /** Address of a lesson or practice text. */
  lesson: (slug: string) => string;
}

/** The whole link of an assignment. */
export const linkOf = (assignment: Assignment, { page }: Place): string => `${page}#${writeLink(assignment)}`;

/** The shortest address that opens the lessons, without any settings: short enough to type. */
export const lessonsAddress = ({ lessons }: Assignment, place: Place): string => {
  const [first, ...more] = lessons.map(({ lesson }) => lesson);
  return more.length === 0 ? place.lesson(first ?? '') : `${place.page}#${[first, ...more].join('+')}`;
};

/** What a QR code holds of an assignment. */
export interface QrTarget {
  address: string;
  /** All of it; all but the instructions; all but instructions and its own title; or the lessons alone, without every setting. */
  holds: 'all' | 'no-instructions' | 'no-words' | 'lessons';
}

/**
 * The fullest address of an assignment that a printed QR code can hold. What it leaves out stands beside it on paper;
 * `title` is a short one in place of its own.
 */
export function qrTarget(assignment: Assignment, place: Place, title: string): QrTarget {
  const less = [
    ['all', {}],
    ['no-instructions', { instructions: '' }],
    ['no-words', { instructions: '', title }],
  ] as const;
  for (const [holds, without] of less) {
    const address = linkOf({ ...assignment, ...without }, place);
    if (address.length <= LARGEST_QR) return { address, holds };
  }
  return { address: lessonsAddress(assignment, place), holds: 'lessons' };
}

/** A link that is too long, and how many characters it would lose without each of what makes it long. */
export interface TooLong {
  length: number;
  saves: { what: 'instructions' | 'questions' | 'title'; characters: number }[];
}

/** Says what makes a link too long, the most first; null if it is not. */
export function tooLong(assignment: Assignment, place: Place): TooLong | null {
  const { length } = linkOf(assignment, place);
  if (length <= LONGEST_LINK) return null;
  const without = (less: Partial<Assignment>): number => length - linkOf({ ...assignment, ...less }, place).length;
  const whole = assignment.lessons.map(({ lesson }) => ({ lesson, questions: 'full' as const }));
  const saves = [
    { what: 'instructions' as const, characters: without({ instructions: '' }) },
    { what: 'questions' as const, characters: without({ lessons: whole }) },
    { what: 'title' as const, characters: without({ title: '', classCode: '' }) },
  ];
  return {
    length,
    saves: saves.filter(({ characters }) => characters > 20).sort((a, b) => b.characters - a.characters),
  };
}

/** An address as people type it. */
export const typed = (address: string): string => address.replace(/^https?:\/\//, '');

/** Whether an address leads only to the machine it is called up on. */
export const isLocal = (address: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);

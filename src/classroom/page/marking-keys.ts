import { RUBRIC_LEVELS, type RubricLevel } from '../review/rubric.ts';

/** What a key asks for while answers are being marked. */
export type KeyAction = { move: 1 | -1 } | { level: RubricLevel | null } | 'comment' | 'leave';

/** Where a key was pressed. */
export interface KeyPlace {
  /** In a field that takes letters. */
  typing: boolean;
  /** In a control that the arrow keys move through, such as the levels. */
  arrows: boolean;
  /** Ctrl, Alt or Meta is held: the key is the browser's. */
  held: boolean;
}

/**
 * What a key does. Single letters and figures work only outside text fields, only while the answers have the focus, and can be
 * switched off (WCAG 2.1.4); Escape leaves a comment and always works.
 */
export function keyAction(key: string, { typing, arrows, held }: KeyPlace, on: boolean): KeyAction | null {
  if (held) return null;
  if (typing) return key === 'Escape' ? 'leave' : null;
  if (!on || (arrows && key.startsWith('Arrow'))) return null;
  if (key === 'j' || key === 'ArrowDown') return { move: 1 };
  if (key === 'k' || key === 'ArrowUp') return { move: -1 };
  if (key === 'c') return 'comment';
  if (key === '0') return { level: null };
  const level = RUBRIC_LEVELS.find((one) => String(one) === key);
  return level ? { level } : null;
}

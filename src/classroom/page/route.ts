/** The parts of an open review, in the order of their links. */
export const AREAS = ['class', 'marking', 'students', 'grades', 'files'] as const;
export type Area = (typeof AREAS)[number];

/** What is shown of a review. It stands in the fragment of the address, which is never sent anywhere. */
export type Route = { area: Area } | { area: 'student'; student: string };

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Reads `#marking` or `#student/fox-12`; null for a place inside what is shown already. */
export function readRoute(hash: string): Route | null {
  const name = hash.replace(/^#/, '');
  if (name === '') return { area: 'class' };
  if (name.startsWith('student/')) return { area: 'student', student: decoded(name.slice('student/'.length)) };
  const area = AREAS.find((one) => one === name);
  return area ? { area } : null;
}

import type { Dropped } from '../../src/classroom/review/intake.ts';

/** A file as the review page gets it. */
export const dropped = (path: string, content: string | Uint8Array): Dropped => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, size: bytes.length, bytes: () => Promise.resolve(bytes) };
};

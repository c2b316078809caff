import { literal, object } from '../../../model/parse.ts';
import type { LessonShell } from '../../../packages/single/shell.ts';

const parseVersion = object<{ version: 1 }>({ version: literal(1) });

/** Fetches what lesson files are made of. Rejects without a connection, or if the site has something else there. */
async function fetchShell(address: string): Promise<LessonShell> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const shell: unknown = await response.json();
  parseVersion(shell, '');
  return shell as LessonShell;
}

let known: Promise<LessonShell> | undefined;

/** The same, once for a visit; what failed is tried again. */
export function theShell(address: string): Promise<LessonShell> {
  const shell = (known ??= fetchShell(address));
  shell.catch(() => (known = undefined));
  return shell;
}

import { download } from '../../../answers/download.ts';
import { fill } from '../../../model/fill.ts';
import type { LessonDraft } from '../../draft/draft.ts';
import type { Bench } from '../bench.ts';
import type { Product } from './gaps.ts';
import { printSheet } from './print.ts';
import type { SheetKind } from './products.ts';
import { theShell } from './shell.ts';

/** Says at the product, and aloud, what came of it. */
function tell({ show, say }: Bench, product: Product, said: string): void {
  show({ open: product, said });
  say(said);
}

/** What only this step needs; null, once it was said why, where it cannot be fetched. */
async function fetched<T>(what: Promise<T>, bench: Bench, product: Product): Promise<T | null> {
  try {
    return await what;
  } catch {
    tell(bench, product, bench.words['studio.take.offline']);
    return null;
  }
}

const making = () => import('./products.ts');

/** Saves the lesson as one file. */
export async function saveFile(bench: Bench, draft: LessonDraft): Promise<void> {
  const { words, desk, page } = bench;
  const needed = await fetched(Promise.all([making(), theShell(page.shell)]), bench, 'file');
  if (!needed) return;
  const [{ fileOf, LARGEST_FILE }, shell] = needed;
  const file = new TextEncoder().encode(fileOf(draft, desk.current.id, shell, words));
  const name = `${draft.slug}.html`;
  download(name, file, 'text/html');
  const size = { name, n: Math.ceil(file.length / 1000) };
  tell(
    bench,
    'file',
    fill(words[file.length > LARGEST_FILE ? 'studio.take.file.large' : 'studio.take.file.done'], size),
  );
}

/** Prints a worksheet or the key. */
export async function printPaper(bench: Bench, draft: LessonDraft, kind: SheetKind): Promise<void> {
  const { words, page, show } = bench;
  const needed = await fetched(Promise.all([making(), theShell(page.shell)]), bench, 'paper');
  if (!needed) return;
  const [{ sheetOf }, shell] = needed;
  show({ open: null, said: '' });
  printSheet(sheetOf(draft, kind, shell, words));
}

/** Saves the lesson's folder as an archive. */
export async function saveFolder(bench: Bench, draft: LessonDraft): Promise<void> {
  const { words } = bench;
  const needed = await fetched(making(), bench, 'folder');
  if (!needed) return;
  const name = `${draft.slug}.zip`;
  const day = new Date().toISOString().slice(0, 10);
  download(name, needed.archiveOf(draft, day, words), 'application/zip');
  tell(bench, 'folder', fill(words['studio.take.folder.done'], { name }));
}

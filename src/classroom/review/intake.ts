import type { LessonQuestions } from '../../packages/single/read-file.ts';
import type { Problem } from './problem.ts';
import type { Received } from './received.ts';
import { isLesson, isLitter, isProblem, refusal, takeFile, tidyPath, type TakenFile } from './take-file.ts';
import { unpack, zipEntries, ZipError } from './zip.ts';

/** A file that was dropped or picked, with its folders in `path`. `bytes` is called at most once, and only if need be. */
export interface Dropped {
  path: string;
  /** In bytes. */
  size: number;
  bytes: () => Promise<Uint8Array>;
}

/** How far taking in has come. `of` grows as archives are opened. */
export interface Progress {
  done: number;
  of: number;
  /** The file at hand, as text. */
  file: string;
}

/** How files are taken in. */
export interface TakeOptions {
  /** Stops between two files; what was read by then is kept. */
  signal?: AbortSignal;
  progress?: (progress: Progress) => void;
  limits?: Limits;
}

/** What came of taking files in. */
export interface Taken {
  received: Received[];
  /** Lessons in files, whose questions score what was handed in from them. */
  lessons: LessonQuestions[];
  /** What was left out, in the order it was met. */
  problems: Problem[];
  /** True if it was stopped by its signal. */
  stopped: boolean;
}

/** Bounds of one drop. A class of 200 stays far below each of them. */
export interface Limits {
  /** Files in an archive and in all. */
  files: number;
  /** Bytes of an archive as it lies on the disk. */
  archive: number;
  /** Bytes of one unpacked file: an archive inside an archive is the only large one there may be. */
  file: number;
  /** Bytes unpacked in all. */
  all: number;
  /** Unpacked bytes for each packed one, in files of more than 64 KB. */
  ratio: number;
}

export const LIMITS: Limits = {
  files: 2_000,
  archive: 400_000_000,
  file: 50_000_000,
  all: 400_000_000,
  ratio: 200,
};

/** How long the page may wait for a breath, in milliseconds. */
const BREATH = 30;

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

interface Work extends Taken {
  options: TakeOptions;
  limits: Limits;
  done: number;
  of: number;
  unpacked: number;
  breathed: number;
}

/** Counts a file, says so and lets the page draw; false once it is to stop. */
async function goOn(work: Work, file: string): Promise<boolean> {
  if (performance.now() - work.breathed > BREATH) {
    work.options.progress?.({ done: work.done, of: work.of, file });
    await breathe();
    work.breathed = performance.now();
  }
  work.done += 1;
  work.stopped ||= work.options.signal?.aborted ?? false;
  return !work.stopped;
}

function keep(work: Work, taken: TakenFile): void {
  if (isProblem(taken)) work.problems.push(taken);
  else if (isLesson(taken)) work.lessons.push(taken);
  else work.received.push(taken);
}

const ZIP_PROBLEM = { damaged: 'zip-damaged', huge: 'zip-large', locked: 'zip-locked', method: 'zip-damaged' } as const;

/** Takes in an archive and, one level down, the archives in it. */
async function takeZip(work: Work, path: string, bytes: Uint8Array, depth = 0): Promise<void> {
  const { limits } = work;
  const refuse = (error: unknown, file: string): void => {
    if (!(error instanceof ZipError)) throw error;
    work.problems.push({ kind: ZIP_PROBLEM[error.kind], file });
  };
  let entries;
  try {
    entries = zipEntries(bytes, limits.files - work.done).filter(({ path: name }) => !/[\\/]$/.test(name));
  } catch (error) {
    refuse(error, path);
    return;
  }
  work.of += entries.length;
  for (const entry of entries) {
    const name = `${path}/${tidyPath(entry.path)}`;
    if (!(await goOn(work, name))) return;
    if (isLitter(name)) continue;
    const nested = /\.zip$/i.test(name);
    const refused = nested ? null : refusal(name, entry.size);
    if (refused) {
      work.problems.push({ kind: refused, file: name });
      continue;
    }
    try {
      const most = Math.min(limits.file, limits.all - work.unpacked, Math.max(65_536, entry.packed * limits.ratio));
      const inner = unpack(bytes, entry, most);
      work.unpacked += inner.length;
      if (!nested) keep(work, takeFile(name, inner));
      else if (depth > 0) work.problems.push({ kind: 'zip-deep', file: name });
      else await takeZip(work, name, inner, depth + 1);
    } catch (error) {
      refuse(error, name);
    }
  }
}

async function takeOne(work: Work, { path, size, bytes }: Dropped): Promise<void> {
  const name = tidyPath(path);
  if (isLitter(name)) return;
  const zip = /\.zip$/i.test(name);
  const refused = zip ? (size > work.limits.archive ? ('zip-large' as const) : null) : refusal(name, size);
  if (refused) {
    work.problems.push({ kind: refused, file: name });
    return;
  }
  let read: Uint8Array;
  try {
    read = await bytes();
  } catch {
    work.problems.push({ kind: 'unread', file: name });
    return;
  }
  if (zip) await takeZip(work, name, read);
  else keep(work, takeFile(name, read));
}

/**
 * Takes in what was dropped: hand-ins as HTML or JSON, lessons in files, folders of them, the archives that Moodle, Canvas and Drive make of a
 * class, and archives inside these. Every other file becomes a problem that names it; no file spoils the others, and nothing
 * is run or rendered. Between files the page gets to draw. Never rejects.
 */
export async function takeIn(
  files: Iterable<Dropped> | AsyncIterable<Dropped>,
  options: TakeOptions = {},
): Promise<Taken> {
  const work: Work = {
    received: [],
    lessons: [],
    problems: [],
    stopped: false,
    options,
    limits: options.limits ?? LIMITS,
    done: 0,
    of: Array.isArray(files) ? files.length : 0,
    unpacked: 0,
    breathed: performance.now(),
  };
  for await (const file of files) {
    work.of = Math.max(work.of, work.done + 1);
    if (!(await goOn(work, file.path))) break;
    if (work.done > work.limits.files) {
      work.problems.push({ kind: 'many', file: file.path, values: { n: work.limits.files } });
      break;
    }
    await takeOne(work, file);
  }
  options.progress?.({ done: work.done, of: work.of, file: '' });
  const { received, lessons, problems, stopped } = work;
  return { received, lessons, problems, stopped };
}

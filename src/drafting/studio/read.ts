import type { LessonDraft } from '../draft/draft.ts';
import type { Job } from './making.ts';

/** Reads an article in a worker of its own. Where the browser starts none, the page reads it. */
export async function readArticle(job: Job, signal: AbortSignal): Promise<LessonDraft> {
  try {
    return await inWorker(job, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof NoWorker)) throw error;
    return (await import('./making.ts')).make(job);
  }
}

class NoWorker extends Error {}

const inWorker = (job: Job, signal: AbortSignal): Promise<LessonDraft> =>
  new Promise((resolve, reject) => {
    let worker: Worker;
    try {
      worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    } catch {
      reject(new NoWorker());
      return;
    }
    const done = (): void => {
      worker.terminate();
      signal.removeEventListener('abort', stop);
    };
    const stop = (): void => {
      done();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop);
    worker.onmessage = ({ data }: MessageEvent<LessonDraft>) => {
      done();
      resolve(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      done();
      reject(new NoWorker());
    };
    worker.postMessage(job);
  });

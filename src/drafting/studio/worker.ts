import { make, type Job } from './making.ts';

/** Reads articles beside the page, so that a long one does not stop it. */
onmessage = ({ data }: MessageEvent<Job>): void => postMessage(make(data));

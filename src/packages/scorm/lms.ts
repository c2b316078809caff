/**
 * The platform's side of SCORM 1.2 (Run-Time Environment 1.2, 3.3): an object named `API` in the window that opened the
 * lesson or in a frame around it. Its functions take and give text. They may throw, and they may say `true` as a boolean.
 */
export interface Api {
  LMSInitialize(nothing: ''): unknown;
  LMSFinish(nothing: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(nothing: ''): unknown;
  LMSGetLastError(): unknown;
  LMSGetErrorString(code: string): unknown;
}

/** A window as far as the search goes. Reading one of another origin throws. */
interface Frame {
  API?: unknown;
  parent: Frame;
  opener?: Frame | null;
}

/** How many frames up the search goes; the standard's own example has 7. */
const DEEPEST = 500;

const isApi = (thing: unknown): thing is Api =>
  typeof thing === 'object' && thing !== null && 'LMSInitialize' in thing && 'LMSSetValue' in thing;

/** The platform's object in a window or the frames around it. */
function above(frame: Frame): Api | null {
  let at = frame;
  for (let depth = 0; depth < DEEPEST; depth++) {
    try {
      if (isApi(at.API)) return at.API;
      if (at.parent === at) return null;
      at = at.parent;
    } catch {
      // A frame of somebody else.
      return null;
    }
  }
  return null;
}

/** Finds the platform's object as the standard says: in the frames around the page, then around whatever opened it. */
export function findApi(page: Frame): Api | null {
  const found = above(page);
  if (found) return found;
  let at = page;
  for (let depth = 0; depth < DEEPEST; depth++) {
    try {
      const api = at.opener ? above(at.opener) : null;
      if (api) return api;
      if (at.parent === at) return null;
      at = at.parent;
    } catch {
      return null;
    }
  }
  return null;
}

/** What a platform refused: which element, and what it said of it. */
export interface Refusal {
  element: string;
  /** The standard's number of the error; empty if the platform gave none. */
  code: string;
  /** The platform's own words. */
  text: string;
}

const isTrue = (answer: unknown): boolean => String(answer) === 'true';
const said = (answer: unknown): string =>
  typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';

/** The platform, spoken to so that nothing it does can stop the page: whatever it throws counts as a no. */
export class Lms {
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
  }

  #ask(element: string, call: () => unknown): Refusal | null {
    try {
      if (isTrue(call())) return null;
    } catch (error) {
      return { element, code: '', text: error instanceof Error ? error.message : '' };
    }
    try {
      const code = said(this.#api.LMSGetLastError());
      return { element, code, text: said(this.#api.LMSGetErrorString(code)) };
    } catch {
      return { element, code: '', text: '' };
    }
  }

  /** Begins a visit. Null if the platform agreed. */
  initialize(): Refusal | null {
    return this.#ask('LMSInitialize', () => this.#api.LMSInitialize(''));
  }

  finish(): Refusal | null {
    return this.#ask('LMSFinish', () => this.#api.LMSFinish(''));
  }

  /** Has the platform keep what was set. */
  commit(): Refusal | null {
    return this.#ask('LMSCommit', () => this.#api.LMSCommit(''));
  }

  set(element: string, value: string): Refusal | null {
    return this.#ask(element, () => this.#api.LMSSetValue(element, value));
  }

  /** What the platform has; empty for nothing, and for what it does not know. */
  get(element: string): string {
    try {
      return said(this.#api.LMSGetValue(element));
    } catch {
      return '';
    }
  }
}

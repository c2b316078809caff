/** Steps that can be undone. Beyond them the oldest is forgotten. */
const MOST_STEPS = 200;

/**
 * A thing that is worked on, with the way back and forth. Every change makes a new one and leaves the old one as it was.
 */
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** What the last change belonged to, such as one text field; more of the same is one step. Null after any other. */
  readonly run: string | null;
}

export const begun = <T>(now: T): History<T> => ({ past: [], now, future: [], run: null });

/** Takes a change. With the `run` of the change before, it is part of the same step. A change to the same thing is none. */
export function changed<T>(history: History<T>, now: T, run: string | null = null): History<T> {
  if (now === history.now) return history;
  const goesOn = run !== null && run === history.run;
  const past = goesOn ? history.past : [...history.past, history.now].slice(-MOST_STEPS);
  return { past, now, future: [], run };
}

export function undone<T>({ past, now, future, ...rest }: History<T>): History<T> {
  const before = past.at(-1);
  return before === undefined
    ? { past, now, future, ...rest }
    : { past: past.slice(0, -1), now: before, future: [now, ...future], run: null };
}

export function redone<T>({ past, now, future, ...rest }: History<T>): History<T> {
  const [next, ...later] = future;
  return next === undefined
    ? { past, now, future, ...rest }
    : { past: [...past, now], now: next, future: later, run: null };
}

import { fold } from './names.ts';
import type { Received } from './received.ts';

/** The hand-ins of one person's work. */
export interface Thread {
  /** See `Work.key`. */
  key: string;
  /** The newest first: by number, then by time. */
  versions: Received[];
  /** How many copies of them came besides. */
  copies: number;
}

/** What tells whose a hand-in is. */
interface Traits {
  received: Received;
  student: string;
  started: string;
  /** Who a learning platform says it is; empty if nothing says. */
  person: string;
  /** The attempts by question. */
  attempts: Map<string, string[]>;
  copies: number;
}

function traitsOf(received: Received): Traits {
  const { handIn, platform } = received;
  return {
    received,
    student: fold(handIn.student),
    started: handIn.started,
    person: platform === null ? '' : platform.id ? `${platform.platform} ${platform.id}` : fold(platform.name),
    attempts: new Map(
      handIn.lessons.flatMap(({ lesson, answers }) =>
        answers.map(({ id, attempts }): [string, string[]] => [
          `${lesson}/${id}`,
          attempts.map(({ response }) => JSON.stringify(response)),
        ]),
      ),
    ),
    copies: 0,
  };
}

/** A platform says that these are two people's. */
const apart = (a: Traits, b: Traits): boolean => a.person !== '' && b.person !== '' && a.person !== b.person;

/** Whether one hand-in holds every attempt of another, and there is at least one: attempts only grow. */
const continues = (later: Traits, earlier: Traits): boolean => {
  const before = [...earlier.attempts].filter(([, attempts]) => attempts.length > 0);
  return (
    before.length > 0 &&
    before.every(([id, attempts]) => attempts.every((one, i) => later.attempts.get(id)?.[i] === one))
  );
};

/** Two hand-ins of one person's work: by the platform if it says, else by code and beginning, or by attempts that grew. */
const together = (a: Traits, b: Traits): boolean =>
  a.person !== '' && b.person !== ''
    ? a.person === b.person
    : a.student === b.student && (a.started === b.started || continues(a, b) || continues(b, a));

/** Of copies the one with the most to read and to know it by comes first: one from a platform first, a file before a link. */
const worth = ({ platform, handIn }: Received): number =>
  (platform ? 2 : 0) + (handIn.lessons.some(({ title }) => title !== '') ? 1 : 0);

const newer = ({ handIn: a }: Received, { handIn: b }: Received): number =>
  b.number - a.number || Date.parse(b.handedIn) - Date.parse(a.handedIn);

const firstKey = (thread: readonly Traits[]): string => {
  const [first] = [...thread].sort((a, b) => Date.parse(a.started) - Date.parse(b.started));
  return first ? `${first.student}@${Date.parse(first.started).toString(36)}` : '';
};

/** The hand-ins by whose work they are. The same file from two people, by what a platform says, is the work of both. */
export function threads(received: readonly Received[]): Thread[] {
  const single = new Map<string, Traits[]>();
  for (const one of [...received].sort((a, b) => worth(b) - worth(a)).map(traitsOf)) {
    const same = single.get(one.received.mark) ?? [];
    const copy = same.find((other) => !apart(other, one));
    if (copy) copy.copies += 1;
    else single.set(one.received.mark, [...same, one]);
  }
  const found: Traits[][] = [];
  const inTime = [...single.values()]
    .flat()
    .sort((a, b) => a.received.handIn.handedIn.localeCompare(b.received.handIn.handedIn));
  for (const one of inTime) {
    const thread = found.find((other) => !other.some((o) => apart(o, one)) && other.some((o) => together(o, one)));
    if (thread) thread.push(one);
    else found.push([one]);
  }
  const taken = new Map<string, number>();
  return found.map((thread) => {
    const key = firstKey(thread);
    const n = (taken.get(key) ?? 0) + 1;
    taken.set(key, n);
    return {
      // A platform tells apart what began as one, such as a file that was passed on.
      key: n === 1 ? key : `${key} ${thread.find(({ person }) => person)?.person ?? n}`,
      versions: thread.map((one) => one.received).sort(newer),
      copies: thread.reduce((sum, { copies }) => sum + copies, 0),
    };
  });
}

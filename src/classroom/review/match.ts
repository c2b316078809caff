import { fold, foldWords } from './names.ts';
import type { Received } from './received.ts';
import type { Person } from './roster.ts';

/** How somebody was found on the roster. */
export type MatchedBy = 'teacher' | 'platform-id' | 'platform-name' | 'code' | 'name';

/** A person of the roster whom work was matched to. */
export interface Match {
  person: Person;
  by: MatchedBy;
  /** Whom the code or name in the hand-in belongs to, if that is somebody else. */
  against: Person | null;
}

/** People by one of their folded names; a name that two people share finds nobody. */
class Index {
  readonly #people = new Map<string, Person | null>();
  add(key: string, person: Person): void {
    if (key === '') return;
    const there = this.#people.get(key);
    this.#people.set(key, there === undefined || there === person ? person : null);
  }
  get(key: string): Person | undefined {
    return (key && this.#people.get(key)) || undefined;
  }
}

const close = (name: string): string => fold(name).replaceAll(' ', '');

/**
 * Finds people on the roster by the keys of their work. The teacher's word comes first, then the platform's number, then its
 * name, then the code and the name in the hand-in. Two people of one name are not guessed between.
 */
export function matchPeople(
  works: readonly { key: string; versions: readonly Received[] }[],
  people: readonly Person[],
  decided: Readonly<Record<string, string>> = {},
): Map<string, Match> {
  const [keys, ids, codes, names, runs] = [new Index(), new Index(), new Index(), new Index(), new Index()];
  for (const person of people) {
    keys.add(person.key, person);
    ids.add(person.id, person);
    codes.add(fold(person.code), person);
    codes.add(fold(person.email), person);
    for (const name of person.names) {
      names.add(foldWords(name), person);
      runs.add(close(name), person);
    }
  }
  const matches = new Map<string, Match>();
  for (const { key, versions } of works) {
    if (Object.hasOwn(decided, key)) {
      const person = keys.get(decided[key] ?? '');
      if (person) matches.set(key, { person, by: 'teacher', against: null });
      continue;
    }
    const found: { person: Person; by: MatchedBy }[] = [];
    const find = (by: MatchedBy, person: Person | undefined): void => void (person && found.push({ person, by }));
    for (const { platform } of versions) if (platform) find('platform-id', ids.get(platform.id));
    for (const { platform } of versions)
      // Moodle may write the group before the name, parted by a hyphen; Canvas runs a name together.
      if (platform)
        find(
          'platform-name',
          names.get(foldWords(platform.name)) ??
            names.get(foldWords(platform.name.replace(/^[^-]*-/, ''))) ??
            runs.get(close(platform.name)),
        );
    for (const { handIn } of versions) find('code', codes.get(fold(handIn.student)));
    for (const { handIn } of versions) find('name', names.get(foldWords(handIn.student)));
    // Other platforms, and teachers, put each person's files into a folder of that name.
    for (const { from } of versions)
      for (const folder of from.split('/').slice(0, -1)) find('platform-name', names.get(foldWords(folder)));
    const [first] = found;
    if (first)
      matches.set(key, { ...first, against: found.find(({ person }) => person !== first.person)?.person ?? null });
  }
  return matches;
}

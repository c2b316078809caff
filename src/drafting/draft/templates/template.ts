import type { AuthoredQuestion } from '../../../questions/schema.ts';
import type { DraftQuestion, Place } from '../draft.ts';
import type { Material } from '../material.ts';

/**
 * A template makes at most one question of what was found, or none where it does not fit. `rank` says how readily it is
 * left out when a lesson would be too long: 1 stays, 3 goes first.
 */
export interface Template {
  id: string;
  place: Place;
  rank: 1 | 2 | 3;
  make(material: Material): Made | null;
}
export interface Made {
  question: AuthoredQuestion;
  review: string[];
}

type Kind = AuthoredQuestion['kind'];
type Own<K extends Kind> = Extract<AuthoredQuestion, { kind: K }>;
type Defaults = 'lens' | 'role' | 'short' | 'skills' | 'paragraphs' | 'annotations' | 'hints' | 'confidence' | 'depth';
/** A question of a kind with the fields that have a usual value left out where they have it. */
type Short<K extends Kind> = Omit<Own<K>, Defaults | 'kind'> & Partial<Pick<Own<K>, Defaults>>;

/** A question with every field. */
export const question = <K extends Kind>(kind: K, fields: Short<K>): AuthoredQuestion =>
  ({
    kind,
    lens: null,
    role: 'lens',
    short: false,
    skills: [],
    paragraphs: [],
    annotations: [],
    hints: [],
    confidence: false,
    depth: 2,
    ...fields,
  }) as unknown as AuthoredQuestion;

type Options = Own<'choice'>['options'];
/** The options of a choice: the key first; `mixed` moves it. */
export const options = (key: [id: string, text: string, why: string], ...others: (typeof key)[]): Options =>
  Object.fromEntries([key, ...others].map(([id, text, why], i) => [id, { text, correct: i === 0, why }]));

/** Puts the key of the nth question with one answer into a place of its own, so that no place is right more often. */
export function mixed(drafted: readonly DraftQuestion[]): DraftQuestion[] {
  let nth = 0;
  return drafted.map((one) => {
    const { authored } = one;
    if (authored.kind !== 'choice' || authored.several || one.edited) return one;
    const entries = Object.entries(authored.options);
    const key = entries.filter(([, { correct }]) => correct);
    const others = entries.filter(([, { correct }]) => !correct);
    others.splice((++nth * 2) % entries.length, 0, ...key);
    return { ...one, authored: { ...authored, options: Object.fromEntries(others) } };
  });
}

/** The paragraphs that some things stand in, each once, upwards. */
export const paragraphsOf = (things: readonly { n: number }[]): number[] =>
  [...new Set(things.map(({ n }) => n))].sort((a, b) => a - b);

/** Findings below this confidence are pointed out to the author. */
export const SURE = 0.6;

/** What the author is told of findings that the finder was not sure of. */
export const unsure = (things: readonly { sure: number; n: number }[]): string[] => {
  const weak = paragraphsOf(things.filter(({ sure }) => sure < SURE));
  return weak.length > 0
    ? [`The finder was not sure of what it found in paragraph ${weak.join(', ')}: read it there first.`]
    : [];
};

/** Things spread over a list: at most `most`, at most `each` of one sort, in their order. */
export function spread<T>(things: readonly T[], sortOf: (thing: T) => string, most: number, each = 2): T[] {
  const taken = new Set<T>();
  for (let round = 0; round < each; round++) {
    const seen = new Set<string>();
    for (const thing of things) {
      if (taken.size >= most || taken.has(thing) || seen.has(sortOf(thing))) continue;
      seen.add(sortOf(thing));
      taken.add(thing);
    }
  }
  return things.filter((thing) => taken.has(thing));
}

/** One reason after the other from a few that say the same, so that a key does not read like a form. */
export const turns = (): ((reasons: readonly string[]) => string) => {
  const used = new Map<string, number>();
  return (reasons) => {
    const n = used.get(reasons[0]!) ?? 0;
    used.set(reasons[0]!, n + 1);
    return reasons[n % reasons.length]!;
  };
};

/** The places of a sort, in their order: those right for something, and spares while there are fewer than `least`. */
export function placesFor<P extends string>(
  all: Readonly<Record<P, string>>,
  right: ReadonlySet<P>,
  spares: readonly P[],
  least = 3,
): Record<string, string> {
  const used = new Set(right);
  for (const spare of spares) if (used.size < least) used.add(spare);
  return Object.fromEntries(Object.entries<string>(all).filter(([id]) => used.has(id as P)));
}

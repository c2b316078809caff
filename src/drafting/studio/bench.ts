import type { Lens } from '../../model/taxonomy.ts';
import type { KnownBook } from '../draft/draft.ts';
import type { Desk } from './desk.ts';
import type { Edit, Standing } from './edits.ts';
import type { StudioWords } from './words.ts';

/** The parts of the work, in their order; each is the hash of its address. */
export const STEPS = ['article', 'findings', 'retelling', 'questions', 'preview', 'take'] as const;
export type Step = (typeof STEPS)[number];

/** The step of an address's hash; the first if it names none. */
export const stepOf = (hash: string): Step => STEPS.find((step) => `#${step}` === hash) ?? 'article';

/** What the page hands its script in a `<script type="application/json">`. */
export interface StudioPage {
  words: StudioWords;
  /** Titles of the skill pages by what they explain. */
  names: Record<'attribution' | 'device', Record<string, string>>;
  known: KnownBook;
  /** Address of what lesson files are made of. */
  shell: string;
}

/** What the page shows, apart from what is worked on. */
export interface Showing {
  step: Step;
  /** The article is being read. */
  reading: AbortController | null;
  /** Why the article was not read, or what came of a file, in words. */
  said: string;
  /** What came of a file of drafts. */
  brought: string;
  /** The draft in the address is not on this device. */
  missing: boolean;
  lenses: Record<Lens, boolean>;
  standing: Standing | 'all';
  /** The finding, the question that is open. */
  open: string | null;
  editing: string | null;
  /** The preview is as narrow as a phone. */
  narrow: boolean;
  /** What is to be marked besides what was found. `at` is its place in the article, where that is known. */
  adding: { words: string; at: number | null; lens: Lens; said: string };
}

export const nothingShown: Showing = {
  step: 'article',
  reading: null,
  said: '',
  brought: '',
  missing: false,
  lenses: { sourcing: true, language: true, claims: true },
  standing: 'all',
  open: null,
  editing: null,
  narrow: false,
  adding: { words: '', at: null, lens: 'language', said: '' },
};

/** What every view of the studio is drawn from and acts on. */
export interface Bench {
  readonly desk: Desk;
  readonly page: StudioPage;
  readonly words: StudioWords;
  readonly showing: Showing;
  show(this: void, change: Partial<Showing>): void;
  /** Changes the lesson; changes of one `run` in a row are undone at once. */
  edit(this: void, edit: Edit, run?: string): void;
  say(this: void, text: string): void;
  /** Focuses what has this id once it is drawn. */
  focus(this: void, id: string): void;
}

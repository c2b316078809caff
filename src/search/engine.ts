/** What Pagefind stores of a place; records.ts says which fields a place has. */
export interface Fragment {
  url: string;
  content: string;
  meta: Partial<Record<'title' | 'sentence' | 'names' | 'also', string>>;
  filters: Record<string, string[]>;
}

/** A place that the index found; `words` is where in the place's text. */
export interface IndexResult {
  id: string;
  score: number;
  words: readonly number[];
  /** Fields beside the text that hold a searched word. */
  matchedMetaFields?: readonly string[];
  data(): Promise<Fragment>;
}

/** The part of Pagefind's browser interface that is used here. */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  search(
    words: string | null,
    options: { filters: Record<string, { any: string[] }>; sort?: Record<string, 'asc'> },
  ): Promise<{ results: IndexResult[] }>;
}
export type Engine = Pick<Pagefind, 'search'>;

/**
 * What a word found outside the text is worth beside one in it. Little, since words are looked up one by one: whole names
 * and titles are weighed in rank.ts.
 */
const META_WEIGHTS = { names: 0.8, title: 1, sentence: 1, also: 0.6 };

let loading: Promise<Engine> | undefined;
let tries = 0;

async function load(): Promise<Engine> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  // A module that failed to load stays failed under its address, so another try needs another one.
  const again = tries++ === 0 ? '' : `?try=${tries}`;
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js${again}`)) as Pagefind;
  await pagefind.options({
    ranking: { metaWeights: META_WEIGHTS },
    noWorker: document.getElementById('search-dialog')?.dataset.worker !== 'true',
  });
  await pagefind.init();
  return {
    search: async (words, options) => {
      try {
        return await pagefind.search(words, options);
      } catch (error) {
        // It never recovers from a file that was missing when it started: the next search starts anew.
        loading = undefined;
        void pagefind.destroy();
        throw error;
      }
    },
  };
}

/** Fetches the search engine once; called on focus, so that it is there by the time something is typed. */
export function engine(): Promise<Engine> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

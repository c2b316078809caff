/** What Pagefind stores of a place; `excerpt` is text with found words in `<mark>` and `<` and `>` escaped. */
export interface Fragment {
  url: string;
  content: string;
  excerpt: string;
  /** Either a title or a sentence names the place; records.ts says which. */
  meta: Partial<Record<'title' | 'sentence' | 'where' | 'names' | 'also', string>>;
  filters: Record<string, string[]>;
}

/** The part of Pagefind's browser interface that is used here. */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  search(
    words: string | null,
    options: { filters: Record<string, { any: string[] }>; sort?: Record<string, 'asc'> },
  ): Promise<{ results: { data(): Promise<Fragment> }[] }>;
}
export type Engine = Pick<Pagefind, 'search'>;

/**
 * What a word found outside the text is worth. A technique's other names lead to its page, and a quoted phrase to
 * itself; the sentence of a claim or a question counts like text, and where a place stands only narrows a search.
 */
const META_WEIGHTS = { names: 9, title: 4, sentence: 0.5, also: 0.5, where: 0.2 };
/** Words of an excerpt: about two lines. */
const EXCERPT = 26;

let loading: Promise<Engine> | undefined;
let tries = 0;

async function load(): Promise<Engine> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  // A module that failed to load stays failed under its address, so another try needs another one.
  const again = tries++ === 0 ? '' : `?try=${tries}`;
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js${again}`)) as Pagefind;
  await pagefind.options({
    excerptLength: EXCERPT,
    excerptEllipsis: '…',
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

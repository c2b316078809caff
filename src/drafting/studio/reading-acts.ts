import { fill } from '../../model/fill.ts';
import { frontOf } from '../draft/facts.ts';
import { refusalText, type Reading } from './article-view.ts';
import type { Bench } from './bench.ts';
import { NotRead, readFile } from './file-text.ts';
import { factsOf, type Given } from './given.ts';
import { readArticle } from './read.ts';

/** Taking an article in: from its fields, from a file, and through the finder into a draft. */
export function readingActs(bench: Bench): Reading {
  const { desk, words, show, say } = bench;
  const options = (given: Given) => ({
    ...factsOf(given),
    today: new Date().toISOString().slice(0, 10),
    known: bench.page.known,
  });
  const tell = (said: string): void => {
    show({ said, reading: null });
    say(said);
  };
  return {
    stop: () => bench.showing.reading?.abort(new Error('stopped')),

    set: (change, run) => {
      const { given, draft } = desk.work;
      const now = { ...given, ...change };
      // The text is read when asked; what is known of it stands in the lesson at once.
      if (!draft || 'text' in change) return desk.change({ given: now, draft }, run);
      const { front, publisher } = frontOf(draft.findings, options(now));
      const known = { ...draft.front, article: front.article, level: front.level };
      desk.change({ given: now, draft: { ...draft, front: known, publisher } }, run);
    },

    read: async () => {
      const { given } = desk.work;
      const { id } = desk.current;
      const refused = refusalText(given.text, words);
      if (refused !== '') return tell(refused);
      const stop = new AbortController();
      show({ said: '', reading: stop });
      say(words['studio.read.now']);
      try {
        const draft = await readArticle({ text: given.text, options: options(given) }, stop.signal);
        // Whoever opened another draft meanwhile is not disturbed.
        if (desk.current.id !== id) return show({ reading: null });
        bench.showing.reading = null;
        // What was typed meanwhile stays.
        desk.change({ given: desk.work.given, draft });
        void desk.flush();
        const { attributions, wordings, claims } = draft.findings;
        say(fill(words['studio.read.done'], { n: attributions.length + wordings.length + claims.length }));
        location.hash = '#findings';
      } catch {
        tell(words[stop.signal.aborted ? 'studio.read.stopped' : 'studio.read.failed']);
      }
    },

    bring: async (file) => {
      if (!file) return;
      try {
        const { headline, text } = await readFile(file);
        const { given, draft } = desk.work;
        desk.change({ given: { ...given, text, headline: headline || given.headline }, draft });
        tell(fill(words['studio.file.done'], { name: file.name }));
      } catch (error) {
        if (!(error instanceof NotRead)) throw error;
        tell(fill(words['studio.file.not'], { name: file.name }));
      }
    },
  };
}

import { fill } from '../../model/fill.ts';
import { NotAnArticle, type GivenArticle } from '../article/given-article.ts';
import { headOf } from '../article/head.ts';
import { frontOf } from '../draft/facts.ts';
import { refusalText, type Reading } from './article-view.ts';
import type { Bench } from './bench.ts';
import { factsOf, nothingGiven, type Given } from './given.ts';
import { readArticle } from './read.ts';

/** What a text or a file tells of its article, where its author left the field empty. */
const withFacts = (given: Given, told: Partial<GivenArticle>): Given => ({
  ...given,
  text: told.text ?? given.text,
  headline: given.headline || told.headline || '',
  publisher: given.publisher || told.publisher || '',
  author: given.author || told.author || '',
  published: given.published || told.published || '',
  url: given.url || told.url || '',
});

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
      const { id } = desk.current;
      const refused = refusalText(desk.work.given.text, words);
      if (refused !== '') return tell(refused);
      const stop = new AbortController();
      show({ said: '', reading: stop });
      say(words['studio.read.now']);
      // Headline, writer and day are often pasted with the text.
      const given = withFacts(desk.work.given, headOf(desk.work.given.text));
      const before = desk.work.given;
      try {
        const draft = await readArticle({ text: given.text, options: options(given) }, stop.signal);
        // Whoever opened another draft meanwhile is not disturbed.
        if (desk.current.id !== id) return show({ reading: null });
        bench.showing.reading = null;
        // What was typed meanwhile stays.
        desk.change({ given: desk.work.given === before ? given : desk.work.given, draft });
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
        const { readArticle: read } = await import('../article/read.ts');
        const told = await read(new Uint8Array(await file.arrayBuffer()), file.name);
        const { given, draft } = desk.work;
        // What was known of the article before is not known of this one.
        const known = given.text.trim() === '' ? given : { ...nothingGiven, genre: given.genre, level: given.level };
        desk.change({ given: withFacts(known, told), draft });
        tell(fill(words['studio.file.done'], { name: file.name }));
      } catch (error) {
        const why = error instanceof NotAnArticle ? error.message : '';
        tell(fill(words['studio.file.not'], { name: file.name, why }).trim());
      }
    },
  };
}

import { download } from '../../answers/download.ts';
import { fill } from '../../model/fill.ts';
import type { Bench } from './bench.ts';
import { titleOf, type Shelf } from './shelf-view.ts';
import { backupFile, backupName } from './sketch.ts';

/** What can be done with the drafts on the device. `toStart` shows the first step of the one that is open now. */
export function shelfActs(bench: Bench, toStart: () => void): Shelf {
  const { desk, words, say, focus, show } = bench;
  return {
    open: (id) => {
      if (!desk.open(id)) return;
      say(fill(words['studio.shelf.opened'], { title: titleOf(desk.current, bench) }));
      toStart();
    },
    duplicate: async (id) => {
      await desk.duplicate(id);
      say(words['studio.shelf.copied']);
      toStart();
    },
    remove: async (id) => {
      const gone = await desk.remove(id);
      if (!gone) return;
      say(fill(words['studio.shelf.deleted'], { title: titleOf(gone, bench) }));
      focus(`studio-undo-${id}`);
    },
    putBack: async (id) => {
      const back = await desk.putBack(id);
      if (!back) return;
      say(words['studio.shelf.undone']);
      focus(`studio-open-${id}`);
    },
    startNew: async () => {
      await desk.startNew();
      say(words['studio.shelf.started']);
      toStart();
    },
    save: () => download(backupName(), backupFile(desk.all)),
    saveDamaged: () => download('says-who_damaged-drafts.json', JSON.stringify(desk.damaged)),
    bring: async (files) => {
      const file = files?.[0];
      if (!file) return;
      let brought: string;
      try {
        const came = await desk.bring(await file.text());
        brought = came ? fill(words['studio.shelf.brought'], { ...came }) : words['studio.keeping.refused'];
      } catch {
        brought = words['studio.shelf.not'];
      }
      show({ brought });
      say(brought);
    },
  };
}

import { ClassStore } from '../../classroom/store.ts';
import { parseSketch, type Sketch } from './sketch.ts';

/** Another tab changed the same draft since this page read it, or what is stored there cannot be read. */
export class Changed extends Error {}

/** A draft that cannot be read. It stays where it is, as it is, and can be taken along. */
export interface Damaged {
  key: string;
  value: unknown;
}

/** A teacher's drafts on this device. Every method rejects if storage is refused or full. */
export class DraftShelf {
  #store: Promise<ClassStore> | undefined;

  /** Those that can be read, the last changed first, and those that cannot. */
  async list(): Promise<{ sketches: Sketch[]; damaged: Damaged[] }> {
    const kept = await (await this.#open()).all('drafts');
    const sketches = kept.flatMap(({ key, value }) => parsed(key, value) ?? []);
    return {
      sketches: sketches.sort((a, b) => b.changed.localeCompare(a.changed)),
      damaged: kept.filter(({ key, value }) => !parsed(key, value)),
    };
  }

  /**
   * Keeps a draft that this page had last read or written as `before`, null if it is new. Rejects with Changed rather than
   * overwrite what another tab wrote.
   */
  async keep(sketch: Sketch, before: Sketch | null): Promise<void> {
    await (
      await this.#open()
    ).change('drafts', sketch.id, (stored) => {
      const known = stored === undefined || (before !== null && parsed(sketch.id, stored)?.changed === before.changed);
      if (!known) throw new Changed(sketch.id);
      return sketch;
    });
  }

  /** Deletes a draft as it is stored now, and returns it; null if it is gone. */
  async take(id: string): Promise<Sketch | null> {
    return parsed(id, await (await this.#open()).take('drafts', id));
  }

  async #open(): Promise<ClassStore> {
    const opening = (this.#store ??= ClassStore.open());
    // Tried again the next time: storage may have been allowed since.
    opening.catch(() => (this.#store = undefined));
    return opening;
  }

  close(): void {
    void this.#store?.then((store) => store.close()).catch(() => undefined);
    this.#store = undefined;
  }
}

/** The draft, or null if it is none of this schema or does not belong under that id. */
function parsed(id: string, value: unknown): Sketch | null {
  try {
    const sketch = parseSketch(value, '');
    return sketch.id === id ? sketch : null;
  } catch {
    return null;
  }
}

import { ClassStore } from '../store.ts';
import { parseSaved, type SavedAssignment } from './saved.ts';

/** Another tab changed the same assignment since this page read it, or what is stored there cannot be read. */
export class Changed extends Error {}

/** A teacher's saved assignments on this device. Every method rejects if storage is refused or full. */
export class AssignmentShelf {
  #store: Promise<ClassStore> | undefined;

  /** Those that can be read, the last changed first, and how many cannot: they stay as they are. */
  async list(): Promise<{ saved: SavedAssignment[]; damaged: number }> {
    const kept = await (await this.#open()).all('assignments');
    const saved = kept.flatMap(({ key, value }) => parsed(key, value) ?? []);
    return {
      saved: saved.sort((a, b) => b.changed.localeCompare(a.changed)),
      damaged: kept.length - saved.length,
    };
  }

  /**
   * Keeps an assignment that this page had last read or written as `before`, null if it is new. Rejects with Changed
   * rather than overwrite what another tab wrote.
   */
  async keep(saved: SavedAssignment, before: SavedAssignment | null): Promise<void> {
    const { id } = saved.draft;
    await (
      await this.#open()
    ).change('assignments', id, (stored) => {
      const known = stored === undefined || (before !== null && parsed(id, stored)?.changed === before.changed);
      if (!known) throw new Changed(id);
      return saved;
    });
  }

  /** Deletes an assignment as it is stored now, and returns it; null if it is gone. */
  async take(id: string): Promise<SavedAssignment | null> {
    return parsed(id, await (await this.#open()).take('assignments', id));
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

/** The saved assignment, or null if it is none of this schema or does not belong under that id. */
function parsed(id: string, value: unknown): SavedAssignment | null {
  try {
    const saved = parseSaved(value, '');
    return saved.draft.id === id ? saved : null;
  } catch {
    return null;
  }
}

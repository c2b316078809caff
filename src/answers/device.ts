import { inTime } from './has-work.ts';
import type { WorkRecord } from './record.ts';
import { WorkStore, type Aside } from './store.ts';

/** The device's store, opened when it is first needed and again after a failure. */
export class Device {
  #store: Promise<WorkStore> | undefined;

  store(): Promise<WorkStore> {
    this.#store ??= inTime(WorkStore.open());
    this.#store.catch(() => (this.#store = undefined));
    return this.#store;
  }

  /** Lets go of a store that failed. */
  drop(): void {
    void this.#store?.then((store) => store.close()).catch(() => undefined);
    this.#store = undefined;
  }

  /** What is on the device. If it cannot be read, that is told when there is something to keep. */
  async look(): Promise<{ records: WorkRecord[]; asides: Aside[] }> {
    try {
      const store = await this.store();
      return { records: await store.list(), asides: await store.asides() };
    } catch {
      this.drop();
      return { records: [], asides: [] };
    }
  }
}

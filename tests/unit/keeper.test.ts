import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Keeper, type KeeperState, type Shelves } from '../../src/answers/keeper.ts';
import { merge } from '../../src/answers/merge.ts';
import { parseRecord } from '../../src/answers/parse-record.ts';
import { keyOf, type SavedAnswer, type WorkKey, type WorkRecord } from '../../src/answers/record.ts';
import type { Answer } from '../../src/questions/question.ts';
import { said, ticked, tried, words } from '../support/work.ts';

/** A device in memory, which can be slow and can fail. */
class Drawer implements Shelves {
  readonly records = new Map<string, WorkRecord>();
  writes = 0;
  fails: Error | null = null;
  #gate: Promise<void> = Promise.resolve();
  #open: () => void = () => undefined;

  hold(): void {
    this.#gate = new Promise((resolve) => (this.#open = resolve));
  }
  release(): void {
    this.#open();
  }
  async store() {
    await this.#gate;
    if (this.fails) throw this.fails;
    return {
      load: (key: WorkKey) => Promise.resolve(this.records.get(keyOf(key)) ?? null),
      list: () => Promise.resolve([...this.records.values()]),
      asides: () => Promise.resolve([]),
      clear: (key: WorkKey) => Promise.resolve(void this.records.delete(keyOf(key))),
      write: async (base: WorkRecord, mine: WorkRecord) => {
        await this.#gate;
        if (this.fails) throw this.fails;
        this.writes++;
        const stored = this.records.get(keyOf(mine));
        const merged = stored ? merge(base, mine, stored) : { record: mine, conflicts: [] };
        // What is stored has been through a parser, as in a browser.
        const record = parseRecord(
          JSON.parse(JSON.stringify({ ...merged.record, revision: (stored?.revision ?? 0) + 1 })),
          '',
        );
        this.records.set(keyOf(mine), record);
        return { record, conflicts: merged.conflicts };
      },
    };
  }
  drop = (): void => undefined;
  of(student: string): WorkRecord | undefined {
    return this.records.get(keyOf({ lesson: 'l', assignment: null, student }));
  }
}

function keep(drawer: Drawer) {
  const told: KeeperState[] = [];
  const keeper = new Keeper({ lesson: 'l', assignment: null }, drawer, (state) => told.push(state));
  return { keeper, told, is: () => told.map(({ is }) => is) };
}

/** Work of a student that is in the drawer already. */
async function work(drawer: Drawer, student: string, question: string, answer: Answer): Promise<void> {
  const { keeper } = keep(drawer);
  await keeper.open(student);
  await keeper.save(question, answer, words);
}

describe('the keeper', () => {
  test('tells "saved" only after the write is complete', async () => {
    const drawer = new Drawer();
    const { keeper, is } = keep(drawer);
    await keeper.open('fox-12');
    drawer.hold();
    const saving = keeper.save('a', ticked('x'), words);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(is()).toEqual([]);
    expect(said(keeper.pending?.mine.answers.a)).toEqual(['x']);
    drawer.release();
    await saving;
    expect(is()).toEqual(['saved']);
    expect(said(drawer.of('fox-12')?.answers.a)).toEqual(['x']);
  });

  test('writes what changed meanwhile in one go', async () => {
    const drawer = new Drawer();
    const { keeper, told } = keep(drawer);
    await keeper.open('fox-12');
    drawer.hold();
    const saves = Array.from('a long text', (_, i) => keeper.save('a', ticked('a long text'.slice(0, i + 1)), words));
    drawer.release();
    await Promise.all(saves);
    expect(said(drawer.of('fox-12')?.answers.a)).toEqual(['a long text']);
    expect(drawer.writes).toBeLessThan(3);
    expect(told.length).toBe(drawer.writes);
  });

  test('says that a write failed, keeps the work, and writes it all with the next change', async () => {
    const drawer = new Drawer();
    const { keeper, is } = keep(drawer);
    await keeper.open('fox-12');
    drawer.fails = new Error('full');
    await keeper.save('a', ticked('x'), words);
    expect(is()).toEqual(['unsaved']);
    expect(said(keeper.record.answers.a)).toEqual(['x']);
    drawer.fails = null;
    await keeper.save('b', ticked('y'), words);
    expect(is()).toEqual(['unsaved', 'saved']);
    expect(Object.keys(drawer.of('fox-12')?.answers ?? {})).toEqual(['a', 'b']);
    expect(keeper.pending).toBeNull();
  });

  test('tries again when asked', async () => {
    const drawer = new Drawer();
    const { keeper, is } = keep(drawer);
    drawer.fails = new Error('refused');
    await keeper.open('fox-12');
    await keeper.save('a', ticked('x'), words);
    drawer.fails = null;
    await keeper.retry();
    expect(is()).toEqual(['unsaved', 'saved']);
    expect(said(drawer.of('fox-12')?.answers.a)).toEqual(['x']);
  });

  test('questions wait until the student is known', async () => {
    const drawer = new Drawer();
    await work(drawer, 'fox-12', 'a', tried(['x']));
    const { keeper } = keep(drawer);
    let answer: Answer | undefined | 'waiting' = 'waiting';
    void keeper.load('a', 'h1').then((loaded) => (answer = loaded));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answer).toBe('waiting');
    await keeper.open('fox-12');
    await keeper.load('a', 'h1');
    expect(answer).toMatchObject({ attempts: [['x']] });
  });

  test('an answer to another version of the question is not given to the page', async () => {
    const drawer = new Drawer();
    await work(drawer, 'fox-12', 'a', tried(['x']));
    const { keeper } = keep(drawer);
    await keeper.open('fox-12');
    expect(await keeper.load('a', 'h2')).toBeUndefined();
    await keeper.save('a', ticked('new'), { ...words, hash: 'h2' });
    expect(drawer.of('fox-12')?.answers.a).toMatchObject({
      hash: 'h2',
      others: [{ hash: 'h1', attempts: [{ response: ['x'] }] }],
    });
  });

  test('work begun before anybody said who they are is kept at once, under a code that nobody has', async () => {
    const drawer = new Drawer();
    await work(drawer, 'fox-12', 'a', tried(['x']));
    const { keeper, is } = keep(drawer);
    await keeper.save('b', ticked('y'), words);
    expect(is()).toEqual(['saved']);
    const { student } = keeper.record;
    expect(student).toMatch(/^[a-z]+-\d+$/);
    expect(student).not.toBe('fox-12');
    expect(Object.keys(keeper.record.answers)).toEqual(['b']);
    // Somebody new: the first one's answers never come.
    await keeper.open(student);
    expect(await keeper.load('a', 'h1')).toBeUndefined();
    expect(Object.keys(drawer.of('fox-12')?.answers ?? {})).toEqual(['a']);
  });

  test('what was begun moves along when the student has a code already; nothing of either is lost', async () => {
    const drawer = new Drawer();
    await work(drawer, 'fox-12', 'a', tried(['x']));
    await work(drawer, 'fox-12', 'b', ticked('earlier'));
    const { keeper, told } = keep(drawer);
    await keeper.save('b', ticked('begun'), words);
    const code = keeper.record.student ?? '';
    await keeper.open('fox-12');
    expect(await keeper.load('a', 'h1')).toMatchObject({ attempts: [['x']] });
    expect(told.at(-1)).toMatchObject({ is: 'conflict', questions: ['b'] });
    expect(said(drawer.of('fox-12')?.answers.b)).toEqual(['begun']);
    expect(drawer.of('fox-12')?.answers.b?.others.map(said)).toEqual([['earlier']]);
    expect(drawer.of(code)).toBeUndefined();
  });

  test('two pages of the same work, in any order: no answer is lost, and an answer changed on both is told', async () => {
    const step = fc.record({ page: fc.constantFrom(0, 1), question: fc.constantFrom('a', 'b') });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const drawer = new Drawer();
        const pages = [keep(drawer), keep(drawer)];
        for (const { keeper } of pages) await keeper.open('fox-12');
        const last = new Map<string, string>();
        for (const [i, { page, question }] of steps.entries()) {
          const text = `answer ${i}`;
          await pages[page]?.keeper.save(question, tried([text]), words);
          last.set(`${page} ${question}`, text);
        }
        const stored = drawer.of('fox-12')?.answers ?? {};
        for (const [where, text] of last) {
          const { others, ...own } = stored[where.split(' ')[1] ?? ''] ?? ({ others: [] } as unknown as SavedAnswer);
          expect([own, ...others].map(({ attempts }) => attempts[0]?.response)).toContainEqual([text]);
        }
        for (const question of ['a', 'b']) {
          const texts = [0, 1].map((page) => last.get(`${page} ${question}`));
          if (texts[0] !== undefined && texts[1] !== undefined && texts[0] !== texts[1])
            expect(
              pages.some(({ told }) =>
                told.some((state) => state.is === 'conflict' && state.questions.includes(question)),
              ),
            ).toBe(true);
        }
        if (
          new Set(steps.map(({ page, question }) => `${page} ${question}`)).size ===
          new Set(steps.map(({ question }) => question)).size
        )
          expect(pages.every(({ told }) => told.every(({ is }) => is === 'saved'))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('a page that does not show another tab’s answer yet does not overwrite it', async () => {
    const drawer = new Drawer();
    const [one, two] = [keep(drawer), keep(drawer)];
    await one.keeper.open('fox-12');
    await two.keeper.open('fox-12');
    await one.keeper.save('a', tried(['first']), words);
    await two.keeper.save('b', tried(['other question']), words);
    expect(two.is()).toEqual(['saved']);
    await two.keeper.save('a', tried(['second']), words);
    expect(two.is()).toEqual(['saved', 'conflict']);
    expect(drawer.of('fox-12')?.answers.a?.others.map(said)).toEqual([['first']]);
  });

  test('cleared work is gone, and nothing is written after it', async () => {
    const drawer = new Drawer();
    const { keeper } = keep(drawer);
    await keeper.open('fox-12');
    void keeper.save('a', ticked('x'), words);
    await keeper.clear();
    expect(drawer.records.size).toBe(0);
    await keeper.retry();
    expect(drawer.records.size).toBe(0);
  });
});

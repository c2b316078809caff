import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Api } from '../../../src/packages/scorm/lms.ts';
import type { Report } from '../../../src/packages/scorm/report.ts';
import { Session } from '../../../src/packages/scorm/session.ts';
import { unpack } from '../../../src/packages/scorm/suspend.ts';
import { QUESTIONS } from '../../support/questions.ts';
import { responses } from '../../support/scorm.ts';
import { saved } from '../../support/work.ts';

const { single, several, rewrite } = QUESTIONS;
const LESSON = [single, several, rewrite];
const text = (words: string) => saved(rewrite, [], { draft: { text: words, checks: [] } });
const right = saved(single, [Object.keys(single.options).filter((id) => single.options[id]!.correct)]);

/** A platform that keeps what is committed, and does what a test tells it to. */
class Platform implements Api {
  kept = new Map<string, string>();
  set = new Map<string, string>();
  calls: string[] = [];
  /** Elements that it refuses, with the error. */
  refuse: RegExp | null = null;
  code = '405';
  begins = true;
  down = false;
  throws = false;
  #say(call: string, well: boolean): string {
    this.calls.push(call);
    if (this.throws) throw new Error('The frame is gone');
    return String(well);
  }
  LMSInitialize(): string {
    this.set = new Map();
    return this.#say('initialize', this.begins);
  }
  LMSFinish(): string {
    return this.#say('finish', !this.down);
  }
  LMSGetValue(element: string): string {
    return this.kept.get(element) ?? '';
  }
  LMSSetValue(element: string, value: string): string {
    const well = !this.refuse?.test(element);
    if (well) this.set.set(element, value);
    return this.#say(`${element}=${value}`, well);
  }
  LMSCommit(): string {
    if (!this.down && !this.throws) this.kept = new Map([...this.kept, ...this.set]);
    return this.#say('commit', !this.down);
  }
  LMSGetLastError(): string {
    return this.down ? '101' : this.code;
  }
  LMSGetErrorString(): string {
    return 'Its own words';
  }
  /** The answers that the next visit would begin with. */
  get answers(): ReturnType<typeof unpack>['answers'] {
    return unpack(LESSON, this.kept.get('cmi.suspend_data') ?? '').answers;
  }
}

let platform: Platform;
let report: Report;
const visit = (find: () => Api | null = () => platform): Session => {
  const session = new Session(LESSON, find, (now) => (report = now));
  session.begin();
  return session;
};
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-20T09:00:00Z') });
  platform = new Platform();
});
afterEach(() => void vi.useRealTimers());

describe('a visit to a platform', () => {
  test('sends an answer within a second, what is typed within a few, and nothing twice', () => {
    const session = visit();
    expect(platform.set.get('cmi.core.lesson_status')).toBe('incomplete');
    session.save(single.id, right, true);
    vi.advanceTimersByTime(1000);
    expect(report).toMatchObject({ phase: 'working', unsent: false, failed: null });
    expect(platform.kept.get('cmi.core.score.raw')).toBe('50');
    platform.calls = [];
    session.save(rewrite.id, text('It rose'), false);
    vi.advanceTimersByTime(1000);
    expect(platform.calls).toEqual([]);
    vi.advanceTimersByTime(3000);
    expect(platform.answers[rewrite.id]?.draft).toEqual({ text: 'It rose', checks: [] });
    expect(platform.calls.filter((call) => /score|interactions\.0\.student/.test(call))).toEqual([]);
  });

  test('finds a platform that comes late, and sends what was typed before', () => {
    let there = false;
    const session = visit(() => (there ? platform : null));
    expect(report.phase).toBe('looking');
    session.save(rewrite.id, text('Typed before'), false);
    vi.advanceTimersByTime(6000);
    expect(report).toMatchObject({ phase: 'missing', unsent: true });
    there = true;
    vi.advanceTimersByTime(10_000);
    expect(report).toMatchObject({ phase: 'working', unsent: false });
    expect(platform.answers[rewrite.id]?.draft).toEqual({ text: 'Typed before', checks: [] });
  });

  test('goes on with what the platform kept, and with what was typed meanwhile', () => {
    visit().save(single.id, right, true);
    vi.advanceTimersByTime(1000);
    let there = false;
    const session = visit(() => (there ? platform : null));
    session.save(rewrite.id, text('New'), false);
    there = true;
    vi.advanceTimersByTime(5000);
    expect(Object.keys(platform.answers).sort()).toEqual([rewrite.id, single.id].sort());
  });

  test('tells which values were refused, and sends them again until they are taken', () => {
    const session = visit();
    platform.refuse = /student_response/;
    session.save(single.id, right, true);
    vi.advanceTimersByTime(1000);
    expect(report).toMatchObject({ refusedAnswers: [single.id], unsent: true, refusedScore: false, stateless: false });
    platform.refuse = /score|suspend_data/;
    session.retry();
    expect(report).toMatchObject({ refusedAnswers: [], unsent: false });
    session.save(single.id, { ...right, confidence: 80 }, true);
    session.save(several.id, saved(several, [[Object.keys(several.options)[0]!]]), true);
    vi.advanceTimersByTime(1000);
    expect(report).toMatchObject({ refusedAnswers: [], refusedScore: true, stateless: true, unsent: true });
    platform.refuse = null;
    vi.advanceTimersByTime(60_000);
    expect(report).toMatchObject({ refusedScore: false, stateless: false, unsent: false });
  });

  test('does without single answers where the platform has no interactions', () => {
    const session = visit();
    platform.refuse = /interactions/;
    platform.code = '401';
    session.save(single.id, right, true);
    vi.advanceTimersByTime(1000);
    expect(report).toMatchObject({ takesAnswers: false, unsent: false, refusedAnswers: [] });
    expect(platform.kept.get('cmi.core.score.raw')).toBe('50');
  });

  test('tries again by itself when the connection is lost, less and less often, and finishes only once all is sent', () => {
    const session = visit();
    platform.down = true;
    session.save(single.id, right, true);
    vi.advanceTimersByTime(1000);
    expect(report.failed).toMatchObject({ code: '101', text: 'Its own words' });
    expect(session.finish()).toBe(false);
    expect(report.phase).toBe('working');
    platform.calls = [];
    vi.advanceTimersByTime(10 * 60_000);
    const tries = platform.calls.filter((call) => call === 'commit').length;
    expect(tries).toBeGreaterThanOrEqual(9);
    expect(tries).toBeLessThanOrEqual(12);
    platform.down = false;
    vi.advanceTimersByTime(60_000);
    expect(report).toMatchObject({ failed: null, unsent: false });
    expect(session.finish()).toBe(true);
    expect(platform.kept.get('cmi.core.lesson_status')).toBe('completed');
  });

  test('after it is finished an answer opens it anew; a platform that will not have that is told of', () => {
    const session = visit();
    session.save(single.id, right, true);
    session.finish();
    session.save(rewrite.id, text('Besides'), false);
    vi.advanceTimersByTime(4000);
    expect(platform.answers[rewrite.id]?.draft).toEqual({ text: 'Besides', checks: [] });
    session.finish();
    platform.begins = false;
    session.save(rewrite.id, text('Besides, again'), false);
    expect(report).toMatchObject({ phase: 'refused', unsent: true });
    platform.begins = true;
    vi.advanceTimersByTime(10_000);
    expect(platform.answers[rewrite.id]?.draft).toEqual({ text: 'Besides, again', checks: [] });
  });

  test('what was completed stays so at a later visit, and looking at it sends nothing', () => {
    visit().finish();
    visit().save(single.id, right, true);
    vi.advanceTimersByTime(1000);
    expect(platform.kept.get('cmi.core.lesson_status')).toBe('completed');
    for (const mode of ['review', 'browse']) {
      platform.kept.set('cmi.core.lesson_mode', mode);
      platform.calls = [];
      const session = visit();
      session.save(rewrite.id, text('Looked at'), true);
      vi.advanceTimersByTime(10_000);
      session.leave();
      expect(platform.calls).toEqual(['initialize', 'finish']);
    }
  });

  test('a platform that throws stops nothing', () => {
    platform.throws = true;
    const session = visit();
    session.save(rewrite.id, text('Typed'), false);
    vi.advanceTimersByTime(10_000);
    expect(report).toMatchObject({ phase: 'refused', unsent: true, failed: { text: 'The frame is gone' } });
    session.leave();
    expect(session.state.answers[rewrite.id]?.draft).toEqual({ text: 'Typed', checks: [] });
  });

  test('whatever a platform does meanwhile, once it is well it has all that is on the page', () => {
    type Step = (session: Session) => void;
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.string({ maxLength: 700 }).map(
        (words): Step =>
          (session) =>
            session.save(rewrite.id, text(words), false),
      ),
      fc.constant<Step>((session) => session.save(single.id, right, true)),
      fc.boolean().map(
        (down): Step =>
          () =>
            void (platform.down = down),
      ),
      fc.boolean().map(
        (throws): Step =>
          () =>
            void (platform.throws = throws),
      ),
      fc.constantFrom(/suspend/, /interactions/, /score/, null).map(
        (refuse): Step =>
          () =>
            void (platform.refuse = refuse),
      ),
      fc.nat(30_000).map(
        (ms): Step =>
          () =>
            void vi.advanceTimersByTime(ms),
      ),
      fc.constant<Step>((session) => void session.finish()),
      fc.constant<Step>((session) => (session.leave(), session.comeBack())),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        platform = new Platform();
        const session = visit();
        for (const one of steps) one(session);
        Object.assign(platform, { down: false, throws: false, refuse: null });
        session.save(rewrite.id, text('The last word'), false);
        vi.advanceTimersByTime(5 * 60_000);
        expect(report.unsent).toBe(false);
        const wordless = Object.entries(session.state.answers).map(([id, answer]) => [id, { ...answer, asked: '' }]);
        expect(platform.answers).toEqual(Object.fromEntries(wordless));
        const first = session.state.answers[single.id];
        expect(responses(platform.kept).has('q01_single')).toBe(first !== undefined);
      }),
      { numRuns: 60 },
    );
  });
});

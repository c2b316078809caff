import { fill } from '../model/fill.ts';
import { isAnswered, whereToGoOn } from './progress.ts';
import type { WorkRecord } from './record.ts';
import type { Person } from './who.ts';
import { lead, put, questionsOnPage, say, show, type Placed } from './work-page.ts';
import { besideView, clock, peopleView, type Beside, type WorkWords } from './work-view.ts';

/** What a lesson page knows of the work on it. */
export interface WorkState {
  record: WorkRecord;
  /** When it was last saved on this visit. */
  saved: string | null;
  /** Why it could not be saved. */
  unsaved: 'full' | 'refused' | null;
  /** Whether there is work of an earlier visit to go on with. */
  resumed: boolean;
  /** Whoever has work on the device, while the student has not said who they are. */
  people: readonly Person[];
}

/** The answers that stand beside those on the page. */
function besideOf(record: WorkRecord, questions: readonly Placed[]): Beside[] {
  return Object.entries(record.answers).flatMap(([id, answer]) => {
    const question = questions.find((one) => one.id === id);
    const versions = question?.hash === answer.hash ? answer.others : [answer, ...answer.others];
    return versions.map((version): Beside => {
      const kind = version.hash === question?.hash ? 'tab' : 'edited';
      return { kind, id, number: question?.number ?? null, answer: version };
    });
  });
}

/** Tells in the page's places how the work stands. Returns the ids of the answered questions, and the one to go on with. */
export function drawWork(state: WorkState, words: WorkWords): { answered: string[]; next: string | null } {
  const { record, saved, unsaved, resumed, people } = state;
  const all = questionsOnPage();
  const questions = all.filter(({ counts }) => counts);
  const answered = questions.filter((question) => isAnswered(record, question)).map(({ id }) => id);
  const next = resumed ? questions[whereToGoOn(record, questions)] : undefined;
  const begun = Object.keys(record.answers).length > 0;
  const code = begun ? record.student : null;
  const beside = besideOf(record, all);

  const well = saved !== null && unsaved === null;
  say('saved', well ? fill(words['work.saved'], { time: clock(saved) }) : null);
  show('saved-short', well);
  show('unsaved', unsaved !== null);
  show('unsaved-full', unsaved === 'full');
  show('unsaved-refused', unsaved === 'refused');
  say('as', code && fill(words['work.as'], { code }));
  say('count', begun ? fill(words['work.answered'], { n: answered.length, of: questions.length }) : null);
  lead('next', next?.id ?? null, fill(words['work.next'], { n: next?.number ?? 0 }));
  show('switch', code !== null && unsaved === null);
  show('own', begun);
  show('beside', beside.length > 0);
  put('beside-list', besideView(beside, words).markup);
  put('people', peopleView(people, questions.length, words).markup);
  say('begun', code && fill(words['work.begun'], { code }));
  say('newcomer', code ? fill(words['work.stay'], { code }) : words['work.else']);
  say('clear-text', fill(words['work.clear.text'], { code: code ?? '' }));
  return { answered, next: next?.id ?? null };
}

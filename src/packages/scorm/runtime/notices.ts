import { clock } from '../../../answers/work-view.ts';
import { fill } from '../../../model/fill.ts';
import type { WordKey, Words } from '../../../model/words.ts';
import type { Report } from '../report.ts';

/** The words that the page of a package says. */
export type VisitWords = Pick<
  Words,
  Extract<WordKey, `scorm.visit.${string}`> | `work.${'answered' | 'next' | 'question' | 'hide' | 'retry'}`
>;
/** Whether a word is one of them, or of the file that is offered. */
export const isVisitWord = (key: string): boolean =>
  /^(scorm\.visit\.|work\.(answered|next|question|hide|retry)$|handin\.(check|complete|empty|unsent|written|words|file)($|\.))/.test(
    key,
  );

/** What the page may have to say of a visit, the most urgent first; one at a time is shown. */
export const NOTICES = [
  'damaged',
  'missing',
  'refused',
  'failed',
  'unkept',
  'watching',
  'trying',
  'slow',
  'long',
  'uncounted',
  'resume',
] as const;
export type Notice = (typeof NOTICES)[number];

/** What is to be said now, by notice. `numbers` says a list of questions as the page numbers them. */
export function noticesOf(
  report: Report,
  numbers: (questions: readonly string[]) => string,
  words: VisitWords,
): Map<Notice, string> {
  const { phase, failed, refusedAnswers, refusedScore, stateless, dropped, slow, unread, credit } = report;
  const said = new Map<Notice, string>();
  const join = (...sentences: (string | false | undefined)[]): string => sentences.filter(Boolean).join(' ');
  const reason = failed?.text ? fill(words['scorm.visit.reason'], { text: failed.text }) : '';
  if (phase === 'damaged') said.set('damaged', words['scorm.visit.damaged']);
  if (phase === 'missing') said.set('missing', words['scorm.visit.missing']);
  if (phase === 'refused') said.set('refused', join(words['scorm.visit.refused'], reason));
  if (phase === 'watching' || phase === 'trying') {
    const about = phase === 'watching' && unread && words['scorm.visit.watching.unread'];
    said.set(phase, join(words[`scorm.visit.${phase}`], about));
  }
  if (phase !== 'working') return said;
  if (failed) said.set('failed', join(words['scorm.visit.failed'], reason));
  const unkept = join(
    refusedAnswers.length > 0 && fill(words['scorm.visit.unkept.answers'], { list: numbers(refusedAnswers) }),
    stateless && words['scorm.visit.unkept.state'],
    refusedScore && words['scorm.visit.unkept.score'],
  );
  if (unkept) said.set('unkept', join(unkept, words['scorm.visit.unkept.file']));
  if (slow !== null) said.set('slow', fill(words['scorm.visit.slow'], { n: slow }));
  if (dropped.length > 0) said.set('long', fill(words['scorm.visit.long'], { list: numbers(dropped) }));
  if (!credit) said.set('uncounted', words['scorm.visit.uncounted']);
  return said;
}

/** Whether something would be lost if the page were closed now. */
export const wouldLose = ({ phase, unsent, failed }: Report): boolean =>
  unsent && (failed !== null || phase === 'missing' || phase === 'refused' || phase === 'damaged');

/** In a word, how the sending goes: whether all is well, what to say, and the same for where there is little room. */
export function sendingOf(
  { phase, sent, unsent, failed, refusedAnswers, refusedScore, stateless }: Report,
  words: VisitWords,
): { well: boolean; text: string; short: string } {
  const say = (
    well: boolean,
    key: 'looking' | 'watching' | 'unsent' | 'sending' | 'none',
  ): ReturnType<typeof sendingOf> => ({
    well,
    text: words[`scorm.visit.state.${key}`],
    short: words[`scorm.visit.state.${key}`],
  });
  if (phase === 'looking') return say(true, 'looking');
  if (phase === 'watching' || phase === 'trying') return say(true, 'watching');
  const trouble = failed !== null || refusedAnswers.length > 0 || refusedScore || stateless;
  if (phase === 'missing' || phase === 'refused' || phase === 'damaged' || trouble) return say(false, 'unsent');
  if (unsent) return say(true, 'sending');
  if (sent === null) return say(true, 'none');
  return {
    well: true,
    text: fill(words['scorm.visit.state.sent'], { time: clock(sent) }),
    short: words['scorm.visit.state.sent.short'],
  };
}

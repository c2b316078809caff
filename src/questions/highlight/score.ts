import type { Scorer, Verdict } from '../kind.ts';
import { triesFor } from '../tally.ts';
import type { HighlightQuestion, Mark, Target } from './schema.ts';
import { countIn, wordSpans, type Span } from './spans.ts';

/** What came of the marks: a verdict for each mark, and what they mean for the targets. */
export interface Judged {
  marks: Verdict[];
  /** Core and defensible targets whose words were marked. */
  found: Set<string>;
  /** Core targets whose words were marked, each time by a lens that fits. */
  named: Set<string>;
  /** Plain targets marked as if they were weak. */
  alarms: Set<string>;
}

/**
 * A mark finds a core or defensible target if it holds at least half of its words and is at most twice as long: where a
 * phrase begins and ends is a matter of taste. It is a false alarm if it finds none and rests on a plain target: half of
 * either's words are the other's. It is near if it shares a word with a target and does neither. Any other mark is not in
 * the list and counts neither way: the list is not all that can be said of a text.
 */
export function judgeMarks({ passage, targets }: HighlightQuestion, marks: readonly Mark[]): Judged {
  const words = wordSpans(passage);
  const size = (span: Mark | Target): number =>
    'shared' in span ? wordSpans(span.quote).length : countIn(words, span);
  const common = ({ shared, ...span }: Mark, target: Target): number =>
    shared ? (shared[target.annotation ?? ''] ?? 0) : countIn(words, span, target);
  const entries = Object.entries(targets);
  const finds = (mark: Mark, target: Target): boolean =>
    target.tier !== 'plain' && 2 * common(mark, target) >= size(target) && size(mark) <= 2 * size(target);
  const restsOn = (mark: Mark, target: Target): boolean => {
    const shared = common(mark, target);
    return shared > 0 && 2 * shared >= Math.min(size(mark), size(target));
  };

  const found = new Set<string>();
  const misnamed = new Set<string>();
  const alarms = new Set<string>();
  const verdicts = marks.map((mark): Verdict => {
    const hits = entries.filter(([, target]) => finds(mark, target));
    for (const [id, { lenses }] of hits) {
      found.add(id);
      if (!lenses.includes(mark.lens)) misnamed.add(id);
    }
    const core = hits.filter(([, { tier }]) => tier === 'core');
    if (core.length > 0) return core.some(([, { lenses }]) => lenses.includes(mark.lens)) ? 'found' : 'lens';
    if (hits.length > 0) return 'stet';
    const plain = entries.filter(([, target]) => target.tier === 'plain' && restsOn(mark, target));
    for (const [id] of plain) alarms.add(id);
    if (plain.length > 0) return 'alarm';
    return entries.some(([, target]) => common(mark, target) > 0) ? 'near' : 'unlisted';
  });
  const named = new Set([...found].filter((id) => targets[id]?.tier === 'core' && !misnamed.has(id)));
  return { marks: verdicts, found, named, alarms };
}

/** By what a mark's verdict goes. */
export const markId = ({ start, end }: Span): string => `${start}-${end}`;

const idsOf = ({ targets }: HighlightQuestion, tier: Target['tier']): string[] =>
  Object.entries(targets).flatMap(([id, target]) => (target.tier === tier ? [id] : []));

/**
 * Finding the words and naming the lens earn half each: (found ÷ 2 + named ÷ 2 + correct rejections) ÷ (core + plain). A
 * hit is a core target found, whatever lens was named. Defensible targets and marks that are not in the list are neutral.
 */
export const highlightScorer: Scorer<'highlight'> = {
  scored: true,
  attempts: ({ targets }) => triesFor(Object.keys(targets).length),
  isUnfinished: (_, response) => response.length === 0,
  score: (question, response) => {
    const { found, named, alarms } = judgeMarks(question, response);
    const core = idsOf(question, 'core');
    const plain = idsOf(question, 'plain');
    const of = core.length + plain.length;
    const hits = core.filter((id) => found.has(id)).length;
    const correctRejections = plain.length - alarms.size;
    return {
      points: of === 0 ? 0 : ((hits + named.size) / 2 + correctRejections) / of,
      max: 1,
      hits,
      misses: core.length - hits,
      falseAlarms: alarms.size,
      correctRejections,
    };
  },
  verdicts: (question, attempts) => {
    const last = attempts.at(-1) ?? [];
    const { marks } = judgeMarks(question, last);
    return Object.fromEntries(last.map((mark, i): [string, Verdict] => [markId(mark), marks[i] ?? 'unlisted']));
  },
};

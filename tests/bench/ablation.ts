import { matchAttributions, type Matched } from '../../src/drafting/attribution/find-attributions.ts';
import type { Rule } from '../../src/drafting/attribution/rules.ts';
import { spansOf, type LabelledSpan } from '../../src/drafting/predictions.ts';
import { segment } from '../../src/drafting/segment.ts';
import type { Item, Scorer } from './scorer.ts';

/** Parts of the finder in the order that they are added in, with the rules that each brings. */
const PARTS: readonly (readonly [name: string, rules: readonly Rule[]])[] = [
  ['verbs of saying', ['before', 'inverted', 'bare']],
  ['quotations', []],
  ['outermost only', []],
  ['shared subjects', ['inherited', 'participle', 'infinitive']],
  ['phrases, signatures', ['phrase', 'quotation']],
  ['stands', ['stand', 'passive-by']],
  ['attitudes', ['attitude']],
  ['owned nouns', ['noun']],
  ['passives', ['passive', 'asked']],
  ['nobody’s words', ['unowned', 'met', 'there', 'seeming', 'adverb']],
];
const MEASURED = [
  ['cue', 'overlap'],
  ['source', 'overlap'],
  ['content', 'token'],
] as const;
const TIMES = 1000;

/** Right, predicted, met, meant. */
type Counts = readonly [right: number, predicted: number, met: number, meant: number];
const f1 = (counts: readonly Counts[]): number => {
  const [right, predicted, met, meant] = counts.reduce<[number, number, number, number]>(
    (sum, one) => [sum[0] + one[0], sum[1] + one[1], sum[2] + one[2], sum[3] + one[3]],
    [0, 0, 0, 0],
  );
  const p = predicted ? right / predicted : 0;
  const r = meant ? met / meant : 0;
  return p + r ? (2 * p * r) / (p + r) : 0;
};
const distinct = (spans: readonly LabelledSpan[]): number =>
  new Set(spans.map(({ start, end }) => `${start}-${end}`)).size;

/**
 * Prints what each part adds to the parts before it, in points of F1, with 95 % intervals of the gain from the same resampled
 * documents. Counts are taken once a document, so that resampling costs nothing.
 */
export function ablation(scorer: Scorer, docs: readonly Item[][]): void {
  const matched = (quotations: boolean): Map<string, Matched[]> =>
    new Map(
      docs.flat().map(({ id, text }) => {
        const article = segment(text);
        return [id, matchAttributions(quotations ? article : { ...article, quotations: [] })];
      }),
    );
  const [plain, quoted] = [matched(false), matched(true)];
  const upTo = (n: number): Counts[][][] => {
    const rules = new Set(PARTS.slice(0, n + 1).flatMap(([, own]) => own));
    const spans = new Map(
      [...(n < 1 ? plain : quoted)].map(([id, all]): [string, { spans: LabelledSpan[] }] => [
        id,
        { spans: all.filter(({ rule, nested }) => rules.has(rule) && !(n >= 2 && nested)).flatMap(spansOf) },
      ]),
    );
    return MEASURED.map(([label, measure]) =>
      docs.map((doc): Counts[] =>
        doc.map((item) => {
          const scored = scorer.scoreSpans([item], spans, { only: label })[label];
          if (!scored) return [0, 0, 0, 0];
          if (measure === 'token') {
            const { tp = 0, fp = 0, fn = 0 } = scored.token;
            return [tp, tp + fp, tp, tp + fn];
          }
          const ours = distinct((spans.get(item.id)?.spans ?? []).filter((span) => span.label === label));
          const gold = distinct(item.spans.filter((span) => span.label === label));
          return [scored.overlap.p * ours, ours, scored.overlap.r * gold, gold];
        }),
      ),
    );
  };
  console.log('What each part adds, in points of F1 (95 % of the gain):');
  let before: Counts[][][] | null = null;
  for (const [n, [name]] of PARTS.entries()) {
    const now = upTo(n);
    const columns = MEASURED.map(([label], m) => {
      const value = f1(now[m]!.flat());
      if (!before) return `${label} ${(value * 100).toFixed(1)}`;
      const earlier = before;
      const pairs = docs.map((_, d) => d);
      const gain = (sample: number[]): number =>
        f1(sample.flatMap((d) => now[m]![d]!)) - f1(sample.flatMap((d) => earlier[m]![d]!));
      const [low, high] = scorer.boot(pairs, gain, TIMES);
      const points = (x: number): string => (x * 100).toFixed(1);
      return `${label} ${points(value)} (${gain(pairs) < 0 ? '' : '+'}${points(gain(pairs))}, ${points(low)} to ${points(high)})`;
    });
    console.log(
      `  ${`${n ? '+ ' : ''}${name}`.padEnd(22)}${columns.map((column) => column.padEnd(34)).join('')}`.trimEnd(),
    );
    before = now;
  }
}

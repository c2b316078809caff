import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Rule } from '../../src/drafting/attribution/rules.ts';
import { find } from '../../src/drafting/find.ts';
import { outermost, predict, type LabelledSpan, type Task } from '../../src/drafting/predictions.ts';
import { ablation } from './ablation.ts';
import { readRows, scoresUnseen } from './checkworthy.ts';
import type { Item, Part, Predicted, Scorer } from './scorer.ts';

/**
 * `npm run bench:finder [-- --data DIR] [--rules] [--ablate]`: the finder on the development half of the labelled data, by
 * halves of the documents, with bootstrap intervals over documents, beside the baselines of the data's own README; its
 * speed and size. `--rules` prints each rule's precision, `--ablate` what each part adds.
 */
const { values } = parseArgs({
  options: { data: { type: 'string' }, rules: { type: 'boolean' }, ablate: { type: 'boolean' } },
});
const project = join(import.meta.dirname, '..', '..');
const data = values.data ?? process.env.FINDER_DATA ?? join(project, '..', 'shared', 'data');
const TIMES = 100;
const show = (n: number): string => n.toFixed(3).replace(/^0/, '');
const hits = (a: LabelledSpan, b: LabelledSpan): boolean => a.start < b.end && a.end > b.start;

/** Items by the document that they come from: its paragraphs are alike, so intervals resample documents. */
function documents(items: Item[]): Item[][] {
  const by = new Map<string, Item[]>();
  for (const item of items) by.set(item.doc ?? item.id, [...(by.get(item.doc ?? item.id) ?? []), item]);
  return [...by.values()];
}

/** Halves by a hash of the document’s name: a rule that helps in one half only was fitted to its items. */
const halfOf = (name: string): number => (createHash('md5').update(name).digest()[0] ?? 0) % 2;

const predictions = (task: Task, items: Item[]): Predicted =>
  new Map(items.map((item) => [item.id, predict(task, item)]));

function attribution(scorer: Scorer): void {
  const items = scorer.readJsonl(join(data, 'attribution.dev.jsonl'));
  const predicted = predictions('attribution', items);
  const docs = documents(items);
  const halves = [0, 1].map((half) => docs.filter(([one]) => halfOf(one?.doc ?? one?.id ?? '') === half));
  const floor = { cue: 'overlap .540', source: 'overlap .556', content: 'token .662' };
  console.log('Attribution (PolNeAR, development half)');
  for (const label of ['cue', 'source', 'content'] as const) {
    const measure = label === 'content' ? 'token' : 'overlap';
    const f1 = (sample: Item[][]): number =>
      scorer.scoreSpans(sample.flat(), predicted, { only: label })[label]?.[measure].f1 ?? 0;
    const all = scorer.scoreSpans(items, predicted, { only: label })[label];
    const [low, high] = scorer.boot(docs, f1, TIMES);
    console.log(
      `  ${label.padEnd(8)}${measure} F1 ${show(f1(docs))} (95 % ${show(low)}–${show(high)})  halves ${halves.map((half) => show(f1(half))).join(' ')}` +
        `  token ${show(all?.token.f1 ?? 0)} exact ${show(all?.exact.f1 ?? 0)}  baseline ${floor[label]}`,
    );
  }
  let right = 0;
  let found = 0;
  let met = 0;
  let meant = 0;
  for (const { id, spans } of items) {
    const gold = spans.filter((span) => span.label === 'cue' && span.nosource);
    const ours = (predicted.get(id)?.spans ?? []).filter((span) => span.nosource);
    found += ours.length;
    right += ours.filter((one) => gold.some((span) => hits(one, span))).length;
    meant += gold.length;
    met += gold.filter((span) => ours.some((one) => hits(one, span))).length;
  }
  console.log(
    `  cues without a source: P ${show(right / found)} R ${show(met / meant)} of ${meant}  baseline P .625 R .091`,
  );

  if (values.rules) {
    const kinds = new Map<Rule, { all: number; good: number }>();
    for (const item of items)
      for (const { rule, cue } of outermost(item.text)) {
        const kind = kinds.get(rule) ?? { all: 0, good: 0 };
        kinds.set(rule, kind);
        kind.all++;
        if (item.spans.some((span) => span.label === 'cue' && span.start < cue.end && span.end > cue.start))
          kind.good++;
      }
    for (const [rule, { all, good }] of [...kinds].sort(([a], [b]) => a.localeCompare(b)))
      console.log(
        `  rule ${rule.padEnd(11)} P ${show(good / all)} of ${all}, confidence ${show((good + 1) / (all + 2))}`,
      );
  }
  if (values.ablate) ablation(scorer, docs);
  const texts = docs.map((doc) => doc.map(({ text }) => text).join('\n\n'));
  const begun = performance.now();
  const sentences = texts.reduce((sum, text) => sum + find(text).article.sentences.length, 0);
  console.log(
    `Speed: ${Math.round(sentences / ((performance.now() - begun) / 1000))} sentences a second in Node, all of the finder`,
  );
}

function loaded(scorer: Scorer): void {
  for (const [file, name, baseline] of [
    ['loaded.dev.jsonl', 'BABE', '.35 learned'],
    ['loaded-wiki.dev.jsonl', 'WNC', '.18'],
  ] as const) {
    const items = scorer.readJsonl(join(data, file));
    const predicted = predictions('loaded', items);
    const score = (sample: Item[]): Part | undefined =>
      scorer.scoreSpans(sample, predicted, { only: 'loaded' }).loaded?.token;
    const all = score(items);
    const [low, high] = scorer.boot(items, (sample) => score(sample)?.f1 ?? 0, TIMES);
    console.log(
      `Loaded (${name}): token F1 ${show(all?.f1 ?? 0)} (95 % ${show(low)}–${show(high)}) P ${show(all?.p ?? 0)} R ${show(all?.r ?? 0)}  baseline ${baseline}`,
    );
  }
}

function checkworthy(scorer: Scorer): void {
  const file = join(data, 'checkworthy.dev.jsonl');
  const items = scorer.readJsonl(file);
  const scores = scoresUnseen(readRows(file));
  const predicted: Predicted = new Map(items.map(({ id }, i) => [id, { score: scores[i] ?? 0 }]));
  const ap = (sample: Item[]): number => scorer.scoreLabels(sample, predicted).ap;
  const [low, high] = scorer.boot(items, ap, TIMES);
  console.log(
    `Check-worthy (cross-validated): average precision ${show(ap(items))} (95 % ${show(low)}–${show(high)})  baseline .78 by hand, .84 learned`,
  );
}

const scorerFile = join(data, 'score.mjs');
if (!existsSync(scorerFile)) {
  console.error(
    `There is no labelled data in ${data}: score.mjs is missing. Give its folder: --data DIR, or FINDER_DATA.`,
  );
  process.exitCode = 1;
} else {
  const scorer = (await import(pathToFileURL(scorerFile).href)) as Scorer;
  attribution(scorer);
  loaded(scorer);
  checkworthy(scorer);
}
const { outputFiles } = await build({
  entryPoints: [join(project, 'src', 'drafting', 'find.ts')],
  bundle: true,
  minify: true,
  format: 'esm',
  write: false,
});
console.log(
  `Size: ${(brotliCompressSync(outputFiles[0]?.contents ?? '').length / 1024).toFixed(1)} KB, minified and compressed with brotli`,
);

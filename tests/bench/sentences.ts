import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statementsOf } from '../../src/drafting/claims/find-claims.ts';
import { find } from '../../src/drafting/find.ts';
import type { Findings } from '../../src/drafting/finding.ts';

/**
 * `npm run bench:sentences`: how well two independent passes agreed on the project's own labelled sentences, each made by
 * sentences/GUIDELINES.md, and how well the finder agrees with what was settled.
 */
interface Labels {
  id: string;
  source: string;
  verb: string;
  certainty: string[];
  prediction: boolean;
  horizon: string | null;
  kind: string;
}

const here = join(import.meta.dirname, 'sentences');
const lines = <T>(file: string): T[] =>
  readFileSync(join(here, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** What is compared: a name, and what one labelling says of it. A mark of certainty is there or not. */
const MARKS = ['hedge', 'booster', 'shield', 'evidential'];
const TRAITS: [string, (labels: Labels) => string][] = [
  ['source', ({ source }) => source],
  ['verb', ({ verb }) => verb],
  ...MARKS.map((mark): [string, (labels: Labels) => string] => [
    mark,
    ({ certainty }) => String(certainty.includes(mark)),
  ]),
  ['prediction', ({ prediction }) => String(prediction)],
  ['kind', ({ kind }) => kind],
];

/** Cohen's kappa: agreement beyond what the two shares of each label give by chance (Cohen 1960). */
function kappa(a: string[], b: string[]): { same: number; kappa: number } {
  const share = (list: string[], label: string): number => list.filter((one) => one === label).length / list.length;
  const same = a.filter((label, i) => label === b[i]).length / a.length;
  const chance = [...new Set([...a, ...b])].reduce((sum, label) => sum + share(a, label) * share(b, label), 0);
  return { same, kappa: chance === 1 ? 1 : (same - chance) / (1 - chance) };
}

/** What the finder says of one sentence, in the labels' words. */
function labelsOf(id: string, { article, attributions, wordings }: Findings): Labels {
  const [first] = attributions;
  const [claim] = statementsOf(article, attributions, wordings);
  const devices = new Set<string>(wordings.map(({ device }) => device));
  return {
    id,
    source: first?.naming ?? 'none',
    verb: first?.verb ?? 'none',
    certainty: MARKS.filter((mark) => devices.has(mark)),
    prediction: claim?.kind === 'prediction',
    horizon: claim?.horizon ?? null,
    kind: claim?.kind ?? 'none',
  };
}

const texts = lines<{ id: string; text: string }>('sentences.jsonl');
const [first, second, settled] = ['first-pass.jsonl', 'second-pass.jsonl', 'labels.jsonl'].map((file) =>
  lines<Labels>(file),
) as [Labels[], Labels[], Labels[]];
const found = texts.map(({ id, text }) => labelsOf(id, find(text)));

const percent = (share: number): string => share.toFixed(2);
console.log(`${texts.length} sentences\n`);
console.log('             two passes         finder against what was settled');
console.log('             agree  kappa       agrees  kappa');
for (const [name, of] of TRAITS) {
  const passes = kappa(first.map(of), second.map(of));
  const finder = kappa(settled.map(of), found.map(of));
  console.log(
    `${name.padEnd(12)} ${percent(passes.same)}   ${percent(passes.kappa).padEnd(11)} ${percent(finder.same)}    ${percent(finder.kappa)}`,
  );
}

console.log('\nby label     precision  recall  (of)');
for (const [name, of] of TRAITS)
  for (const label of [...new Set(settled.map(of))].sort()) {
    if (label === 'none' || label === 'false') continue;
    const hits = settled.filter((one, i) => of(one) === label && of(found[i]!) === label).length;
    const said = found.filter((one) => of(one) === label).length;
    const there = settled.filter((one) => of(one) === label).length;
    const title = label === 'true' ? name : `${name} ${label}`;
    console.log(`${title.padEnd(24)} ${said ? percent(hits / said) : '   –'}  ${percent(hits / there)}  (${there})`);
  }

if (process.argv.includes('--misses'))
  for (const [i, { id, text }] of texts.entries())
    for (const [name, of] of TRAITS)
      if (of(settled[i]!) !== of(found[i]!))
        console.log(`${id} ${name}: ${of(settled[i]!)}, found ${of(found[i]!)}. ${text}`);

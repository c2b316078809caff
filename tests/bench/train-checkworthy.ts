import { writeFileSync } from 'node:fs';
import { learn, readRows } from './checkworthy.ts';

/**
 * `node tests/bench/train-checkworthy.ts DATA.jsonl`: learns what makes a sentence worth a check from lines `{text, label,
 * block}`, and writes the table that ships. `npm run bench:finder` measures it on sentences that it was not learned from.
 *
 * The table that ships was learned from 1,500 sentences of ClaimBuster (Arslan, Hassan, Li, Tremayne: A Benchmark Dataset
 * of Check-worthy Factual Claims, ICWSM 2020; open access at Zenodo, record 3836810).
 */
const OUT = new URL('../../src/drafting/claims/worth-weights.json', import.meta.url);
const [file = ''] = process.argv.slice(2);
const rows = readRows(file);
const kept = [...learn(rows)].filter(([, weight]) => Math.abs(weight) >= 0.02);
writeFileSync(
  OUT,
  `${JSON.stringify(Object.fromEntries(kept.map(([name, weight]) => [name, Number(weight.toFixed(2))])))}\n`,
);
console.log(`Learned ${kept.length} weights from ${rows.length} sentences.`);

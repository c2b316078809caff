import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { itemsOf, predict, TASKS } from '../drafting/predictions.ts';

/**
 * `npm run -s findings -- --task attribution|loaded|checkworthy < items.jsonl > predictions.jsonl`: what the finder says of
 * each item, for measuring it on labelled data of any kind.
 */
try {
  const { values } = parseArgs({ options: { task: { type: 'string' } } });
  const task = TASKS.find((one) => one === values.task);
  if (!task) throw new Error(`Say what to find: --task ${TASKS.join(', --task ')}.`);
  const predictions = itemsOf(readFileSync(0, 'utf8')).map((item) => predict(task, item));
  if (predictions.length > 0 && predictions.every((one) => ('spans' in one ? one.spans.length : one.score) === 0))
    console.error(`Nothing was found in any of the ${predictions.length} items.`);
  process.stdout.write(predictions.map((one) => `${JSON.stringify(one)}\n`).join(''));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

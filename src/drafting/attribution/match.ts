import type { Span } from '../finding.ts';
import { trimmed } from './content.ts';
import type { Context, Match, Step } from './rules.ts';
import type { Token } from './tokens.ts';
import { inTitleCase } from './verbs.ts';
import { withoutVerb } from './without-verb.ts';
import { withVerb } from './with-verb.ts';

/** Every attribution in a row of tokens. */
export function matches(row: readonly Token[], text: string): Match[] {
  const found: Match[] = [];
  const title = inTitleCase(row);
  let lastSource: Span | null = null;
  for (let i = 0; i < row.length; i++) {
    const context: Context = { text, title, lastSource };
    const step: Step | null =
      withoutVerb(row, i, context) ?? (row[i]!.is === 'word' ? withVerb(row, i, context) : null);
    if (!step) continue;
    found.push(step.match);
    lastSource = step.match.source ?? lastSource;
    i = step.to;
  }
  return trimmed(found, row);
}

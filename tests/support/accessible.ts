import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules about colours: all that can differ by night. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** Rules that measure every element, which takes most of the time. */
const MEASURED = [...COLOURS, 'target-size'];

const RULES = {
  all: { runOnly: { type: 'tag', values: TAGS } },
  colours: { runOnly: { type: 'rule', values: COLOURS } },
  measured: { runOnly: { type: 'rule', values: MEASURED } },
  unmeasured: {
    runOnly: { type: 'tag', values: TAGS },
    rules: Object.fromEntries(MEASURED.map((rule) => [rule, { enabled: false }])),
  },
} satisfies Record<string, axe.RunOptions>;

/**
 * What axe finds on the page as it stands, in words: nothing, if all is well. `within` selects the parts to look at, where
 * only those are new since the page was looked at as a whole.
 */
export async function violations(
  page: Page | Frame,
  { within, rules = 'all' }: { within?: string; rules?: keyof typeof RULES } = {},
): Promise<string[]> {
  // Evaluated through the debugger, which the content security policy does not bind.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeScript);
  return page.evaluate(
    async ({ within, options }) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      // What passes is not looked into, which takes a third of the time.
      const result = await run(within ?? document, { ...options, iframes: false, resultTypes: ['violations'] });
      return result.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    },
    { within, options: RULES[rules] },
  );
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords } from '../../src/model/count-words.ts';
import { fill } from '../../src/model/fill.ts';
import { fnv1a } from '../../src/model/hash.ts';
import { escapeHtml, html, inline, plain, raw } from '../../src/model/html.ts';

describe('markup', () => {
  test('escapes text, keeps markup, and prints nothing for nothing', () => {
    const list = [html`<b>${1}</b>`, '&', [0]];
    expect(html`<p title="${'"a"'}">${'<b>'}${raw('<i>x</i>')}${list}</p>`.markup).toBe(
      '<p title="&quot;a&quot;">&lt;b&gt;<i>x</i><b>1</b>&amp;0</p>',
    );
    expect(html`${false}${null}${undefined}`.markup).toBe('');
  });
  test('lets no text through as markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'a*= /') }), (text) => {
        const escaped = html`${text}`.markup;
        expect(escaped).toBe(escapeHtml(text));
        expect(escaped).not.toMatch(/[<>"']/);
        expect(inline(text).markup.replace(/<\/?(?:em|strong)>/g, '')).not.toMatch(/[<>"']/);
      }),
    );
  });
  test('draws the two marks that questions may carry, and takes them out', () => {
    expect(inline('a *b* **c** <d>').markup).toBe('a <em>b</em> <strong>c</strong> &lt;d&gt;');
    expect(plain('a *b* **c**')).toBe('a b c');
  });
});

test('gaps are filled, and one without a value is left standing', () => {
  expect(fill('{n} of {max} in {place}', { n: 0, max: 3 })).toBe('0 of 3 in {place}');
});

test('words are counted as readers count them', () => {
  expect(countWords("It’s a “false-flag” — don't 2,000 °")).toBe(7);
  expect(countWords(' … ')).toBe(0);
  const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word), (words) => {
      expect(countWords(words.join(' '))).toBe(words.length);
    }),
  );
});

test('the hash gives the published values of FNV-1a, 64 bit', () => {
  expect(fnv1a('')).toBe('cbf29ce484222325');
  expect(fnv1a('a')).toBe('af63dc4c8601ec8c');
  expect(fnv1a('foobar')).toBe('85944171f73967e8');
  expect(fnv1a('“é”')).toMatch(/^[0-9a-f]{16}$/);
});

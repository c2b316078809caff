import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { qrOf, qrSvgFile, QUIET } from '../../../src/classroom/assign/qr.ts';

// jsqr is CommonJS with a default export that types and Node see differently.
const read = (jsQR as unknown as { default?: typeof jsQR }).default ?? jsQR;

/** A code as a scanner sees it: 40 mm at 300 dots an inch, modules cut by the dots, and a fold of so many modules in it. */
function scan(address: string, fold = 0): string | undefined {
  const code = qrOf(address);
  const side = Math.round((40 / 25.4) * 300);
  const module = side / (code.size + 2 * QUIET);
  const pixels = new Uint8ClampedArray(side * side * 4);
  const middle = code.size / 2;
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [column, row] = [Math.floor(x / module) - QUIET, Math.floor(y / module) - QUIET];
      const folded = Math.abs(column - middle) < fold && Math.abs(row - middle) < fold;
      const grey = code.get(column, row) && !folded ? 20 : 235;
      pixels.set([grey, grey, grey, 255], (y * side + x) * 4);
    }
  return read(pixels, side, side)?.data;
}

test.each([
  ['a lesson', 'https://media.example-school.org/lessons/globely-news/'],
  ['the longest', `https://school.example/assignment/#globely-news.1.${'aZ9_-'.repeat(14)}`],
])('the code of %s is read at print size', (_, address) => {
  expect(address.length).toBeLessThanOrEqual(120);
  expect(scan(address)).toBe(address);
  expect(scan(address, 3)).toBe(address);
});

test('its modules are no finer than three quarters of a millimetre at 40 mm', () => {
  const { size } = qrOf('x'.repeat(120));
  expect(40 / (size + 2 * QUIET)).toBeGreaterThan(0.7);
});

test('the SVG file stands alone, black on white with its quiet zone', () => {
  const file = qrSvgFile(qrOf('https://school.example/'));
  expect(file).toMatch(/^<\?xml version="1.0"/);
  expect(file).toContain('viewBox="-4 -4 ');
  expect(file).toContain('fill="#fff"');
  expect(file).not.toMatch(/style=|<script/);
});

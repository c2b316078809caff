import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { answers, drawn, focused, given, owl, practice, practised, press, said, show } from './notebook-stage.ts';
import { announced, one } from './stage.ts';
import { recordOf } from '../support/work.ts';

const fox = recordOf(answers);
/** The row of a skill, as it is read. */
const row = (title: string): string =>
  [...document.querySelectorAll<HTMLElement>('.strength')]
    .find((element) => element.querySelector('h4')?.textContent === title)
    ?.innerText.replace(/\s+/g, ' ') ?? '';

beforeEach(async () => {
  await given([fox, owl], 'fox-12');
  location.hash = '';
});

test('first tries at questions and at practice sentences stand in one map, and what is next has its reason', async () => {
  const alarm = { judged: 'query' } as const;
  await practised((log) =>
    log.add('fox-12', [
      ...[1, 2, 3].map((n) => practice(n, { ...alarm, sure: 95 })),
      practice(4),
      // Seen again, it is remembered rather than judged.
      practice(1, { at: '2026-11-25T09:00:00.000Z' }),
    ]),
  );
  await practised((log) => log.add('owl-33', [practice(8)]));
  show();
  await expect.poll(() => row('Booster')).toContain('Right at once 1 of 5');
  expect(row('Booster')).toContain('Look here: sound wording flagged');
  // The question flagged one of its two sound phrases, practice three of four sound sentences.
  expect(row('Booster')).toContain('Sound, flagged 4 of 6');
  expect(row('Booster')).toContain('Telling, passed over 1 of 2');
  expect(row('Booster')).toContain('4 rated, shown from 5');
  expect(said()).toContain('You flagged 4 of 6 sound phrases and sentences about “Booster”.');
  expect(one('.strength-next .primary').getAttribute('href')).toBe('/practice/?skill=booster');
  expect(said()).toContain('1 skill not tried yet');
});

test('a link to the map leads to it once it is drawn', async () => {
  location.hash = '#strengths';
  document.documentElement.scrollTop = 0;
  show();
  await drawn('Where am I strong?');
  await expect.poll(() => Math.round(one('#strengths').getBoundingClientRect().top)).toBeLessThan(200);
});

test('practice is deleted and put back by itself, what cannot be read too', async () => {
  const tries = [practice(1), practice(2)];
  await practised((log) => log.add('fox-12', tries));
  await practised((log) => log.add('fox-12', [{ ...practice(3), judged: 'neither' as 'sound' }]));
  show();
  await press('[data-do="delete-practice"]');
  await drawn('Your practice is deleted from this device.');
  expect(await practised((log) => log.students())).toEqual([]);
  expect(announced()).toContain('until you leave this page');
  await userEvent.keyboard('{Enter}');
  await drawn('2 judged, 2 of them right.');
  expect(await practised((log) => log.log('fox-12'))).toMatchObject({ tries, damaged: [{ judged: 'neither' }] });
  expect(focused()).toBe('notebook-practice');
  expect(said()).toContain('3 of 5 answered');
});

test('whoever practised and answered nothing has a notebook too', async () => {
  await given([], null);
  await practised((log) => log.add('owl-33', [practice(1)]));
  show();
  await press('[data-student="owl-33"]');
  await drawn('1 judged, 1 of them right.');
  expect(said()).toContain('Fewer than 5 tries, too few to say Booster 1 try, 1 right at once');
});

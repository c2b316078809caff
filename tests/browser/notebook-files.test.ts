import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { workFile } from '../../src/answers/export.ts';
import { readWorkFile } from '../../src/answers/read-file.ts';
import { WorkStore } from '../../src/answers/store.ts';
import { QUESTIONS } from '../support/questions.ts';
import { at, recordOf, saved } from '../support/work.ts';
import {
  choose,
  downloads,
  drawn,
  focused,
  fox,
  given,
  owl,
  practised,
  press,
  practice,
  said,
  show,
  stored,
} from './notebook-stage.ts';
import { announced } from './stage.ts';

const { single } = QUESTIONS;

beforeEach(() => given([], null));

describe('a file', () => {
  test('of everything holds this student’s work only, and comes back in as it was', async () => {
    const files = downloads();
    await given([fox, owl], 'fox-12');
    show();
    await press('[data-do="file-all"]');
    expect(files[0]?.name).toMatch(/^says-who_all_fox-12_\d{4}-\d\d-\d\d\.json$/);
    const text = await files[0]!.text();
    expect(readWorkFile(text)).toEqual({ records: [fox], practice: [] });
    await press('[data-do="delete-all"]');
    await drawn('is deleted');
    await choose('work.json', text);
    await drawn('Brought in: The bridge: 3 added');
    expect(announced()).toContain('Brought in: The bridge.');
    expect(await stored()).toEqual([fox, owl]);
    await choose('work.json', text);
    await drawn('3 here already');
    expect(await stored()).toEqual([fox, owl]);
  });

  test('holds the practice too, and brings each try in once', async () => {
    const files = downloads();
    const tries = [practice(1), practice(2, { judged: 'query', sure: 80 })];
    await given([fox], 'fox-12');
    await practised((log) => log.add('fox-12', tries));
    await practised((log) => log.add('owl-33', [practice(9)]));
    show();
    await drawn('2 judged, 1 of them right.');
    await press('[data-do="file-all"]');
    const text = await files[0]!.text();
    expect(readWorkFile(text).practice).toEqual([{ student: 'fox-12', tries }]);
    await press('[data-do="delete-all"]');
    await drawn('Everything of fox-12 is deleted');
    expect((await practised((log) => log.log('fox-12'))).tries).toEqual([]);
    expect((await practised((log) => log.log('owl-33'))).tries).toHaveLength(1);
    await practised((log) => log.add('fox-12', [tries[0]!]));
    await choose(
      'work.json',
      text.replace('"booster/2"', '"booster/2", "more": 1').replace('"tries": [', '"tries": [7,'),
    );
    await drawn('Practice sentences: 1 added, 1 here already, 1 could not be read');
    expect((await practised((log) => log.log('fox-12'))).tries).toEqual(tries);
  });

  test('of practice alone opens the notebook it is of, and goes into another if asked', async () => {
    const file = workFile([], [{ student: 'owl-33', tries: [practice(1)] }]);
    show();
    await drawn('Nothing here yet');
    await choose('work.json', file);
    await drawn('Notebook of owl-33');
    await drawn('1 judged, 1 of them right.');
    expect(said()).not.toContain('Nothing here yet');
    await given([fox], 'fox-12');
    show();
    await drawn('3 of 5');
    await choose('work.json', file);
    await press('[data-do="bring-mine"]');
    await drawn('Practice sentences: 1 added');
    expect(await practised((log) => log.students())).toEqual(['fox-12']);
  });

  test('with other answers leaves both', async () => {
    await given([fox], 'fox-12');
    show();
    await drawn('3 of 5');
    await choose('work.json', workFile([recordOf({ single: saved(single, [['engineer']], { changed: at(50) }) })]));
    await drawn('1 kept twice');
    const single1 = (await stored())[0]?.answers.single;
    expect(single1?.attempts.map(({ response }) => response)).toEqual([['engineer']]);
    expect(single1?.others.map(({ attempts }) => attempts.length)).toEqual([2]);
  });

  test('of another code is asked about', async () => {
    await given([fox], 'fox-12');
    show();
    await drawn('3 of 5');
    await choose('work.json', workFile([owl]));
    await drawn('The file holds work of owl-33, and this is the notebook of fox-12.');
    await press('[data-do="bring-not"]');
    expect(await stored()).toEqual([fox]);
    expect(focused()).toBe('bring');
    await choose('work.json', workFile([owl]));
    await press('[data-do="bring-own"]');
    await drawn('The bridge (notebook of owl-33): 1 added');
    expect(await stored()).toEqual([fox, owl]);
    expect(focused()).toBe('notebook-brought');
    await choose('work.json', workFile([{ ...owl, lesson: 'gone' }]));
    await press('[data-do="bring-mine"]');
    await drawn('gone: 1 added');
    expect((await stored()).find(({ lesson }) => lesson === 'gone')?.student).toBe('fox-12');
  });

  test('on an empty device opens the notebook it is of', async () => {
    show();
    await drawn('Nothing here yet');
    expect(said()).not.toContain('Notebook of');
    await choose('work.json', workFile([fox]));
    await drawn('Notebook of fox-12');
    expect(said()).toContain('3 added');
    expect(sessionStorage.getItem('student')).toBe('fox-12');
  });

  test('can be dropped anywhere on the page', async () => {
    show();
    await drawn('Nothing here yet');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([workFile([fox])], 'work.json'));
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(over);
    expect(over.defaultPrevented).toBe(true);
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await drawn('3 of 5 answered');
  });

  test.each([
    ['holiday.txt', 'not json', '“holiday.txt” is no file of saved work.'],
    ['list.json', '[1, 2]', '“list.json” is no file of saved work.'],
    ['other.json', '{"format":"other"}', '“other.json” is no file of saved work.'],
    [
      'new.json',
      workFile([]).replace('"version": 1', '"version": 2'),
      '“new.json” comes from another version of this site.',
    ],
    ['schema.json', workFile([{ ...fox, schema: 2 as 1 }]), '“schema.json” comes from another version of this site.'],
    [
      'torn.json',
      workFile([fox]).replace('"hints": 1', '"hints": "one"'),
      '“torn.json” is damaged: at “records[0].answers.single.hints” it should hold a whole number.',
    ],
    ['empty.json', workFile([]), 'The file holds no work.'],
  ])('that is none is refused in words: %s', async (name, text, message) => {
    await given([fox], 'fox-12');
    show();
    await drawn('3 of 5');
    await choose(name, text);
    await drawn(message);
    expect(announced()).toContain('Nothing was brought in.');
    expect(await stored()).toEqual([fox]);
  });

  test('that does not fit is told', async () => {
    await given([fox], 'fox-12');
    show();
    await drawn('3 of 5');
    vi.spyOn(WorkStore.prototype, 'change').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    onTestFinished(() => void vi.restoreAllMocks());
    await choose('work.json', workFile([{ ...fox, lesson: 'gone' }]));
    await drawn('This device has no room left for the site.');
  });
});

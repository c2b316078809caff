import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SaysQuestion } from '../../src/questions/question-element.ts';
import { QUESTIONS } from '../support/questions.ts';
import { announced, noticed, one, question, said, stage, verdicts } from './stage.ts';

const press = (...keys: string[]): Promise<void> => userEvent.keyboard(keys.join(''));
const click = (selector: string): Promise<void> => userEvent.click(one(selector));
const check = (): Promise<void> => click('[type="submit"]');
const show = (): Promise<void> => click('[data-part="show"]');
const kept = async (id: string) => SaysQuestion.store.load(id, '');
const focus = (): Element | null => document.activeElement;
/** Takes the question off the page and puts it back, as a new visit would. */
function revisit(): void {
  const element = question();
  element.replaceWith(element);
}
const texts = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('order', () => {
  const order = (): string[] =>
    [...document.querySelectorAll<HTMLElement>('.rank > li')].map((row) => row.dataset.item ?? '');
  const button = (item: string, way: string): string => `[data-item="${item}"] [data-move="${way}"]`;
  const awake = () => expect.poll(() => one(button('log', 'up')).getAttribute('aria-disabled')).toBe('false');

  test('moves by buttons; the focus stays, the place is said', async () => {
    stage(QUESTIONS.strength);
    await awake();
    await click(button('log', 'up'));
    expect(order()).toEqual(['log', 'rumour', 'witness', 'photo']);
    expect(focus()).toBe(one(button('log', 'up')));
    expect(announced()).toBe('“The log of the bridge-keeper” is now at place 1 of 4.');
    await press('{Enter}');
    expect(announced()).toBe('It is at the top already.');
    expect(order()[0]).toBe('log');
    await click(button('rumour', 'down'));
    await check();
    await expect.poll(said).toMatch(/^Not yet\. Two tries left\. Pairs the right way round: 4 of 5\./);
    expect(verdicts()).toEqual({ log: 'Right', witness: 'Right' });
    await click(button('rumour', 'down'));
    await expect.poll(verdicts).toEqual({});
    await check();
    await expect.poll(said).toMatch(/^Right, on your second try\./);
    await userEvent.click(one(button('rumour', 'up')), { force: true });
    expect(order()).toEqual(['log', 'witness', 'photo', 'rumour']);
    expect((await kept('strength'))?.attempts).toHaveLength(2);
  });

  test('a button that is pressed before the script is there works when it is', async () => {
    stage(QUESTIONS.strength);
    one(button('log', 'up')).click();
    expect(order()).toEqual(['rumour', 'log', 'witness', 'photo']);
    await expect.poll(order).toEqual(['log', 'rumour', 'witness', 'photo']);
  });

  test('by keyboard alone, with confidence', async () => {
    stage(QUESTIONS.strength);
    await awake();
    // To the log's button, over the two of the first row.
    await press('{Tab}{Tab}{Tab}');
    expect(focus()).toBe(one(button('log', 'up')));
    await press(' ');
    one(button('rumour', 'down')).focus();
    await press(' ', ' ');
    expect(focus()).toBe(one(button('rumour', 'down')));
    one('.sure input').focus();
    await press(' ', '{ArrowRight}{ArrowRight}', '{Enter}');
    await expect.poll(said).toMatch(/^Right\./);
    expect(await kept('strength')).toMatchObject({ confidence: 80 });
  });

  test('is refused untouched, comes back as left, and shows what was swapped', async () => {
    stage(QUESTIONS.strength);
    await check();
    await expect.poll(noticed).toBe('Nothing has been moved yet. Move at least one, then check.');
    await click(button('photo', 'up'));
    await expect.poll(async () => (await kept('strength'))?.draft).toEqual(['rumour', 'log', 'photo', 'witness']);
    revisit();
    await expect.poll(order).toEqual(['rumour', 'log', 'photo', 'witness']);
    await check();
    await expect.poll(said).toContain('Not yet.');
    await show();
    await expect.poll(said).toContain('“The log of the bridge-keeper” goes above');
  });
});

describe('chain', () => {
  const pick = (item: string, from: string) => userEvent.selectOptions(one(`select[data-item="${item}"]`), from);
  const drawn = (): string[] => texts('[data-chain] text');

  test('the drawing follows the list and keeps its height', async () => {
    stage(QUESTIONS.told);
    await expect.poll(drawn).toHaveLength(4);
    const { height } = one('[data-chain]').getBoundingClientRect();
    await pick('post', 'wire');
    await pick('wire', 'post');
    await expect
      .poll(drawn)
      .toEqual(['Inspector Holt from?', 'A blog from?', 'Norvale Post goes round in a circle', 'The wire']);
    await pick('wire', 'holt');
    await pick('holt', 'origin');
    await pick('blog', 'cannot-tell');
    await expect
      .poll(drawn)
      .toEqual(['Inspector Holt is the origin', 'The wire', 'Norvale Post', 'A blog cannot tell']);
    expect(one('[data-chain]').getBoundingClientRect().height).toBe(height);
    expect(one('[data-chain] svg').getAttribute('aria-hidden')).toBe('true');
    await check();
    await expect
      .poll(said)
      .toBe(
        'Right. Links in place: 4 of 4. 4 accounts. Sure origins: 1. Source not shown: 1. More reports are not more sources.',
      );
  });

  test('by keyboard alone', async () => {
    stage(QUESTIONS.told);
    await press('{Tab}', 'The w', '{Tab}', 'Insp', '{Tab}', 'is', '{Tab}', 'N', '{Tab}', '{Enter}');
    await expect.poll(said).toMatch(/^Right\./);
    expect(verdicts()).toEqual({ post: 'Right', wire: 'Right', holt: 'Right', blog: 'Defensible' });
  });

  test('asks for every source, and names the missing link in the end', async () => {
    stage(QUESTIONS.told);
    await pick('post', 'wire');
    await check();
    await expect.poll(noticed).toContain('Some are still without a source.');
    for (const item of ['wire', 'holt', 'blog']) await pick(item, 'origin');
    await check();
    await expect.poll(said).toContain('Links in place: 2 of 4.');
    await show();
    await expect.poll(said).toContain('The wire heard it from: Inspector Holt');
    expect(texts('.key text')).toContain('The wire missed');
    expect(drawn()).toContain('The wire is the origin');
  });
});

describe('highlight', () => {
  const word = (text: string): HTMLElement => {
    const found = [...document.querySelectorAll<HTMLElement>('[data-word]')].find((one) => one.textContent === text);
    if (!found) throw new Error(`no word: ${text}`);
    return found;
  };
  const field = (): HTMLInputElement => one<HTMLInputElement>('.marker input');
  const lens = (name: string): Promise<void> => click(`.marker .row [data-lens="${name}"]`);
  const marks = (): string[] => texts('.marks > li').map((row) => row.replace(/ Remove$/, ''));
  const awake = () => expect.poll(() => document.querySelectorAll('[data-word]').length).toBeGreaterThan(20);
  const select = (from: HTMLElement, to: HTMLElement): void =>
    getSelection()?.setBaseAndExtent(from.firstChild!, 0, to.firstChild!, to.textContent.length);

  test('words are picked by the first and the last, or by a selection', async () => {
    stage(QUESTIONS.spans);
    await awake();
    await userEvent.click(word('have'));
    expect(field().value).toBe('have');
    await userEvent.click(word('property'));
    expect(field().value).toBe('have never cared for public property');
    expect(announced()).toBe('Picked: “have never cared for public property”');
    await lens('language');
    expect(announced()).toBe('Marked, Language: “have never cared for public property”');
    expect(field().value).toBe('');
    expect(word('cared').className).toBe('lang');
    select(word('It'), word('is').nextElementSibling?.nextElementSibling as HTMLElement);
    await expect.poll(() => field().value).toBe('It is said');
    await lens('claims');
    await userEvent.fill(field(), 'CERTAINLY');
    await lens('claims');
    expect(marks()).toEqual([
      'Language “have never cared for public property”',
      'Claims “It is said”',
      'Claims “certainly”',
    ]);
    await check();
    await expect.poll(said).toContain('Key wording found: 3 of 3, with a fitting lens: 2. False alarms: 0.');
    expect(Object.values(verdicts())).toEqual(['Key, found', 'Found, other lens', 'Key, found']);
    // Another lens on the same words takes the mark's place.
    await userEvent.click(word('It'));
    await userEvent.click(word('is').nextElementSibling?.nextElementSibling as HTMLElement);
    await lens('sourcing');
    expect(marks()).toHaveLength(3);
    await check();
    await expect.poll(said).toMatch(/^Right, on your second try\./);
    expect((await kept('spans'))?.attempts[1]).toContainEqual({
      start: 115,
      end: 125,
      quote: 'It is said',
      lens: 'sourcing',
    });
  });

  test('by keyboard alone: arrow keys and the space bar', async () => {
    stage(QUESTIONS.spans);
    await awake();
    await press('{Tab}');
    expect(focus()).toBe(word('The'));
    expect(focus()?.getAttribute('role')).toBe('button');
    await press('{End}', '{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    await press('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(focus()).toBe(word('certainly'));
    await press(' ');
    expect(field().value).toBe('certainly');
    await press('{Tab}{Tab}{Tab}{Tab}', '{Enter}');
    expect(marks()).toEqual(['Claims “certainly”']);
    word('have').focus();
    await press('{Shift>}', '{ArrowRight}'.repeat(5), '{/Shift}');
    expect(field().value).toBe('have never cared for public property');
    expect(document.querySelectorAll('[data-word].picked')).toHaveLength(6);
    await press('{Tab}{Tab}{Tab}', ' ');
    await userEvent.fill(field(), 'it is said');
    await press('{Enter}');
    expect(said()).toBe('');
    await press('{Tab}', ' ');
    one('[type="submit"]').focus();
    await press('{Enter}');
    await expect.poll(said).toMatch(/^Right\./);
  });

  test('up and down go to the next line, Escape drops what is picked', async () => {
    stage(QUESTIONS.spans);
    await awake();
    word('The').focus();
    await press('{ArrowDown}');
    const below = focus() as HTMLElement;
    expect(below.getBoundingClientRect().top).toBeGreaterThan(word('The').getBoundingClientRect().top);
    await press('{ArrowUp}');
    expect(focus()).toBe(word('The'));
    await press(' ', '{ArrowRight}', ' ');
    expect(field().value).toBe('The toll');
    await press('{Escape}');
    expect(field().value).toBe('');
  });

  test('a mark can be taken away; the focus goes on', async () => {
    stage(QUESTIONS.spans);
    await awake();
    for (const quote of ['savage', 'certainly']) {
      await userEvent.fill(field(), quote);
      await lens('language');
    }
    const [first] = document.querySelectorAll<HTMLElement>('[data-remove]');
    expect(first?.getAttribute('aria-label')).toBe('Remove “certainly”');
    await userEvent.click(first!);
    expect(marks()).toEqual(['Language “savage”']);
    expect(announced()).toBe('Mark removed.');
    expect(focus()).toBe(one('[data-remove]'));
    await press('{Enter}');
    expect(marks()).toEqual([]);
    expect(focus()).toBe(field());
    expect(word('savage').className).toBe('');
  });

  test('says what is missing', async () => {
    stage(QUESTIONS.spans);
    await awake();
    await lens('claims');
    expect(noticed()).toBe('Pick some words first.');
    await userEvent.fill(field(), 'a ravenous price rise');
    await lens('claims');
    expect(noticed()).toContain('These words are not in the text.');
    await check();
    await expect.poll(noticed).toContain('Nothing is marked yet.');
  });

  test('comes back as left, with its verdicts, and stays as it is in the end', async () => {
    stage(QUESTIONS.spans);
    await awake();
    await userEvent.fill(field(), 'savage');
    await lens('language');
    await check();
    await expect.poll(() => Object.values(verdicts())).toEqual(['Defensible']);
    revisit();
    await expect.poll(() => Object.values(verdicts())).toEqual(['Defensible']);
    await show();
    await expect.poll(said).toMatch(/^Here is the answer\./);
    await userEvent.click(one('[data-remove]'), { force: true });
    expect(marks()).toEqual(['Language “savage” Defensible']);
  });

  test('the text moves by nothing when it is woken', async () => {
    stage(QUESTIONS.spans);
    const before = one('.to-mark').getBoundingClientRect();
    const text = one('.to-mark').textContent;
    await awake();
    const after = one('.to-mark').getBoundingClientRect();
    expect([after.width, after.height]).toEqual([before.width, before.height]);
    expect(one('.to-mark').textContent).toBe(text);
  });
});

describe('log', () => {
  test('a source chosen, another skipped, a finding; then the model, and a revision', async () => {
    stage(QUESTIONS.search);
    await userEvent.fill(one('[data-field="query"]'), 'who owns the post');
    await press('{Enter}');
    expect(question().dataset.state).toBeUndefined();
    await click('.card:nth-child(2) summary');
    await click('[data-field="chosen"][value="register"]');
    await click('[data-field="skip"][value="forum"]');
    await userEvent.fill(one('[data-card="forum"]'), 'unsigned');
    await check();
    await expect.poll(noticed).toContain('write what you found');
    await userEvent.fill(one('[data-field="found"]'), 'Ada Holt owns it.');
    await click('[data-field="changed"][value="no"]');
    await check();
    await expect.poll(said).toMatch(/^Now compare\./);
    expect(texts('.key .model > .label')).toEqual(['A log as it could be kept on 1 June 2025']);
    await click('.checks label:first-of-type');
    await userEvent.fill(one('[data-field="because"]'), 'I knew.');
    const first = {
      query: 'who owns the post',
      chosen: 'register',
      own: '',
      skipped: { forum: 'unsigned' },
      found: 'Ada Holt owns it.',
      changed: 'no',
      because: '',
      checks: [],
    };
    await expect
      .poll(async () => (await kept('search'))?.attempts)
      .toEqual([first, { ...first, because: 'I knew.', checks: [0] }]);
    revisit();
    await expect.poll(() => one<HTMLInputElement>('[data-field="because"]').value).toBe('I knew.');
    await expect.poll(() => one<HTMLInputElement>('.checks input').checked).toBe(true);
  });

  test('by keyboard alone, with a source of one’s own', async () => {
    stage(QUESTIONS.search);
    await press('{Tab}', 'owner', '{Tab}', '{Enter}');
    expect(one<HTMLDetailsElement>('.card details').open).toBe(true);
    one('[data-field="chosen"][value="forum"]').focus();
    await press(' ', '{ArrowUp}');
    expect(one<HTMLInputElement>('[data-field="chosen"][value=""]').checked).toBe(true);
    await press('{Tab}', 'The town hall', '{Tab}', 'Nothing so far.');
    one('[type="submit"]').focus();
    await press('{Enter}');
    await expect.poll(said).toMatch(/^Now compare\./);
    expect((await kept('search'))?.attempts[0]).toMatchObject({ chosen: '', own: 'The town hall' });
  });
});

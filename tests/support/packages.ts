import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { parse } from 'gift-pegjs';

/** A question of a bank as an independent reader finds it; texts are without markup. */
export interface ReadQuestion {
  name: string;
  kind: 'options' | 'match' | 'written';
  text: string;
  /** Said after the answer, whatever it was. */
  general: string;
  /** Share of the whole question; null where the format holds none. */
  points: number | null;
  several: boolean;
  options: { text: string; percent: number; why: string }[];
  pairs: { text: string; answer: string }[];
  /** Answers that no pair has. */
  spare: string[];
}
export interface ReadMoodle extends ReadQuestion {
  id: string;
  grader: string;
  hints: string[];
  tags: string[];
  penalty: number;
}

/** Blanks of all kinds are alike here, and U+FFFD, which stands for characters that are blanks to some. */
export const flat = (text: string): string => text.replace(/[\s\u0085\ufffd]+/g, ' ').trim();

/** Reads XML; throws at the first thing that is not well-formed, however small. */
export const readXml = (xml: string): Document =>
  new DOMParser({
    onError: (level, message) => {
      // What a text cannot hold was replaced by this character.
      if (!message.startsWith('Unicode replacement character')) throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml');

/** The words of a piece of markup, which has to be well-formed. */
export const textOf = (markup: string): string =>
  flat(readXml(`<x>${markup.replace(/<(?:p|li|br|h2)\b/g, ' $&')}</x>`).documentElement?.textContent ?? '');

export const children = (element: Element, name: string): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeName === name);
export const all = (root: Document | Element, name: string): Element[] => [...root.getElementsByTagName(name)];
export const child = (element: Element, name: string): Element => {
  const [found, ...others] = children(element, name);
  if (!found || others.length > 0) throw new Error(`${1 + others.length} × ${name} in ${element.nodeName}`);
  return found;
};

const said = (element: Element): string => flat(child(element, 'text').textContent ?? '');
const marked = (element: Element): string => textOf(child(element, 'text').textContent ?? '');
const KINDS: Record<string, ReadQuestion['kind']> = { multichoice: 'options', matching: 'match', essay: 'written' };

/** The questions of a Moodle XML file, and the category they go to. */
export function readMoodle(xml: string): { category: string; questions: ReadMoodle[] } {
  const quiz = readXml(xml).documentElement!;
  const [first, ...rest] = children(quiz, 'question');
  if (first?.getAttribute('type') !== 'category') throw new Error('no category comes first');
  return {
    category: said(child(first, 'category')),
    questions: rest.map((question): ReadMoodle => {
      const kind = KINDS[question.getAttribute('type') ?? ''];
      if (!kind) throw new Error(`unknown type ${question.getAttribute('type')}`);
      const text = (name: string): string => child(question, name).textContent ?? '';
      const sub = children(question, 'subquestion').map((one) => ({
        text: marked(one),
        answer: said(child(one, 'answer')),
      }));
      return {
        name: said(child(question, 'name')),
        kind,
        id: text('idnumber'),
        text: marked(child(question, 'questiontext')),
        general: marked(child(question, 'generalfeedback')),
        points: Number(text('defaultgrade')),
        penalty: Number(text('penalty')),
        several: kind === 'options' && text('single') === 'false',
        options: children(question, 'answer').map((answer) => ({
          text: marked(answer),
          percent: Number(answer.getAttribute('fraction')),
          why: marked(child(answer, 'feedback')),
        })),
        pairs: sub.filter((one) => one.text !== ''),
        spare: sub.filter((one) => one.text === '').map(({ answer }) => answer),
        grader: kind === 'written' ? marked(child(question, 'graderinfo')) : '',
        hints: children(question, 'hint').map(marked),
        tags: children(child(question, 'tags'), 'tag').map(said),
      };
    }),
  };
}

/** The reader of GIFT leaves escapes in the answers of pairs. */
const GIFT_CODES: Record<string, string> = {
  '092': '\\',
  '058': ':',
  '035': '#',
  '061': '=',
  '123': '{',
  '125': '}',
  '126': '~',
};
const decoded = (text: string): string => text.replace(/&&(\d{3});/g, (code, n: string) => GIFT_CODES[n] ?? code);

/** The questions of a GIFT file, and the category they go to. */
export function readGift(gift: string): { category: string; questions: ReadQuestion[] } {
  const [first, ...rest] = parse(gift);
  if (first?.type !== 'Category') throw new Error('no category comes first');
  return {
    category: first.title ?? '',
    questions: rest.map((question): ReadQuestion => {
      const common = {
        name: 'title' in question ? (question.title ?? '') : '',
        text: 'stem' in question ? textOf(question.stem.text) : '',
        general: 'globalFeedback' in question && question.globalFeedback ? textOf(question.globalFeedback.text) : '',
        points: null,
        several: false,
        options: [],
        pairs: [],
        spare: [],
      };
      if ('stem' in question && question.stem.format !== 'html') throw new Error(`not HTML: ${common.name}`);
      if (question.type === 'Essay') return { ...common, kind: 'written' };
      if (question.type === 'Matching') {
        const pairs = question.matchPairs.map(({ subquestion, subanswer }) => ({
          text: textOf(subquestion.text),
          answer: flat(decoded(subanswer)),
        }));
        return {
          ...common,
          kind: 'match',
          pairs: pairs.filter(({ text }) => text !== ''),
          spare: pairs.filter(({ text }) => text === '').map(({ answer }) => answer),
        };
      }
      if (question.type !== 'MC') throw new Error(`taken for ${question.type}: ${common.name}`);
      return {
        ...common,
        kind: 'options',
        several: question.choices.every(({ isCorrect }) => !isCorrect),
        options: question.choices.map(({ isCorrect, weight, text, feedback }) => ({
          text: textOf(text.text),
          percent: isCorrect ? 100 : (weight ?? 0),
          why: feedback ? textOf(feedback.text) : '',
        })),
      };
    }),
  };
}

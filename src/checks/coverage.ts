import { perHundred } from '../accounts/pairs.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Book, Lesson } from '../model/book.ts';
import { LENSES, STATUSES, TIERS, type Tier } from '../model/taxonomy.ts';
import type { Question } from '../questions/question.ts';
import { gradeLevel } from './grade-level.ts';
import { keyIsLongest } from './rules/choice.ts';
import { bannedWords } from './rules/voice.ts';

/** The title of a table, the names of its columns, and its rows, each with its name first. */
interface Table {
  title: string;
  columns: string[];
  rows: string[][];
}

const share = (part: number, whole: number): string => (whole ? `${Math.round((100 * part) / whole)} %` : 'none');
const mean = (numbers: readonly number[]): number =>
  numbers.length ? numbers.reduce((sum, n) => sum + n, 0) / numbers.length : 0;
const countBy = <K>(things: readonly K[]): Map<K, number> => {
  const counts = new Map<K, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
};

/** The tiers of the wording that a question asks to judge. */
function judged(question: Question): Tier[] {
  if (question.kind === 'phrases') return Object.values(question.phrases).map(({ tier }) => tier);
  if (question.kind === 'highlight') return Object.values(question.targets).map(({ tier }) => tier);
  return [];
}

/** What the options of questions with one answer give away: place and length of the key. */
function keyTraits({ questions }: Lesson): { places: string; longest: string; lengths: string } {
  const singles = questions.flatMap((question) =>
    question.kind === 'choice' && !question.several ? [Object.values(question.options)] : [],
  );
  const places = countBy(singles.map((options) => options.findIndex(({ correct }) => correct) + 1));
  const long = singles.filter(keyIsLongest);
  const length = (right: boolean): number =>
    Math.round(
      mean(
        singles.flatMap((options) => options.filter(({ correct }) => correct === right).map(({ text }) => text.length)),
      ),
    );
  return {
    places: [...places]
      .sort(([a], [b]) => a - b)
      .map(([place, n]) => `${n}× ${place}.`)
      .join(' '),
    longest: `${long.length} of ${singles.length}`,
    lengths: `${length(true)} / ${length(false)}`,
  };
}

const readingText = ({ reading, annotations }: Lesson): string =>
  reading
    .map(({ parts }) =>
      parts.map((part) => ('text' in part ? part.text : (annotations[part.phrase]?.quote ?? ''))).join(''),
    )
    .join('\n\n');

function questionTables(lessons: readonly Lesson[]): Table[] {
  const names = lessons.map(({ slug }) => slug);
  const kinds = [...new Set(lessons.flatMap(({ questions }) => questions.map(({ kind }) => kind)))].sort();
  const rows = (entries: [string, (lesson: Lesson) => string | number][]): string[][] =>
    entries.map(([name, of]) => [name, ...lessons.map((lesson) => String(of(lesson)))]);
  const n = (test: (question: Question) => boolean) => (lesson: Lesson) => lesson.questions.filter(test).length;
  const tiers = (lesson: Lesson): Map<Tier, number> => countBy(lesson.questions.flatMap(judged));
  return [
    {
      title: 'Questions',
      columns: names,
      rows: rows([
        ['all', n(() => true)],
        ['short path', n(({ short }) => short)],
        ...LENSES.map((lens): [string, ReturnType<typeof n>] => [`lens: ${lens}`, n((q) => q.lens === lens)]),
        ...kinds.map((kind): [string, ReturnType<typeof n>] => [`kind: ${kind}`, n((q) => q.kind === kind)]),
        ...(['credit', 'compare', 'lateral'] as const).map((role): [string, ReturnType<typeof n>] => [
          `role: ${role}`,
          n((q) => q.role === role),
        ]),
        ['with confidence', n(({ confidence }) => confidence)],
      ]),
    },
    {
      title: 'Quality of the questions',
      columns: names,
      rows: rows([
        ['wording to judge: core', (lesson) => tiers(lesson).get('core') ?? 0],
        ['wording to judge: defensible', (lesson) => tiers(lesson).get('defensible') ?? 0],
        ['wording to judge: plain', (lesson) => tiers(lesson).get('plain') ?? 0],
        [
          'sound share (of core and plain)',
          (lesson) => {
            const { core = 0, plain = 0 } = Object.fromEntries(tiers(lesson)) as Partial<Record<Tier, number>>;
            return share(plain, core + plain);
          },
        ],
        ['places of the key', (lesson) => keyTraits(lesson).places],
        ['key is the longest option', (lesson) => keyTraits(lesson).longest],
        ['mean characters, key / others', (lesson) => keyTraits(lesson).lengths],
        ['grade level of the reading', (lesson) => gradeLevel(readingText(lesson)).toFixed(1)],
      ]),
    },
  ];
}

function claimTable({ lessons, events }: Book): Table {
  const record = new Map(
    events.flatMap(({ slug, claims }) => Object.entries(claims).map(([id, c]) => [`${slug}/${id}`, c])),
  );
  const today = (lesson: Lesson) =>
    Object.values(lesson.claims).flatMap(({ claim }) => record.get(`${lesson.event}/${claim}`)?.history.at(-1) ?? []);
  const rows: [string, (lesson: Lesson) => number][] = [
    ['all', ({ claims }) => Object.keys(claims).length],
    ...STATUSES.map((status): [string, (lesson: Lesson) => number] => [
      status,
      (lesson) => today(lesson).filter((entry) => entry.status === status).length,
    ]),
    ['references under them', (lesson) => new Set(today(lesson).flatMap(({ references }) => references)).size],
    [
      'status without a reference',
      (lesson) => today(lesson).filter(({ references }) => references.length === 0).length,
    ],
  ];
  return {
    title: 'Claims, by status today',
    columns: lessons.map(({ slug }) => slug),
    rows: rows.map(([name, of]) => [name, ...lessons.map((lesson) => String(of(lesson)))]),
  };
}

/** Everything that a lesson says of its article in our own voice. */
const ownWords = ({ annotations, claims, sections, summary, questions }: Lesson): string =>
  [
    summary,
    ...sections.map(({ text }) => text),
    ...Object.values(annotations).map(({ note }) => note),
    ...Object.values(claims).flatMap(({ statement, note }) => [statement, note ?? '']),
    ...questions.map(({ prompt }) => prompt),
  ].join('\n');

function neutralityTable({ lessons }: Book): Table {
  const rate = (test: (annotation: Annotation) => boolean) => (lesson: Lesson) =>
    perHundred(Object.values(lesson.annotations).filter(test).length, lesson).toFixed(1);
  const rows: [string, (lesson: Lesson) => string][] = [
    ['words of the article', ({ article }) => String(article.words)],
    ['annotations per 100 words', rate(() => true)],
    ...TIERS.map((tier): [string, (lesson: Lesson) => string] => [`tier: ${tier}`, rate((a) => a.tier === tier)]),
    ...LENSES.map((lens): [string, (lesson: Lesson) => string] => [`lens: ${lens}`, rate((a) => a.lens === lens)]),
    ['credit', rate(({ credit }) => credit)],
    ['banned words in our voice', (lesson) => String(bannedWords(ownWords(lesson)).length)],
  ];
  return {
    title: 'Neutrality: annotations per 100 words of each outlet’s article',
    columns: lessons.map(({ article }) => article.publisher),
    rows: rows.map(([name, of]) => [name, ...lessons.map((lesson) => of(lesson))]),
  };
}

/** A table as lines of text, its columns as wide as what stands in them. */
function drawn({ title, columns, rows }: Table): string {
  const all = [['', ...columns], ...rows];
  const widths = all[0]!.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  const line = (row: string[]): string =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd();
  return [title, ...all.map((row) => `  ${line(row)}`)].join('\n');
}

/**
 * What the lessons cover, as tables of text: questions by lens and kind, how sound and weak wording are mixed, what keys
 * might give away, claims with their statuses, and whether all outlets are looked at alike.
 */
export const coverage = (book: Book): string =>
  [...questionTables(book.lessons), claimTable(book), neutralityTable(book)].map(drawn).join('\n\n');

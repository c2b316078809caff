import { LENSES, type Lens, type Tier } from '../../model/taxonomy.ts';
import type { AuthoredQuestion } from '../../questions/schema.ts';
import type { Finding } from '../finding.ts';
import { PLACES, type LessonDraft, type Place } from './draft.ts';
import { textsOf } from './folder.ts';
import { paragraphAt, quotedIn } from './quote.ts';
import { SURE } from './templates/template.ts';

/** What a draft covers of its article, for the author to see where to look. */
export interface DraftCoverage {
  /** By lens: what the finder saw, what of it is marked, and how many of the marks a question rests on. */
  lenses: Record<Lens, { found: number; marked: number; asked: number }>;
  /** Body paragraphs with no mark. */
  bare: number[];
  claims: number;
  questions: number;
  /** Of the short path. */
  short: number;
  /** Questions in each part of the lesson. */
  places: Record<Place, number>;
  /** Wording that students judge. A fair task has 40 to 60 % of sound wording. */
  judged: Record<Tier, number>;
  /** The share of the article that is quoted in runs of four words and more, from 0 to 1, and the longest run in words. */
  share: number;
  longest: number;
  /** Marks of which the finder was not sure. */
  unsure: number;
}

const LENS_OF: Record<Finding['is'], Lens> = { attribution: 'sourcing', wording: 'language', claim: 'claims' };

/** The annotations that a question rests on. */
function restsOn(question: AuthoredQuestion): string[] {
  const inner = (things: Readonly<Record<string, object>>): string[] =>
    Object.values(things).flatMap((one) =>
      'annotation' in one && typeof one.annotation === 'string' ? [one.annotation] : [],
    );
  switch (question.kind) {
    case 'phrases':
      return [...question.annotations, ...inner(question.phrases)];
    case 'highlight':
      return [...question.annotations, ...inner(question.targets)];
    case 'sort':
      return [...question.annotations, ...inner(question.items)];
    default:
      return question.annotations;
  }
}

/** Looks over a draft as a whole. */
export function coverageOf(draft: LessonDraft): DraftCoverage {
  const { findings, marks, questions, claims, reading } = draft;
  const all: Finding[] = [...findings.attributions, ...findings.wordings, ...findings.claims];
  const inBody = all.filter(({ start }) => paragraphAt(findings.article, start) !== null);
  const asked = new Set(questions.flatMap(({ authored }) => restsOn(authored)));
  const list = Object.entries(marks);
  const confidence = new Map(all.map((one) => [one.id, one.confidence]));
  const tiers = questions.flatMap(({ authored }): (Tier | undefined)[] => {
    if (authored.kind === 'phrases')
      return Object.values(authored.phrases).map((one) => one.tier ?? marks[one.annotation ?? '']?.annotation.tier);
    if (authored.kind === 'highlight')
      return Object.values(authored.targets).map((one) => marks[one.annotation ?? '']?.annotation.tier);
    return [];
  });
  const judged = (tier: Tier): number => tiers.filter((one) => one === tier).length;
  return {
    lenses: Object.fromEntries(
      LENSES.map((lens) => {
        const own = list.filter(([, { annotation }]) => annotation.lens === lens);
        return [
          lens,
          {
            found: inBody.filter((one) => LENS_OF[one.is] === lens).length,
            marked: own.length,
            asked: own.filter(([id]) => asked.has(id)).length,
          },
        ];
      }),
    ) as DraftCoverage['lenses'],
    bare: reading.map(({ n }) => n).filter((n) => !list.some(([, { annotation }]) => annotation.paragraph === n)),
    claims: Object.keys(claims).length,
    questions: questions.length,
    short: questions.filter(({ authored }) => authored.short).length,
    places: Object.fromEntries(
      PLACES.map((place) => [place, questions.filter((one) => one.place === place).length]),
    ) as DraftCoverage['places'],
    judged: { core: judged('core'), defensible: judged('defensible'), plain: judged('plain') },
    ...quotedIn(findings.article.text, textsOf(draft)),
    unsure: list.filter(([, { finding }]) => finding !== null && (confidence.get(finding) ?? 1) < SURE).length,
  };
}

/** Paragraphs that are named one by one. */
const MOST_NAMED = 12;

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** The same as lines of text. */
export function coverageInWords(draft: LessonDraft): string {
  const { lenses, bare, claims, questions, short, places, judged, share, longest, unsure } = coverageOf(draft);
  const row = (name: string, ...cells: (string | number)[]): string =>
    `  ${name.padEnd(10)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
  const weighed = judged.core + judged.plain;
  return [
    row('', 'found', 'marked', 'asked'),
    ...LENSES.map((lens) => row(lens, lenses[lens].found, lenses[lens].marked, lenses[lens].asked)),
    `  ${questions} questions (${short} on the short path): ${PLACES.filter((place) => places[place] > 0)
      .map((place) => `${place} ${places[place]}`)
      .join(', ')}.`,
    `  ${claims} claims in the table.`,
    weighed > 0
      ? `  Wording to judge: ${judged.core} weak, ${judged.plain} sound (${percent(judged.plain / weighed)} sound), ${judged.defensible} that can be seen either way.`
      : '  No wording to judge: the finder saw too little of it.',
    `  Quoted: ${percent(share)} of the article, at most ${longest} words in a row.`,
    ...(bare.length > 0
      ? [
          `  Without a mark: paragraph ${bare.slice(0, MOST_NAMED).join(', ')}${bare.length > MOST_NAMED ? ` and ${bare.length - MOST_NAMED} more` : ''}.`,
        ]
      : []),
    ...(unsure > 0
      ? [`  The finder was not sure of ${unsure} of the marks; the questions that rest on them say so.`]
      : []),
  ].join('\n');
}

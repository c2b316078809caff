import type { Book, Passage } from '../model/book.ts';
import { fnv1a } from '../model/hash.ts';
import type { Lens } from '../model/taxonomy.ts';
import { textOf } from '../reading/article-place.ts';
import { sentenceAround } from './sentence.ts';

/** A sentence to judge. */
export interface PracticeItem {
  /** The skill's slug and a hash of the words: it stays while they do, wherever they stand. */
  id: string;
  skill: string;
  sound: boolean;
  text: string;
  why: string;
  /** What stands around it, if it is a sentence of a practice text. */
  within?: { before: string; after: string; passage: string };
}

/** What a deck is dealt from: `/practice/items.json`. Skills and practice texts are by slug, skills in the book's order. */
export interface PracticeFile {
  skills: Record<string, { title: string; lens: Lens }>;
  passages: Record<string, string>;
  items: PracticeItem[];
}

const idOf = (skill: string, text: string): string => `${skill}/${fnv1a(text).slice(0, 10)}`;

/** The sentences of a practice text that its marks name an idea for. */
const inPassage = ({ slug, annotations, reading }: Passage): PracticeItem[] =>
  Object.values(annotations).flatMap(({ practice: skill, quote, paragraph, tier, note }): PracticeItem[] => {
    const around = reading[paragraph - 1];
    const sentence = skill && around && sentenceAround(textOf(around), quote);
    if (!sentence) return [];
    const { text, before, after } = sentence;
    const within = { before, after, passage: slug };
    return [{ id: idOf(skill, text), skill, sound: tier === 'plain', text, why: note, within }];
  });

/** Every sentence of the book that practice asks about. */
export function practiceFile({ skills, passages }: Pick<Book, 'skills' | 'passages'>): PracticeFile {
  const own = skills.flatMap(({ slug, practice }) =>
    practice.map(({ text, sound, why }): PracticeItem => ({ id: idOf(slug, text), skill: slug, sound, text, why })),
  );
  const known = new Set(skills.map(({ slug }) => slug));
  return {
    skills: Object.fromEntries(skills.map(({ slug, title, lens }) => [slug, { title, lens }])),
    passages: Object.fromEntries(passages.map(({ slug, title }) => [slug, title])),
    items: [...own, ...passages.flatMap(inPassage).filter(({ skill }) => known.has(skill))],
  };
}

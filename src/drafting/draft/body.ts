import { headingId } from '../../checks/body-text.ts';
import type { Section, ReadingPart } from '../../model/book.ts';
import { LENSES, type Lens } from '../../model/taxonomy.ts';
import type { LessonDraft, Place } from './draft.ts';
import { materialOf } from './material.ts';
import { joined } from './reading.ts';

/** A part of the lesson's body before it is MDX or a section of a lesson. The reading has no paragraphs here. */
export interface BodyPart extends Omit<Section, 'text'> {
  paragraphs: ReadingPart[][];
}

const LEADS: Record<Lens, string> = {
  sourcing: 'Ask of every statement whose word it is, and how a reader could get back to that person or paper.',
  language: 'Ask of every striking word whose it is, and what would be lost if a plain one stood in its place.',
  claims: 'Ask of every claim what sort of claim it is, what the text shows for it, and what would settle it.',
};

const TITLES: Record<Lens, string> = { sourcing: 'Sourcing', language: 'Language', claims: 'Claims' };

const words = (text: string): ReadingPart[] => [{ text }];

/** One marked phrase explained, so that a reader has seen the lens at work before being asked to use it. */
function example({ marks }: LessonDraft, id: string | undefined): ReadingPart[][] {
  const mark = id === undefined ? undefined : marks[id];
  if (id === undefined || !mark) return [];
  const { paragraph, note } = mark.annotation;
  return [
    joined([
      { text: `**Worked example.** Paragraph ${paragraph} has ` },
      { phrase: id },
      { text: `. ${note.replace(/\*/g, '')}` },
    ]),
  ];
}

/** The parts of the lesson in their order, with the questions that stand in each. */
export function bodyParts(draft: LessonDraft): BodyPart[] {
  const { examples } = materialOf(draft);
  const at = (place: Place): string[] => draft.questions.filter((one) => one.place === place).map(({ id }) => id);
  const titled = (title: string, place: Place, text: string): BodyPart[] => {
    const questions = at(place);
    return questions.length === 0 && place !== 'before'
      ? []
      : [{ id: headingId(title), title, lens: null, paragraphs: [words(text)], questions }];
  };
  return [
    ...titled(
      'Before you read',
      'before',
      'The reading below retells a news text paragraph by paragraph. Words in quotation marks are the text’s own. As you read, ask three questions: who says so, what do the words add, what is shown?',
    ),
    { id: 'reading', title: '', lens: null, paragraphs: [], questions: [] },
    ...LENSES.map((lens): BodyPart => {
      const shown = example(draft, examples[lens]);
      return { id: lens, title: TITLES[lens], lens, paragraphs: [words(LEADS[lens]), ...shown], questions: at(lens) };
    }),
    ...titled(
      'Put it together',
      'together',
      'All three questions at once, and a fair word on what the text does well.',
    ),
    ...titled('Exit ticket', 'exit', 'A new text, on another subject. Judge it with the same three questions.'),
  ];
}

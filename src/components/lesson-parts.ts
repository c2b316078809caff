import AnnotatedReading from './AnnotatedReading.astro';
import Lens from './Lens.astro';
import P from './P.astro';
import Phrase from './Phrase.astro';
import Question from './Question.astro';
import Reading from './Reading.astro';

/** What a lesson's text may use besides Markdown. Passed to its content, so that lessons need no imports. */
export const lessonParts = { AnnotatedReading, Lens, P, Phrase, Question, Reading };

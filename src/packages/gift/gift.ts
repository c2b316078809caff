import type { Lesson } from '../../model/book.ts';
import { fill } from '../../model/fill.ts';
import type { Html } from '../../model/html.ts';
import type { Words } from '../../model/words.ts';
import { bankOf, type BankItem } from '../bank/bank.ts';
import { partsOf, type Part } from '../bank/parts.ts';
import { category, percent } from '../moodle/moodle.ts';
import { legal } from '../xml.ts';

/** Text for a GIFT file: its control characters get a backslash, and line breaks, which part questions, become blanks. */
export const giftText = (text: string): string =>
  legal(text)
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replace(/[\\~=#{}:]/g, '\\$&');

/** Markup; an arrow in it cannot be taken for that of a pair. */
const marked = ({ markup }: Html): string => (markup.trim() === '' ? '' : `[html]${giftText(markup)}`);

function answers({ form, feedback }: Part): string {
  const general = feedback.markup === '' ? '' : `\n####${marked(feedback)}`;
  switch (form.type) {
    case 'options': {
      // The first right one says that one is chosen; a tilde has to be somewhere, or it is read as a short answer.
      const right = form.several ? -1 : form.options.findIndex(({ credit }) => credit === 1);
      return `${form.options
        .map(({ text, credit, why }, i) => {
          const sign = i === right ? '=' : credit === 0 ? '~' : `~%${percent(credit)}%`;
          return `\n${sign}${marked(text)} #${marked(why)}`;
        })
        .join('')}${general}\n`;
    }
    case 'match': {
      const used = new Set(form.pairs.map(({ answer }) => answer));
      const spare = form.answers.filter((answer) => !used.has(answer));
      return `${form.pairs.map(({ text, answer }) => `\n=${marked(text)} -> ${giftText(answer)}`).join('')}${spare.map((answer) => `\n= -> ${giftText(answer)}`).join('')}${general}\n`;
    }
    case 'written':
      return general;
  }
}

const question = (part: Part): string => `::${giftText(part.name)}::${marked(part.text)} {${answers(part)}}`;

const questions = (item: BankItem): string[] => partsOf(item).map(question);

/** The questions of a lesson as GIFT (docs.moodle.org, “GIFT format”). It has no room for hints, tags, marks and rubrics. */
export function gift(lesson: Lesson, words: Words): string {
  const about = fill(words['packages.bank.about'], { title: lesson.title }).replace(/\s+/g, ' ');
  return `// ${about}
$CATEGORY: ${category(words['site.name'], lesson.title)}

${bankOf(lesson, words)
  .flatMap((item) => questions(item))
  .join('\n\n')}
`;
}

import type { Lesson } from '../../model/book.ts';
import { fill } from '../../model/fill.ts';
import { html, type Html } from '../../model/html.ts';
import type { Words } from '../../model/words.ts';
import { bankOf, type BankItem } from '../bank/bank.ts';
import { partsOf, type Part } from '../bank/parts.ts';
import { cdata, XML_HEAD, xmlText } from '../xml.ts';

const text = (tag: string, markup: Html): string =>
  `<${tag} format="html"><text>${markup.markup === '' ? '' : cdata(markup.markup)}</text></${tag}>`;

/** A share as Moodle writes it: per cent with at most five decimals, which it knows as one of its own fractions. */
export const percent = (share: number): string => String(Number((share * 100).toFixed(5)));

/** A category in Moodle's question bank, from its top; a slash in a name is written twice. */
export const category = (...names: string[]): string =>
  ['$course$', 'top', ...names.map((name) => name.replace(/\s+/g, ' ').replaceAll('/', '//'))].join('/');

/** What all kinds of question share. The first try counts, as on the page: a second one in “interactive” mode earns nothing. */
const common = (part: Part): string =>
  `<name><text>${xmlText(part.name)}</text></name>
${text('questiontext', part.text)}
${text('generalfeedback', part.feedback)}
<defaultgrade>${Number(part.points.toFixed(7))}</defaultgrade>
<penalty>${part.form.type === 'written' ? 0 : 1}</penalty>
<hidden>0</hidden>
<idnumber>${xmlText(part.id)}</idnumber>`;

const after = (item: BankItem): string =>
  `${item.hints.map((hint) => text('hint', hint)).join('\n')}
<tags>${item.tags.map((tag) => `<tag><text>${xmlText(tag)}</text></tag>`).join('')}</tags>`;

function body(item: BankItem, { form }: Part): { type: string; markup: string } {
  switch (form.type) {
    case 'options':
      return {
        type: 'multichoice',
        markup: `<single>${!form.several}</single>
<shuffleanswers>false</shuffleanswers>
<answernumbering>none</answernumbering>
${form.options
  .map(
    ({ text: said, credit, why }) =>
      `<answer fraction="${percent(credit)}" format="html"><text>${cdata(said.markup)}</text>${text('feedback', why)}</answer>`,
  )
  .join('\n')}`,
      };
    case 'match': {
      const used = new Set(form.pairs.map(({ answer }) => answer));
      const spare = form.answers.filter((answer) => !used.has(answer)).map((answer) => ({ text: html``, answer }));
      return {
        type: 'matching',
        markup: `<shuffleanswers>false</shuffleanswers>
${[...form.pairs, ...spare]
  .map(
    ({ text: said, answer }) =>
      `<subquestion format="html"><text>${said.markup === '' ? '' : cdata(said.markup)}</text><answer><text>${xmlText(answer)}</text></answer></subquestion>`,
  )
  .join('\n')}`,
      };
    }
    case 'written':
      return {
        type: 'essay',
        markup: `<responseformat>editor</responseformat>
<responserequired>1</responserequired>
<responsefieldlines>${form.lines > 10 ? 15 : form.lines > 5 ? 10 : 5}</responsefieldlines>
<attachments>0</attachments>
<attachmentsrequired>0</attachmentsrequired>
${text('graderinfo', item.grader)}
${text('responsetemplate', html``)}`,
      };
  }
}

function questions(item: BankItem): string[] {
  return partsOf(item).map((part) => {
    const { type, markup } = body(item, part);
    return `<question type="${type}">\n${common(part)}\n${markup}\n${after(item)}\n</question>`;
  });
}

/**
 * The questions of a lesson as Moodle XML (docs.moodle.org, “Moodle XML format”), in one category. Marks are such that all
 * parts of a question come to one point.
 */
export function moodleXml(lesson: Lesson, words: Words): string {
  const name = category(words['site.name'], lesson.title);
  const note = html`<p>${fill(words['packages.bank.about'], { title: lesson.title })}</p>`;
  return `${XML_HEAD}<quiz>
<question type="category">
<category><text>${xmlText(name)}</text></category>
${text('info', note)}
</question>
${bankOf(lesson, words)
  .flatMap((item) => questions(item))
  .join('\n')}
</quiz>
`;
}

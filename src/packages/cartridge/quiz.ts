import type { Lesson } from '../../model/book.ts';
import { fill } from '../../model/fill.ts';
import { html, type Html } from '../../model/html.ts';
import type { Words } from '../../model/words.ts';
import { letter } from '../../questions/paper.ts';
import { bankOf, type BankItem } from '../bank/bank.ts';
import { tight, type Row } from '../bank/form.ts';
import { XML_HEAD, xmlAttribute, xmlText } from '../xml.ts';

/** An answer of the quiz. */
interface Label {
  ident: string;
  text: Html;
  right: boolean;
  why: Html;
}
/** An item of the quiz: one answer is chosen. */
export interface QuizItem {
  ident: string;
  title: string;
  text: Html;
  /** Two, `true` and `false`, or at least three: the profile knows no choice of two. */
  labels: Label[];
  /** Said whatever was answered. */
  general: Html;
  /** Whole, 1 to 99. All items of one question come to about the same weight. */
  weight: number;
}

const LARGEST_WEIGHT = 99;

/** How far the weights of a question with `parts` items are from `whole`, as a share of it. */
const off = (whole: number, parts: number): number =>
  Math.abs(Math.max(1, Math.round(whole / parts)) * parts - whole) / whole;

/** The weight of a whole question, so that it can be shared out among any of these numbers of items as evenly as can be. */
export function wholeWeight(parts: readonly number[]): number {
  const worst = (whole: number): number => Math.max(0, ...parts.map((n) => off(whole, n)));
  const all = Array.from({ length: LARGEST_WEIGHT }, (_, i) => i + 1);
  return all.reduce((best, whole) => (worst(whole) < worst(best) - 1e-9 ? whole : best), 1);
}

const trueFalse = (isRight: readonly [yes: boolean, no: boolean], why: Html, words: Words): Label[] => [
  { ident: 'true', text: html`${words['packages.true']}`, right: isRight[0], why },
  { ident: 'false', text: html`${words['packages.false']}`, right: isRight[1], why },
];

type Piece = Pick<QuizItem, 'text' | 'labels'>;

/** A line with two answers is a sentence, true or false; with more it is a choice. */
function ofRow(answers: readonly string[], { text, credit, why }: Row, words: Words): Piece {
  const right = (i: number): boolean => credit[i] === 1;
  return answers.length === 2
    ? {
        text: html`<p>${words['packages.true-or-false']}</p>
          <p>${text} – <strong>${answers[0]}</strong></p>`,
        labels: trueFalse([right(0), right(1)], why, words),
      }
    : {
        text: html`<p>${text}</p>`,
        labels: answers.map((answer, i) => ({
          ident: letter(i).toLowerCase(),
          text: html`${answer}`,
          right: right(i),
          why,
        })),
      };
}

/** The items that a question of ours becomes: one, or one for each thing that it judges. */
function piecesOf({ form }: BankItem, words: Words): Piece[] {
  if (form.type === 'rows') return form.rows.map((row) => ofRow(form.answers, row, words));
  if (form.type === 'written') return [];
  const { options, several } = form;
  if (several || options.length === 2)
    return options.slice(0, several ? undefined : 1).map(({ text, credit, why }) => ({
      text: html`<p>${words['packages.true-or-false']}</p>
        <p>${text} – <strong>${words[several ? 'packages.one-of' : 'packages.the-one']}</strong></p>`,
      labels: trueFalse([credit > 0, credit <= 0], why, words),
    }));
  return [
    {
      text: html``,
      labels: options.map(({ text, credit, why }, i) => ({
        ident: letter(i).toLowerCase(),
        text,
        right: credit === 1,
        why,
      })),
    },
  ];
}

/** The items of a lesson's quiz: what is scored without a teacher. */
export function quizOf(lesson: Lesson, words: Words): QuizItem[] {
  const questions = bankOf(lesson, words)
    .map((item) => ({ item, pieces: piecesOf(item, words) }))
    .filter(({ pieces }) => pieces.length > 0);
  const whole = wholeWeight(questions.map(({ pieces }) => pieces.length));
  return questions.flatMap(({ item, pieces }) =>
    pieces.map(({ text, labels }, i): QuizItem => {
      const many = pieces.length > 1;
      return {
        ident: `q-${item.id.replaceAll('/', '-')}${many ? `_${i + 1}` : ''}`,
        title: many ? item.name.replace(/^(\d+)/, `$1${letter(i).toLowerCase()}`) : item.name,
        text: tight(html`${item.text} ${text}`),
        labels,
        general: i === pieces.length - 1 ? item.feedback : html``,
        weight: Math.max(1, Math.round(whole / pieces.length)),
      };
    }),
  );
}

const field = (label: string, entry: string | number): string =>
  `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`;
const material = (markup: Html): string =>
  `<material><mattext texttype="text/html">${xmlText(markup.markup)}</mattext></material>`;
const feedback = (ident: string, markup: Html): string =>
  `<itemfeedback ident="${ident}"><flow_mat>${material(markup)}</flow_mat></itemfeedback>`;
const shown = (ident: string): string => `<displayfeedback feedbacktype="Response" linkrefid="${ident}"/>`;

/**
 * What is said whatever was answered comes first and goes on; each answer then has one condition for its points and its
 * reason, since importers take the last condition on an answer for its score.
 */
function itemXml({ ident, title, text, labels, general, weight }: QuizItem): string {
  const profile = labels.length === 2 ? 'cc.true_false.v0p1' : 'cc.multiple_choice.v0p1';
  const always = general.markup === '' ? '' : 'general_fb';
  return `<item ident="${xmlAttribute(ident)}" title="${xmlAttribute(title)}">
<itemmetadata><qtimetadata>${field('cc_profile', profile)}${field('cc_weighting', weight)}${field('qmd_scoringpermitted', 'Yes')}${field('qmd_computerscored', 'Yes')}</qtimetadata></itemmetadata>
<presentation>
${material(text)}
<response_lid ident="answer" rcardinality="Single"><render_choice shuffle="No">
${labels.map((label) => `<response_label ident="${label.ident}">${material(label.text)}</response_label>`).join('\n')}
</render_choice></response_lid>
</presentation>
<resprocessing>
<outcomes><decvar varname="SCORE" vartype="Decimal" minvalue="0" maxvalue="100"/></outcomes>
${always && `<respcondition continue="Yes"><conditionvar><other/></conditionvar>${shown(always)}</respcondition>\n`}${labels
    .map(
      (label) =>
        `<respcondition continue="No"><conditionvar><varequal respident="answer">${label.ident}</varequal></conditionvar>${label.right ? '<setvar action="Set" varname="SCORE">100</setvar>' : ''}${shown(`${label.ident}_fb`)}</respcondition>`,
    )
    .join('\n')}
</resprocessing>
${always && `${feedback(always, general)}\n`}${labels.map((label) => feedback(`${label.ident}_fb`, label.why)).join('\n')}
</item>`;
}

/** The quiz as an assessment of QTI 1.2.1, in the profile of Common Cartridge 1.1 and 1.2. */
export function quizXml(lesson: Lesson, words: Words): string {
  const title = fill(words['packages.quiz'], { title: lesson.title });
  return `${XML_HEAD}<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">
<assessment ident="quiz-${lesson.slug}" title="${xmlAttribute(title)}" xml:lang="en">
<qtimetadata>${field('cc_profile', 'cc.exam.v0p1')}${field('qmd_assessmenttype', 'Examination')}${field('qmd_scoretype', 'Percentage')}${field('qmd_feedbackpermitted', 'Yes')}${field('cc_maxattempts', 1)}</qtimetadata>
<rubric>${material(html`<p>${words['packages.quiz.how']}</p>`)}</rubric>
<section ident="section-${lesson.slug}">
${quizOf(lesson, words).map(itemXml).join('\n')}
</section>
</assessment>
</questestinterop>
`;
}

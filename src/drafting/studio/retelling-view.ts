import { html, nothing, type TemplateResult } from 'lit-html';
import { fill } from '../../model/fill.ts';
import { isToWrite, toWrite, type DraftParagraph, type LessonDraft } from '../draft/draft.ts';
import { paragraphAt } from '../draft/quote.ts';
import type { Bench } from './bench.ts';
import { setParagraph } from './edits.ts';
import { area, button } from './fields-view.ts';
import { lessonView } from './lesson-view.ts';
import { checkParagraph, LARGEST_SHARE, partsOfText, quotedShare, textOfParts } from './retelling.ts';

/** The article, paragraph by paragraph, beside the words in which the lesson retells it. */
export function retellingView(bench: Bench, draft: LessonDraft): TemplateResult {
  const { words } = bench;
  const share = quotedShare(draft);
  const written = draft.reading.filter((one) => !isSkeleton(one)).length;
  return html`
    ${lessonView(bench, draft)}
    <p>
      ${fill(words['studio.retelling.sum'], { n: written, of: draft.reading.length, share: Math.round(share * 100) })}
      ${share > LARGEST_SHARE ? html`<strong>${words['studio.retelling.share']}</strong>` : nothing}
    </p>
    <ol class="studio-retelling">
      ${draft.reading.map((paragraph) => paragraphView(paragraph, bench, draft))}
    </ol>
  `;
}

const isSkeleton = ({ parts: [first] }: DraftParagraph): boolean =>
  first !== undefined && 'text' in first && isToWrite(first.text);

function paragraphView(paragraph: DraftParagraph, bench: Bench, draft: LessonDraft): TemplateResult {
  const { words } = bench;
  const { n, parts } = paragraph;
  const { marks, findings } = draft;
  const { article } = findings;
  const own = article.paragraphs.find((one) => one.n === n);
  const skeleton = isSkeleton(paragraph);
  const text = skeleton ? '' : textOfParts(parts, marks);
  const phrases = Object.values(marks).filter(({ span }) => paragraphAt(article, span.start) === n);
  const unused = phrases.filter(({ annotation: { quote } }) => !text.includes(`“${quote}”`));
  const set = (value: string, run?: string): void =>
    bench.edit(
      setParagraph(
        n,
        value.trim() === '' ? [{ text: toWrite(`paragraph ${n} in your own words.`) }] : partsOfText(value, n, marks),
      ),
      run,
    );
  const checks = skeleton ? [] : checksOf(paragraph, bench, draft);
  const id = `studio-paragraph-${n}`;
  return html`<li>
    <p class="studio-original"><span class="take-no">${n}</span> ${own ? article.text.slice(own.start, own.end) : ''}</p>
    <div>
      ${area({
        id,
        label: fill(words['studio.retelling.label'], { n }),
        value: text,
        rows: Math.max(3, Math.ceil((own ? own.end - own.start : 0) / 110)),
        placeholder: words['studio.retelling.open'],
        set: (value) => set(value, id),
      })}
      ${checks.map((check) => html`<p class="small studio-check">${check}</p>`)}
      ${
        unused.length > 0
          ? html`<p class="small">${words['studio.retelling.phrases']}</p>
              <div class="row studio-phrases">
                ${unused.map(({ annotation: { quote } }) =>
                  button(`“${quote}”`, () => {
                    const field = document.getElementById(id) as HTMLTextAreaElement;
                    const at = field.selectionStart;
                    const before = text.slice(0, at);
                    const gap = before === '' || /\s$/.test(before) ? '' : ' ';
                    set(`${before}${gap}“${quote}”${text.slice(at)}`);
                    bench.focus(id);
                  }),
                )}
              </div>`
          : nothing
      }
    </div>
  </li>`;
}

/** What to look at in a paragraph, in words. */
function checksOf({ n, parts }: DraftParagraph, { words }: Bench, { findings, marks }: LessonDraft): string[] {
  const { copied, unmarked, long } = checkParagraph(parts, findings.article.text, marks);
  return [
    ...(copied === null ? [] : [fill(words['studio.retelling.copied'], { n: copied })]),
    ...(unmarked.length === 0
      ? []
      : [fill(words['studio.retelling.unmarked'], { words: unmarked.map((one) => `“${one}”`).join(', ') })]),
    ...(long === null ? [] : [fill(words['studio.retelling.long'], { n: long })]),
    ...(/TO WRITE:/.test(textOfParts(parts, marks)) ? [fill(words['studio.retelling.left'], { n })] : []),
  ];
}

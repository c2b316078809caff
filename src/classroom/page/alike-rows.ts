import { plain } from '../../model/html.ts';
import { alike, givenWords } from '../review/alike.ts';
import { textIn, writtenQuestions } from './marking-rows.ts';
import { answersOf, countedWork, shownName, type OpenReview } from './open-review.ts';
import type { AlikeLine } from './students-view.ts';

/** Pairs that are shown: where everybody wrote the same, a class of thirty has 435 of them for each question. */
const MOST = 40;

/** The pairs of texts that are most alike, and how many there are in all. */
export interface AlikeLines {
  lines: AlikeLine[];
  of: number;
}

/** Free texts of different students that are much alike, with a pause after each question in which the page gets to draw. */
export async function alikeLines(open: OpenReview): Promise<AlikeLines> {
  const names = new Map(countedWork(open).map((work) => [work.key, shownName(work)]));
  const lines: AlikeLine[] = [];
  let of = 0;
  for (const { key, question } of writtenQuestions(open)) {
    const texts = [...names.keys()].flatMap((who) => {
      const answer = answersOf(open, who).find((one) => one.key === key && one.state === 'written');
      return answer ? [{ who, text: textIn(answer) }] : [];
    });
    const text = new Map(texts.map((one) => [one.who, one.text]));
    const found = alike(texts, givenWords(question));
    of += found.length;
    for (const { who, share } of found.slice(0, MOST)) {
      const [a, b] = who;
      lines.push({
        a: { key: a, shown: names.get(a) ?? a },
        b: { key: b, shown: names.get(b) ?? b },
        question: plain(question.prompt),
        share: Math.round(share * 100),
        texts: [text.get(a) ?? '', text.get(b) ?? ''],
      });
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { lines: lines.sort((a, b) => b.share - a.share).slice(0, MOST), of };
}

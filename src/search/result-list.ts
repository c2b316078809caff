import type { Finding, Hit } from './find.ts';
import { leadView, resultView } from './result-view.ts';
import type { SearchWords } from './words.ts';

/** Results drawn at first and added by each “Show more”. */
const PAGE = 10;
/** A skill among this many first results leads the page. They are awaited together, so that nothing jumps later. */
const LEADERS = 3;

interface Ranked {
  rank: number;
  hit: Hit;
}

/** The parts of the page that results are drawn into. */
export interface ResultParts {
  lead: HTMLElement;
  list: HTMLElement;
  more: HTMLElement;
}

/** Draws results in order of rank, each as it arrives. */
export class ResultList {
  #parts: ResultParts;
  #words: SearchWords;
  #finding: Finding | undefined;
  #asked = 0;

  constructor(parts: ResultParts, words: SearchWords) {
    this.#parts = parts;
    this.#words = words;
  }

  /**
   * Draws the first results of a search in place of the last one's; `begin` is called just before. Returns how many
   * there are, 0 if what was found turned out to be nothing, and throws if none could be fetched.
   */
  async start(finding: Finding, leads: boolean, begin: () => void): Promise<number> {
    this.#finding = finding;
    this.#asked = 0;
    let kept = 0;
    const draw = (ranked: Ranked | null, lead = false): void => {
      if (!ranked || this.#finding !== finding) return;
      if (kept++ === 0) {
        begin();
        this.#parts.lead.replaceChildren();
        this.#parts.list.replaceChildren();
      }
      if (lead) this.#parts.lead.innerHTML = leadView(ranked.hit, this.#words).markup;
      else this.#place(ranked);
    };
    const hits = this.#next(finding);
    const leaders = await Promise.allSettled(hits.slice(0, LEADERS));
    const arrived = leaders.map((leader) => (leader.status === 'fulfilled' ? leader.value : null));
    const lead = leads ? arrived.find((ranked) => ranked?.hit.kind === 'skill') : undefined;
    for (const ranked of arrived) draw(ranked, ranked !== null && ranked === lead);
    const others = await Promise.allSettled(hits.slice(LEADERS).map(async (hit) => draw(await hit)));
    const lost = [...leaders, ...others].find((result) => result.status === 'rejected');
    if (kept === 0 && lost) throw lost.reason;
    return kept;
  }

  /** Draws the next results and takes the focus to the first of them. */
  async more(): Promise<void> {
    const finding = this.#finding;
    if (!finding) return;
    const before = this.#parts.list.lastElementChild;
    await Promise.allSettled(
      this.#next(finding).map(async (hit) => {
        const ranked = await hit;
        if (ranked && finding === this.#finding) this.#place(ranked);
      }),
    );
    (before?.nextElementSibling ?? before)?.querySelector('a')?.focus();
  }

  /** Asks for the next results. */
  #next(finding: Finding): Promise<Ranked | null>[] {
    const from = this.#asked;
    this.#asked = Math.min(from + PAGE, finding.total);
    this.#parts.more.hidden = this.#asked >= finding.total;
    return Array.from({ length: this.#asked - from }, async (_, i) => {
      const hit = await finding.hit(from + i);
      return hit && { rank: from + i, hit };
    });
  }

  #place({ rank, hit }: Ranked): void {
    const item = document.createElement('li');
    item.className = 'result';
    item.dataset.rank = String(rank);
    item.innerHTML = resultView(hit, this.#words).markup;
    const after = [...this.#parts.list.children].find((other) => Number((other as HTMLElement).dataset.rank) > rank);
    this.#parts.list.insertBefore(item, after ?? null);
  }
}

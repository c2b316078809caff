import { fill } from '../model/fill.ts';
import { html, type Html } from '../model/html.ts';
import { cardView, type CardState, type Page } from './card-view.ts';
import { endView, type EndState } from './end-view.ts';
import type { Unsaved } from './log-keeper.ts';
import type { Return } from './progress.ts';
import type { Scope } from './scope.ts';
import { failedView, noneView, restView, welcomeView, whoView } from './start-view.ts';

/** What is on the page. */
export type Stage =
  | { is: 'busy' }
  | { is: 'failed' }
  | { is: 'who'; people: string[] }
  | { is: 'welcome' }
  | { is: 'rest'; next: Return[] }
  | { is: 'none' }
  | { is: 'card'; card: CardState; counts: { due: number; fresh: number; early: boolean } }
  | { is: 'end'; end: EndState };

/** Whose log is open and how keeping it goes. */
export interface Kept {
  student: string;
  /** What is in it; nobody is named before there is anything. */
  log: readonly unknown[];
  unsaved: Unsaved | null;
  damaged: number;
}

/** What a deck is called. */
function deckName(scope: Scope, { words, file }: Page): string {
  switch (scope.is) {
    case 'skill':
      return fill(words['practice.deck.skill'], { title: file.skills[scope.skill]?.title ?? scope.skill });
    case 'lens':
      return fill(words['practice.deck.lens'], {
        lenses: scope.lenses.map((lens) => words[`q.lens.${lens}`]).join(', '),
      });
    case 'search':
      return scope.query.words
        ? fill(words['practice.deck.search'], { words: scope.query.words })
        : words['practice.deck.filters'];
    default:
      return words[`practice.deck.${scope.is}`];
  }
}

const deckView = ({ card, counts }: Extract<Stage, { is: 'card' }>, scope: Scope, page: Page): Html => {
  const { words } = page;
  const { due, fresh, early } = counts;
  return html`<div class="practice-head">
      <h2>${deckName(scope, page)}</h2>
      <p class="small">
        ${due + fresh > 0 && fill(words['practice.counts'], { due, fresh })} ${early && words['practice.early']}
      </p>
    </div>
    ${cardView(card, page)}`;
};

function stageView(stage: Stage, scope: Scope, page: Page): Html {
  switch (stage.is) {
    case 'busy':
      return html`<p>${page.words['practice.busy']}</p>`;
    case 'failed':
      return failedView(page);
    case 'who':
      return whoView(stage.people, page);
    case 'welcome':
      return welcomeView(page);
    case 'rest':
      return restView(stage.next, page);
    case 'none':
      return noneView(scope, page);
    case 'card':
      return deckView(stage, scope, page);
    case 'end':
      return endView(stage.end, page);
  }
}

/** What is on the page now, and whose log it goes into. */
export const practiceView = (stage: Stage, kept: Kept, scope: Scope, page: Page): Html => {
  const { words } = page;
  return html`${
    kept.unsaved !== null &&
    html`<div class="notice">
      <p>${words[`practice.unsaved.${kept.unsaved}`]}</p>
      <p><button class="btn" type="button" data-do="write" id="practice-write">${words['practice.retry']}</button></p>
    </div>`
  }
  ${stageView(stage, scope, page)}
  ${
    kept.log.length > 0 &&
    html`<p class="small practice-as">
      <span>${fill(words['practice.as'], { code: kept.student })} ${kept.unsaved === null && words['practice.kept']}</span>
      <button class="btn bare" type="button" data-do="switch" id="practice-switch">${words['practice.switch']}</button>
    </p>`
  }
  ${
    kept.damaged > 0 &&
    html`<p class="small">
      ${fill(words[kept.damaged === 1 ? 'practice.damaged.1' : 'practice.damaged'], { n: kept.damaged })}
    </p>`
  }`;
};

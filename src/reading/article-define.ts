import { announce } from '../components/live.ts';
import { articleFlag } from './article-flag.ts';

let asked: Promise<void> | undefined;

/** Fetches what finds an article's phrases, once. It is worth its weight only to those who have the article. */
function wake(): Promise<void> {
  asked ??= import('./article-element.ts').then(({ SaysArticle }) =>
    customElements.define('says-article', SaysArticle),
  );
  asked.catch(() => (asked = undefined));
  return asked;
}

for (const element of document.querySelectorAll<HTMLElement>('says-article')) {
  if (articleFlag.get(element.dataset.lesson ?? '')) void wake().catch(() => undefined);
  const fold = element.querySelector('details');
  fold?.addEventListener('toggle', () => {
    if (!fold.open) return;
    wake().catch(() => {
      fold.open = false;
      announce(fold.dataset.offline ?? '');
    });
  });
}

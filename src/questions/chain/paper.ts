import { html, inline } from '../../model/html.ts';
import { blanks, letter, type Paper } from '../paper.ts';

/** Each account has a letter; its box takes the letter of the one it came from. */
export const chainPaper: Paper<'chain'> = {
  how: (_, words) => words['paper.how.chain'],
  form: ({ nodes }) =>
    blanks(
      Object.values(nodes).map(
        ({ who, text }, i) => html`<strong>${letter(i)} ${inline(who)}</strong> ${inline(text)}`,
      ),
    ),
};

import { raw, type Html } from './html.ts';

/** The signs in the page's SVG sprite; each has the id `i-<name>`. */
export type IconName =
  | 'tick'
  | 'cross'
  | 'stet'
  | 'caret'
  | 'ring'
  | 'half'
  | 'up'
  | 'down'
  | 'right'
  | 'chev'
  | 'search'
  | 'lamp'
  | 'menu'
  | 'print'
  | 'file'
  | 'lock';

/** A sign for the eye only: the word beside it says the same. */
export const icon = (name: IconName): Html =>
  raw(`<svg class="i${name === 'chev' ? ' chev' : ''}" aria-hidden="true"><use href="#i-${name}"></use></svg>`);

import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import type { Html } from '../model/html.ts';

/**
 * A drawing of the project's own `html` inside a lit template. This is the one place where lit is given markup: it takes no
 * string, only what `html` and `inline` made, which escape every text. Nothing from a file, a link or storage gets here
 * unescaped.
 */
export const markup = ({ markup: text }: Html): unknown => unsafeHTML(text);

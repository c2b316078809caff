import { SaysNotebook } from './notebook-element.ts';

customElements.define('says-notebook', SaysNotebook);

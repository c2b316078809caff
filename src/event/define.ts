import { SaysAsOf } from './as-of-element.ts';

customElements.define('says-as-of', SaysAsOf);

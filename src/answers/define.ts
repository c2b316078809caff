import { SaysWork } from './work-element.ts';

customElements.define('says-work', SaysWork);

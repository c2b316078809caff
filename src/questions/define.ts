import { SaysQuestion } from './question-element.ts';

customElements.define('says-question', SaysQuestion);

import { SaysAssign } from './element.ts';

customElements.define('says-assign', SaysAssign);

import { SaysStudio } from './element.ts';

customElements.define('says-studio', SaysStudio);

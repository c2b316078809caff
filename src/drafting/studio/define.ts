import { SaysPreview } from './preview-element.ts';
import { SaysStudio } from './element.ts';

customElements.define('says-studio', SaysStudio);
customElements.define('says-preview', SaysPreview);

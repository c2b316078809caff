import './article-define.ts';
import { SaysReading } from './reading-element.ts';

customElements.define('says-reading', SaysReading);

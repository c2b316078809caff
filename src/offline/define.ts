import { SaysOffline } from './keep-element.ts';

customElements.define('says-offline', SaysOffline);

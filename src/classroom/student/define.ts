import { SaysAssignment } from './element.ts';

customElements.define('says-assignment', SaysAssignment);

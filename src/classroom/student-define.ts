import { SaysAssignment } from './student-element.ts';

customElements.define('says-assignment', SaysAssignment);

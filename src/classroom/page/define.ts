import { SaysReview } from './review-element.ts';

customElements.define('says-review', SaysReview);

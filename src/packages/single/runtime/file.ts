import { SaysWork } from '../../../answers/work-element.ts';
import { FileHandIn } from './hand-in.ts';
import { wakeLesson } from './wake.ts';

/** The runtime of a lesson that stands alone: answers are kept on the device where it lets them be, and handed in as a file. */
void wakeLesson({
  keep({ block, lesson }) {
    const work = lesson.querySelector<HTMLElement>('says-work');
    if (work) work.dataset.lesson = block.lesson;
    customElements.define('says-work', SaysWork);
  },
  woken(page) {
    const work = page.lesson.querySelector<SaysWork>('says-work');
    const place = page.lesson.querySelector<HTMLElement>('.file-hand-in');
    if (work && place) new FileHandIn(page, place, work);
  },
});

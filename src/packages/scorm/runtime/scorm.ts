import { SaysQuestion } from '../../../questions/question-element.ts';
import { wakeLesson } from '../../single/runtime/wake.ts';
import { findApi } from '../lms.ts';
import { Session } from '../session.ts';
import { VisitPage } from './page.ts';
import { VisitStore } from './store.ts';

/** The runtime of a lesson on a learning platform: answers live there, and nothing is kept on the device. */
let visit: VisitPage | undefined;
let session: Session;
let store: VisitStore;

void wakeLesson({
  remember: false,
  keep({ block }) {
    session = new Session(
      block.questions,
      () => findApi(window),
      (report) => visit?.draw(report),
    );
    store = new VisitStore(session);
    SaysQuestion.store = store;
  },
  woken(page) {
    visit = new VisitPage(page, session, store);
    session.begin();
  },
});

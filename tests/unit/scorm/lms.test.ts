import { expect, test } from 'vitest';
import { findApi, Lms, type Api } from '../../../src/packages/scorm/lms.ts';

/** A window, with itself around it unless another is. */
interface Frame {
  API?: unknown;
  parent: Frame;
  opener?: Frame | null;
}
const api = {
  LMSInitialize: () => true,
  LMSFinish: () => 'true',
  LMSGetValue: () => null,
  LMSSetValue: () => 'false',
  LMSCommit: () => {
    throw new Error('gone');
  },
  LMSGetLastError: () => 405,
  LMSGetErrorString: (code: string) => `Error ${code}`,
} satisfies Api;

function frame(around: Frame | null, more: Partial<Frame> = {}): Frame {
  const made = { ...more } as Frame;
  made.parent = around ?? made;
  return made;
}
/** A window of another origin: whatever is read of it throws. */
const foreign = (): Frame =>
  new Proxy({} as Frame, {
    get: () => {
      throw new DOMException('Blocked a frame', 'SecurityError');
    },
  });

test('the platform is found in the frames around the page, around what opened it, and not behind a foreign frame', () => {
  const platform = frame(null, { API: api });
  expect(findApi(frame(frame(frame(platform))))).toBe(api);
  expect(findApi(frame(null, { opener: frame(platform) }))).toBe(api);
  // The page stands in a frame of a window that was opened.
  expect(findApi(frame(frame(null, { opener: platform })))).toBe(api);
  expect(findApi(frame(null, { opener: null }))).toBeNull();
  expect(findApi(frame(foreign(), { API: { LMSInitialize: 1 } }))).toBeNull();
  expect(findApi(frame(null, { opener: foreign() }))).toBeNull();
  // A frame that names another first does not stand in the way.
  expect(findApi(frame(platform, { API: 'a name' }))).toBe(api);
});

test('a platform may answer in its own way, and refuse or throw: nothing stops the page', () => {
  const lms = new Lms(api);
  expect(lms.initialize()).toBeNull();
  expect(lms.finish()).toBeNull();
  expect(lms.get('cmi.core.lesson_mode')).toBe('');
  expect(lms.set('cmi.suspend_data', 'x')).toEqual({ element: 'cmi.suspend_data', code: '405', text: 'Error 405' });
  expect(lms.commit()).toEqual({ element: 'LMSCommit', code: '', text: 'gone' });
  const mute = new Lms({ ...api, LMSGetLastError: api.LMSCommit });
  expect(mute.set('cmi.suspend_data', 'x')).toEqual({ element: 'cmi.suspend_data', code: '', text: '' });
});

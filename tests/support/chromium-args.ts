/** Flags for a Chromium that runs as root, without a screen and without calls of its own to the outside. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A name that is not localhost, so that pages get what plain http on a school's network gets.
  '--host-resolver-rules=MAP school.test 127.0.0.1',
];

import type { IconName } from './icon.ts';

/** The drawings of the signs, on a ground of 16 by 16; a page's sprite holds those that it uses. */
export const SHAPES: Record<IconName, string> = {
  tick: '<path d="M2.5 8.8 6 12.5 13.5 3.5"/>',
  cross: '<path d="M3.5 3.5l9 9M12.5 3.5l-9 9"/>',
  stet: '<path d="M3 6.5h10"/><path d="M3.2 11.5h.1M8 11.5h.1M12.8 11.5h.1" stroke-width="2.6"/>',
  caret: '<path d="M3 12.5 8 5l5 7.5"/>',
  ring: '<circle cx="8" cy="8" r="5.5" stroke-dasharray="3 2.4"/>',
  half: '<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" stroke="none"/>',
  up: '<path d="M8 13V3M3.5 7.5 8 3l4.5 4.5"/>',
  down: '<path d="M8 3v10M3.5 8.5 8 13l4.5-4.5"/>',
  right: '<path d="M3 8h10M8.5 3.5 13 8l-4.5 4.5"/>',
  chev: '<path d="M3.5 6 8 10.5 12.5 6"/>',
  search: '<circle cx="7" cy="7" r="4.5"/><path d="M10.5 10.5 14 14"/>',
  lamp: '<path d="M8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M12.4 3.6l-1 1M4.6 11.4l-1 1"/><circle cx="8" cy="8" r="2.8"/>',
  menu: '<path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11"/>',
  print: '<path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z"/>',
  file: '<path d="M8 2.5v7M4.8 6.7 8 9.9l3.2-3.2M2.5 11v2.5h11V11"/>',
  lock: '<path d="M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5"/>',
};

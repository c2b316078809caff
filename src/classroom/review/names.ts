/** A name, code or title as it is compared: without accents, capitals, marks and doubled blanks. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same, in whatever order its words stand: “Holt, Ada” and “Ada Holt” are one. */
export const foldWords = (name: string): string => fold(name).split(' ').sort().join(' ');

/** What a learning platform wrote into the names of a “download all” archive. */
export interface PlatformName {
  platform: 'moodle' | 'canvas';
  /** The person's name as the platform writes it; Canvas runs its words together. Empty for anonymous work. */
  name: string;
  /** The platform's number for the person in this task (Moodle) or on the platform (Canvas); empty for anonymous work. */
  id: string;
  /** Marked as late by the platform. */
  late: boolean;
}

// Moodle: `Full Name_657717_assignsubmission_file/…`, or the same as the start of a file's name.
const MOODLE = /^(.+?)_(\d+)_assignsubmission_\w+/;
// Canvas: `holtada_12345_67890_name-1.html`, `holtada_LATE_12345_67890_name.html`; `anon_x7Kw2_67890_name.html`.
const CANVAS = /^([^_]+)_(?:(late)_)?(\d+)_(\d+)_./i;
const CANVAS_ANONYMOUS = /^anon_[a-z0-9]+_(?:(late)_)?(\d+)_./i;

/** What the folders and the file's own name say of whose work it is; null if no platform wrote them. */
export function platformName(path: string): PlatformName | null {
  for (const part of path.split('/').reverse()) {
    const moodle = MOODLE.exec(part);
    if (moodle) return { platform: 'moodle', name: moodle[1] ?? '', id: moodle[2] ?? '', late: false };
    const anonymous = CANVAS_ANONYMOUS.exec(part);
    if (anonymous) return { platform: 'canvas', name: '', id: '', late: anonymous[1] !== undefined };
    const canvas = CANVAS.exec(part);
    if (canvas)
      return { platform: 'canvas', name: canvas[1] ?? '', id: canvas[3] ?? '', late: canvas[2] !== undefined };
  }
  return null;
}

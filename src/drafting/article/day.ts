const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMES = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';

const FORMS: [RegExp, (found: RegExpExecArray) => [year: string, month: string, day: string]][] = [
  [/\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/, ([, year = '', month = '', day = '']) => [year, month, day]],
  [
    new RegExp(`\\b(${NAMES})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)\\b`, 'i'),
    ([, month = '', day = '', year = '']) => [year, month, day],
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${NAMES}),?\\s+((?:19|20)\\d\\d)\\b`, 'i'),
    ([, day = '', month = '', year = '']) => [year, month, day],
  ],
];

/** The first day named in full, year-month-day; null if there is none. 4/5/2023 could be two days, so it is none. */
export function dayIn(text: string): string | null {
  for (const [form, parts] of FORMS) {
    const found = form.exec(text);
    if (!found) continue;
    const [year, month, day] = parts(found);
    const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
    const date = `${year}-${String(named || Number(month)).padStart(2, '0')}-${day.padStart(2, '0')}`;
    const time = Date.parse(`${date}T00:00:00Z`);
    // 31 April is read as 1 May: it is no day.
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(date)) return date;
  }
  return null;
}

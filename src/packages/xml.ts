/** Characters that XML 1.0 has no way to hold, single halves of a pair among them. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The same text, U+FFFD for each of them. Question banks take them no better than XML does. */
export const legal = (text: string): string => text.replace(FORBIDDEN, '\uFFFD');

/** Some readers take U+0085 and U+2028 for ends of lines, as XML 1.1 does, if they are not written as numbers. */
const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};
const inAttribute: Record<string, string> = { ...escapes, '\n': '&#10;', '\t': '&#9;' };

/** Text for an element of an XML file. What XML cannot hold becomes U+FFFD. */
export const xmlText = (text: string): string => legal(text).replace(/[&<>"\r\u0085\u2028]/g, (c) => escapes[c] ?? c);

/** Text for a quoted attribute of an XML file. */
export const xmlAttribute = (text: string): string =>
  legal(text).replace(/[&<>"\r\n\t\u0085\u2028]/g, (c) => inAttribute[c] ?? c);

/** Markup as character data; it may hold the end of such a section. */
export const cdata = (markup: string): string => `<![CDATA[${legal(markup).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

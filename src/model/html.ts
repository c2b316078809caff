/** Markup that is safe to insert. Only `html` and `raw` make it, so that a plain string can never slip through unescaped. */
export interface Html {
  readonly markup: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes text for element content and for quoted attribute values. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);

/** Declares markup made elsewhere (a rendered template, a symbol) to be safe. */
export const raw = (markup: string): Html => ({ markup });

type Part = Html | string | number | false | null | undefined | readonly Part[];

const render = (part: Part): string =>
  part === false || part === null || part === undefined
    ? ''
    : typeof part === 'object'
      ? 'markup' in part
        ? part.markup
        : part.map(render).join('')
      : escapeHtml(String(part));

/** Template tag: text is escaped, Html and lists of Html are inserted, false, null and undefined print nothing. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  raw(strings.reduce((out, string, i) => out + render(parts[i - 1]) + string));

/** Text with `*emphasis*` and `**strong**`, the two marks that questions and readings may carry. */
export const inline = (text: string): Html =>
  raw(
    escapeHtml(text)
      .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
      .replace(/\*([^*]+)\*/g, '<em>$1</em>'),
  );

/** The same text without those marks, for search, file names and titles. */
export const plain = (text: string): string => text.replace(/\*+/g, '');

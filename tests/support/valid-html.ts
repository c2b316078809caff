import { HtmlValidate } from 'html-validate';

// Making one takes longer than most pages do.
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Prettier and Astro decide these, and browsers don't mind.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'attr-quotes': 'off',
    // A <section> or <nav> may well have a heading that names it.
    'long-title': 'off',
    'no-inline-style': 'error',
    // Checkboxes of one group share a name, as radio buttons do: a form sends each that is ticked.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // Everything comes from the site's own origin.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Lists keep their role when their bullets are taken away by CSS.
    'no-redundant-role': 'off',
  },
});

/** What is wrong with a page's markup, each fault with its place. */
export async function htmlFaults(html: string, path: string): Promise<string[]> {
  const report = await validator.validateString(html, path);
  return report.results.flatMap((result) =>
    result.messages.map((message) => `${path}:${message.line} ${message.ruleId}: ${message.message}`),
  );
}

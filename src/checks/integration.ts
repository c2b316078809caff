import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkBook } from './read-book.ts';
import { report, summary } from './report.ts';

/** Files whose change can mend or break the book. */
const CONTENT = /\.(?:ya?ml|mdx|json|txt)$/;

/** The error that stops a build. Where in the program it was thrown helps nobody who edits content, so it has no stack. */
function refusal(text: string): Error {
  const error = new Error(`The book has mistakes, so nothing was built.\n\n${text}`);
  error.stack = '';
  return error;
}

/**
 * Checks the whole book before Astro reads it, since Astro's own message for a broken file gives its place as 0:0.
 * A build refuses a broken book. The dev server reports it, shows what is sound, and looks again after every change.
 */
export function bookChecks(): AstroIntegration {
  let command: string;
  let content: string;
  return {
    name: 'book-checks',
    hooks: {
      'astro:config:setup': (options) => {
        command = options.command;
        content = fileURLToPath(new URL('content', options.config.root));
      },
      'astro:config:done': ({ logger }) => {
        if (command === 'preview') return;
        const { book, problems } = checkBook(content);
        if (problems.length === 0) return logger.info(summary(book));
        if (command === 'build') throw refusal(report(problems));
        logger.warn(`\n${report(problems)}`);
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.add(content);
        server.watcher.on('all', (_, file) => {
          if (!file.startsWith(content) || !CONTENT.test(file)) return;
          const { book, problems } = checkBook(content);
          if (problems.length) logger.warn(`\n${report(problems)}`);
          else logger.info(summary(book));
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}

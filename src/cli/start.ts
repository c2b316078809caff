import { build, preview } from 'astro';
import { lessonsWithText, useTexts } from '../article-texts.ts';
import { usePackages } from '../packages/list.ts';

/** Builds the site and serves it on this machine: `npm start`, or `npm start -- --host` for the local network too. */
const host = process.argv.includes('--host') ? '0.0.0.0' : 'localhost';
const port = Number(process.env.PORT ?? 4321);

const lessons = lessonsWithText();
if (lessons.length > 0) useTexts();
usePackages();
// What holds articles' texts is kept apart from what is published.
const where = lessons.length > 0 ? { outDir: '.cache/with-article-texts' } : {};

try {
  await build({ ...where, logLevel: 'warn' });
  const server = await preview({ ...where, server: { host, port, allowedHosts: true }, logLevel: 'warn' });
  const base = process.env.BASE_PATH ?? '/';
  console.log(
    `\nSays Who? is at http://${host === 'localhost' ? host : (server.host ?? host)}:${server.port}${base}\nPress Ctrl-C to stop.`,
  );
  if (lessons.length > 0)
    console.log(
      `The lessons ${lessons.join(', ')} show the whole text of their article, to whoever opens them at this address.`,
    );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

import { build, preview } from 'astro';

/** Builds the site and serves it on this machine: `npm start`, or `npm start -- --host` for the local network too. */
const host = process.argv.includes('--host') ? '0.0.0.0' : 'localhost';
const port = Number(process.env.PORT ?? 4321);

try {
  await build({ logLevel: 'warn' });
  const server = await preview({ server: { host, port, allowedHosts: true }, logLevel: 'warn' });
  const base = process.env.BASE_PATH ?? '/';
  console.log(
    `\nSays Who? is at http://${host === 'localhost' ? host : (server.host ?? host)}:${server.port}${base}\nPress Ctrl-C to stop.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

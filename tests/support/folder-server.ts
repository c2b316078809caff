import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A web server for a folder of files, which can be stopped and started again at the same address, as a network comes and goes. */
export class FolderServer {
  readonly #folder: string;
  #server: Server | undefined;
  #port = 0;
  /** Paths that were asked for since it was last emptied. */
  asked: string[] = [];
  /** After how many more answers it breaks off every connection. */
  left = Infinity;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Its address, with a slash at the end. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  async start(): Promise<void> {
    if (this.#server) return;
    const server = createServer((request, response) => {
      if (this.left-- <= 0) return void request.socket.destroy();
      const { pathname } = new URL(request.url ?? '/', this.url);
      this.asked.push(pathname);
      const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      readFile(join(this.#folder, file)).then(
        (body) =>
          response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body),
        () => response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here'),
      );
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
}

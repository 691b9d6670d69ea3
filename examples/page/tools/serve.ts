import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, extname, join } from "node:path";
import { policyHeader } from "./policy.js";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

export interface ServeOptions {
  /** Default: any that is free. */
  readonly port?: number;
  /** The policy of a file. Default: that of the page. */
  readonly policy?: (file: string) => string;
}

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the files of a folder, not those below it, to this machine alone. */
export async function servePage(folder: string, { port = 0, policy = policyHeader }: ServeOptions = {}): Promise<Served> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = path === "/" ? "index.html" : basename(path);
    const type = TYPES[extname(file)];
    const content = type && path.lastIndexOf("/") === 0 ? await readFile(join(folder, file)).catch(() => undefined) : undefined;
    if (!content) return response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": type,
      "Content-Security-Policy": policy(file),
      "Cross-Origin-Opener-Policy": "same-origin",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}

// A static file server for looking at the built page and for tests. It answers this machine only.
//
//   node scripts/serve.mjs [folder]      PORT=8080 by default, or the next free one

import { realpathSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, extname, join, resolve, sep } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { root } from "./tools.mjs";

const HOST = "127.0.0.1";
const TYPES = {
  ".bin": "application/octet-stream",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * Serves a folder below `prefix`, as a site in a sub-folder of some host would be.
 * @param {string} dir
 * @param {{ port?: number, prefix?: string, headers?: Record<string, string> }} [options]
 *   `port` 0 takes any free one; `headers` go with every answer
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(dir, { port = 0, prefix = "/", headers = {} } = {}) {
  const server = createServer(async (request, response) => {
    const reply = await answer(dir, prefix, request).catch(() => text(500, "Cannot be read"));
    response.writeHead(reply.status, { "cache-control": "no-store", ...reply.headers, ...headers });
    response.end(request.method === "HEAD" ? undefined : reply.body);
  });
  await new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, HOST, () => done(undefined));
  });
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://${HOST}:${address.port}${prefix}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @typedef {{ status: number, headers: Record<string, string>, body: string | Buffer }} Reply
 *
 * @param {string} dir
 * @param {string} prefix
 * @param {import("node:http").IncomingMessage} request
 * @returns {Promise<Reply>}
 */
async function answer(dir, prefix, { method = "", url = "" }) {
  if (method !== "GET" && method !== "HEAD") return text(405, "Only GET and HEAD");
  const path = decode(url.split(/[?#]/)[0]);
  if (path === null) return text(400, "Not an address");
  if (`${path}/` === prefix) return redirect(path);
  if (!path.startsWith(prefix)) return text(404, "Not here");

  const folder = resolve(dir);
  const file = resolve(folder, `./${path.slice(prefix.length)}`);
  if (file !== folder && !file.startsWith(folder + sep)) return text(403, "Outside the folder");
  const leaf = path.endsWith("/") ? join(file, "index.html") : file;
  const found = await stat(leaf).catch(() => null);
  if (found?.isDirectory()) return redirect(path);
  if (!found?.isFile()) return text(404, "Not here");
  const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(leaf).toLowerCase())];
  return {
    status: 200,
    headers: { "content-type": type ?? "application/octet-stream" },
    body: await readFile(leaf),
  };
}

/** @param {string} path */
function decode(path) {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes("\0") || decoded.includes("\\") ? null : decoded;
  } catch {
    return null;
  }
}

/**
 * @param {number} status
 * @param {string} message
 * @returns {Reply}
 */
const text = (status, message) => ({
  status,
  headers: { "content-type": TYPES[".txt"] },
  body: `${message}\n`,
});

/**
 * To the same folder with a slash. Relative, so that no address can send a reader to another host.
 * @param {string} path
 * @returns {Reply}
 */
const redirect = (path) => ({
  ...text(301, "Moved"),
  headers: { location: `./${encodeURIComponent(basename(path))}/` },
});

/** @param {string} dir */
async function main(dir) {
  const port = Number(process.env.PORT || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is ${process.env.PORT}; it has to be a whole number from 0 to 65535`);
  if (!(await stat(join(dir, "index.html")).catch(() => null)))
    throw new Error(`${dir} has no index.html: run make build first`);
  const { url } = await serveNear(dir, port);
  console.log(`Weighbridge is at ${url}`);
}

/**
 * Serves on a port or, where it is taken, on the next free one.
 * @param {string} dir
 * @param {number} port
 */
async function serveNear(dir, port) {
  for (let next = port; ; next++) {
    try {
      return await serve(dir, { port: next });
    } catch (error) {
      const taken = /** @type {NodeJS.ErrnoException} */ (error).code === "EADDRINUSE";
      if (!taken || next >= Math.min(port + 50, 65535)) throw error;
    }
  }
}

const script = process.argv[1];
if (script && realpathSync(script) === fileURLToPath(import.meta.url)) {
  main(resolve(process.argv[2] ?? join(root, "dist", "site"))).catch((error) => {
    console.error(`serve: ${error.message}`);
    process.exit(1);
  });
}

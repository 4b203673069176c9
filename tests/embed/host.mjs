// @ts-check
// Course notes of somebody else, which the calculator is put into: on another port, which makes
// them another site, with styles and keys of their own.

import { createServer } from "node:http";
import { after, before } from "node:test";

/**
 * A host that serves pages as tests write them.
 * @returns {{ add: (html: string, headers?: Record<string, string>) => string }} `add` tells the address
 */
export function host() {
  /** @type {Map<string, { html: string, headers: Record<string, string> }>} */
  const pages = new Map();
  let origin = "";
  const server = createServer((request, response) => {
    const page = pages.get(request.url?.split("?")[0] ?? "");
    response.writeHead(page ? 200 : 404, {
      "content-type": "text/html; charset=utf-8",
      ...page?.headers,
    });
    response.end(page?.html);
  });
  before(async () => {
    await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    origin = `http://127.0.0.1:${port}`;
  });
  after(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return {
    add(html, headers = {}) {
      const path = `/notes/${pages.size}.html`;
      pages.set(path, { html, headers });
      return origin + path;
    },
  };
}

/** Rules such as sites have that never expected somebody else's element among theirs. */
const UGLY = `
  html { font-size: 20px; line-height: 3; }
  * { text-align: center; line-height: 3; font-size: 20px; font-family: cursive; letter-spacing: .3em;
      word-spacing: 1em; text-transform: uppercase; text-indent: 3em; white-space: pre; }
  p { color: red; background: yellow; margin: 50px; }
  h2, h3, ul, table, tr, th, td, form, fieldset, section, details, summary, label, input, select,
  button, svg, rect { color: red; background: yellow; border: 9px solid lime; margin: 50px; padding: 50px;
      fill: red; float: right; position: relative; }
  .answer, .question, .field, .mount, .weighbridge, .ranking, .number { display: none !important; }
  .sr { position: static; font-size: 99px; }
`;

/** Sites for course notes turn pages and open their search by single keys. */
const LISTENING = `
  window.hostKeys = [];
  for (const target of [window, document, document.body])
    target.addEventListener("keydown", ({ key }) => hostKeys.push(key));
`;

/**
 * A page of notes.
 * @param {string} body
 * @param {{ script?: string, head?: string, lang?: string }} [options] `script` is loaded as the
 *   documentation says: in the head, classic, deferred
 */
export const notes = (body, { script, head = "", lang = "en" } = {}) => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>Notes on models</title>
<style>${UGLY}</style>
${head}
${script ? `<script defer src="${script}"></script>` : ""}
</head>
<body>
<h1>Notes on models</h1>
<p id="before">What the calculator stands after.</p>
${body}
<p id="after">What it stands before.</p>
<script>${LISTENING}</script>
</body>
</html>`;

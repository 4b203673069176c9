// @ts-check
// The core and its catalogue inside the script itself, for pages opened from disk: there a script
// may load no other file. The build fills them in, packed by gzip.

/** @param {string} base64 */
function bytes(base64) {
  // A loop, because Uint8Array.from with a function takes eight times as long.
  const text = atob(base64);
  const array = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) array[at] = text.charCodeAt(at);
  return array;
}

/** @param {string} base64 */
const unpacked = (base64) =>
  new Response(new Blob([bytes(base64)]).stream().pipeThrough(new DecompressionStream("gzip")));

/** One file has no room for the reader of price files. */
export const importer = null;

export const coreBytes = async () =>
  new Response(await unpacked(process.env.CORE_GZ ?? "").arrayBuffer(), {
    headers: { "content-type": "application/wasm" },
  });

export const catalogueBytes = async () =>
  new Uint8Array(await unpacked(process.env.CATALOGUE_GZ ?? "").arrayBuffer());

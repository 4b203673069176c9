// @ts-check
// The core and its catalogue inside the script itself, for pages opened from disk: there a script
// may load no other file. The build fills them in, packed by gzip.

import { decoded } from "../base91.js";
import * as inside from "../study.jsx";

/** @param {string} text */
const unpacked = (text) =>
  new Response(new Blob([decoded(text)]).stream().pipeThrough(new DecompressionStream("gzip")));

/** What is looked into once a reader asks lies in the same core. */
export const study = async () => inside;

/** One file has no room for the reader of price files. */
export const importer = null;

export const coreBytes = async () =>
  new Response(await unpacked(process.env.CORE_GZ ?? "").arrayBuffer(), {
    headers: { "content-type": "application/wasm" },
  });

export const catalogueBytes = async () =>
  new Uint8Array(await unpacked(process.env.CATALOGUE_GZ ?? "").arrayBuffer());

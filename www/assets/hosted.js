// @ts-check
// The core and its catalogue as files beside the page. The build fills in their names.

import { file } from "./file.js";

const here = import.meta.url;

/** The reader of price files, which most visitors never need. */
export const importer = () => import(new URL(process.env.IMPORTER_FILE ?? "", here).href);

/** What is looked into once a reader asks. */
export const study = () => import(new URL(process.env.STUDY_FILE ?? "", here).href);

export const coreBytes = () => file(process.env.CORE_FILE ?? "");

export const catalogueBytes = async () =>
  new Uint8Array(await (await file(process.env.CATALOGUE_FILE ?? "")).arrayBuffer());

// @ts-check
// What the tests of pages share: a browser that reaches this machine and nothing else, the built
// page in it, and a record of everything that went wrong meanwhile.

import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { after, afterEach, before, describe, test } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../../scripts/serve.mjs";
import { findChromium, root } from "../../scripts/tools.mjs";

/** @import { Browser, BrowserContextOptions, Locator, Page } from "playwright-core" */

export const dist = join(root, "dist");

/** What a browser is started with, so that a page that asks for another host gets nothing. */
export const OFFLINE = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];

/** What is missing for testing pages here, in a sentence; null where nothing is. */
export const without = findChromium() ? null : missing("Chromium");
// Where CI says so, they have to be tested.
if (without && process.env.CI) throw new Error(`${without} CI has to have it.`);
if (!existsSync(join(dist, "site", "index.html")))
  throw new Error("dist/ is not built: run make build first");

/** @param {string} browser */
export function missing(browser) {
  return `${browser} was not found here, so what the page does in it is not tested.`;
}

/**
 * A suite of tests in a browser or, without one, a test that is skipped and says why: the summary
 * counts it, which it does not do for a suite.
 * @param {string} name
 * @param {() => void} suite
 * @param {string | null} [reason]
 */
export function inBrowser(name, suite, reason = without) {
  if (reason) test(name, { skip: reason });
  else describe(name, suite);
}

/**
 * @typedef {object} Seen everything that a page did beside what it showed
 * @property {string[]} errors from the console, and exceptions that nobody caught
 * @property {string[]} violations of the page's Content Security Policy
 * @property {string[]} requests by address
 * @property {string[]} dialogs such as `alert`
 *
 * @typedef {object} Opened
 * @property {Page} page
 * @property {Locator} calc the calculator as drawn, not the prepared answer that it replaces
 * @property {Seen} seen
 *
 * @typedef {object} Stage
 * @property {Browser} browser
 * @property {string} url of the folder served
 * @property {(address?: string, options?: OpenOptions) => Promise<Opened>} open
 *
 * @typedef {object} OpenOptions
 * @property {BrowserContextOptions} [context]
 * @property {(page: Page) => Promise<unknown>} [first] done before the page is loaded
 * @property {{ width: number, height: number }} [viewport]
 * @property {Parameters<Page["emulateMedia"]>[0]} [media] what the reader has set, such as dark colours
 * @property {boolean} [fresh] with a history and a storage of its own, for tests that look at those
 * @property {boolean} [computes] whether to wait for the calculator, which is the usual case
 */

/**
 * A browser and a server for the tests of one suite. A test that needs nothing special of its page
 * gets the one of the test before, loaded anew: making pages is what takes the time.
 * @param {{ dir?: string, prefix?: string, headers?: Record<string, string>, args?: string[] }} [options]
 * @returns {Stage}
 */
export function stage({
  dir = join(dist, "site"),
  prefix = "/notes/calc/",
  headers = {},
  args = [],
} = {}) {
  /** @type {Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {Opened | undefined} */
  let shared;
  before(async () => {
    [browser, server] = await Promise.all([launch(args), serve(dir, { prefix, headers })]);
  });
  afterEach(async () => {
    const own = browser.contexts().filter((context) => context !== shared?.page.context());
    await Promise.all(own.map((context) => context.close()));
  });
  after(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });
  return {
    get browser() {
      return browser;
    },
    get url() {
      return server.url;
    },
    async open(address = "", { fresh = false, ...options } = {}) {
      const url = new URL(address, server.url).href;
      if (fresh || options.context || options.first) return open(browser, url, options);
      if (!shared) {
        shared = await open(browser, url, options);
        return shared;
      }
      await shared.page.goto("about:blank");
      for (const list of Object.values(shared.seen)) list.length = 0;
      await load(shared, url, options);
      return shared;
    },
  };
}

/** @param {string[]} [args] */
export function launch(args = []) {
  // Only root needs it: there Chromium's own sandbox cannot start.
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath: findChromium() ?? "",
    args: [...OFFLINE, ...root, ...args],
    // Browsers hold back a page that changes its address too often, and so shall this one.
    ignoreDefaultArgs: ["--disable-ipc-flooding-protection"],
  });
}

/**
 * Opens an address in a context of its own.
 * @param {Browser} browser
 * @param {string} url
 * @param {OpenOptions} [options]
 * @returns {Promise<Opened>}
 */
export async function open(browser, url, options = {}) {
  const page = await (await browser.newContext(options.context)).newPage();
  page.setDefaultTimeout(10_000);
  const opened = {
    page,
    calc: page.locator("weigh-bridge .mount").first(),
    seen: await watch(page),
  };
  await options.first?.(page);
  await load(opened, url, options);
  return opened;
}

const AS_USUAL = { media: null, colorScheme: null, reducedMotion: null, forcedColors: null };

/**
 * @param {Opened} opened
 * @param {string} url
 * @param {OpenOptions} options
 */
async function load({ page, calc }, url, { context, viewport, media, computes = true }) {
  if (!context) {
    await page.setViewportSize(viewport ?? { width: 1280, height: 800 });
    await page.emulateMedia({ ...AS_USUAL, ...media });
  }
  await page.goto(url);
  if (computes) await calc.locator(".weighbridge").waitFor();
}

/**
 * Notes from now on everything that a page does beside what it shows.
 * @param {Page} page
 * @returns {Promise<Seen>}
 */
export async function watch(page) {
  const seen = /** @type {Seen} */ ({ errors: [], violations: [], requests: [], dialogs: [] });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) seen.errors.push(message.text());
  });
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("dialog", async (dialog) => {
    seen.dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await page.exposeFunction("__violated", (/** @type {string} */ what) => {
    seen.violations.push(what);
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      /** @type {any} */ (window).__violated(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return seen;
}

// @ts-check
// The page for people who see little, who enlarge or recolour it, who listen to it, who have no
// pointer or an unsteady one, who print it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { inBrowser, stage } from "./browser.mjs";
import { field, headline, openStudies, part, unfold, unfoldGroups } from "./reading.mjs";

/** @import { Locator, Page } from "playwright-core" */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A part like any other, one with a lower limit, one that cannot be done, and one that cannot be read. */
const MONTH = [
  "work=chat&cache=no&on=amazon.nova-lite-v1:0",
  "work=rag&card=notes&region=eu-central-1&on=anthropic.claude-v2:1",
  "work=image&on=amazon.nova-lite-v1:0",
  "requests=abc&colour=red&on=nobody",
].join(";");

/** What the page can look like. Each is laid out, then tested. */
const STATES = /** @type {Record<string, (page: Page, calc: Locator) => Promise<unknown>>} */ ({
  "as it is found": async () => {},
  "with everything unfolded": (_, calc) => unfold(calc),
  "with all models in view": async (_, calc) => {
    await calc.locator(".more-rows").click();
    await unfoldGroups(calc);
  },
  "about the four models, with everything unfolded": async (page, calc) => {
    await ask(page, calc, "models=course");
    await unfold(calc);
  },
  "with ranges, of which one is wrong": async (_, calc) => {
    await calc.page().evaluate(() => {
      location.hash = "range.requests=40k..80k&range.input=500..5000&range.output=8..5&max.cost=90";
    });
    await calc.locator(".spread .tornado").waitFor();
  },
  "with how each criterion is valued, and a mistake in it": async (page, calc) => {
    await page.evaluate(() => {
      location.hash =
        "weight.own_score=10&value.context=from:200k&value.latency=to:1&weight.latency=5";
    });
    await openStudies(calc);
    // In a slot that is not drawn; axe takes them for visible.
    await page.locator("[slot=course]").evaluate((notes) => notes.remove());
    await calc.locator(".deeper summary", { hasText: "How is each criterion" }).click();
    await unfold(calc.locator(".values"));
    await calc.locator("[id='value.cost-first']").fill("NaN");
    await calc.locator(".valued .problem").waitFor();
  },
  "asked for images": async (_, calc) => {
    await field(calc, "work").selectOption("image");
    await unfold(calc);
  },
  "with what can be looked into": async (page, calc) => {
    await openStudies(calc);
    // In a slot that is not drawn; axe takes them for visible.
    const prepared = page.locator("[slot=course]");
    assert.ok(!(await prepared.isVisible()));
    await prepared.evaluate((notes) => notes.remove());
    for (const title of ["Cost against quality", "side by side", "decision note"])
      await part(calc, title);
    const side = calc.locator(".side");
    for (const name of ["Add another", "Add another"])
      await side.getByRole("button", { name }).click();
  },
  "full of mistakes": async (page, calc) => {
    await ask(page, calc, "models=course&colour=red&card=mine");
    await calc.locator(".notice").waitFor();
    await unfold(calc);
    for (const input of await calc.locator("input[inputmode]").all()) await input.fill("abc");
    for (const slider of await calc.locator("input[type=range]").all()) await slider.fill("0");
  },
  "with a whole month": async (page, calc) => {
    await ask(page, calc, `models=course&month=${encodeURIComponent(MONTH)}`);
    await openStudies(calc);
    await calc.locator(".whole-month").waitFor();
  },
  "weighed in shares and pairs": async (page, calc) => {
    await weigh(page, calc, "Shares");
    await calc.getByRole("button", { name: "Customer chat" }).click();
    await calc.getByRole("button", { name: "Lock Cost" }).click();
    await calc.locator(".weigh .choice label", { hasText: "Pairs" }).click();
    await calc.getByLabel("Cost or Context window?").selectOption("-9");
  },
  "weighed in order": async (page, calc) => {
    await weigh(page, calc, "Order");
    await calc.getByRole("button", { name: "Preferred answers: level" }).click();
  },
  "weighed in jumps, one of them wrong": async (page, calc) => {
    await weigh(page, calc, "Jumps");
    await calc.getByLabel("Languages: points out of 100").fill("plenty");
  },
  "with the nearest misses, one of them brought back": async (page, calc) => {
    await ask(page, calc, "models=course&min.context_window=150k&need.open_weights=yes");
    await openStudies(calc);
    await unfold(calc.locator(".question"));
    await field(calc, "need.capabilities").selectOption("tools");
    await calc.locator(".misses li button").first().click();
    await calc.locator(".misses .back").waitFor();
  },
  "with all figures as a file": async (_, calc) => {
    await openStudies(calc);
    await part(calc, "All figures");
    await part(calc, "For a page of your own");
  },
  "with nothing but models left out": async (page, calc) => {
    await ask(page, calc, "models=course&max.cost=0");
    await unfold(calc);
  },
});

/**
 * @param {Page} page
 * @param {Locator} calc
 * @param {string} question
 */
async function ask(page, calc, question) {
  await page.evaluate((question) => {
    location.hash = question;
  }, question);
  await calc.locator(".contenders").waitFor();
}

/**
 * @param {Page} page
 * @param {Locator} calc
 * @param {string} way
 */
async function weigh(page, calc, way) {
  await openStudies(calc);
  // In a slot that is not drawn; axe takes them for visible.
  await page.locator("[slot=course]").evaluate((notes) => notes.remove());
  await part(calc, "Weigh another way");
  await calc.locator(".weigh .choice label", { hasText: way }).click();
}

const SCHEMES = /** @type {Record<string, Parameters<Page["emulateMedia"]>[0]>} */ ({
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active", colorScheme: "dark" },
});

inBrowser("the page for everybody", () => {
  const { open } = stage();

  describe("axe finds nothing wrong", () => {
    for (const [state, layOut] of Object.entries(STATES))
      for (const [scheme, media] of Object.entries(SCHEMES))
        test(`with the page ${state}, in ${scheme}`, async () => {
          const { page, calc } = await open("", { media });
          await layOut(page, calc);
          await page.evaluate(AXE);
          const faults = await page.evaluate(async () => {
            const { axe } = /** @type {Window & { axe?: typeof import("axe-core") }} */ (window);
            // Without a list of rules it runs all, good advice as well as WCAG; one is off by default.
            const rules = { "target-size": { enabled: true } };
            const results = await axe?.run(document, { resultTypes: ["violations"], rules });
            return results?.violations.flatMap(({ id, help, nodes }) =>
              nodes.map(({ target, failureSummary }) => [id, help, target.join(), failureSummary]),
            );
          });
          assert.deepEqual(faults, []);
        });
  });

  describe("on a narrow screen, or enlarged four times", () => {
    const narrow = { viewport: { width: 320, height: 640 } };
    const enlarged = { context: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } };

    /** @param {Page} page */
    async function isNarrow(page) {
      const { wide, width } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        width: document.documentElement.clientWidth,
      }));
      assert.ok(wide <= width, `${wide} px wide in ${width}: ${await page.evaluate(tooWide)}`);
    }

    for (const [state, layOut] of Object.entries(STATES))
      test(`nobody has to scroll sideways, with the page ${state}`, async () => {
        const { page, calc } = await open("", narrow);
        await layOut(page, calc);
        await isNarrow(page);
      });

    test("nobody has to scroll sideways, at four times the size with everything unfolded", async () => {
      const { page, calc } = await open("", enlarged);
      await unfold(calc);
      await isNarrow(page);
    });

    test("what scrolls in its own place can be reached by the keyboard and has a name", async () => {
      const { calc } = await open("", narrow);
      await unfold(calc);
      const nameless = await calc.evaluate((mount) =>
        [...mount.querySelectorAll("*")]
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .filter((element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX))
          .filter(
            (element) =>
              !(element.matches("[tabindex='0'][aria-label]") || element.matches("input")),
          )
          .map((element) => element.outerHTML.slice(0, 100)),
      );
      assert.deepEqual(nameless, []);
    });

    test("the answer is the same, all of it", async () => {
      const wide = await open("");
      await unfold(wide.calc);
      const small = await open("", { ...narrow, fresh: true });
      await unfold(small.calc);
      const text = (/** @type {Locator} */ calc) => calc.locator(".answer").textContent();
      assert.equal(await text(small.calc), await text(wide.calc));
      for (const part of [".rank", ".prices", ".month", ".score .value", ".bill .sum td"])
        for (const one of await small.calc.locator(part).all())
          if (await one.textContent()) assert.ok(await one.isVisible(), part);
    });
  });

  describe("whoever points", () => {
    for (const width of [1280, 320])
      for (const [state, layOut] of Object.entries(STATES))
        test(`finds every control at least 24 px large, ${width} px wide, with the page ${state}`, async () => {
          const { page, calc } = await open("", { viewport: { width, height: 900 } });
          await layOut(page, calc);
          assert.deepEqual(await page.evaluate(smallTargets), []);
        });

    test("can hit a radio button anywhere on its word", async () => {
      const { page, calc } = await open();
      const box = await calc.locator(".choice span", { hasText: "per 1K" }).boundingBox();
      assert.ok(box);
      for (const [x, y] of [
        [4, 4],
        [box.width - 4, 4],
        [4, box.height - 4],
        [box.width - 4, box.height - 4],
      ]) {
        await calc.getByLabel("per 1M").check();
        await page.mouse.click(box.x + x, box.y + y);
        assert.ok(await calc.getByLabel("per 1K").isChecked(), `${x}, ${y}`);
      }
    });
  });

  describe("text spaced wider, as some have to", () => {
    for (const width of [1280, 320])
      for (const [state, layOut] of Object.entries(STATES))
        test(`is not cut off, ${width} px wide, with the page ${state}`, async () => {
          const { page, calc } = await open("", { viewport: { width, height: 900 } });
          await layOut(page, calc);
          await page.evaluate(() => {
            const sheet = new CSSStyleSheet();
            // The distances of WCAG 1.4.12.
            sheet.replaceSync(`
            * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
            p { margin-block-end: 2em !important; }`);
            document.adoptedStyleSheets.push(sheet);
            document.querySelector("weigh-bridge")?.shadowRoot?.adoptedStyleSheets.push(sheet);
          });
          assert.deepEqual(await page.evaluate(cutOff), []);
          const sideways = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.ok(sideways <= 0, `${sideways} px stick out: ${await page.evaluate(tooWide)}`);
        });
  });

  describe("whoever has asked for less motion", () => {
    test("sees nothing move when the figures change", async () => {
      const { page, calc } = await open("", { media: { reducedMotion: "reduce" } });
      const moving = await calc.evaluate(async (mount) => {
        const root = /** @type {ShadowRoot} */ (mount.getRootNode());
        const slider = /** @type {HTMLInputElement} */ (root.querySelector("#weight-cost"));
        slider.value = "95";
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((done) => requestAnimationFrame(done));
        return [...root.getAnimations(), ...document.getAnimations()].length;
      });
      assert.equal(moving, 0);
      assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
    });

    test("finds no transition or animation set up anywhere", async () => {
      const { page, calc } = await open("", { media: { reducedMotion: "reduce" } });
      await unfold(calc);
      const found = await page.evaluate(() => {
        const root = /** @type {ShadowRoot} */ (document.querySelector("weigh-bridge")?.shadowRoot);
        return [...document.querySelectorAll("*"), ...root.querySelectorAll("*")]
          .filter((element) => element.checkVisibility())
          .filter((element) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
            const still = transitionDuration
              .split(", ")
              .every((time) => Number.parseFloat(time) === 0);
            return !still || animationName !== "none" || scrollBehavior === "smooth";
          })
          .map((element) => element.outerHTML.slice(0, 80));
      });
      assert.deepEqual(found, []);
    });
  });

  describe("whoever listens", () => {
    test("hears the answer once after several keys, and not once for each", async () => {
      const { page, calc } = await open("", { first: stopClock });
      await listen(page);
      await field(calc, "requests").fill("");
      await field(calc, "requests").pressSequentially("12500");
      await page.clock.runFor(PAUSE);
      assert.deepEqual(await heard(page), [await headline(calc)]);
      assert.match(await headline(calc), /^For 12,500 requests/);
    });

    test("hears of a change that nobody typed, such as a question to start from", async () => {
      const { page, calc } = await open("", { first: stopClock });
      await listen(page);
      await calc.locator(".starts button").first().click();
      await page.clock.runFor(PAUSE);
      assert.deepEqual(await heard(page), [await headline(calc)]);
    });

    test("is not told a figure for what could not be read as if it were its answer", async () => {
      const { page, calc } = await open("#requests=10k", { first: stopClock });
      await listen(page);
      await field(calc, "requests").fill("abc");
      await page.clock.runFor(PAUSE);
      for (const sentence of await heard(page))
        assert.match(sentence, /not read|not a number|last good/i, sentence);
    });

    test("is not read the same sentence again when only something is unfolded", async () => {
      const { page, calc } = await open("", { first: stopClock });
      await listen(page);
      await calc.locator(".more summary").first().click();
      await page.clock.runFor(PAUSE);
      assert.deepEqual(await heard(page), []);
    });

    test("hears that the link is copied", async () => {
      const { page } = await open("", { fresh: true });
      const said = page.locator("#said");
      assert.equal(await said.getAttribute("role"), "status");
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.locator("#copy").click();
      await page.getByText("Link copied").waitFor();
      assert.equal(await said.textContent(), "Link copied");
    });

    test("is told of every picture in words beside it", async () => {
      const { page, calc } = await open();
      await unfold(calc);
      const silent = await page.evaluate(() => {
        const root = /** @type {ShadowRoot} */ (document.querySelector("weigh-bridge")?.shadowRoot);
        return [...document.querySelectorAll("svg, img"), ...root.querySelectorAll("svg, img")]
          .filter((picture) => picture.getAttribute("aria-hidden") !== "true")
          .map((picture) => picture.outerHTML.slice(0, 80));
      });
      assert.deepEqual(silent, [], "all are decoration of figures that stand beside them");
      for (const row of await calc.locator(".ranking > table > tbody").all()) {
        assert.match((await row.locator(".score .value").textContent()) ?? "", /^\d/);
        assert.equal((await row.locator(".reasons, .sum").count()) > 0, true);
      }
    });

    test("knows from every summary what it would unfold", async () => {
      const { calc } = await open("#max.cost=100");
      const names = await calc.locator("summary").allTextContents();
      assert.deepEqual(names, [...new Set(names)], "no two sound the same");
    });
  });

  describe("on paper", () => {
    for (const [name, colorScheme, theme] of /** @type {const} */ ([
      ["a page that the system had made dark", "dark", "auto"],
      ["a page that the reader had made dark", "light", "dark"],
      ["a light page", "light", "auto"],
    ]))
      test(`${name} is dark text on white`, async () => {
        const { page, calc } = await open("", { media: { colorScheme }, fresh: true });
        await page.locator("#theme").selectOption(theme);
        await unfold(calc);
        await page.emulateMedia({ media: "print" });
        assert.deepEqual(await page.evaluate(paleOnPaper), []);
      });

    test("nothing stands that only a pointer can use", async () => {
      const { page, calc } = await open();
      await page.emulateMedia({ media: "print" });
      for (const button of await page.locator("button, #theme").all())
        assert.ok(!(await button.isVisible()), await button.innerHTML());
      assert.ok(await calc.locator(".ranking").isVisible());
      assert.ok(
        await field(calc, "requests").isVisible(),
        "what was asked stands beside the answer",
      );
    });

    test("no row of a table and no job is cut in two", async () => {
      const { page, calc } = await open();
      await page.emulateMedia({ media: "print" });
      for (const part of [".ranking tbody", ".jobs li", ".claims li", ".bars li"])
        for (const one of await calc.locator(part).all())
          assert.equal(
            await one.evaluate((one) => getComputedStyle(one).breakInside),
            "avoid",
            part,
          );
    });

    test("no table is wider than the page", async () => {
      const { page, calc } = await open("", {
        context: { viewport: { width: 720, height: 1000 } },
      });
      await unfold(calc);
      await page.emulateMedia({ media: "print" });
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.ok(wide <= 0, `${wide} px stick out: ${await page.evaluate(tooWide)}`);
    });
  });
});

/** Longer than the page waits for the reader to pause before it speaks, in milliseconds. */
const PAUSE = 2_000;

/** From here on time passes only when a test says so. */
const stopClock = (/** @type {Page} */ page) => page.clock.install();

/**
 * Notes what the status of the calculator says from now on, after what it says about the page
 * as it was opened.
 * @param {Page} page
 */
async function listen(page) {
  await page.clock.runFor(PAUSE);
  await page.evaluate(() => {
    const root = document.querySelector("weigh-bridge")?.shadowRoot;
    const status = /** @type {Element} */ (root?.querySelector("[role=status]"));
    const heard = /** @type {string[]} */ ([]);
    Object.assign(window, { __heard: heard });
    new MutationObserver(() => heard.push(status.textContent ?? "")).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
}

/**
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
const heard = (page) => page.evaluate(() => /** @type {any} */ (window).__heard);

/** Runs in the page: the innermost elements that reach beyond its right edge, for a message. */
function tooWide() {
  const edge = document.documentElement.clientWidth;
  const root = /** @type {ShadowRoot} */ (document.querySelector("weigh-bridge")?.shadowRoot);
  return [...document.querySelectorAll("*"), ...root.querySelectorAll("*")]
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      // Text that does not fit sticks out of its element as well.
      return Math.max(right, left + element.scrollWidth) > edge + 0.5;
    })
    .filter((element) => !element.closest(".scroller > *, .sr, .sr > *"))
    .slice(-4)
    .map((element) => element.outerHTML.slice(0, 100))
    .join("\n");
}

/** Runs in the page: controls smaller than 24 by 24 px. Links inside a text are as high as it. */
function smallTargets() {
  const root = /** @type {ShadowRoot} */ (document.querySelector("weigh-bridge")?.shadowRoot);
  const controls = "button, select, summary, input, a[href]";
  return [...document.querySelectorAll(controls), ...root.querySelectorAll(controls)]
    .filter((control) => control.checkVisibility() && !control.closest("weigh-bridge > *"))
    .filter((control) => getComputedStyle(control).display !== "inline")
    .map((control) => {
      // What can be hit for a radio button is its label, for a field the box that it stands in.
      const target = control.closest("label, .entry") ?? control;
      const { width, height } = target.getBoundingClientRect();
      return { width, height, what: `${control.localName} ${control.id} ${control.textContent}` };
    })
    .filter(({ width, height }) => width < 23.99 || height < 23.99)
    .map(({ width, height, what }) => `${what}: ${width} × ${height}`);
}

/** Runs in the page: elements that hide a part of their own text. */
function cutOff() {
  const root = /** @type {ShadowRoot} */ (document.querySelector("weigh-bridge")?.shadowRoot);
  const holdsText = (/** @type {Element} */ element) => Boolean(element.textContent?.trim());
  const hides = (/** @type {Element} */ element) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    if (clipPath !== "none") return false; // For screen readers alone.
    const wide = element.scrollWidth - element.clientWidth > 1;
    const high = element.scrollHeight - element.clientHeight > 1;
    return (wide && /hidden|clip/.test(overflowX)) || (high && /hidden|clip/.test(overflowY));
  };
  const overflows = (/** @type {Element} */ element) =>
    element.matches("input[inputmode]") && element.scrollWidth > element.clientWidth + 1;
  const breaksOut = (/** @type {Element} */ element) =>
    element.matches("button, summary, .choice span, .badge, .verdict, .entry, output") &&
    element.scrollWidth > element.clientWidth + 1 &&
    getComputedStyle(element).display !== "inline";
  return [...document.querySelectorAll("body *"), ...root.querySelectorAll("*")]
    .filter((element) => element.checkVisibility() && !element.closest("weigh-bridge > *"))
    .filter((element) => !element.closest("svg"))
    .filter(
      (element) =>
        (holdsText(element) && (hides(element) || breaksOut(element))) || overflows(element),
    )
    .map(
      (element) =>
        `${element.outerHTML.slice(0, 120)} (${element.scrollWidth} in ${element.clientWidth} × ${element.scrollHeight} in ${element.clientHeight})`,
    );
}

/** Runs in the page: texts with less than 4.5 : 1 against what is printed behind them. */
function paleOnPaper() {
  /** @typedef {[number, number, number, number]} Colour */
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const colour = (/** @type {string} */ text) => {
    if (!canvas) throw new Error("no canvas");
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    return /** @type {Colour} */ ([...canvas.getImageData(0, 0, 1, 1).data]);
  };
  const luminance = (/** @type {Colour} */ [red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (/** @type {Element | null} */ element) => {
    for (let at = element; at; ) {
      const { backgroundColor, printColorAdjust } = getComputedStyle(at);
      // Unless they are told otherwise, browsers leave backgrounds out, to spare ink.
      if (printColorAdjust === "exact") {
        const background = colour(backgroundColor);
        if (background[3] === 255) return background;
      }
      const { parentNode } = at;
      at = parentNode instanceof ShadowRoot ? parentNode.host : at.parentElement;
    }
    return /** @type {Colour} */ ([255, 255, 255, 255]);
  };
  const root = /** @type {ShadowRoot} */ (document.querySelector("weigh-bridge")?.shadowRoot);
  const all = [...document.querySelectorAll("body *"), ...root.querySelectorAll("*")];
  const texts = all
    .filter(
      (element) => element.checkVisibility() && !element.closest("weigh-bridge > *, svg, option"),
    )
    .filter(
      (element) =>
        element.matches("input[inputmode]") ||
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    );
  if (texts.length < 50) return [`only ${texts.length} texts`];
  return texts
    .map((element) => {
      const { color } = getComputedStyle(element);
      const [ink, paper] = [luminance(colour(color)), luminance(behind(element))];
      const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
      return { contrast, what: element.outerHTML.slice(0, 80) };
    })
    .filter(({ contrast }) => contrast < 4.5)
    .map(({ contrast, what }) => `${contrast.toFixed(1)} : 1: ${what}`);
}

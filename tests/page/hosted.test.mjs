// @ts-check
// The page as it is hosted, below some folder of some host: what a reader does with it, and what
// it does meanwhile.

import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { serve } from "../../scripts/serve.mjs";
import { dist, inBrowser, stage } from "./browser.mjs";
import { exact, shifted, sum, times, written } from "./exact.mjs";
import {
  bill,
  dueAt,
  field,
  focused,
  headline,
  leaks,
  leftOut,
  month,
  months,
  openStudies,
  prices,
  rankedModels,
  reasonsAgainst,
  row,
  said,
  settled,
  unfold,
  unfoldGroups,
} from "./reading.mjs";
import { MODEL_COUNT } from "./written.mjs";

/** @import { Locator, Page } from "playwright-core" */

const TITAN = "Titan Text Express";
const LLAMA = "Llama 2 70B Chat";
const CLAUDE = "Claude 2.1";
/** Places where the Tab key stops inside a field for a day, after the first. */
const PARTS_OF_A_DAY = 3;
const DAYS = ["input field-date", "input field-need-end_of_life"];
/** The models of the course notes that make text, whose prices are known to the last digit. */
const MODELS = [TITAN, LLAMA, CLAUDE];
const COURSE = "#models=course";

inBrowser("the hosted page", () => {
  const { open } = stage();

  describe("as it loads", () => {
    test("says nothing in the console and breaks none of its own rules", async () => {
      const { calc, seen } = await open();
      await unfold(calc);
      await field(calc, "work").selectOption("image");
      assert.deepEqual(seen.errors, []);
      assert.deepEqual(seen.violations, []);
    });

    test("asks its own folder for at most six files, and for none of them twice", async () => {
      const { seen, page } = await open("?theme=dark#requests=10k", { fresh: true });
      await page.waitForLoadState("networkidle");
      assert.ok(seen.requests.length <= 6, seen.requests.join("\n"));
      assert.deepEqual(seen.requests, [...new Set(seen.requests)]);
      const folder = await page.evaluate(() => location.origin + location.pathname);
      for (const request of seen.requests) assert.ok(request.startsWith(folder), request);
    });

    test("asks nobody for anything after that, so that what is typed stays with the reader", async () => {
      const { page, calc, seen } = await open("", { fresh: true });
      await page.waitForLoadState("networkidle");
      const loaded = seen.requests.length;
      await field(calc, "requests").pressSequentially("123");
      await unfold(calc);
      for (const button of await calc.locator(".starts button").all()) await button.click();
      await field(calc, "work").selectOption("text");
      await calc.getByLabel("per 1K").check();
      await field(calc, "card").selectOption("notes");
      await calc.getByText("Compare all models").click();
      await page.locator("#theme").selectOption("dark");
      await page.locator("#copy").click();
      await page.locator("#reset").click();
      await page.waitForTimeout(300);
      assert.deepEqual(seen.requests.slice(loaded), []);
      assert.deepEqual(seen.errors, []);
    });

    test("needs no name of the folder that it lies in", async () => {
      const { calc, page } = await open("index.html");
      assert.match(page.url(), /\/notes\/calc\/index\.html$/);
      assert.match(await headline(calc), /^For 50,000 requests/);
    });

    test("leaves nothing behind but the theme that was chosen", async () => {
      const { page, calc } = await open("#requests=10k", { fresh: true });
      await field(calc, "requests").fill("20k");
      await page.locator("#theme").selectOption("dark");
      const kept = await page.evaluate(() => [
        Object.keys(localStorage),
        Object.keys(sessionStorage),
      ]);
      assert.deepEqual(kept, [["weighbridge-theme"], []]);
      assert.deepEqual(await page.context().cookies(), []);
    });
  });

  describe("a number typed", () => {
    const typed = /** @type {const} */ ([
      ["10k", 10_000, "= 10,000"],
      ["1.5M", 1_500_000, "= 1,500,000"],
      ["1e6", 1_000_000, "= 1,000,000"],
      ["1000", 1_000, "= 1,000"],
      ["2bn", 2_000_000_000, "= 2,000,000,000"],
      [" 1_000 ", 1_000, "= 1,000"],
      ["1,000", 1_000, null],
    ]);
    for (const [text, requests, reading] of typed)
      test(`as “${text}” is read as ${requests}, said so, and billed at the prices shown`, async () => {
        const { calc } = await open(COURSE);
        await field(calc, "requests").fill(text);
        const echo = calc.locator("#field-requests-reading");
        if (reading === null)
          assert.equal(await echo.count(), 0, "it is what stands there already");
        else assert.equal(await echo.textContent(), reading);
        for (const model of MODELS) {
          const due = await dueAt(calc, model, { requests, input: 1000, output: 500 });
          assert.equal(written(exact(await month(calc, model))), written(due), model);
        }
      });

    test("as 10k makes Titan's month $5.00, as in the notes' own arithmetic", async () => {
      const { calc } = await open(COURSE);
      await field(calc, "requests").fill("10k");
      assert.equal(await month(calc, TITAN), "$5.00");
      assert.match(await headline(calc), /^For 10,000 requests .* It costs \$5\.00 a month\.$/);
    });

    test("stays in the field as it was typed, whatever it was read as", async () => {
      const { calc } = await open();
      for (const text of ["1e4", "10k", "010000", " 10 000 "]) {
        await field(calc, "requests").fill(text);
        assert.equal(await field(calc, "requests").inputValue(), text);
        assert.match(await headline(calc), /^For 10,000 requests/);
      }
    });

    test("is told to a screen reader together with how it was read", async () => {
      const { calc } = await open();
      await field(calc, "input").fill("2k");
      const id = await field(calc, "input").getAttribute("aria-describedby");
      assert.equal(await calc.locator(`[id="${id}"]`).textContent(), "= 2,000");
    });
  });

  describe("the address", () => {
    test("holds the question, and the way back still leads out of the page", async () => {
      const { page, calc } = await open("", { fresh: true });
      const before = await page.evaluate(() => history.length);
      await field(calc, "requests").pressSequentially("12k");
      await calc.getByLabel("per 1K").check();
      await calc.locator(".starts button").first().click();
      assert.match(await settled(page), /^#v=1&requests=500&input=150000&output=1500/);
      assert.equal(await page.evaluate(() => history.length), before);
    });

    test("shows the same answer when the page is loaded anew", async () => {
      const { page, calc } = await open();
      await field(calc, "requests").fill("12.5k");
      await field(calc, "output").fill("700");
      const before = await said(calc);
      await settled(page);
      await page.reload();
      await calc.locator(".weighbridge").waitFor();
      assert.equal(await said(calc), before);
      assert.equal(await field(calc, "requests").inputValue(), "12,500");
    });

    for (const [name, hash, choose] of /** @type {const} */ ([
      ["of the four models", COURSE, ["card", "notes"]],
      ["of all models", "", ["region", "us-gov-west-1"]],
    ]))
      test(`shows the same answer to somebody else, ${name}`, async () => {
        const one = await open(hash);
        await unfold(one.calc.locator(".question"));
        await field(one.calc, choose[0]).selectOption(choose[1]);
        await field(one.calc, "max.cost").fill("500");
        await one.calc.locator("#weight-cost").fill("80");
        const other = await open(await settled(one.page), { fresh: true });
        assert.equal(await said(other.calc), await said(one.calc));
      });

    test("may be changed by hand, and the page follows", async () => {
      const { page, calc } = await open("#requests=10k");
      await field(calc, "requests").fill("20k");
      await page.evaluate(() => {
        location.hash = "requests=30k&input=2000";
      });
      await calc.getByText("For 30,000 requests of 2,000 tokens").first().waitFor();
      assert.equal(await field(calc, "requests").inputValue(), "30,000");
    });

    test("of an earlier question comes back with the browser's back button", async () => {
      const { page, calc } = await open("#requests=10k");
      await page.evaluate(() => {
        location.hash = "requests=30k";
      });
      await calc.getByText("For 30,000 requests").first().waitFor();
      await page.goBack();
      await calc.getByText("For 10,000 requests").first().waitFor();
    });

    test("holds the last question even after two hundred quick changes, which browsers ration", async () => {
      const { page, calc } = await open("", { fresh: true });
      await calc.locator("#weight-cost").evaluate((slider) => {
        // A slider moved to and fro for a while sends as many.
        const move = (/** @type {number} */ points) => {
          /** @type {HTMLInputElement} */ (slider).value = String(points);
          slider.dispatchEvent(new Event("input", { bubbles: true }));
        };
        for (let change = 0; change < 300; change++) move((change % 20) * 5);
        move(45);
      });
      assert.equal(await settled(page), "#v=1&weight.cost=45");
    });

    test("follows in a folder with two slashes before it, where careless links lead to", async () => {
      const server = await serve(join(dist, "site"), { prefix: "//calc/" });
      try {
        const { page, calc } = await open(server.url);
        await field(calc, "requests").fill("10k");
        assert.equal(await settled(page), "#v=1&requests=10000");
      } finally {
        await server.close();
      }
    });

    test("is empty again after Start over, and so is the question", async () => {
      const { page, calc } = await open("?theme=dark#requests=10k&need.languages=over-100", {
        fresh: true,
      });
      const before = await page.evaluate(() => history.length);
      await field(calc, "input").fill("abc");
      await page.locator("#reset").click();
      assert.match(await headline(calc), /^For 50,000 requests of 1,000 tokens in and 500 out/);
      assert.equal(await field(calc, "input").inputValue(), "1,000");
      assert.equal(await calc.locator(".problem, .stale").count(), 0);
      assert.match(page.url(), /\/notes\/calc\/\?theme=dark$/);
      assert.equal(await page.evaluate(() => history.length), before);
    });

    test("is what Copy link copies, and the copy asks the same question", async () => {
      const { page, calc } = await open("", { fresh: true });
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await field(calc, "requests").fill("10k");
      await page.locator("#copy").click();
      await page.getByText("Link copied").waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      await settled(page);
      assert.equal(link, page.url());
      const other = await open(link);
      assert.equal(await said(other.calc), await said(calc));
    });

    test("takes the link where the clipboard is out of reach, and the way back stays one step", async () => {
      const { page, calc } = await open("#requests=1e4", { first: withoutClipboard });
      const before = await page.evaluate(() => history.length);
      await page.locator("#copy").click();
      await page.getByText("The link is in the address bar").waitFor();
      assert.equal(new URL(page.url()).hash, "#v=1&requests=10000");
      assert.match(await headline(calc), /^For 10,000 requests/);
      assert.equal(await page.evaluate(() => history.length), before);
    });
  });

  describe("a question to start from", () => {
    test("each, at the top and below, asks what it says and shows what the notes recommend", async () => {
      const { calc, page } = await open();
      for (const list of [".starts button:visible", ".jobs button:visible"])
        for (const button of await page.locator(list).all()) {
          const before = await headline(calc);
          await button.click();
          assert.notEqual(await headline(calc), before);
          assert.deepEqual(leaks(await said(calc)), []);
        }
    });

    test("shows the verdict's own leader first once it is opened", async () => {
      const { calc, page } = await open();
      const jobs = await page.locator(".jobs li").all();
      assert.equal(jobs.length, 4);
      for (const job of jobs) {
        if (!(await job.locator(".verdict.agrees").count())) continue;
        const pick = (await job.locator(".pick strong").textContent()) ?? "";
        await job.locator("button").click();
        assert.ok(
          (await headline(calc)).includes(`${pick} `),
          `${await headline(calc)} for ${pick}`,
        );
      }
    });

    for (const list of [".starts button", ".jobs button"])
      test(`(${list}) leaves everything about the prices as it was chosen`, async () => {
        // The verdict beside the button was reached at that day's prices: another day, another answer.
        const chosen = {
          card: "notes",
          region: "us-west-2",
          scope: "geo",
          tier: "batch",
          date: "2024-08-15",
          per: "1k",
        };
        const { page } = await open(`#${new URLSearchParams(chosen)}`);
        await page.locator(`${list}:visible`).first().click();
        const asked = Object.fromEntries(new URLSearchParams((await settled(page)).slice(1)));
        assert.deepEqual({ ...asked, ...chosen }, asked);
      });
  });

  describe("the answer", () => {
    test("quotes prices per 1M, as AWS does, until somebody wants them otherwise", async () => {
      const { calc } = await open();
      assert.ok(await calc.getByLabel("per 1M").isChecked());
      assert.match((await calc.locator(".ranking thead").first().textContent()) ?? "", /per 1M/);
      await calc.getByLabel("per 1K").check();
      assert.match((await calc.locator(".ranking thead").first().textContent()) ?? "", /per 1K/);
    });

    test("quotes prices per 1M instead of per 1K, a thousand times as high, and bills the same", async () => {
      const { calc } = await open(`${COURSE}&per=1k&requests=12345`);
      const before = await pricesAndAmounts(calc);
      await calc.getByLabel("per 1M").check();
      const after = await pricesAndAmounts(calc);
      assert.deepEqual(after.amounts, before.amounts);
      assert.deepEqual(
        after.prices.map((price) => written(price)),
        before.prices.map((price) => written(times(price, exact("1000")))),
      );
    });

    test("makes room for a weight by lowering the shares of all the others", async () => {
      const { calc } = await open();
      const before = await shares(calc);
      await calc.locator("#weight-cost").fill("90");
      const after = await shares(calc);
      assert.ok(after["weight-cost"] > before["weight-cost"]);
      for (const [weight, share] of Object.entries(before))
        if (weight !== "weight-cost" && share > 0) assert.ok(after[weight] < share, weight);
      const whole = Object.values(after).reduce((sum, share) => sum + share);
      assert.ok(Math.abs(whole - 100) <= 4, `the shares make ${whole} %, rounded each for itself`);
    });

    test("has a weight from a link where the link puts it, between the steps of the slider too", async () => {
      const { calc } = await open("#weight.cost=37");
      assert.equal(await calc.locator("#weight-cost").inputValue(), "37");
      assert.match(
        (await calc.locator("#weight-cost").getAttribute("aria-valuetext")) ?? "",
        /^37 /,
      );
    });

    test("without any weight says so and stands in order of cost", async () => {
      const { calc } = await open();
      for (const slider of await calc.locator("input[type=range]").all()) await slider.fill("0");
      assert.match(await headline(calc), /costs least/);
      assert.match((await calc.locator(".weights .problem").textContent()) ?? "", /no score/);
      await calc.locator(".more-rows").click();
      const shown = await months(calc.locator(".ranking"));
      assert.ok(shown.length > 50, `${shown.length} models`);
      // Nobody knows whether a lower limit is the cheaper one: those stand at the end.
      const order = (/** @type {string} */ month) =>
        Number(month.startsWith("at least")) * 1e15 + Number(written(exact(month)));
      assert.deepEqual(
        shown,
        shown.toSorted((one, other) => order(one) - order(other)),
      );
      assert.deepEqual(leaks(await calc.innerText()), []);
    });

    test("leaves out the models that fail a requirement, each with what it lacks", async () => {
      const { calc } = await open(COURSE);
      await unfold(calc);
      await field(calc, "min.context_window").fill("100k");
      assert.deepEqual(await reasonsAgainst(calc, TITAN), [
        "Context window: 8,192 tokens, 91,808 short of the 100,000 you ask for.",
      ]);
      assert.equal(await row(calc, TITAN).count(), 0);
      assert.match(await headline(calc), /only Claude 2\.1 will do/);
    });

    for (const [name, field] of [
      ["of the four", "models=course"],
      ["there is", ""],
    ])
      test(`names every model ${name} exactly once, ranked or left out, whatever is required`, async () => {
        const { calc, page } = await open(`#${field}`);
        /** @type {string[] | undefined} */
        let first;
        for (const question of [
          "",
          "max.cost=30",
          "need.open_weights=yes",
          "max.cost=0",
          "work=image",
          "tier=batch&region=eu-central-1&scope=in-region",
        ]) {
          await ask(page, `${field}&${question}`);
          await unfoldGroups(calc);
          const more = calc.locator(".more-rows", { hasText: "Show all" });
          if (await more.count()) await more.click();
          const all = [...(await rankedModels(calc)), ...(await leftOut(calc))].sort();
          assert.equal(all.length, field ? 4 : MODEL_COUNT, question);
          assert.deepEqual(all, [...new Set(all)], question);
          first ??= all;
          assert.deepEqual(all, first, question);
        }
      });

    test("takes a requirement back when its field is emptied", async () => {
      const { calc } = await open(COURSE);
      const before = await said(calc);
      await unfold(calc.locator(".question"));
      await field(calc, "max.cost").fill("30");
      await field(calc, "need.languages").selectOption({ label: "over 100 languages" });
      assert.notEqual(await said(calc), before);
      await field(calc, "max.cost").fill("");
      await field(calc, "need.languages").selectOption({ label: "any" });
      assert.equal(await said(calc), before);
    });

    test("follows the notes' own price list, and says whose prices it goes by", async () => {
      const { calc } = await open(`${COURSE}&requests=1&input=1k&output=200`);
      await openStudies(calc);
      await unfold(calc);
      await field(calc, "card").selectOption({ label: "The course notes' prices" });
      // 0.0008 + 0.2 × 0.0016, and so on: the prices in the table at the foot of the page.
      const due = { [TITAN]: "0.00112", [LLAMA]: "0.0024", [CLAUDE]: "0.0128" };
      for (const [model, amount] of Object.entries(due))
        assert.equal(written(exact(await month(calc, model))), amount, model);
      assert.match(
        (await calc.locator(".course .lead").textContent()) ?? "",
        /The course notes' prices/,
      );
    });

    test("bills an image of 50 steps at $0.04 and one of 51 at $0.08", async () => {
      const { calc } = await open(COURSE);
      await field(calc, "work").selectOption("image");
      for (const [steps, price] of [
        ["50", "0.04"],
        ["51", "0.08"],
      ]) {
        await field(calc, "steps").fill(steps);
        const [each] = await prices(calc, "SDXL 1.0");
        assert.equal(written(each), price, `${steps} steps`);
        const images = times(exact("1000"), each);
        assert.equal(written(exact(await month(calc, "SDXL 1.0"))), written(images));
      }
    });

    test("keeps the numbers of the other kind of work while one is shown", async () => {
      const { calc } = await open();
      await field(calc, "requests").fill("12k");
      await field(calc, "work").selectOption("image");
      assert.equal(await field(calc, "requests").count(), 0);
      await field(calc, "work").selectOption("text");
      assert.match(await headline(calc), /^For 12,000 requests/);
      assert.equal(await field(calc, "requests").inputValue(), "12k");
    });

    for (const [name, question] of /** @type {const} */ ([
      ["the four at AWS's prices", "models=course&requests=12345&input=678&output=91"],
      ["the four per 1K", "models=course&per=1k&requests=12345&input=678&output=91"],
      ["the notes' prices", "models=course&card=notes&requests=777&input=1&output=3333"],
      ["an image of the notes", "models=course&work=image&images=12345&steps=51"],
      ["all models", "requests=12345&input=678&output=91"],
      ["all in a batch", "tier=batch&requests=777&input=1&output=3333"],
      ["all that stay in GovCloud", "region=us-gov-west-1&scope=in-region"],
      ["all images", "work=image&images=12345&retired=yes&quality=premium"],
      ["very much text", "requests=999999999999&input=2999&output=999"],
      ["next to nothing", "requests=1&input=1&output=1"],
    ]))
      test(`unfolds into lines of quantity × price = amount that add up: ${name}`, async () => {
        const { calc } = await open(`#${question}`);
        await unfold(calc);
        const bills = await calc.locator(".bill").all();
        assert.ok(bills.length > 0);
        for (const one of bills) {
          const { lines, totals } = await bill(one);
          for (const { quantity, price, amount } of lines) {
            const tens = price.includes("per 1K") ? 3 : price.includes("per 1M") ? 6 : 0;
            const due = shifted(times(exact(quantity), exact(price)), tens);
            assert.equal(
              written(exact(amount)),
              written(due),
              `${quantity} × ${price} = ${amount}`,
            );
          }
          const month = sum(lines.map(({ amount }) => exact(amount)));
          assert.equal(written(exact(totals["A month"])), written(month));
          assert.equal(written(exact(totals["A year"])), written(times(month, exact("12"))));
        }
      });

    test("stays unfolded while one types, and its sums follow", async () => {
      const { calc } = await open(COURSE);
      const titan = row(calc, TITAN);
      await titan.locator("summary").click();
      await titan.locator(".bill").waitFor();
      await field(calc, "requests").fill("500k");
      assert.ok(await titan.locator(".bill").isVisible());
      assert.match(await titan.locator(".bill tbody").innerText(), /500,000,000/);
      await calc.locator("#weight-cost").fill("0");
      assert.ok(await titan.locator(".bill").isVisible(), "even where the ranking changes");
    });

    test("shows no amount rounded to nothing, however small", async () => {
      for (const hash of [
        `${COURSE}&requests=1&input=1&output=0`,
        "#requests=1&input=1&output=1",
      ]) {
        const { calc } = await open(hash);
        const more = calc.locator(".more-rows");
        if (await more.count()) await more.click();
        await unfold(calc.locator(".ranking .more").first());
        const shown = [
          ...(await months(calc.locator(".ranking"))),
          ...(await calc.locator(".bars .value, .amounts dd").allInnerTexts()),
        ];
        assert.ok(shown.length >= 10, `${shown.length} amounts`);
        for (const amount of shown) assert.notEqual(exact(amount).digits, 0n, amount);
      }
    });

    for (const hash of [COURSE, "#retired=no"])
      test(`draws the bars from the very amounts in the table (${hash})`, async () => {
        const { calc } = await open(`${hash}&requests=12345`);
        const bars = await calc
          .locator(".bars li")
          .evaluateAll((items) =>
            items.map((item) => [
              item.querySelector(".name")?.firstChild?.textContent,
              item.querySelector(".value")?.textContent,
              Number.parseFloat(item.querySelector(".length")?.getAttribute("width") ?? ""),
            ]),
          );
        const amount = (/** @type {unknown} */ text) => Number(written(exact(String(text))));
        const drawn = new Set(bars.map(([model]) => model));
        for (const model of await rankedModels(calc)) assert.ok(drawn.has(model), model);
        const dearest = Math.max(...bars.map(([, value]) => amount(value)));
        for (const [model, value, length] of bars) {
          // Beside the ranked there are a few that are left out.
          if (await row(calc, String(model)).count())
            assert.equal(value, await month(calc, String(model)));
          const share = (amount(value) / dearest) * 100;
          assert.ok(
            Math.abs(share - Number(length)) < 0.02,
            `${model}: ${length} % for ${share} %`,
          );
        }
      });

    test("stands every price beside an address it was read at and a day", async () => {
      const { calc } = await open();
      await unfold(calc);
      const lines = await calc.locator(".bill tbody tr:not(.unknown)").all();
      assert.ok(lines.length > 50, "there are prices to look at");
      for (const line of lines) {
        const link = line.locator("a.source");
        assert.match((await link.getAttribute("href")) ?? "", /^https:\/\//);
        assert.match((await link.getAttribute("rel")) ?? "", /noopener/);
        assert.match(
          (await link.locator("time").getAttribute("datetime")) ?? "",
          /^20\d\d-\d\d-\d\d$/,
        );
      }
    });

    test("is the same however the reader got there: a fresh page gives it for the same link", async () => {
      const { page } = await open("", { fresh: true });
      const differing = await page.evaluate(walkAbout, 250);
      assert.deepEqual(differing, []);
    });

    test("has no word of the machine's anywhere, at any of the questions one can choose", async () => {
      const { page, calc } = await open();
      for (const question of [
        "",
        "work=image",
        "card=notes",
        "date=2024-02-01",
        "date=2001-01-01",
        "max.cost=1",
        "requests=0",
        "work=image&width=4096",
      ]) {
        await ask(page, question);
        await unfold(calc);
        assert.deepEqual(leaks((await calc.textContent()) ?? ""), [], question);
      }
    });
  });

  describe("the theme", () => {
    const background = (/** @type {Page} */ page) =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

    test("is remembered", async () => {
      const { page } = await open("", { context: { colorScheme: "light" } });
      const light = await background(page);
      await page.locator("#theme").selectOption("dark");
      const dark = await background(page);
      assert.notEqual(dark, light);
      await page.reload();
      assert.equal(await page.locator("#theme").inputValue(), "dark");
      assert.equal(await background(page), dark);
    });

    test("reaches the calculator as well as the page around it", async () => {
      const { page, calc } = await open("", { context: { colorScheme: "light" } });
      const ink = () =>
        calc
          .locator("h2")
          .first()
          .evaluate((title) => getComputedStyle(title).color);
      const before = await ink();
      await page.locator("#theme").selectOption("dark");
      assert.notEqual(await ink(), before);
    });

    test("that somebody else has left in the storage is no reason to stop", async () => {
      const { page, calc } = await open("", {
        first: (page) => page.addInitScript(() => localStorage.setItem("weighbridge-theme", "<b>")),
      });
      assert.equal(await page.locator("#theme").inputValue(), "auto");
      assert.match(await headline(calc), /^For 50,000/);
    });

    test("works where storing is forbidden", async () => {
      const { page, seen } = await open("", {
        first: (page) =>
          page.addInitScript(() => {
            Object.defineProperty(window, "localStorage", {
              get() {
                throw new DOMException("The operation is insecure", "SecurityError");
              },
            });
          }),
      });
      await page.locator("#theme").selectOption("dark");
      assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
      assert.deepEqual(seen.errors, []);
    });
  });

  describe("the keyboard alone", () => {
    for (const [name, hash, layOut] of /** @type {const} */ ([
      ["as it is found", "", async () => {}],
      ["with the four models and everything unfolded", COURSE, unfold],
      ["with all who are left out", "", unfoldGroups],
    ]))
      test(`reaches every control, in the order in which they stand, on the page ${name}`, async () => {
        const { page, calc } = await open(hash);
        await layOut(calc);
        const all = await page.evaluate(controls);
        assert.deepEqual(await tabThrough(page), all);
      });

    test("shows where it is, at every stop", async () => {
      const { page, calc } = await open(COURSE);
      await unfold(calc);
      const blind = [];
      const stops = (await page.evaluate(controls)).length;
      for (let stop = 0; stop < stops + DAYS.length * PARTS_OF_A_DAY; stop++) {
        await page.keyboard.press("Tab");
        const active = await focused(page);
        const outlined = await active.evaluate((active) => {
          if (!(active instanceof Element)) return "nothing has the focus";
          // The button for a calendar belongs to the browser, and so does its outline.
          if (active.matches("[type=date]:not(:focus)")) return "";
          // A radio button is drawn by the word beside it, a field by the box around it.
          const drawn = [active, active.nextElementSibling, active.parentElement];
          const shows = (/** @type {Element | null} */ element) => {
            if (!element) return false;
            const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
            return (
              outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && opacity !== "0"
            );
          };
          return drawn.some(shows) ? "" : active.outerHTML.slice(0, 120);
        });
        if (outlined) blind.push(outlined);
      }
      assert.deepEqual(blind, []);
    });

    test("unfolds a bill with Enter and folds it with Space", async () => {
      const { page, calc } = await open(COURSE);
      const details = row(calc, TITAN).locator("details").first();
      await details.locator("summary").first().focus();
      await page.keyboard.press("Enter");
      assert.ok(
        await details.evaluate((details) => /** @type {HTMLDetailsElement} */ (details).open),
      );
      assert.ok(await details.locator(".bill").isVisible());
      await page.keyboard.press("Space");
      assert.ok(!(await details.locator(".bill").isVisible()));
    });

    test("starts from a job with Enter and with Space, and keeps its place", async () => {
      for (const key of ["Enter", "Space"]) {
        const { page, calc } = await open();
        await calc.locator(".starts button").first().focus();
        await page.keyboard.press(key);
        assert.match(await headline(calc), /^For 500 requests/);
        const words = await (await focused(page)).evaluate((active) => active?.textContent);
        assert.equal(words, "Long documents");
      }
    });

    test("changes between the kinds of work with the arrow keys, and keeps its place", async () => {
      const { page, calc } = await open();
      await field(calc, "work").focus();
      for (const kind of [/conversations/, /tokens of documents/, /documents of 12 pages/]) {
        await page.keyboard.press("ArrowDown");
        assert.match(await headline(calc), kind);
      }
      for (const kind of [/tokens of documents/, /conversations/, /requests/]) {
        await page.keyboard.press("ArrowUp");
        assert.match(await headline(calc), kind);
      }
      assert.equal(await (await focused(page)).evaluate((select) => select?.id), "field-work");
    });

    test("moves a weight with the arrow keys, and says where it is", async () => {
      const { page, calc } = await open();
      const slider = calc.locator("#weight-cost");
      const says = async () => (await slider.getAttribute("aria-valuetext")) ?? "";
      await slider.focus();
      const before = Number(await slider.inputValue());
      await page.keyboard.press("ArrowRight");
      const after = Number(await slider.inputValue());
      assert.ok(after > before);
      // All the other weights together make 65 points.
      const share = Math.round((after / (after + 65)) * 100);
      assert.equal(await says(), `${after} points, ${share}% of the whole`);
      await page.keyboard.press("End");
      assert.match(await says(), /^100 points/);
    });

    test("chooses from a list", async () => {
      const { page, calc } = await open();
      await unfold(calc);
      await field(calc, "card").focus();
      await page.keyboard.press("ArrowDown");
      assert.match(await settled(page), /card=notes/);
    });

    test("types a day, digit by digit", async () => {
      const { page, calc } = await open();
      await unfold(calc);
      await field(calc, "date").focus();
      await page.keyboard.type("03152024");
      assert.equal(await field(calc, "date").inputValue(), "2024-03-15");
      assert.match(await settled(page), /date=2024-03-15/);
    });

    test("types in the middle of a number without being thrown to its end", async () => {
      const { page, calc } = await open("#requests=10000");
      const requests = field(calc, "requests");
      await requests.focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.type("23");
      const caret = await requests.evaluate((input) => {
        const { value, selectionStart, selectionEnd } = /** @type {HTMLInputElement} */ (input);
        return { value, selectionStart, selectionEnd };
      });
      assert.deepEqual(caret, { value: "1230,000", selectionStart: 3, selectionEnd: 3 });
      await page.keyboard.press("Backspace");
      await page.keyboard.press("Backspace");
      await page.keyboard.press("Delete");
      assert.equal(await requests.inputValue(), "1,000");
      assert.match(await headline(calc), /^For 1,000 requests/);
    });

    test("does nothing more when Enter is pressed in a field", async () => {
      const { page, calc, seen } = await open();
      await field(calc, "requests").fill("7");
      await page.keyboard.press("Enter");
      assert.match(await headline(calc), /^For 7 requests/);
      assert.equal(seen.requests.length, 4, "nothing was sent off");
    });
  });
});

/** @param {Page} page */
const withoutClipboard = (page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });

/**
 * @param {Page} page
 * @param {string} question
 */
const ask = (page, question) =>
  page.evaluate((question) => {
    const element = /** @type {Element & { question: string }} */ (
      document.querySelector("weigh-bridge")
    );
    element.question = question;
  }, question);

/** @param {Locator} calc */
async function pricesAndAmounts(calc) {
  await unfold(calc);
  const inRows = await Promise.all(MODELS.map((model) => prices(calc, model)));
  const inBills = await calc.locator(".bill tbody td:nth-child(3)").allTextContents();
  return {
    prices: [...inRows.flat(), ...inBills.map(exact)],
    amounts: await calc
      .locator(".month, .bars .value, .amounts dd, .bill tbody td:nth-child(4)")
      .allInnerTexts(),
  };
}

/** @param {Locator} calc */
const shares = (calc) =>
  calc
    .locator("output")
    .evaluateAll((outputs) =>
      Object.fromEntries(
        outputs.map((output) => [
          output.getAttribute("for") ?? "",
          Number.parseInt(output.textContent ?? "", 10),
        ]),
      ),
    );

/** Runs in the page: every control that can be seen and used, in the order of the page. */
function controls() {
  const found = /** @type {string[]} */ ([]);
  const visit = (/** @type {Document | ShadowRoot} */ root) => {
    for (const element of root.querySelectorAll("*")) {
      const control = /** @type {HTMLInputElement} */ (element);
      const usable =
        element.matches("a[href], button, input, select, summary, [tabindex='0']") &&
        !control.disabled &&
        element.checkVisibility({ checkVisibilityCSS: true }) &&
        // Of a group of radio buttons the chosen one stands for all.
        (control.type !== "radio" || control.checked);
      if (usable) found.push(`${element.localName} ${element.id || element.textContent?.trim()}`);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(document);
  return found;
}

/**
 * Where the Tab key leads, until it leaves the page.
 * @param {Page} page
 */
async function tabThrough(page) {
  const reached = /** @type {string[]} */ ([]);
  for (let stop = 0; stop < 400; stop++) {
    await page.keyboard.press("Tab");
    const name = await (await focused(page)).evaluate((active) =>
      active instanceof Element && active !== document.body
        ? `${active.localName} ${active.id || active.textContent?.trim()}`
        : null,
    );
    if (name === null) break;
    // Inside a field for a day it stops more than once.
    if (!DAYS.includes(name) || name !== reached.at(-1)) reached.push(name);
  }
  return reached;
}

/**
 * Runs in the page: changes this and that at random, always the same, and compares the calculator
 * after every change with a second one that is only ever given the link.
 * @param {number} changes
 */
async function walkAbout(changes) {
  const TEXTS = /** @type {Record<string, string[]>} */ ({
    "field-requests": ["10k", "50000", "1", "7,000"],
    "field-input": ["100", "1000", "10k"],
    "field-output": ["500", "2k", "0"],
    "field-min-context_window": ["", "5000", "100k"],
    "field-max-cost": ["", "10", "100"],
    "field-max-time_to_first_token": ["", "1"],
    "field-min-max_output": ["", "32k"],
    "field-images": ["5", "1000"],
    "field-steps": ["50", "51"],
    "field-width": ["1024", "2048"],
    "field-days": ["28", "31"],
  });
  /** Buttons that ask another question; others only show more of the answer. */
  const press = (/** @type {Element} */ radio) => /** @type {HTMLElement} */ (radio).click();
  const QUESTIONS = ".starts button, .jobs button, .contenders button";
  let drawn = 1;
  const draw = (/** @type {number} */ below) => {
    drawn = (Math.imul(drawn, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (drawn >> 8) % below;
  };
  const one = (/** @type {ArrayLike<any>} */ list) => list[draw(list.length)];
  const typed = document.querySelector("weigh-bridge");
  const linked = document.body.appendChild(document.createElement("weigh-bridge"));
  const root = /** @type {ShadowRoot} */ (typed?.shadowRoot);
  const other = /** @type {ShadowRoot} */ (linked.shadowRoot);
  while (!other.querySelector(".weighbridge")) await new Promise((done) => setTimeout(done, 10));
  // Fields stand in parts that make them once they are unfolded.
  for (const details of [root, other].flatMap((root) => [
    ...root.querySelectorAll(".question details"),
  ])) {
    const toggled = new Promise((done) => details.addEventListener("toggle", done, { once: true }));
    details.querySelector("summary")?.click();
    await toggled;
  }

  const input = (/** @type {HTMLElement} */ control) =>
    control.dispatchEvent(new Event("input", { bubbles: true }));
  const moves = [
    () => {
      const inputs = Object.keys(TEXTS).map((id) => root.getElementById(id));
      const control = /** @type {HTMLInputElement} */ (one(inputs.filter(Boolean)));
      control.value = one(TEXTS[control.id]);
      input(control);
    },
    () => {
      const select = /** @type {HTMLSelectElement} */ (one(root.querySelectorAll("select")));
      select.selectedIndex = draw(select.options.length);
      input(select);
    },
    // Of images there are no prices of tokens to choose between.
    () => [...root.querySelectorAll("input[type=radio]:not(:checked)")].forEach(press),
    () => {
      const slider = one(root.querySelectorAll("input[type=range]"));
      slider.value = String(draw(21) * 5);
      input(slider);
    },
    () => draw(4) === 0 && one(root.querySelectorAll(QUESTIONS)).click(),
  ];
  const shown = (/** @type {ShadowRoot} */ root) => [
    ...[...root.querySelectorAll(".answer, .course")].map((part) => part.textContent),
    ...[...root.querySelectorAll("select, [type=radio], [type=range], [type=date]")].map((part) => {
      const { id, value, checked } = /** @type {HTMLInputElement} */ (part);
      return `${id} ${value} ${checked}`;
    }),
  ];
  const differing = [];
  for (let change = 0; change < changes; change++) {
    one(moves)();
    const { question } = /** @type {Element & { question: string }} */ (typed);
    Object.assign(linked, { question });
    if (shown(root).join("\n") !== shown(other).join("\n")) differing.push(question);
  }
  return differing;
}

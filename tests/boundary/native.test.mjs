// @ts-check
// The core as it is shipped, in WebAssembly, against the same core run natively. The Rust tests
// see only the second one: what the compiler, wasm-opt or the passage to JavaScript change, the
// reader sees and nobody else would.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { launch, root, toolEnv } from "../../scripts/tools.mjs";
import { initSync as initList, Library } from "../../www/pkg/list.js";
import { initSync as initStudy, Calculator as Study } from "../../www/pkg/study.js";
import { Calculator, initSync } from "../../www/pkg/weighbridge.js";
import { EVERY_WEIGHT_ZERO, LISTS, MARKETS, MONTHS, QUESTIONS, RANGES } from "./questions.mjs";

const TODAY = "2026-11-22";

const shipped = (/** @type {RegExp} */ name) => {
  const folder = join(root, "dist", "site");
  const file = readdirSync(folder).find((file) => name.test(file));
  assert.ok(file, `dist/site has no ${name}: run make build first`);
  return readFileSync(join(folder, file));
};
const { memory } = initSync({ module: shipped(/^core-\w+\.wasm$/) });
const packed = shipped(/^catalogue-\w+\.bin$/);
const calculator = new Calculator(packed);
initList({ module: shipped(/^list-\w+\.wasm$/) });
const library = new Library(shipped(/^whole-\w+\.bin$/));
initStudy({ module: shipped(/^study-\w+\.wasm$/) });
const study = new Study(shipped(/^whole-\w+\.bin$/));

/** Where the catalogue begins, after its header of four bytes and its checksum of eight. */
const BODY = 12;

const ask = (/** @type {string} */ question) => calculator.answer(question, "", TODAY);

/** What is behind the rows of an answer, and the notes beside it. */
function behind(/** @type {string} */ question) {
  const { link } = ask(question);
  const models = calculator.catalogue().models;
  return [
    ...models.map(({ id }) => calculator.detail(link, id, TODAY)),
    study.checkCourse(link, TODAY),
  ];
}

describe("the shipped core and the native one", () => {
  test("give the same answer to every question, to the last digit", () => {
    const questions = [...golden(), ...QUESTIONS, ...MARKETS];
    sayTheSame(questions, ask, native("answer", questions));
  });

  test("list the same models, whatever is searched for", () => {
    const list = (/** @type {string} */ question) => library.list(question, "", TODAY);
    sayTheSame(LISTS, list, native("list", LISTS));
  });

  test("know the same prices of every model and service", () => {
    const ids = [...library.catalogue().models, ...library.services()].map(({ id }) => id);
    assert.ok(ids.length > 180, `${ids.length}`);
    sayTheSame(ids, (id) => library.tariffs("", id, TODAY), native("tariffs", ids));
  });

  test("tell both pages the same of a model, but for what only the list of all shows", () => {
    const { models, fact_kinds, course } = calculator.catalogue();
    const asked = fact_kinds.map(({ key }) => key);
    let [plain, bare] = [0, 0];
    for (const { id } of models) {
      const [brief, whole] = [calculator.model(id), library.model(id)];
      assert.ok(brief && whole, id);
      // Of what is gone the list tells more.
      const facts = whole.facts.filter(({ key }) => asked.includes(key));
      const isBare = brief.facts.every(
        ({ dissent, provenance }) => dissent.length === 0 && provenance.note === null,
      );
      const withoutNotes = facts.map(({ provenance, ...fact }) => ({
        ...fact,
        provenance: { ...provenance, note: null },
        dissent: [],
      }));
      if (isBare && !course.models.includes(id)) {
        bare++;
        assert.deepEqual(brief, { ...whole, aliases: [], facts: withoutNotes }, id);
      } else {
        plain++;
        assert.deepEqual(brief, { ...whole, aliases: [], facts }, id);
      }
    }
    assert.ok(plain > 60 && bare > 20, `${plain} with notes, ${bare} without`);
    assert.equal(calculator.model("no-such-model"), null);
  });

  test("doubt every ranking alike: the same draws, and the same table of them", () => {
    sayTheSame(QUESTIONS, (question) => study.doubt(question, TODAY), native("doubt", QUESTIONS));
  });

  test("carry ranges through alike: the same months drawn, and the same table of them", () => {
    sayTheSame(RANGES, (question) => study.spread(question, TODAY), native("spread", RANGES));
    for (const question of RANGES)
      assert.deepEqual(study.spread(question, TODAY), study.spread(question, TODAY), question);
  });

  test("bill every month alike, part by part and meter by meter", () => {
    sayTheSame(MONTHS, (question) => study.month(question, TODAY), native("month", MONTHS));
  });

  test("add a part that comes back as it was asked, and no more than there is room for", () => {
    let link = "work=chat&chats=7";
    for (let parts = 1; parts <= 12; parts++) {
      link = study.withPart(link, "amazon.nova-lite-v1:0", TODAY) ?? "";
      assert.deepEqual(ask(link).problems, []);
      const month = study.month(link, TODAY);
      assert.equal(month.parts.length, parts);
      assert.deepEqual(month.parts[parts - 1].workload, ask("work=chat&chats=7").scenario.workload);
    }
    assert.equal(study.withPart(link, "amazon.nova-lite-v1:0", TODAY), undefined);
    assert.equal(study.withPart("", "no-such-model", TODAY), undefined);
  });

  test("draw the same frontier, and leave the same models off it", () => {
    const drawn = (/** @type {string} */ question) => study.frontier(question, "", "", TODAY);
    sayTheSame(QUESTIONS, drawn, native("frontier", QUESTIONS));
  });

  test("weigh alike, in whatever way it is said, and know the same typical jobs", () => {
    const said = {
      shares: "lock.cost=yes&to.context=70&to.languages=5",
      order: "up.context=yes&level.languages=yes&down.cost=yes",
      swing: "best.context=yes&weight.cost=60&weight.languages=plenty",
      pairs: "pair.cost.context=-9&pair.cost.languages=5&pair.context.languages=half",
    };
    for (const [way, text] of Object.entries(said)) {
      const weigh = (/** @type {string} */ question) => study.weigh(question, way, text, TODAY);
      sayTheSame(QUESTIONS, weigh, native("weigh", QUESTIONS, way, text));
    }
    const lines = readFileSync(join(root, "target", "presets.txt"), "utf8");
    const presets = (/** @type {string} */ question) => study.presets(question, lines, TODAY);
    sayTheSame(QUESTIONS, presets, native("presets", QUESTIONS));
    assert.equal(study.weigh("", "dice", "", TODAY), null);
  });

  test("value every criterion alike, along its whole axis", () => {
    sayTheSame(QUESTIONS, (question) => study.values(question, TODAY), native("values", QUESTIONS));
  });

  test("find the same nearest misses, and the same ways back", () => {
    sayTheSame(QUESTIONS, (question) => study.near(question, TODAY), native("near", QUESTIONS));
  });

  test("give the same answer twice, so that a reader may compare and a link may be shared", () => {
    for (const question of QUESTIONS) {
      assert.deepEqual(ask(question), ask(question), question);
      assert.deepEqual(behind(question), behind(question), question);
    }
  });

  test("bill a model behind its row as in its row", () => {
    for (const question of QUESTIONS) {
      const { link, report, scenario } = ask(question);
      // A conversation has lines, for what is cached, that a row has no room for.
      const isAlone = ["text", "image"].includes(scenario.workload.kind);
      for (const { model, cost } of [...report.ranking.ranked, ...report.ranking.excluded]) {
        const bill = calculator.detail(link, model, TODAY)?.bill;
        if (!cost) continue;
        assert.deepEqual(bill?.per_month, cost.per_month, `${model}: ${question}`);
        const prices = cost.prices.filter((price) => price !== null);
        const lines = bill?.lines.map(({ price }) => price);
        if (isAlone) assert.deepEqual(lines, prices, `${model}: ${question}`);
      }
    }
  });
});

describe("the questions", () => {
  test("weigh every criterion that there is, and none that there is not", () => {
    const { weights } = ask(EVERY_WEIGHT_ZERO).scenario;
    assert.deepEqual(
      weights.filter(({ points }) => points > 0),
      [],
    );
    assert.deepEqual(ask(EVERY_WEIGHT_ZERO).problems, []);
  });

  test("ask for every tier that is paid by use", () => {
    const tiers = calculator.catalogue().tiers.filter(({ by }) => by === "use");
    assert.deepEqual(
      [...new Set(MARKETS.map((market) => ask(market).scenario.market.tier))].sort(),
      tiers.map(({ key }) => key).sort(),
    );
  });
});

describe("what comes over the boundary", () => {
  const answers = QUESTIONS.flatMap((question) => [ask(question), ...behind(question)]);

  test("is plain objects, lists, texts, numbers, yes and no, and null: nothing that JSON would lose", () => {
    for (const answer of [...answers, calculator.catalogue()])
      walk(answer, (value, path) => {
        assert.ok(["object", "string", "number", "boolean"].includes(typeof value), path);
        if (value === null || typeof value !== "object") return;
        const plain = [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value));
        assert.ok(plain, `${path} is a ${value.constructor?.name}`);
      });
  });

  test("says null, and not undefined, where there is nothing", () => {
    const { ranking } = ask(EVERY_WEIGHT_ZERO).report;
    assert.equal(ranking.ranked[0].standing, null);
    assert.ok(ranking.excluded.some(({ cost }) => cost === null));
    const values = ask("").report.ranking.ranked.flatMap(({ standing }) => standing?.values ?? []);
    assert.ok(values.includes(null));
    assert.equal(calculator.detail("", "no-such-model", TODAY), null);
    assert.ok(calculator.catalogue().sources.some(({ url }) => url === null));
  });

  test("has amounts of money as decimal text, which no floating point has touched", () => {
    let amounts = 0;
    for (const answer of answers)
      walk(answer, (value, path) => {
        if (!/\.(exact|shown)$|\.(lines|unknown)\.\d+\.quantity$/.test(path)) return;
        assert.equal(typeof value, "string", path);
        assert.match(/** @type {string} */ (value), /^\d+(\.\d+)?$/, path);
        amounts++;
      });
    assert.ok(amounts > 1000, "there are bills to look at");
  });

  test("has counts as numbers that JavaScript holds exactly, up to the largest that a field takes", () => {
    const { numbers } = ask("requests=1tn&input=100M&output=100M").scenario.workload;
    assert.deepEqual(numbers, { requests: 1e12, input: 1e8, output: 1e8, days: 30 });
    assert.ok(Number.isSafeInteger(numbers.requests));
  });

  test("has no finite number turned into NaN or Infinity", () => {
    for (const answer of answers)
      walk(answer, (value, path) => {
        if (typeof value === "number") assert.ok(Number.isFinite(value), path);
      });
  });
});

describe("bad input at the boundary", () => {
  for (const today of ["", "yesterday", "2026-02-30", "22.11.2026", "2026-11-22T00:00:00Z", "\0"])
    test(`a day that is none (${JSON.stringify(today)}) is refused by name, not taken for another`, () => {
      assert.throws(() => calculator.answer("", "", today), namesToday);
      assert.throws(() => calculator.detail("", "meta.llama2-70b-chat-v1", today), namesToday);
      assert.throws(() => study.checkCourse("", today), namesToday);
    });

  test("a calculator that refused a day answers the next question", () => {
    assert.throws(() => calculator.answer("", "", "never"));
    assert.equal(ask("").link, "v=1");
  });

  test("a damaged catalogue is refused with a sentence, wherever the damage is", () => {
    for (const bytes of damaged()) assert.throws(() => new Calculator(bytes), isWorded);
  });

  test("a damaged catalogue leaves the calculator that is there as it was", () => {
    const before = ask("requests=10k");
    for (const bytes of damaged()) assert.throws(() => new Calculator(bytes));
    assert.deepEqual(ask("requests=10k"), before);
  });

  test("a catalogue altered together with its checksum is refused or computed with, and stops nothing", () => {
    for (let round = 1; round <= 300; round++) {
      try {
        const forged = new Calculator(altered(round));
        forged.answer("requests=1tn&input=100M&output=100M", "", TODAY);
        forged.free();
      } catch (error) {
        assert.ok(!(error instanceof WebAssembly.RuntimeError), `round ${round}: ${error}`);
      }
    }
    assert.equal(ask("").link, "v=1");
  });

  test("a megabyte of question comes back at once, with what is wrong with it", () => {
    ask("");
    for (const question of ["x".repeat(1e6), `requests=${"9".repeat(1e6)}`, "a=1&".repeat(25e4)]) {
      const start = performance.now();
      const { problems } = ask(question);
      const took = performance.now() - start;
      assert.deepEqual(
        problems.map(({ complaint }) => complaint.kind),
        ["too-long"],
      );
      assert.ok(took < 100, `${took} ms`);
    }
  });

  test("a million commas in the last good link hold nothing up either", () => {
    const start = performance.now();
    const { scenario } = calculator.answer("requests=abc", ",".repeat(1e6), TODAY);
    assert.equal(scenario.workload.numbers.requests, ask("").scenario.workload.numbers.requests);
    assert.ok(performance.now() - start < 100);
  });

  test("half characters, noughts and signs that turn the text around are text like any other", () => {
    for (const text of ["\ud800", "\udc00x", "\0", "\u202e12", "\ufeff5", "👩‍👩‍👧", "%00"]) {
      const { problems } = ask(`requests=${text}`);
      assert.deepEqual(
        problems.map(({ field }) => field),
        ["requests"],
        JSON.stringify(text),
      );
    }
  });

  test("answering leaves no memory behind, so that a page may stay open all day", () => {
    const rounds = (/** @type {number} */ count) => {
      for (let round = 0; round < count; round++) ask(QUESTIONS[round % QUESTIONS.length]);
      return memory.buffer.byteLength;
    };
    assert.equal(rounds(QUESTIONS.length * 10), rounds(QUESTIONS.length * 2));
  });
});

/** The questions that the native core's answers are reviewed for: second line of each file. */
function golden() {
  const folder = join(root, "tests", "golden");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => readFileSync(join(folder, file), "utf8").split("\n")[1] ?? "");
}

/**
 * What the native core says to each text, in one run: starting cargo is what takes time.
 * @param {"answer" | "doubt" | "frontier" | "list" | "month" | "near" | "presets" | "spread" | "tariffs" | "values" | "weigh"} command
 * @param {string[]} texts
 * @param {...string} more what else the command takes
 * @returns {unknown[]}
 */
function native(command, texts, ...more) {
  const args = ["run", "--quiet", "-p", "xtask", "--", command, TODAY, ...more, ...texts];
  const cargo = launch("cargo", args);
  const options = { cwd: root, env: toolEnv, shell: cargo.shell, maxBuffer: 256e6 };
  const { status, stdout, stderr } = spawnSync(cargo.file, cargo.args, options);
  assert.equal(status, 0, String(stderr));
  return String(stdout)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/**
 * The shipped core says to each text what the native one says.
 * @param {string[]} texts
 * @param {(text: string) => unknown} say
 * @param {unknown[]} native
 */
function sayTheSame(texts, say, native) {
  assert.equal(native.length, texts.length);
  texts.forEach((text, at) => {
    assert.deepEqual(JSON.parse(JSON.stringify(say(text))), native[at], text);
  });
}

/** The catalogue cut off at many places, altered at many, too long, and other things altogether. */
function* damaged() {
  yield new Uint8Array();
  yield new Uint8Array(1e6);
  yield new TextEncoder().encode("<!doctype html><title>404 Not Found</title>");
  yield Buffer.concat([packed, Buffer.of(0)]);
  for (let length = 1; length < packed.length; length += 211) yield packed.subarray(0, length);
  for (let at = 0; at < packed.length; at += 97) {
    const flipped = Uint8Array.from(packed);
    flipped[at] ^= 1 << (at % 8);
    yield flipped;
  }
}

/**
 * The catalogue with a few bytes changed and a checksum that says they are right.
 * @param {number} seed
 */
function altered(seed) {
  const bytes = Uint8Array.from(packed);
  let drawn = seed;
  const draw = (/** @type {number} */ below) => {
    drawn = (Math.imul(drawn, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return drawn % below;
  };
  for (let changes = 1 + draw(4); changes > 0; changes--)
    bytes[BODY + draw(bytes.length - BODY)] = draw(256);
  let sum = 0xcbf2_9ce4_8422_2325n;
  for (const byte of bytes.subarray(BODY))
    sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100_0000_01b3n);
  new DataView(bytes.buffer).setBigUint64(4, sum, true);
  return bytes;
}

const isWorded = (/** @type {unknown} */ error) => {
  assert.ok(error instanceof Error && !(error instanceof WebAssembly.RuntimeError), String(error));
  assert.match(error.message, /^catalogue: the file is \w+/);
  return true;
};

const namesToday = (/** @type {unknown} */ error) => {
  assert.ok(error instanceof Error && !(error instanceof WebAssembly.RuntimeError), String(error));
  assert.match(error.message, /\btoday\b/);
  return true;
};

/**
 * Calls `visit` with everything inside a value, and where it stands.
 * @param {unknown} value
 * @param {(value: unknown, path: string) => void} visit
 * @param {string} [path]
 */
function walk(value, visit, path = "answer") {
  visit(value, path);
  if (value === null || typeof value !== "object") return;
  for (const [key, inner] of Object.entries(value)) walk(inner, visit, `${path}.${key}`);
}

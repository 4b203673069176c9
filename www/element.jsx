// @ts-check
// The custom element: it owns the question, asks the core, and draws the answer. It touches nothing
// of its page: no address, no storage, no styles.

import { render } from "preact";
import { study } from "#assets";
import styles from "#styles";
import { engine, over } from "./engine.js";
import { day } from "./format.js";
import { NONE, openFile } from "./own-prices.js";
import { asked, jobAt, rebased, withField, written } from "./question.js";
import { headline, stale } from "./text/en.js";
import { Names } from "./text/names.js";
import { canDeepen } from "./views/answer.jsx";
import { App } from "./views/app.jsx";
import { RANGES } from "./views/fold.jsx";

/** @import { VNode } from "preact" */
/** @import { Engine } from "./engine.js" */
/** @import { Study } from "./study.jsx" */
/** @import { Answer } from "./pkg/weighbridge.js" */
/** @import { View } from "./views/app.jsx" */

/** How long the answer has to stand still before it is read out. */
const SPEAK_AFTER = 800;

/** Whether everything lies in one script, so that nothing has to be fetched. */
const IS_INSIDE = process.env.IS_INSIDE === "yes";

/** @type {Map<string, CSSStyleSheet>} */
const sheets = new Map();

/**
 * One sheet of the same rules for all elements: it survives hosts that clear their head.
 * @param {string} rules
 */
function sheetOf(rules) {
  const sheet = sheets.get(rules) ?? new CSSStyleSheet();
  if (!sheets.has(rules)) sheet.replaceSync(rules);
  sheets.set(rules, sheet);
  return sheet;
}

/**
 * `<weigh-bridge question="requests=10k&input=1000">`: the calculator.
 *
 * Until it can compute, and wherever it may not, it shows what stands inside it.
 *
 * @fires weighbridge-change when the reader has changed the question; `detail` holds its link and the answer
 */
export class Weighbridge extends HTMLElement {
  static observedAttributes = ["question"];

  /** @type {import("./question.js").Question} */
  #question = asked("");
  /** The link of the last answer: what stands in for a field that cannot be read. */
  #good = "";
  /** @type {Answer | null} */
  #answer = null;
  /** @type {Engine | null} */
  #engine = null;
  /** The same without prices of the reader's own. */
  #base = /** @type {Engine | null} */ (null);
  #own = NONE;
  #trouble = "";
  /** The sentence read out last. */
  #spoken = "";
  /** What the reader has unfolded. */
  #unfolded = /** @type {Set<string>} */ (new Set());
  /** @type {{ key: string, node: VNode } | null} */
  #course = null;
  /** What is looked into once a reader asks; null before. */
  #study = /** @type {Study | null} */ (null);
  #studying = "";
  /** What the reader has chosen in it: which number varies, which model is bought. */
  #chosen = /** @type {Map<string, string>} */ (new Map());
  #mount = document.createElement("div");
  /** Where the notes stand that were prepared, as long as none are computed. */
  #notes = document.createElement("slot");
  #status = document.createElement("p");
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #speaking;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheetOf(styles)];
    this.#mount.className = "mount";
    // Its words are English, whatever the language of the page.
    this.#mount.lang = "en";
    this.#status.lang = "en";
    this.#status.className = "sr";
    this.#status.setAttribute("role", "status");
    this.#notes.name = "course";
    root.append(document.createElement("slot"), this.#mount, this.#notes, this.#status);
  }

  connectedCallback() {
    this.#adopt("question");
    this.addEventListener("keydown", keepKeys);
    if (!this.#engine) this.#load();
  }

  disconnectedCallback() {
    this.removeEventListener("keydown", keepKeys);
    clearTimeout(this.#speaking);
  }

  /**
   * @param {string} name
   * @param {string | null} _old
   * @param {string | null} value
   */
  attributeChangedCallback(name, _old, value) {
    if (name === "question") this.question = value ?? "";
  }

  /** The question in the notation of links, as the core understands it. */
  get question() {
    return this.#answer?.link ?? written(this.#question);
  }

  set question(question) {
    // A framework that takes its property back sets it to null or undefined.
    this.#question = asked(String(question ?? ""));
    // Whoever follows a link with ranges wants to see them. One file has no room for them.
    if (!IS_INSIDE && /(^|&)range\./.test(written(this.#question))) this.#unfolded.add(RANGES);
    this.#ask();
    this.#openRanges();
  }

  /** The answer; null until there is one. */
  get answer() {
    return this.#answer;
  }

  /**
   * A property set before the element was defined hides the real one: take it over.
   * @param {"question"} name
   */
  #adopt(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete (/** @type {Partial<Weighbridge>} */ (this)[name]);
    this[name] = value;
  }

  async #load() {
    try {
      this.#base = await engine();
      this.#engine = this.#base;
      this.#ask();
      if (IS_INSIDE) await this.#openStudy();
      else {
        this.#wakeNotes();
        this.#openRanges();
      }
    } catch (error) {
      this.#refuse(error);
    }
  }

  /** Nothing can be computed here: say so, and leave what stands inside the element in view. */
  #refuse(/** @type {unknown} */ error) {
    const sentence = document.createElement("p");
    sentence.className = "refused";
    sentence.setAttribute("role", "alert");
    sentence.textContent = `The calculator cannot run here, so the figures stay as they were prepared: ${describe(error)}`;
    this.#mount.replaceChildren(sentence);
  }

  /**
   * Fetches what can be looked into, or says why it cannot be had.
   * @returns {Promise<void>}
   */
  #openStudy = async () => {
    const asked = this.#engine;
    if (!asked || this.#study) return;
    if (!IS_INSIDE) this.#studying = "Loading …";
    try {
      this.#draw();
      const opened = await (await study()).open(asked, asked !== this.#base);
      if (this.#engine !== asked) return this.#openStudy();
      this.#study = opened;
      this.#studying = "";
      const root = this.shadowRoot;
      if (root) root.adoptedStyleSheets = [styles, opened.styles].map(sheetOf);
    } catch (error) {
      this.#studying = `It could not be opened: ${describe(error)}`;
    }
    this.#draw();
  };

  /** Fetches what is looked into where ranges stand open in it. */
  #openRanges() {
    if (this.#unfolded.has(RANGES)) this.#openStudy();
  }

  /** The notes that were prepared answer to their buttons from here on. */
  #wakeNotes() {
    for (const button of this.querySelectorAll("[slot=course] button")) {
      const { job } = /** @type {HTMLElement} */ (button).dataset;
      button.removeAttribute("disabled");
      button.addEventListener("click", () => {
        if (!this.#answer) return;
        if (job) this.#openInView(jobAt(job, this.#answer.scenario));
        else this.#openStudy();
      });
    }
  }

  #ask() {
    if (!this.#engine) return;
    try {
      this.#answer = this.#engine.calculator.answer(
        written(this.#question),
        this.#good,
        this.#today(),
      );
      this.#good = this.#answer.link;
      this.#trouble = "";
    } catch (error) {
      this.#trouble = `The calculator stopped, so this is the last answer it gave: ${describe(error)}`;
    }
    this.#draw();
  }

  #today = () => day(new Date());

  #draw() {
    const [loaded, answer] = [this.#engine, this.#answer];
    if (!loaded || !answer) return this.#refuse(this.#trouble);
    const { calculator, catalogue } = loaded;
    const names = new Names(catalogue);
    const view = {
      catalogue,
      names,
      answer,
      typed: this.#question.typed,
      trouble: this.#trouble,
      isStatic: false,
      detail: (/** @type {string} */ model) => calculator.detail(answer.link, model, this.#today()),
      model: (/** @type {string} */ id) => calculator.model(id),
      isOpen: (/** @type {string} */ key) => this.#unfolded.has(key),
      unfold: (/** @type {string} */ key, /** @type {boolean} */ open) => this.#unfold(key, open),
      set: (/** @type {string} */ field, /** @type {string} */ text) =>
        this.#change(withField(rebased(this.#question, answer), field, text)),
      open: this.#open,
      study: this.#openStudy,
      chosen: (/** @type {string} */ key) => this.#chosen.get(key),
      choose: (
        /** @type {string} */ key,
        /** @type {string} */ text,
        /** @type {string | undefined} */ question,
      ) => {
        this.#chosen.set(key, text);
        if (question) this.#open(question);
        else this.#draw();
      },
      studying: this.#studying,
      own: this.#own,
      openFile: this.#openFile,
      forgetFile: this.#forgetFile,
    };
    this.shadowRoot?.querySelector("slot:not([name])")?.remove();
    const course = this.#study && this.#courseAt(this.#study, names, answer);
    // Without a place they are neither seen nor read out.
    this.#notes.name = course ? "nowhere" : "course";
    render(<App view={{ ...view, ...this.#studiesOf(view) }} course={course} />, this.#mount);
    this.#speak(stale(names, answer.problems) || headline(names, answer.scenario, answer.report));
  }

  /** @param {View} view */
  #studiesOf(view) {
    if (!this.#study) return null;
    const { Studies, Misses, calculator } = this.#study;
    const props = { view, calculator, today: this.#today() };
    return {
      studies: canDeepen(view) ? <Studies {...props} /> : null,
      misses: <Misses {...props} />,
    };
  }

  #open = (/** @type {string} */ question) => this.#change(asked(question));

  /**
   * Puts the prices of a file over the catalogue. Whatever is wrong with it, the last good ones stay.
   * @param {File} file
   */
  #openFile = async (file) => {
    if (!this.#base) return;
    const reading = { ...this.#own, reading: file.name, trouble: "" };
    this.#own = reading;
    this.#draw();
    const opened = await openFile(this.#base.packed, file, this.#today());
    // Another file was opened meanwhile, or this one forgotten.
    if (this.#own !== reading) return;
    if ("trouble" in opened) {
      this.#own = { ...reading, reading: "", trouble: opened.trouble };
      return this.#draw();
    }
    const { said, unused } = opened;
    this.#own = { ...NONE, file: file.name, said, unused };
    this.#swap(over(opened.packed), opened.card);
  };

  #forgetFile = () => {
    this.#own = NONE;
    if (this.#base) this.#swap(this.#base, this.#base.catalogue.cards[0]?.key ?? "");
  };

  /**
   * Asks the same question of another catalogue, at the prices of this card.
   * @param {Engine} engine
   * @param {string} card
   */
  #swap(engine, card) {
    const last = this.#engine;
    this.#engine = engine;
    this.#course = null;
    const had = this.#study;
    this.#study = null;
    const firm = this.#answer ? rebased(this.#question, this.#answer) : this.#question;
    this.#change(withField(firm, "card", card));
    if (last !== this.#base) last?.calculator.free();
    if (had) this.#openStudy();
  }

  /** The notes stand below the answer, which may be out of sight from there. */
  #openInView = (/** @type {string} */ question) => {
    this.#open(question);
    this.#mount.querySelector(".answer")?.scrollIntoView({ block: "nearest" });
  };

  /**
   * The notes, checked at the answer's prices: computed and drawn anew only when those change.
   * @param {Study} study
   * @param {Names} names
   * @param {Answer} answer
   */
  #courseAt({ calculator, course, Course }, names, answer) {
    // Over prices from a file there are none to compare with: those that were prepared stay.
    if (course.claims.length === 0) return null;
    const { market, quote_per, month } = answer.scenario;
    const key = JSON.stringify([market, quote_per, month]);
    if (this.#course?.key !== key) {
      const check = calculator.checkCourse(answer.link, this.#today());
      const view = {
        course,
        names,
        check,
        scenario: { market, quote_per, month },
        isStatic: false,
        model: (/** @type {string} */ id) => calculator.model(id),
        open: this.#openInView,
      };
      this.#course = { key, node: <Course view={view} /> };
    }
    return this.#course.node;
  }

  /**
   * @param {string} key
   * @param {boolean} open
   */
  #unfold(key, open) {
    if (this.#unfolded.has(key) === open) return;
    if (open) this.#unfolded.add(key);
    else this.#unfolded.delete(key);
    this.#draw();
  }

  /** @param {import("./question.js").Question} question */
  #change(question) {
    this.#question = question;
    this.#ask();
    const detail = { link: this.question, answer: this.#answer };
    this.dispatchEvent(
      new CustomEvent("weighbridge-change", { bubbles: true, composed: true, detail }),
    );
  }

  /** One message for each change that stays, not one for each key. */
  #speak(/** @type {string} */ sentence) {
    clearTimeout(this.#speaking);
    if (sentence === this.#spoken) return;
    this.#speaking = setTimeout(() => {
      this.#spoken = sentence;
      this.#status.textContent = sentence;
    }, SPEAK_AFTER);
  }
}

/** @param {unknown} error */
const describe = (error) => (error instanceof Error ? error.message : String(error));

/**
 * Hosts of course notes listen for single keys to turn pages or open their search. What is typed
 * here is not meant for them.
 * @param {KeyboardEvent} event
 */
function keepKeys(event) {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isPlain && event.key !== "Escape" && event.key !== "Tab") event.stopPropagation();
}

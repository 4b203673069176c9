// @ts-check
// The owner of the page of all models: it holds what is asked for, asks the core for the list, and
// draws it.

import { render } from "preact";
import { day } from "./format.js";
import { library } from "./library.js";
import { asked, rebased, withField, written } from "./question.js";
import { announcement } from "./text/models.js";
import { Names } from "./text/names.js";
import { Catalogue } from "./views/catalogue/catalogue.jsx";

/** @import { VNode } from "preact" */
/** @import { Loaded } from "./library.js" */
/** @import { Listing } from "./pkg/weighbridge.js" */
/** @import { CatalogueView } from "./views/catalogue/catalogue.jsx" */

/** How long the list has to stand still before it is read out. */
const SPEAK_AFTER = 800;

export class CataloguePage {
  #question = asked("");
  /** The link of the last list: what stands in for a field that cannot be read. */
  #good = "";
  /** @type {Listing | null} */
  #listing = null;
  /** @type {Loaded | null} */
  #loaded = null;
  #trouble = "";
  /** The sentence read out last; the first list is there to be read anyway. */
  #spoken = "";
  /** What the reader has unfolded. */
  #unfolded = /** @type {Set<string>} */ (new Set());
  /** What was made before and can be shown again, by name. */
  #made = /** @type {Map<string, { key: string, node: VNode }>} */ (new Map());
  #mount;
  #status;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #speaking;

  /** Called when the reader has changed what is asked for. */
  changed = () => {};

  /**
   * @param {HTMLElement} mount shows the prepared list until there is another
   * @param {HTMLElement} status where each change is read out
   */
  constructor(mount, status) {
    this.#mount = mount;
    this.#status = status;
  }

  /** What is asked for in the notation of links, as the core understands it. */
  get question() {
    return this.#listing?.link ?? written(this.#question);
  }

  set question(question) {
    const before = this.#listing;
    this.#question = asked(question);
    this.#ask();
    if (before && this.#listing && isElsewhere(before, this.#listing)) this.#arrive();
  }

  async load() {
    try {
      this.#loaded = await library();
      this.#ask();
    } catch (error) {
      this.#refuse(error);
    }
  }

  /** Nothing can be looked up here: say so, and leave the prepared list in view. */
  #refuse(/** @type {unknown} */ error) {
    const sentence = document.createElement("p");
    sentence.className = "refused";
    sentence.setAttribute("role", "alert");
    sentence.textContent = `The list cannot be searched here, so it stays as it was prepared: ${describe(error)}`;
    this.#mount.before(sentence);
  }

  #today = () => day(new Date());

  #ask() {
    if (!this.#loaded) return;
    try {
      const { library } = this.#loaded;
      this.#listing = library.list(written(this.#question), this.#good, this.#today());
      this.#good = this.#listing.link;
      this.#trouble = "";
    } catch (error) {
      this.#trouble = `The catalogue stopped, so this is the last list it gave: ${describe(error)}`;
    }
    this.#draw();
  }

  #draw() {
    const [loaded, listing] = [this.#loaded, this.#listing];
    if (!loaded || !listing) return this.#refuse(this.#trouble);
    const { library, catalogue } = loaded;
    const names = new Names(catalogue);
    const view = {
      catalogue,
      names,
      answer: listing,
      typed: this.#question.typed,
      trouble: this.#trouble,
      isStatic: false,
      today: this.#today(),
      model: (/** @type {string} */ id) => library.model(id),
      tariffs: (/** @type {string} */ id) => library.tariffs(listing.link, id, this.#today()),
      services: () => library.services(),
      coverage: () => library.coverage(),
      isOpen: (/** @type {string} */ key) => this.#unfolded.has(key),
      unfold: (/** @type {string} */ key, /** @type {boolean} */ open) => this.#unfold(key, open),
      kept: this.#kept,
      set: (/** @type {string} */ field, /** @type {string} */ text) =>
        this.#change(withField(rebased(this.#question, listing), field, text)),
      add: (/** @type {string} */ field) => this.#add(field, listing),
      remove: (/** @type {string} */ field) => this.#remove(field, listing),
    };
    if (!("drawn" in this.#mount.dataset)) {
      // The prepared list gives way.
      this.#mount.replaceChildren();
      this.#mount.dataset.drawn = "";
    }
    render(<Catalogue view={view} />, this.#mount);
    this.#speak(announcement(names, listing));
  }

  /** @type {CatalogueView["kept"]} */
  #kept = (name, key, make) => {
    const before = this.#made.get(name);
    if (before?.key === key) return before.node;
    const node = make();
    this.#made.set(name, { key, node });
    return node;
  };

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

  /**
   * A filter that asks for nothing yet.
   * @param {string} field
   * @param {Listing} listing
   */
  #add(field, listing) {
    this.#change(withField(rebased(this.#question, listing), field, ""));
    const control = this.#mount.querySelector(`[id="field-${field.replace(".", "-")}"]`);
    if (control instanceof HTMLElement) control.focus();
  }

  /**
   * Takes a filter away, with what was typed into it.
   * @param {string} field
   * @param {Listing} listing
   */
  #remove(field, listing) {
    this.#question = withField(rebased(this.#question, listing), field, "");
    this.#ask();
    const { base, typed } = rebased(this.#question, this.#listing ?? listing);
    this.#change({ base, typed: new Map([...typed].filter(([key]) => key !== field)) });
    /** @type {HTMLElement | null} */ (this.#mount.querySelector("#add-filter"))?.focus();
  }

  /** @param {import("./question.js").Question} question */
  #change(question) {
    this.#question = question;
    this.#ask();
    this.changed();
  }

  /** Somewhere else on the page by a link: begin at its top, as on a page of its own. */
  #arrive() {
    const title = this.#mount.querySelector("h2");
    if (!title) return;
    title.focus({ preventScroll: true });
    this.#mount.scrollIntoView({ block: "start" });
  }

  /** One message for each change that stays, not one for each key. */
  #speak(/** @type {string} */ sentence) {
    clearTimeout(this.#speaking);
    this.#spoken ||= sentence;
    if (sentence === this.#spoken) return;
    this.#speaking = setTimeout(() => {
      this.#spoken = sentence;
      this.#status.textContent = sentence;
    }, SPEAK_AFTER);
  }
}

/**
 * Whether another part of the page is shown, or another model.
 * @param {Listing} one
 * @param {Listing} other
 */
const isElsewhere = (one, other) => one.part !== other.part || one.opened !== other.opened;

/** @param {unknown} error */
const describe = (error) => (error instanceof Error ? error.message : String(error));

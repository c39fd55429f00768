// The field, the filters and the results, with what the address and the reader make of them.

import { element } from "../pages/element.js";
import { Filters } from "./fields.js";
import { Answer } from "./finder.js";
import { hit, outlined } from "./lines.js";
import { elsewhere, links, offers } from "./offers.js";
import { foresee } from "./question.js";
import { sentences } from "./told.js";

const PAUSE = 250; // milliseconds without a key before an answer is looked for
const KEY = 120; // milliseconds from one key to the next, when somebody types
const HEIGHT = 170; // pixels of a result, about: as many are loaded as the screen shows
const FEWEST = 3;

/** @import { Request } from "./finder.js" */
/** @import { Store } from "./store.js" */

export class Panel {
  /**
   * @param {string} page the address of the page of search
   * @param {URL} root the address of the site's root
   * @param {Store} store
   * @param {{ form: HTMLFormElement, field: HTMLInputElement, isPage: boolean }} shell
   */
  constructor(page, root, store, { form, field, isPage }) {
    this.page = page;
    this.root = root;
    this.store = store;
    this.isPage = isPage;
    this.form = form;
    this.field = field;
    this.state = new URLSearchParams();
    /** @type {Answer | null} */
    this.answer = null;
    this.pause = 0;
    this.title = document.title;
    this.filters = new Filters(page, () => {
      location.href = this.asPage.href;
    });
    this.status = element("p", { className: "gtm-search__status", role: "status" });
    this.offers = element("p", { className: "gtm-search__offers", hidden: true });
    this.results = element("div", { className: "gtm-search__results" });
    this.moreButton = element("button", {
      className: "gtm-button gtm-button--large gtm-search__more", textContent: "Plus de résultats", type: "button", hidden: true,
    });
    this.asPage = element("a", { href: page, textContent: "Ouvrir comme page" });
    form.append(this.filters.element);
    /** @type {HTMLElement[]} */
    const parts = [form, this.status, this.offers, this.results, this.moreButton];
    if (!isPage) parts.push(element("p", { className: "gtm-search__page" }, [this.asPage]));
    this.element = element("div", { className: "gtm-search" }, parts);
    this.listen();
  }

  listen() {
    this.field.addEventListener("input", (event) => {
      clearTimeout(this.pause);
      // What is pasted is whole: nothing is to be waited for.
      const isPasted = Reflect.get(event, "inputType") === "insertFromPaste";
      this.pause = setTimeout(() => this.change(!isPasted), isPasted ? 0 : PAUSE);
      foresee(this.field.value, this.store);
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.change(false);
    });
    this.filters.element.addEventListener("change", () => this.change(false));
    this.moreButton.addEventListener("click", () => this.showMore());
    this.element.addEventListener("keydown", (event) => this.move(event));
  }

  /**
   * The arrows lead from the field to the results, among them, and back.
   * @param {KeyboardEvent} event
   */
  move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [this.field, ...this.results.querySelectorAll("a")];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (!step || at < 0 || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  }

  /** Answer what was typed before this was there, unless its reader is in the middle of it. */
  start() {
    this.pause = setTimeout(() => this.change(false), KEY);
  }

  /**
   * Start from a state, with the filters that a document holds.
   * @param {URLSearchParams} state
   * @param {Document} source
   */
  fill(state, source) {
    this.state = this.filters.state = state;
    this.field.value = state.get("q") ?? "";
    this.filters.take(source);
    this.search(false);
  }

  /**
   * Take over what the form says now, into the address too, and answer it.
   * @param {boolean} isTyping whether the last word may go on
   */
  change(isTyping) {
    clearTimeout(this.pause);
    this.state = this.filters.state = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === "string" && value.trim()) this.state.append(name, value);
    }
    const sign = this.root.protocol === "file:" ? "#" : "?";
    this.asPage.href = new URL(`${sign}${this.state}`, this.page).href;
    if (this.isPage) history.replaceState(history.state, "", this.asPage.href);
    this.search(isTyping);
  }

  /**
   * @param {boolean} [isTyping]
   * @returns {Request}
   */
  request(isTyping = false) {
    const value = (/** @type {string} */ name) => this.state.get(name) ?? "";
    return {
      question: value("q"), isTyping,
      type: value("type"), year: Number(value("annee")), body: value("organisation"),
    };
  }

  /** @param {boolean} isTyping */
  async search(isTyping) {
    const answer = new Answer(this.store, this.request(isTyping));
    this.answer = answer;
    if (this.isPage) {
      const { question } = answer.request;
      document.title = question ? `${question.trim()} - ${this.title}` : this.title;
    }
    if (![...this.state].length) {
      this.clear("");
      return;
    }
    if (!this.results.hasChildNodes()) this.clear("Recherche en cours…");
    await this.showOnce(answer, this.begin(answer));
  }

  /** @param {Answer} answer */
  async begin(answer) {
    const tell = () => answer === this.answer && this.show(answer);
    const work = async () => {
      await this.store.ready();
      await answer.begin(tell);
      await answer.more(screenful(), tell);
    };
    try {
      await work();
    } catch {
      await this.store.open(true); // the site was made anew: its files have other names
      await work();
    }
  }

  async showMore() {
    const { answer } = this;
    if (!answer || answer.isWorking) return; // pressed twice, or while another is sought
    const shown = answer.results.length;
    await this.showOnce(answer, answer.more(2 * screenful()));
    this.results.querySelectorAll("a")[shown]?.focus();
  }

  /**
   * Show an answer when some work on it is done, unless another was asked for since.
   * @param {Answer} answer
   * @param {Promise<void>} work
   */
  async showOnce(answer, work) {
    answer.isWorking = true;
    try {
      await work;
      answer.isWorking = false;
      if (answer === this.answer) this.show(answer);
    } catch (error) {
      console.warn(error);
      if (answer === this.answer) this.fail();
    }
  }

  /** @param {Answer} answer */
  show(answer) {
    const { results, outlines, isWorking } = answer;
    const lines = [...results.map((result) => hit(result, answer, this.root)), ...outlines.map(outlined)];
    answer.isOutlined ||= outlines.length > 0; // the texts then have their room, whatever they fill of it
    const list = element("ol", { className: `gtm-hits${answer.isOutlined ? " gtm-hits--outlined" : ""}` }, lines);
    const said = sentences(answer).join(" ");
    if (this.status.textContent !== said) this.status.textContent = said; // which is read aloud once
    const isOpen = isWorking && !lines.length; // what stands for the absent words is still sought
    const questions = isOpen ? [] : links(offers(answer), this.page, (question) => this.ask(question));
    this.offers.replaceChildren("Rechercher plutôt\u202f: ", ...questions);
    this.offers.hidden = !questions.length;
    this.results.replaceChildren(lines.length || isOpen ? list : elsewhere(this.root));
    this.results.setAttribute("aria-busy", `${isWorking}`);
    this.moreButton.hidden = isWorking || !answer.left;
    this.element.dataset.question = answer.request.question; // what the results now answer
  }

  /** @param {string} question */
  ask(question) {
    this.field.value = question;
    this.field.focus();
    this.change(false);
  }

  /** @param {string} words */
  clear(words) {
    this.status.textContent = words;
    this.offers.hidden = true;
    this.results.replaceChildren();
    this.moreButton.hidden = true;
  }

  fail() {
    this.clear("La recherche ne répond pas\u202f: vérifiez la connexion, puis réessayez.");
    this.results.append(elsewhere(this.root));
  }
}

/** How many results the screen shows. */
function screenful() {
  return Math.max(FEWEST, Math.floor(innerHeight / HEIGHT));
}

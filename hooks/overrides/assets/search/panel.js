// The field, the filters and the results, with what the address and the reader make of them.

import * as finder from "./finder.js";
import { element, list } from "./results.js";

const PAUSE = 400; // milliseconds without a key before an answer is looked for
const LISTS = ["réunions", "organisations", "ressources", "actions"];

export class Panel {
  /**
   * @param {string} page the address of the page of search
   * @param {boolean} isPage whether it stands there, or in a dialog
   */
  constructor(page, isPage) {
    this.page = page;
    this.isPage = isPage;
    this.root = new URL("../", page);
    this.state = new URLSearchParams();
    /** @type {finder.Answer | null} */
    this.answer = null;
    this.pause = 0;
    this.areFiltersAsked = false;
    this.field = searchField();
    this.filters = filters();
    this.form = searchForm(this.field, this.filters);
    this.status = element("p", { className: "gtm-search__status", role: "status" });
    this.results = element("div", { className: "gtm-search__results" });
    this.moreButton = moreButton();
    this.asPage = element("a", { href: page, textContent: "Ouvrir comme page" });
    /** @type {HTMLElement[]} */
    const parts = [this.form, this.status, this.results, this.moreButton];
    if (!isPage) parts.push(element("p", { className: "gtm-search__page" }, [this.asPage]));
    this.element = element("div", { className: "gtm-search" }, parts);
    this.listen();
  }

  listen() {
    this.field.addEventListener("input", () => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.change(), PAUSE);
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.change();
    });
    this.filters.addEventListener("change", () => this.change());
    this.filters.addEventListener("toggle", () => this.fetchFilters());
    this.moreButton.addEventListener("click", () => this.showMore());
  }

  /**
   * Start from a state, with the filters that a document holds.
   * @param {URLSearchParams} state
   * @param {Document} source
   */
  fill(state, source) {
    this.state = state;
    this.field.value = state.get("q") ?? "";
    this.takeFilters(source);
    this.search();
  }

  /** @param {Document} source */
  takeFilters(source) {
    const held = /** @type {HTMLElement} */ (source.querySelector("[data-search-filters]"));
    const fields = document.adoptNode(held);
    fields.hidden = false;
    this.filters.append(fields);
    for (const select of fields.querySelectorAll("select")) {
      select.value = this.state.get(select.name) ?? "";
      this.filters.open ||= Boolean(select.value);
    }
  }

  /** In a dialog, the filters are those of the page of search, asked for when they are wanted. */
  async fetchFilters() {
    if (!this.filters.open || this.areFiltersAsked || this.filters.querySelector("select")) return;
    this.areFiltersAsked = true; // whoever closes and opens again while they come gets them once
    try {
      const answer = await fetch(this.page);
      this.takeFilters(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      location.href = this.asPage.href;
    }
  }

  /** Take over what the form says now, into the address too, and answer it. */
  change() {
    clearTimeout(this.pause);
    this.state = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === "string" && value.trim()) this.state.append(name, value);
    }
    this.asPage.href = new URL(`?${this.state}`, this.page).href;
    if (this.isPage) history.replaceState(null, "", this.asPage.href);
    this.search();
  }

  async search() {
    const request = finder.asked(this.state);
    this.answer = request && new finder.Answer(this.root, request);
    if (!this.answer) {
      this.clear("");
      return;
    }
    if (!this.results.hasChildNodes()) this.clear("Recherche en cours…");
    await this.showOnce(this.answer, this.answer.begin());
  }

  async showMore() {
    const { answer } = this;
    if (!answer || answer.isWorking) return; // pressed twice, or while another is sought
    await this.showOnce(answer, answer.more());
    // What had the focus may be gone: the reader goes on from the last result.
    if (this.moreButton.hidden) [...this.results.querySelectorAll("a")].at(-1)?.focus();
  }

  /**
   * Show an answer when some work on it is done, unless another was asked for since.
   * @param {finder.Answer} answer
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

  /** @param {finder.Answer} answer */
  show(answer) {
    const { sections, matchers } = answer;
    const groups = list(sections, matchers, this.root, this.isPage ? "h2" : "h3");
    this.status.textContent = count(answer);
    this.results.replaceChildren(...(sections.length ? groups : [this.elsewhere()]));
    this.moreButton.hidden = !answer.left;
    this.element.dataset.question = answer.request.question; // what the results now answer
  }

  /** @param {string} words */
  clear(words) {
    this.status.textContent = words;
    this.results.replaceChildren();
    this.moreButton.hidden = true;
  }

  fail() {
    this.clear("La recherche ne répond pas\u202f: vérifiez la connexion, puis réessayez.");
    this.results.append(this.elsewhere());
  }

  elsewhere() {
    const links = LISTS.flatMap((name, i) => {
      const { href } = new URL(`${name.replace("é", "e")}/`, this.root);
      return [i ? ", " : "", element("a", { href, textContent: name })];
    });
    return element("p", {}, ["Les listes complètes\u202f: ", ...links, "."]);
  }
}

/**
 * How many results there are; of which words, where they are not those that were asked for.
 * @param {finder.Answer} answer
 */
function count({ sections, left, request, instead }) {
  const question = instead ?? request.question;
  const quoted = question ? ` pour «\u202f${question}\u202f»` : "";
  const number = sections.length;
  if (!number) return `Aucun résultat${quoted}.`;
  const end = instead ? `${quoted}.` : ".";
  if (number === 1) return `${left ? "Le 1 premier résultat" : "1 résultat"}${end}`;
  return `${left ? `Les ${number} premiers` : number} résultats${end}`;
}

function searchField() {
  const properties = { type: "search", name: "q", id: "gtm-search-field", enterKeyHint: "search" };
  return element("input", { ...properties, autocomplete: "off" });
}

function filters() {
  const summary = element("summary", { textContent: "Filtrer" });
  return element("details", { className: "gtm-search__filters" }, [summary]);
}

/**
 * @param {HTMLInputElement} field
 * @param {HTMLDetailsElement} choices
 */
function searchForm(field, choices) {
  const label = element("label", { htmlFor: field.id, textContent: "Chercher dans les archives" });
  const properties = { className: "gtm-search__form", role: "search" };
  return element("form", properties, [label, field, choices]);
}

function moreButton() {
  const words = { className: "gtm-search__more", textContent: "Plus de résultats" };
  return element("button", { ...words, type: "button", hidden: true });
}

// The field, the filters and the results, with what the address and the reader make of them.

import { Answer } from "./finder.js";
import { addressOf, element, hit, quotedList } from "./results.js";
import { fold } from "./words.js";

const PAUSE = 250; // milliseconds without a key before an answer is looked for
const HEIGHT = 170; // pixels of a result, about: as many are loaded as the screen shows
const FEWEST = 3;
const LISTS = ["réunions", "organisations", "ressources", "actions"];

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
    this.areFiltersAsked = false;
    this.title = document.title;
    this.filters = element("details", { className: "gtm-search__filters" }, [
      element("summary", { textContent: "Filtrer" }),
    ]);
    this.status = element("p", { className: "gtm-search__status", role: "status" });
    this.offers = element("p", { className: "gtm-search__offers", hidden: true });
    this.results = element("div", { className: "gtm-search__results" });
    this.moreButton = element("button", {
      className: "gtm-search__more", textContent: "Plus de résultats", type: "button", hidden: true,
    });
    this.asPage = element("a", { href: page, textContent: "Ouvrir comme page" });
    form.append(this.filters);
    /** @type {HTMLElement[]} */
    const parts = [form, this.status, this.offers, this.results, this.moreButton];
    if (!isPage) parts.push(element("p", { className: "gtm-search__page" }, [this.asPage]));
    this.element = element("div", { className: "gtm-search" }, parts);
    this.listen();
  }

  listen() {
    this.field.addEventListener("input", () => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.change(true), PAUSE);
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.change(false);
    });
    this.filters.addEventListener("change", () => this.change(false));
    this.filters.addEventListener("toggle", () => this.fetchFilters());
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

  /**
   * Start from a state, with the filters that a document holds.
   * @param {URLSearchParams} state
   * @param {Document} source
   */
  fill(state, source) {
    this.state = state;
    this.field.value = state.get("q") ?? "";
    this.takeFilters(source);
    this.search(false);
  }

  /** @param {Document} source */
  takeFilters(source) {
    const held = /** @type {HTMLElement | null} */ (source.querySelector("[data-search-filters]"));
    if (!held || this.filters.querySelector("select")) return;
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

  /**
   * Take over what the form says now, into the address too, and answer it.
   * @param {boolean} isTyping whether the last word may go on
   */
  change(isTyping) {
    clearTimeout(this.pause);
    this.state = new URLSearchParams();
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
    const count = Math.max(FEWEST, Math.floor(innerHeight / HEIGHT));
    const work = async () => {
      await this.store.ready();
      await answer.begin();
      await answer.more(count);
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
    await this.showOnce(answer, answer.more(2 * Math.max(FEWEST, Math.floor(innerHeight / HEIGHT))));
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
    const { forms, results } = answer;
    const lines = results.map((result) => hit(result, forms, this.root));
    const list = element("ol", { className: "gtm-hits" }, lines);
    this.status.textContent = sentences(answer).join(" ");
    this.showOffers(answer);
    this.results.replaceChildren(lines.length ? list : this.elsewhere());
    this.moreButton.hidden = !answer.left;
    this.element.dataset.question = answer.request.question; // what the results now answer
  }

  /** @param {Answer} answer */
  showOffers({ offered, absent, asked, found }) {
    const words = offered.flatMap((offer) =>
      offer.words.map((word) => this.withWord(offer.term.typed, word)));
    const rest = asked.terms.filter((term) => !absent.includes(term)).map(({ typed }) => typed);
    if (!found.length && absent.length && rest.length) words.push(rest.join(" "));
    this.offers.hidden = !words.length;
    this.offers.replaceChildren("Chercher plutôt\u202f: ", ...words.flatMap((word, i) => {
      const href = new URL(`?${new URLSearchParams({ q: word })}`, this.page).href;
      const link = element("a", { href, textContent: word });
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.field.value = word;
        this.field.focus();
        this.change(false);
      });
      return [i ? ", " : "", link];
    }));
  }

  /**
   * The question with a word in the place of another.
   * @param {string} typed
   * @param {string} word
   */
  withWord(typed, word) {
    return this.field.value.trim().split(/\s+/).map((one) => (one.includes(typed) ? word : one)).join(" ");
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
    this.results.append(this.elsewhere());
  }

  elsewhere() {
    const links = LISTS.flatMap((name, i) => {
      const href = addressOf(`${fold(name)}/`, this.root);
      return [i ? ", " : "", element("a", { href, textContent: name })];
    });
    return element("p", {}, ["Les listes complètes\u202f: ", ...links, "."]);
  }
}

/**
 * What is said of an answer: which words are nowhere, and how many results there are.
 * @param {Answer} answer
 */
function sentences(answer) {
  const { absent, unsaid, instead, asked, found, results, isOpen, matches } = answer;
  if (!answer.isAsked) return ["Écrivez un mot d’au moins deux lettres, ou une phrase entre guillemets."];
  const said = absent.length
    ? [`${quotedList(absent.map(({ typed }) => typed))} ${absent.length > 1 ? "ne sont" : "n’est"} nulle part dans l’archive.`]
    : [];
  if (unsaid.length) {
    const verb = unsaid.length > 1 ? "ne sont" : "n’est";
    said.push(`${quotedList(unsaid.map(({ typed }) => typed))} ${verb} dans aucun compte rendu.`);
  }
  const number = asked.phrases.length ? results.length : found.length;
  if (!number) {
    if (!absent.length) said.push("Aucun résultat.");
  } else {
    const plural = number > 1 ? "résultats" : "résultat";
    const quoted = instead.map(({ word }) => spelled(answer, word));
    const more = isOpen ? "Au moins " : "";
    said.push(`${more}${number}\u00a0${plural}${quoted.length ? ` pour ${quotedList(quoted)}` : ""}.`);
    const held = found[0]?.missing.length ?? 0;
    if (held && matches.length > 1) said.push("Aucun passage ne réunit tous les autres mots.");
  }
  if (asked.isCut) said.push("Seuls les douze premiers mots sont cherchés.");
  return said;
}

/**
 * A word of the index as the results write it.
 * @param {Answer} answer
 * @param {string} word
 */
function spelled({ results }, word) {
  const texts = results.flatMap(({ title, text }) => `${title} ${text}`.match(/[\p{L}\p{N}]+/gu) ?? []);
  return (texts.find((one) => fold(one) === word) ?? word).toLowerCase();
}

// The search of the edition: every word typed must begin a word of the page, accents aside.
"use strict";

(() => {
  const MOST_SHOWN = 50;
  const AROUND = 12; // words shown on each side of the one that was found
  const WORD = /[\p{L}\p{N}]+/gu;

  /**
   * A page, as the index of the edition has it: see zip_edition.py. Of each part, the anchor, the
   * text and the names that it is found by besides.
   * @typedef {{ file: string, kind: string, title: string, sections: [string, string, string][] }}
   *   Entry
   */

  /** @param {string} text */
  function fold(text) {
    const letters = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return letters.replace(/œ/g, "oe").replace(/æ/g, "ae");
  }

  const wordsOf = (/** @type {string} */ text) => fold(text).match(WORD) ?? [];
  const spaced = (/** @type {string} */ text) => ` ${wordsOf(text).join(" ")} `;

  /**
   * A plural finds the singular; the letter left by an elision says nothing.
   * @param {string} text
   */
  function asked(text) {
    const words = wordsOf(text);
    const telling = words.filter((word) => word.length > 1 || words.length === 1);
    return telling.map((word) => (word.length > 3 ? word.replace(/[sx]$/, "") : word));
  }

  /**
   * How many of the words begin one of a folded text.
   * @param {string[]} words
   * @param {string} folded
   */
  function counted(words, folded) {
    return words.filter((word) => folded.includes(` ${word}`)).length;
  }

  /** @type {Entry[]} */
  const entries = Reflect.get(window, "ARCHIVE");
  const pages = entries.map((entry) => {
    const sections = entry.sections.map(([anchor, text, names]) => {
      return { anchor, text, folded: spaced(`${text} ${names}`) };
    });
    return { ...entry, folded: spaced(entry.title), sections };
  });
  /** @typedef {typeof pages[number]} Page */
  /** @typedef {{ page: Page, section: Page["sections"][number], score: number }} Result */

  /**
   * Where a page says most of the words; null when it does not say them all.
   * @param {Page} page
   * @param {string[]} words
   * @returns {Result | null}
   */
  function match(page, words) {
    const all = page.folded + page.sections.map(({ folded }) => folded).join("");
    if (counted(words, all) < words.length) return null;
    const rated = page.sections.map((section) => {
      const { folded, text } = section;
      return { section, count: counted(words, folded), size: text.length };
    });
    rated.sort((one, other) => other.count - one.count || one.size - other.size);
    const [{ section, count }] = rated; // of those that say most of them, the shortest
    return { page, section, score: 2 * counted(words, page.folded) + count };
  }

  /**
   * @template {keyof HTMLElementTagNameMap} Tag
   * @param {Tag} tag
   * @param {Record<string, string>} attributes
   * @param {...(string | HTMLElement)} content
   */
  function make(tag, attributes, ...content) {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...content);
    return element;
  }

  /**
   * @param {string} text
   * @param {string[]} words
   */
  function excerpt(text, words) {
    const all = text.split(" ");
    const isFound = (/** @type {string} */ word) => counted(words, spaced(word)) > 0;
    const middle = Math.max(0, all.findIndex(isFound));
    const part = all.slice(Math.max(0, middle - AROUND), middle + AROUND);
    const line = make("span", { class: "gtm-note" }, middle > AROUND ? "… " : "");
    for (const word of part) {
      line.append(make(isFound(word) ? "mark" : "span", {}, word), " ");
    }
    line.append(middle + AROUND < all.length ? "…" : "");
    return line;
  }

  /**
   * @param {Result} result
   * @param {string[]} words
   */
  function lineOf({ page, section }, words) {
    const href = `../${encodeURI(page.file)}${section.anchor ? `#${section.anchor}` : ""}`;
    const kind = make("span", { class: "gtm-badge" }, page.kind);
    return make("li", {}, make("a", { href }, page.title), " ", kind, excerpt(section.text, words));
  }

  const field = make("input", { type: "search", id: "mots", autocomplete: "off", spellcheck: "false" });
  const label = make("label", { for: "mots" }, "Mots cherchés");
  const form = make("form", { class: "gtm-find", role: "search" }, label, " ", field);
  const status = make("p", { role: "status", "data-count": "" });
  const list = make("ul", { class: "gtm-lines", "data-found": "" });

  function search() {
    const words = asked(field.value);
    const matches = words.length ? pages.map((page) => match(page, words)) : [];
    const results = matches.filter((result) => result !== null);
    results.sort((one, other) => other.score - one.score); // else the latest first, as they stand
    const shown = results.slice(0, MOST_SHOWN).map((result) => lineOf(result, words));
    list.replaceChildren(...shown);
    status.textContent = countInWords(words, results.length);
    location.replace(`#q=${encodeURIComponent(field.value)}`);
  }

  /**
   * @param {string[]} words
   * @param {number} count
   */
  function countInWords(words, count) {
    if (!words.length) return "";
    if (!count) return "Aucune page ne contient tous ces mots.";
    const more = count > MOST_SHOWN ? `, les ${MOST_SHOWN} premières ici` : "";
    return count === 1 ? "1\u00a0page." : `${count}\u00a0pages${more}.`;
  }

  document.querySelector("[data-search-page]")?.replaceChildren(form, status, list);
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", search);
  const address = new URLSearchParams(location.hash.slice(1) || location.search);
  field.value = address.get("q") ?? "";
  if (field.value) search();
  field.focus();
})();

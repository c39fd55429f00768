// The search of the edition: every word typed must begin a word of the page, accents aside.
"use strict";

(() => {
  const MOST_SHOWN = 50;
  const AROUND = 12; // words shown on each side of the one that was found
  const WORD = /[\p{L}\p{N}]+/gu;

  const fold = (text) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/œ/g, "oe")
      .replace(/æ/g, "ae");
  const spaced = (text) => ` ${(fold(text).match(WORD) || []).join(" ")} `;

  // A plural finds the singular; the letter left by an elision says nothing.
  function asked(text) {
    const words = fold(text).match(WORD) || [];
    const telling = words.filter((word) => word.length > 1 || words.length === 1);
    return telling.map((word) => (word.length > 3 ? word.replace(/[sx]$/, "") : word));
  }

  const counted = (words, text) => words.filter((word) => text.includes(` ${word}`)).length;

  const pages = window.ARCHIVE.map((page) => {
    const title = spaced(page.title);
    const sections = page.sections.map(([anchor, text, names]) => {
      return { anchor, text, folded: spaced(`${text} ${names}`) };
    });
    return { ...page, title, shown: page.title, sections };
  });

  // Where a page says most of the words; undefined when it does not say them all.
  function look(page, words) {
    const all = page.title + page.sections.map(({ folded }) => folded).join("");
    if (counted(words, all) < words.length) return undefined;
    const rated = page.sections.map((section) => ({ section, count: counted(words, section.folded) }));
    rated.sort((one, other) => other.count - one.count || one.section.text.length - other.section.text.length);
    const [{ section, count }] = rated; // of those that say most of them, the shortest
    return { page, section, score: 2 * counted(words, page.title) + count };
  }

  function make(tag, attributes, ...content) {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...content);
    return element;
  }

  function excerpt(text, words) {
    const all = text.split(" ");
    const isFound = (word) => counted(words, spaced(word)) > 0;
    const middle = Math.max(0, all.findIndex(isFound));
    const part = all.slice(Math.max(0, middle - AROUND), middle + AROUND);
    const line = make("span", { class: "gtm-note" }, middle > AROUND ? "… " : "");
    for (const word of part) {
      line.append(make(isFound(word) ? "mark" : "span", {}, word), " ");
    }
    line.append(middle + AROUND < all.length ? "…" : "");
    return line;
  }

  function result({ page, section }, words) {
    const href = `../${encodeURI(page.file)}${section.anchor ? `#${section.anchor}` : ""}`;
    const kind = make("span", { class: "gtm-badge" }, page.kind);
    return make("li", {}, make("a", { href }, page.shown), " ", kind, excerpt(section.text, words));
  }

  const field = make("input", { type: "search", id: "mots", autocomplete: "off", spellcheck: "false" });
  const label = make("label", { for: "mots" }, "Mots cherchés");
  const form = make("form", { class: "gtm-find", role: "search" }, label, " ", field);
  const count = make("p", { role: "status", "data-count": "" });
  const list = make("ul", { class: "gtm-lines", "data-found": "" });

  function search() {
    const words = asked(field.value);
    const found = words.length ? pages.map((page) => look(page, words)).filter(Boolean) : [];
    found.sort((one, other) => other.score - one.score); // else the latest first, as they stand
    const shown = found.slice(0, MOST_SHOWN).map((page) => result(page, words));
    list.replaceChildren(...shown);
    count.textContent = sayCount(words, found.length);
    location.replace(`#q=${encodeURIComponent(field.value)}`);
  }

  function sayCount(words, count) {
    if (!words.length) return "";
    if (!count) return "Aucune page ne contient tous ces mots.";
    const more = count > MOST_SHOWN ? `, les ${MOST_SHOWN} premières ici` : "";
    return count === 1 ? "1\u00a0page." : `${count}\u00a0pages${more}.`;
  }

  document.querySelector("[data-search-page]").replaceChildren(form, count, list);
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", search);
  const told = new URLSearchParams(location.hash.slice(1) || location.search);
  field.value = told.get("q") || "";
  if (field.value) search();
  field.focus();
})();

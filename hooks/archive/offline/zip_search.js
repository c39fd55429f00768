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
    const sections = page.sections.map(([anchor, text]) => ({ anchor, text, folded: spaced(text) }));
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

  function excerpt(text, words) {
    const all = text.split(" ");
    const isFound = (word) => counted(words, spaced(word)) > 0;
    const middle = Math.max(0, all.findIndex(isFound));
    const part = all.slice(Math.max(0, middle - AROUND), middle + AROUND);
    const line = document.createElement("span");
    line.className = "gtm-note";
    line.append(middle > AROUND ? "… " : "");
    for (const word of part) {
      const mark = document.createElement(isFound(word) ? "mark" : "span");
      mark.textContent = word;
      line.append(mark, " ");
    }
    line.append(middle + AROUND < all.length ? "…" : "");
    return line;
  }

  function result({ page, section }, words) {
    const link = document.createElement("a");
    link.href = `../${encodeURI(page.file)}${section.anchor ? `#${section.anchor}` : ""}`;
    link.textContent = page.shown;
    const kind = document.createElement("span");
    kind.className = "gtm-badge";
    kind.textContent = page.kind;
    const line = document.createElement("li");
    line.append(link, " ", kind, excerpt(section.text, words));
    return line;
  }

  const form = document.querySelector("[data-find]");
  const field = form.querySelector("input");

  function search() {
    const words = asked(field.value);
    const found = words.length ? pages.map((page) => look(page, words)).filter(Boolean) : [];
    found.sort((one, other) => other.score - one.score); // else the latest first, as they stand
    const shown = found.slice(0, MOST_SHOWN).map((each) => result(each, words));
    document.querySelector("[data-found]").replaceChildren(...shown);
    document.querySelector("[data-count]").textContent = sayCount(words, found.length);
    location.replace(`#q=${encodeURIComponent(field.value)}`);
  }

  function sayCount(words, count) {
    if (!words.length) return "";
    if (!count) return "Aucune page ne contient tous ces mots.";
    const more = count > MOST_SHOWN ? `, les ${MOST_SHOWN} premières ici` : "";
    return count === 1 ? "1\u00a0page." : `${count}\u00a0pages${more}.`;
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", search);
  const told = new URLSearchParams(location.hash.slice(1) || location.search);
  field.value = told.get("q") || "";
  if (field.value) search();
  field.focus();
})();

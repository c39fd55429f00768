// Narrows a list while its reader types or chooses; the address keeps what was asked for.
//
// Words are folded and grouped as the search does: what it finds in a row, this finds too.

import { fold, group, wordsOf } from "./words.js";

/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

/**
 * @param {string} selector
 * @param {ParentNode} [within]
 */
function all(selector, within = document) {
  return /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);
}

const form = /** @type {HTMLFormElement} */ (document.querySelector(".gtm-filters"));
const words = /** @type {HTMLInputElement} */ (form.querySelector("input[name=q]"));
const count = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
const reset = /** @type {HTMLButtonElement} */ (form.querySelector("[type=reset]"));
const search = /** @type {HTMLAnchorElement} */ (form.querySelector("p > a"));
const fields = /** @type {Field[]} */ (all("input, select", form));
const rows = all(form.dataset.rows ?? "");
const sections = all(".gtm-group");
const COMPOUND = /\p{L}+(?:[-/.]\p{L}+)+/gu; // SP-CCM, which people type in one word too
/** @type {Map<HTMLElement, string>} */
const texts = new Map();
/** @type {Map<HTMLElement, Set<string>>} */
const stems = new Map();
/** @type {Map<string, string>} */
const known = new Map(); // stems of words: the same ones come back in every row
let pause = 0;

/**
 * The words of a row, a space before each.
 * @param {HTMLElement} row
 */
function readText(row) {
  const days = [...row.querySelectorAll("time")].map(({ dateTime }) => {
    return `${dateTime} ${dateTime.split("-").reverse().join("/")}`;
  });
  const folded = fold([row.textContent, row.dataset.noms, ...days].join(" "));
  const compounds = (folded.match(COMPOUND) ?? []).map((name) => name.replace(/[-/.]/g, ""));
  return ` ${[...wordsOf(folded), ...compounds].join(" ")}`;
}

/**
 * What a key stands for, worked out once.
 * @template K, V
 * @param {Map<K, V>} made
 * @param {K} key
 * @param {(key: K) => V} make
 */
function once(made, key, make) {
  const value = made.get(key) ?? make(key);
  made.set(key, value);
  return value;
}

/** @param {string} word */
function stem(word) {
  return once(known, word, group);
}

/** @param {HTMLElement} row */
function readStems(row) {
  return new Set(once(texts, row, readText).trim().split(" ").map(stem));
}

/**
 * Whether a row holds a word: as a beginning, or in another form.
 * @param {HTMLElement} row
 * @param {string} word
 */
function holds(row, word) {
  const isBeginning = once(texts, row, readText).includes(` ${word}`);
  return isBeginning || once(stems, row, readStems).has(stem(word));
}

/**
 * What is chosen: long lists name an organisation by its rank among the choices.
 * @param {Field} field
 */
function choice(field) {
  const isRanked = field instanceof HTMLSelectElement && "ranked" in field.dataset;
  return isRanked ? `${field.selectedIndex}` : field.value;
}

/**
 * What a row, or the section around it, is found by.
 * @param {HTMLElement} row
 * @param {string} name
 */
function marks(row, name) {
  const marked = row.closest(`[data-${name}]`);
  return marked?.getAttribute(`data-${name}`)?.split(" ") ?? [];
}

function narrow() {
  const typed = wordsOf(fold(words.value));
  const chosen = fields.filter((field) => field.name !== "q" && field.value);
  for (const row of rows) {
    row.hidden = !(
      chosen.every((field) => marks(row, field.name).includes(choice(field))) &&
      typed.every((word) => holds(row, word))
    );
  }
  const isNarrowed = fields.some((field) => field.value.trim());
  sections.forEach((section) => narrowSection(section, isNarrowed));
  reset.hidden = !isNarrowed;
}

/**
 * A section without any row left goes, and so do the links to it.
 * @param {HTMLElement} section
 * @param {boolean} isNarrowed
 */
function narrowSection(section, isNarrowed) {
  const left = rows.filter((row) => section.contains(row) && !row.hidden).length;
  section.hidden = isNarrowed && left === 0;
  for (const link of all(`a[href$="#${section.querySelector("h2")?.id}"]`)) {
    (link.closest("li") ?? link).hidden = section.hidden;
    for (const size of all("strong", link)) {
      size.dataset.all ??= size.textContent ?? "";
      size.textContent = isNarrowed ? `${left}` : size.dataset.all;
    }
  }
  for (const folded of all("details[data-shown]", section)) {
    if (isNarrowed !== "narrowed" in folded.dataset) folded.toggleAttribute("open", isNarrowed);
    folded.toggleAttribute("data-narrowed", isNarrowed);
  }
}

function showCount() {
  const left = rows.filter((row) => !row.hidden).length;
  const number = (/** @type {number} */ value) => value.toLocaleString("fr");
  const one = form.dataset.noun;
  const many = `${one}s`;
  count.textContent = reset.hidden
    ? `${number(left)} ${(left || rows.length) > 1 ? many : one} sur cette page`
    : `${left ? number(left) : form.dataset.none} ${left > 1 ? many : one} sur ${number(rows.length)}`;
  const query = words.value.trim();
  search.hidden = !query;
  search.textContent = `Rechercher «\u202f${query}\u202f» dans toute l’archive`;
  const page = /** @type {HTMLAnchorElement} */ (document.querySelector("a[data-search]"));
  search.href = `${page.href}?q=${encodeURIComponent(query)}`;
}

function remember() {
  const address = new URL(location.href);
  for (const field of fields) {
    address.searchParams.delete(field.name);
    if (field.value.trim()) {
      address.searchParams.set(field.name, field.value.trim());
    }
  }
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // Read from a disk, or asked for too often: the list is narrowed all the same.
  }
}

function settle() {
  clearTimeout(pause);
  showCount();
  remember();
}

function recall() {
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    field.value = asked.get(field.name) ?? "";
    if (field instanceof HTMLSelectElement && field.selectedIndex === -1) {
      field.selectedIndex = 0;
    }
  }
  narrow();
  showCount();
}

form.addEventListener("input", () => {
  narrow();
  clearTimeout(pause);
  pause = setTimeout(settle, 150);
});
form.addEventListener("change", settle);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => {
  words.focus();
  setTimeout(() => {
    narrow();
    settle();
  });
});
addEventListener("popstate", recall);
recall();
form.hidden = false;

// Narrows a list while its reader types or chooses; the address keeps what was asked for.
"use strict";

(() => {
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
  const groups = all(".gtm-group");
  /** @type {Map<HTMLElement, string>} */
  const texts = new Map();
  let pause = 0;

  /**
   * As the archive folds its own words: neither accents, case, ligatures nor punctuation.
   * @param {string} text
   */
  function fold(text) {
    const letters = text.replace(/[œŒ]/g, "oe").replace(/[æÆ]/g, "ae").normalize("NFKD");
    return letters.replace(/\p{M}+/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  /** @param {HTMLElement} row */
  function textOf(row) {
    const known = texts.get(row);
    if (known !== undefined) return known;
    const days = [...row.querySelectorAll("time")].map((time) => time.dateTime);
    const text = fold([row.textContent, row.dataset.noms, ...days].join(" "));
    texts.set(row, text);
    return text;
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
    const typed = fold(words.value).split(" ");
    const chosen = fields.filter((field) => field.name !== "q" && field.value);
    for (const row of rows) {
      row.hidden = !(
        chosen.every((field) => marks(row, field.name).includes(choice(field))) &&
        typed.every((word) => textOf(row).includes(word))
      );
    }
    const isNarrowed = fields.some((field) => field.value.trim());
    groups.forEach((group) => narrowGroup(group, isNarrowed));
    reset.hidden = !isNarrowed;
  }

  /**
   * A group without any row left goes, and so do the links to it.
   * @param {HTMLElement} group
   * @param {boolean} isNarrowed
   */
  function narrowGroup(group, isNarrowed) {
    const left = rows.filter((row) => group.contains(row) && !row.hidden).length;
    group.hidden = isNarrowed && left === 0;
    for (const link of all(`a[href$="#${group.querySelector("h2")?.id}"]`)) {
      (link.closest("li") ?? link).hidden = group.hidden;
      for (const size of all("strong", link)) {
        size.dataset.all ??= size.textContent ?? "";
        size.textContent = isNarrowed ? `${left}` : size.dataset.all;
      }
    }
    for (const folded of all("details[data-shown]", group)) {
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
      ? `${number(left)} ${(left || rows.length) > 1 ? many : one}`
      : `${left ? number(left) : "Aucune"} ${left > 1 ? many : one} sur ${number(rows.length)}`;
    const query = words.value.trim();
    search.hidden = !query;
    search.textContent = `Chercher «\u202f${query}\u202f» dans toutes les archives`;
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
})();

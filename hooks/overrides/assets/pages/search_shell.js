// The form of the search and its dialog, which are there before the rest of it is loaded.

import { element } from "./element.js";

/**
 * The form of the search: words can be typed before the rest is there.
 * @param {string} action the address of the page of search
 */
export function searchForm(action) {
  const field = element("input", {
    type: "search", name: "q", id: "gtm-search-field", enterKeyHint: "search", autocomplete: "off", spellcheck: false,
  });
  const form = element("form", { className: "gtm-search__form", action, role: "search" }, [
    element("label", { htmlFor: field.id, textContent: "Rechercher dans l’archive" }),
    field,
  ]);
  return { form, field };
}

/**
 * An empty dialog around the form; what had the focus gets it back in the end.
 * @param {HTMLAnchorElement} link
 */
export function searchDialog(link) {
  const shell = searchForm(link.href);
  shell.field.autofocus = true;
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const title = element("h2", { id: "gtm-search-title", textContent: "Recherche" });
  const close = element("button", { type: "button", className: "gtm-search__close", textContent: "Fermer" });
  const bar = element("div", { className: "gtm-search__bar" }, [title, close]);
  const dialog = element("dialog", { className: "gtm-search-dialog md-typeset" }, [bar, shell.form]);
  dialog.setAttribute("aria-labelledby", title.id);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => {
    const result = /** @type {Element} */ (target).closest("a");
    if (result) keepQuestion(shell.field.value);
    if (target === dialog || (result && isHere(result))) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault(); // a field of search would only empty itself
    dialog.close();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    (focused === document.body ? link : focused)?.focus();
  });
  document.body.append(dialog);
  dialog.showModal(); // which the field gets the focus from
  return shell;
}

/** @param {HTMLAnchorElement} link */
function isHere(link) {
  return Boolean(link.hash) && link.href.split("#")[0] === location.href.split("#")[0];
}

/**
 * Going back from a result finds the question again.
 * @param {string} words
 */
function keepQuestion(words) {
  history.replaceState({ ...history.state, question: words }, "");
}

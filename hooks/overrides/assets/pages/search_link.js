// The search is loaded when it is asked for, never before.

import { element } from "./element.js";
import { searchDialog, searchForm } from "./search_shell.js";

const page = document.documentElement;

/**
 * What the script of the search is told to fill: the page made for it, or a dialog.
 * @typedef {{ shell: ReturnType<typeof searchForm>, page: string, place: Element | null }} Asked
 */

/**
 * Load a script of the site.
 * @param {string} src
 * @returns {Promise<void>}
 */
function loadScript(src) {
  return new Promise((resolve, reject) => {
    const script = element("script", { src });
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(src));
    });
    document.head.append(script);
  });
}

/**
 * Ask for what the search will ask for first, while it comes itself.
 * @param {URL} address
 */
function preload({ href, protocol }) {
  if (protocol === "file:") return;
  document.head.append(element("link", { rel: "preload", as: "script", href }));
}

/** @param {Asked} detail */
function fill(detail) {
  document.dispatchEvent(new CustomEvent("archive:search", { detail }));
}

/**
 * Open the search where a link leads to it, or fill the page that is its own.
 * @param {HTMLAnchorElement} link
 */
export function offerSearch(link) {
  /** @type {Promise<void> | null} */
  let loading = null;
  const load = () => {
    preload(new URL("recherche/index/liste.js", new URL(page.dataset.root ?? "", location.href)));
    loading ??= loadScript(link.dataset.search ?? "").catch((error) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  const place = document.querySelector("[data-search-page]");
  let isLost = false;
  const open = async (/** @type {string} */ words) => {
    if (document.querySelector("dialog[open]")) return;
    const shell = searchDialog(link);
    shell.field.value = words;
    try {
      await load();
      fill({ shell, page: link.href, place: null });
    } catch {
      location.href = link.href; // nothing could be loaded: the page says what is left
    }
  };
  if (place) {
    const shell = searchForm(link.href);
    load().then(() => fill({ shell, page: link.href, place })).catch(() => {
      isLost = true; // the link asks for the page again
      place.children[0].textContent =
        "La recherche n’a pas pu être chargée\u202f: le réseau a manqué, ou ce navigateur est trop ancien. Tout se trouve dans les listes complètes\u202f:";
    });
  }
  link.addEventListener("click", (event) => {
    if (isLost || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (place) document.getElementById("gtm-search-field")?.focus();
    else open("");
  });
  document.addEventListener("keydown", (event) => {
    const isCommand = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    const isAlone = !(event.ctrlKey || event.metaKey || event.altKey);
    const target = /** @type {Element} */ (event.target);
    const isTyping = target.closest("input, textarea, select, [contenteditable]");
    const isSlash = event.key === "/" && isAlone && !isTyping;
    if (!isCommand && (!isSlash || page.dataset.shortcut === "off")) return;
    event.preventDefault();
    link.click();
  });
  const [visit] = performance.getEntriesByType("navigation");
  const isBack = Reflect.get(visit ?? {}, "type") === "back_forward";
  if (isBack && !place && history.state?.question) open(history.state.question);
}

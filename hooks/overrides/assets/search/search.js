// The search, in the dialog that every page can open or in the page made for it.

import { element } from "../pages/element.js";
import { Panel } from "./panel.js";
import { Store } from "./store.js";

/** @import { Asked } from "../pages/search_link.js" */
/** @typedef {Asked["shell"]} Shell */

const root = new URL(document.documentElement.dataset.root ?? "", location.href);
/** @type {Map<string, (data: unknown) => void>} */
const awaited = new Map();
const store = new Store(load);

/**
 * A file of the index, as a script: it is so that one is read from the file system too.
 * @param {string} name
 * @param {boolean} isAgain past every cache
 */
function load(name, isAgain) {
  return new Promise((resolve, reject) => {
    const address = new URL(`recherche/index/${name}.js`, root);
    if (isAgain && root.protocol !== "file:") address.search = `?${Date.now()}`;
    const script = element("script", { src: address.href });
    awaited.set(name, resolve);
    script.addEventListener("load", () => {
      script.remove();
      if (awaited.get(name) === resolve) reject(new Error(`${address} gives nothing`));
    });
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(`${address} cannot be had`));
    });
    document.head.append(script);
  });
}

/**
 * What comes of the data of a file is a task of its own: reading the file is one already.
 * @param {string} name
 * @param {unknown} data
 */
function receive(name, data) {
  setTimeout(awaited.get(name) ?? (() => {}), 0, data);
  awaited.delete(name);
}

/**
 * Put the search in its dialog, which may hold words already.
 * @param {Shell} shell
 * @param {string} page the address of the page of search
 */
function fillDialog(shell, page) {
  const place = /** @type {HTMLElement} */ (shell.form.parentElement);
  const panel = new Panel(page, root, store, { ...shell, isPage: false });
  place.append(panel.element);
  if (shell.field.value) panel.start();
  if (document.activeElement !== shell.field) shell.field.focus();
}

/**
 * Put the search in the page made for it, as its address says.
 * @param {Element} place
 * @param {Shell} shell
 * @param {string} page
 */
function fillPage(place, shell, page) {
  const panel = new Panel(page, root, store, { ...shell, isPage: true });
  panel.fill(new URLSearchParams(location.search || location.hash.slice(1)), document);
  place.replaceChildren(panel.element, shortcut());
}

/** Those who dictate may type the key of the search unawares: they can do without (WCAG 2.1.4). */
function shortcut() {
  const page = document.documentElement;
  const checked = page.dataset.shortcut !== "off";
  const box = element("input", { type: "checkbox", checked });
  box.addEventListener("change", () => {
    page.dataset.shortcut = box.checked ? "on" : "off";
    try {
      localStorage.setItem("shortcut", page.dataset.shortcut);
    } catch {
      // Storage refused: the choice lasts as long as the page.
    }
  });
  const words = " La touche «\u202f/\u202f» ouvre la recherche, sur toutes les pages";
  return element("p", { className: "gtm-search__shortcut" }, [element("label", {}, [box, words])]);
}

store.ready().catch(() => {}); // asked for at once; whoever searches is told when it fails
Object.assign(window, { archiveIndex: receive }); // which every file of the index calls
document.addEventListener("archive:search", (event) => {
  const { shell, page, place } = /** @type {CustomEvent<Asked>} */ (event).detail;
  if (place) fillPage(place, shell, page);
  else fillDialog(shell, page);
});

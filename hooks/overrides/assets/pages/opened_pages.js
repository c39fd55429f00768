// The page about later reading: the page that could not be shown, those that were opened.

import { element } from "./element.js";

const root = new URL(document.documentElement.dataset.root ?? "", location.href);
const PAGES = `archives:${root.pathname}:pages-1`; // the cache of the worker: see sw.js
const MOST_LISTED = 50;

const find = (/** @type {string} */ name) =>
  /** @type {HTMLElement} */ (document.querySelector(`[data-${name}]`));

// The latest first.
async function listOpened() {
  if (!("caches" in window) || !(await caches.has(PAGES))) return;
  const cache = await caches.open(PAGES);
  const own = location.origin + location.pathname;
  const keys = (await cache.keys()).filter(({ url }) => url !== own);
  for (const key of keys.reverse().slice(0, MOST_LISTED)) {
    const text = (await (await cache.match(key))?.text()) ?? "";
    const page = new DOMParser().parseFromString(text, "text/html");
    const textContent = page.querySelector("h1")?.textContent || decodeURI(key.url);
    const link = element("a", { href: key.url, textContent });
    find("opened").append(element("li", {}, [link]));
  }
  find("opened").hidden = keys.length === 0;
  find("none").hidden = keys.length > 0;
}

// The page that could not be shown, when this one stands in its place.
function showMissing() {
  const asked = new URLSearchParams(location.search).get("page");
  const url = asked && addressed(asked);
  if (!url || !url.href.startsWith(root.href)) return;
  find("retry").setAttribute("href", url.href);
  find("missing").hidden = false;
}

/** @param {string} text */
function addressed(text) {
  try {
    return new URL(text, root);
  } catch {
    return null; // no address at all
  }
}

showMissing();
if ("offline" in document.documentElement.dataset) listOpened();

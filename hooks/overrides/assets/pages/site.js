// What every page does once it is there.

import { offerCopies } from "./copies.js";
import { readLater } from "./later_reading.js";
import { openRows } from "./rows.js";
import { offerScheme } from "./scheme.js";
import { offerSearch } from "./search_link.js";

/** @type {NodeListOf<HTMLAnchorElement>} */
const searches = document.querySelectorAll('[data-search]:not([data-search=""])');
/** @type {NodeListOf<HTMLAnchorElement>} */
const permalinks = document.querySelectorAll(".gtm-permalink");

searches.forEach(offerSearch);
offerScheme(/** @type {HTMLButtonElement} */ (document.querySelector("[data-scheme]")));
if ("offline" in document.documentElement.dataset && "serviceWorker" in navigator) {
  addEventListener("load", () => readLater(navigator.serviceWorker).catch(() => {}));
}
openRows();
offerCopies(permalinks, document.querySelector("[data-share]"));

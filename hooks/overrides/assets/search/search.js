// The search, over a page or in the page made for it.

// Named here, what they load in turn is asked for at once, not one after the other.
import "./engine.js";
import "./finder.js";
import "./query.js";
import "./sections.js";
import "./spelling.js";
import { Panel } from "./panel.js";
import { element } from "./results.js";

/**
 * Show the search over the page; what had the focus gets it back in the end.
 * @param {HTMLAnchorElement} link that of the page of search
 */
export function openDialog(link) {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const { dialog, close } = frame();
  const panel = new Panel(link.href, false);
  dialog.append(panel.element);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target === dialog || target.closest(".gtm-hits a")) dialog.close();
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
  dialog.showModal();
  panel.field.focus();
}

/**
 * Put the search in the page made for it, as its address says.
 * @param {Element} place
 * @param {HTMLAnchorElement} link that of the page of search
 */
export function fillPage(place, link) {
  const panel = new Panel(link.href, true);
  panel.fill(new URLSearchParams(location.search), document);
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

function frame() {
  const title = element("h2", { id: "gtm-search-title", textContent: "Recherche" });
  const close = element("button", { type: "button", className: "gtm-search__close" }, ["Fermer"]);
  const bar = element("div", { className: "gtm-search__bar" }, [title, close]);
  const dialog = element("dialog", { className: "gtm-search-dialog md-typeset" }, [bar]);
  dialog.setAttribute("aria-labelledby", title.id);
  return { dialog, close };
}

// The search, over a page or in the page made for it. Everything it needs is loaded here, now.

// A part has no version of its own: it is asked for with that of this script, which covers all.
const { search: version } = new URL(import.meta.url);
const part = (name) => import(`./${name}.js${version}`);

const looks = stylesheet(new URL(`search.css${version}`, import.meta.url));
const names = ["query", "sections", "results", "engine", "spelling", "finder", "panel"];
const loaded = await Promise.all(names.map(part));
const parts = Object.fromEntries(names.map((name, i) => [name, loaded[i]]));
const { element } = parts.results;
await looks;

/** Show the search over the page; what had the focus gets it back in the end. */
export function openDialog(link) {
  const before = document.activeElement === document.body ? link : document.activeElement;
  const { dialog, close } = frame();
  const panel = new parts.panel.Panel(parts, { page: link.href, heading: "h3", isPage: false });
  dialog.append(panel.element);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || target.closest(".gtm-hits a")) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault(); // a field of search would only empty itself
    dialog.close();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  panel.field.focus();
}

/** Put the search in the page made for it, as its address says. */
export function fillPage(place, link) {
  const panel = new parts.panel.Panel(parts, { page: link.href, heading: "h2", isPage: true });
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

function stylesheet({ href }) {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  return new Promise((resolve) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve); // plain, but it works
    document.head.append(link);
  });
}

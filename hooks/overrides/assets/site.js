// What every page does once it is there.
"use strict";

(() => {
  const page = document.documentElement;
  const chain = drawing(
    "M4 12a3 3 0 0 1 3-3h4V7H7a5 5 0 0 0 0 10h4v-2H7a3 3 0 0 1-3-3m4 1h8v-2H8zm9-6h-4v2h4a3 3 0 0 1 0 6h-4v2h4a5 5 0 0 0 0-10",
  );

  /** @param {HTMLButtonElement} button */
  function offerScheme(button) {
    const isDark = () => page.dataset.mdColorScheme === "slate";
    const show = () => button.setAttribute("aria-pressed", `${isDark()}`);
    button.hidden = false;
    show();
    button.addEventListener("click", () => {
      const scheme = isDark() ? "default" : "slate";
      page.dataset.mdColorScheme = scheme;
      try {
        localStorage.setItem("scheme", scheme);
      } catch {
        // Storage refused: the choice lasts as long as the page.
      }
      show();
    });
  }

  /**
   * A phone hands an address to the application its reader chooses.
   */
  function hasShareSheet() {
    return "share" in navigator && matchMedia("(pointer: coarse)").matches;
  }

  /**
   * Where the browser lets us, the link of an item becomes a button that hands on its address.
   * @param {NodeListOf<HTMLAnchorElement>} links
   * @param {HTMLButtonElement | null} whole hands on that of the page
   */
  function offerCopies(links, whole) {
    if (!navigator.clipboard && !hasShareSheet()) {
      return;
    }
    const status = document.createElement("p");
    status.className = "gtm-told";
    status.setAttribute("role", "status");
    document.body.append(status);
    let pause = 0;
    const show = (/** @type {string} */ words) => {
      clearTimeout(pause);
      status.textContent = words;
      pause = setTimeout(() => status.replaceChildren(), 5000);
    };
    for (const link of links) {
      link.replaceWith(copyButton(link, show));
    }
    if (!whole) return;
    if (!hasShareSheet()) whole.textContent = "Copier le lien de cette page";
    whole.hidden = false;
    whole.addEventListener("click", () => handOn(new URL(location.pathname, location.href), show));
  }

  /**
   * Through the phone's own sheet where there is one, else by the clipboard.
   * @param {URL} address
   * @param {(words: string) => void} show
   */
  async function handOn({ href, hash }, show) {
    try {
      if (hasShareSheet()) {
        await navigator.share({ title: document.title, url: href });
      } else {
        await navigator.clipboard.writeText(href);
        show("Lien copié");
      }
    } catch (error) {
      if (Reflect.get(error ?? {}, "name") === "AbortError") return; // the reader closed the sheet
      if (hash) location.hash = hash;
      show("Copie refusée\u202f: le lien est dans la barre d’adresse.");
    }
  }

  /** @param {string} path */
  function drawing(path) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    line.setAttribute("d", path);
    svg.append(line);
    return svg;
  }

  /**
   * @param {HTMLAnchorElement} link
   * @param {(words: string) => void} show
   */
  function copyButton(link, show) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "gtm-copy";
    button.title = hasShareSheet() ? "Partager le lien" : "Copier le lien";
    const name = link.getAttribute("aria-label") ?? "";
    button.setAttribute("aria-label", name.replace("Lien", button.title));
    button.append(chain.cloneNode(true));
    button.addEventListener("click", () => {
      const address = new URL(link.href);
      address.search = "";
      handOn(address, show);
    });
    return button;
  }

  /**
   * Pages that were opened can be read again without a network: see sw.js.
   * @param {ServiceWorkerContainer} worker
   */
  async function readLater(worker) {
    const root = new URL(page.dataset.root ?? "", location.href);
    worker.addEventListener("message", ({ data }) => data.copy && showCopy(data.copy));
    worker.controller?.postMessage({ asks: "copy" });
    await worker.register(new URL("sw.js", root), { scope: root.href });
    const { active } = await worker.ready;
    // A worker may take over while a page loads: what went past it is told, then what still does.
    // A copy of the whole archive is fetched past it on purpose.
    const tell = (/** @type {PerformanceEntryList} */ entries) => {
      const past = entries.filter((entry) =>
        !Reflect.get(entry, "workerStart") && Reflect.get(entry, "initiatorType") !== "fetch");
      if (past.length) active?.postMessage({ opened: past.map(({ name }) => name) });
    };
    tell(performance.getEntriesByType("navigation"));
    new PerformanceObserver((list) => tell(list.getEntries())).observe({ type: "resource", buffered: true });
  }

  /** @param {string} date */
  function showCopy(date) {
    const day = new Date(date).toLocaleDateString("fr", { dateStyle: "long" }).replace(/^1 /, "1er ");
    const note = document.createElement("p");
    note.className = "gtm-banner";
    note.textContent = `Le site ne répond pas\u202f: voici la copie gardée sur cet appareil le ${day}.`;
    note.setAttribute("role", "status");
    document.querySelector("h1")?.after(note);
  }

  /**
   * The form of the search: words can be typed before the rest is there.
   * @param {string} action the address of the page of search
   */
  function searchForm(action) {
    const form = document.createElement("form");
    const label = document.createElement("label");
    const field = document.createElement("input");
    form.className = "gtm-search__form";
    form.action = action;
    form.setAttribute("role", "search");
    label.textContent = "Rechercher dans l’archive";
    label.htmlFor = "gtm-search-field";
    const named = { type: "search", name: "q", id: label.htmlFor, enterKeyHint: "search" };
    Object.assign(field, { ...named, autocomplete: "off", spellcheck: false });
    form.append(label, field);
    return { form, field };
  }

  /**
   * An empty dialog around the form; what had the focus gets it back in the end.
   * @param {HTMLAnchorElement} link
   */
  function searchDialog(link) {
    const shell = searchForm(link.href);
    shell.field.autofocus = true;
    const dialog = document.createElement("dialog");
    const bar = document.createElement("div");
    const title = document.createElement("h2");
    const close = document.createElement("button");
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    dialog.className = "gtm-search-dialog md-typeset";
    dialog.setAttribute("aria-labelledby", "gtm-search-title");
    Object.assign(title, { id: "gtm-search-title", textContent: "Recherche" });
    Object.assign(close, { type: "button", className: "gtm-search__close", textContent: "Fermer" });
    bar.className = "gtm-search__bar";
    bar.append(title, close);
    dialog.append(bar, shell.form);
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

  /**
   * @typedef {{
   *   fillDialog: (shell: ReturnType<typeof searchForm>, page: string) => void,
   *   fillPage: (place: Element, shell: ReturnType<typeof searchForm>, page: string) => void,
   * }} Search
   */
  /**
   * A script of the site, and what it leaves in the window.
   * @param {string} src
   * @returns {Promise<Search>}
   */
  function loadSearch(src) {
    return new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement("script"), { src });
      script.addEventListener("load", () => resolve(Reflect.get(window, "archiveSearch")));
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
    document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "script", href }));
  }

  /**
   * The search is loaded when it is asked for, never before.
   * @param {HTMLAnchorElement} link
   */
  function offerSearch(link) {
    /** @type {Promise<Search> | null} */
    let loading = null;
    const load = () => {
      preload(new URL("recherche/index/liste.js", new URL(page.dataset.root ?? "", location.href)));
      loading ??= loadSearch(link.dataset.search ?? "").catch((error) => {
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
        const search = await load();
        search.fillDialog(shell, link.href);
      } catch {
        location.href = link.href; // nothing could be loaded: the page says what is left
      }
    };
    if (place) {
      const shell = searchForm(link.href);
      load().then((search) => search.fillPage(place, shell, link.href)).catch(() => {
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

  /** @type {NodeListOf<HTMLAnchorElement>} */
  const searches = document.querySelectorAll('[data-search]:not([data-search=""])');
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const permalinks = document.querySelectorAll(".gtm-permalink");

  searches.forEach(offerSearch);
  offerScheme(/** @type {HTMLButtonElement} */ (document.querySelector("[data-scheme]")));
  if ("offline" in page.dataset && "serviceWorker" in navigator) {
    addEventListener("load", () => readLater(navigator.serviceWorker).catch(() => {}));
  }
  offerCopies(permalinks, document.querySelector("[data-share]"));
})();

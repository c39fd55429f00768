// What every page does once it is there.
"use strict";

(() => {
  const page = document.documentElement;
  const chain = drawing(
    "M4 12a3 3 0 0 1 3-3h4V7H7a5 5 0 0 0 0 10h4v-2H7a3 3 0 0 1-3-3m4 1h8v-2H8zm9-6h-4v2h4a3 3 0 0 1 0 6h-4v2h4a5 5 0 0 0 0-10",
  );

  function offerScheme(button) {
    const show = () => button.setAttribute("aria-pressed", page.dataset.mdColorScheme === "slate");
    button.hidden = false;
    show();
    button.addEventListener("click", () => {
      page.dataset.mdColorScheme = page.dataset.mdColorScheme === "slate" ? "default" : "slate";
      try {
        localStorage.setItem("scheme", page.dataset.mdColorScheme);
      } catch {
        // Storage refused: the choice lasts as long as the page.
      }
      show();
    });
  }

  // Where the browser lets us, the link of an item becomes a button that copies its address.
  function offerCopies(links) {
    if (!navigator.clipboard || links.length === 0) {
      return;
    }
    const told = document.createElement("p");
    told.className = "gtm-told";
    told.setAttribute("role", "status");
    document.body.append(told);
    let pause;
    const tell = (words) => {
      clearTimeout(pause);
      told.textContent = words;
      pause = setTimeout(() => told.replaceChildren(), 5000);
    };
    for (const link of links) {
      link.replaceWith(copyButton(link, tell));
    }
  }

  function drawing(path) {
    const [svg, line] = ["svg", "path"].map((name) =>
      document.createElementNS("http://www.w3.org/2000/svg", name),
    );
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    line.setAttribute("d", path);
    svg.append(line);
    return svg;
  }

  function copyButton(link, tell) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "gtm-copy";
    button.title = "Copier le lien";
    const name = link.getAttribute("aria-label");
    button.setAttribute("aria-label", name.replace("Lien", "Copier le lien"));
    button.append(chain.cloneNode(true));
    button.addEventListener("click", async () => {
      try {
        const address = new URL(link.href);
        address.search = "";
        await navigator.clipboard.writeText(address.href);
        tell("Lien copié");
      } catch {
        location.hash = link.hash;
        tell("Copie refusée\u202f: le lien est dans la barre d’adresse.");
      }
    });
    return button;
  }

  // Pages that were opened can be read again without a network: see sw.js.
  async function readLater(worker) {
    const root = new URL(page.dataset.root, location.href);
    const isFirst = !worker.controller;
    worker.addEventListener("message", ({ data }) => data.copy && tellCopy(data.copy));
    worker.controller?.postMessage({ asks: "copy" });
    await worker.register(new URL("sw.js", root), { scope: root.href });
    if (!isFirst) return;
    const { active } = await worker.ready;
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    active.postMessage({ opened: [location.href, ...loaded] });
  }

  function tellCopy(date) {
    const day = new Date(date).toLocaleDateString("fr", { dateStyle: "long" });
    const note = document.createElement("p");
    note.className = "gtm-banner";
    note.textContent = `Le site ne répond pas\u202f: voici la copie gardée sur cet appareil le ${day.replace(/^1 /, "1er ")}.`;
    note.setAttribute("role", "status");
    document.querySelector("h1").after(note);
  }

  /** The search is loaded when it is asked for, never before. */
  function offerSearch(link) {
    const load = () => import(new URL(link.dataset.search, location.href));
    const place = document.querySelector("[data-search-page]");
    let isLost = false;
    const open = async () => {
      try {
        const { openDialog } = await load();
        if (!document.querySelector("dialog[open]")) openDialog(link);
      } catch {
        location.href = link.href; // nothing could be loaded: the page says what is left
      }
    };
    if (place) {
      load().then(({ fillPage }) => fillPage(place, link)).catch(() => {
        isLost = true; // the link asks for the page again
        place.firstElementChild.textContent =
          "La recherche n’a pas pu être chargée\u202f: le réseau a manqué, ou ce navigateur est trop ancien. Tout se trouve dans les listes complètes\u202f:";
      });
    }
    link.addEventListener("click", (event) => {
      if (isLost || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (place) document.querySelector("#gtm-search-field")?.focus();
      else open();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("input, textarea, select, [contenteditable]")) return;
      if (page.dataset.shortcut === "off") return;
      event.preventDefault();
      link.click();
    });
  }

  document.querySelectorAll('[data-search]:not([data-search=""])').forEach(offerSearch);
  offerScheme(document.querySelector("[data-scheme]"));
  if ("offline" in page.dataset && "serviceWorker" in navigator) {
    addEventListener("load", () => readLater(navigator.serviceWorker).catch(() => {}));
  }
  offerCopies(document.querySelectorAll(".gtm-permalink"));
})();

// The links of items, and of the page, as buttons that hand their address on.

import { element } from "./element.js";

const chain = drawing(
  "M4 12a3 3 0 0 1 3-3h4V7H7a5 5 0 0 0 0 10h4v-2H7a3 3 0 0 1-3-3m4 1h8v-2H8zm9-6h-4v2h4a3 3 0 0 1 0 6h-4v2h4a5 5 0 0 0 0-10",
);

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
export function offerCopies(links, whole) {
  if (!navigator.clipboard && !hasShareSheet()) {
    return;
  }
  const status = element("p", { className: "gtm-told", role: "status" });
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
  const title = hasShareSheet() ? "Partager le lien" : "Copier le lien";
  const button = element("button", { type: "button", className: "gtm-copy", title }, [
    chain.cloneNode(true),
  ]);
  const name = link.getAttribute("aria-label") ?? "";
  button.setAttribute("aria-label", name.replace("Lien", title));
  button.addEventListener("click", () => {
    const address = new URL(link.href);
    address.search = "";
    handOn(address, show);
  });
  return button;
}

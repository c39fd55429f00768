// The page about later reading: what this device holds, and the copy of the whole archive.
"use strict";

(() => {
  const find = (name, within = document) => within.querySelector(`[data-${name}]`);
  const root = new URL(document.documentElement.dataset.root, location.href);
  const listAddress = new URL("hors-ligne/fichiers.json", root).href;
  const pendingAddress = `${listAddress}?inacheve`;
  // The caches of the worker, which reads them, and how it knows a whole page of ours: see sw.js.
  const OUR_PAGE = /http-equiv="?Content-Security-Policy[^]*<\/html>/;
  const KEPT = `archives:${root.pathname}:kept-1`;
  const PAGES = `archives:${root.pathname}:pages-1`;
  const AT_ONCE = 4;
  const MOST_LISTED = 50;

  const section = find("keep");
  const state = find("state", section);
  const progress = find("progress", section);
  const button = (name) => section.querySelector(`[data-do="${name}"]`);
  let stopping = null; // the AbortController of the copy under way

  // Words.

  const decimal = new Intl.NumberFormat("fr", { maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat("fr");
  function weight(bytes) {
    if (bytes < 1e6) return `${whole.format(Math.ceil(bytes / 1e3))}\u00a0ko`;
    if (bytes < 1e9) return `${decimal.format(bytes / 1e6)}\u00a0Mo`;
    return `${decimal.format(bytes / 1e9)}\u00a0Go`;
  }
  const day = (iso) => {
    const text = new Date(`${iso}T12:00`).toLocaleDateString("fr", { dateStyle: "long" });
    return text.replace(/^1 /, "1er ");
  };

  function say(text, offered) {
    state.textContent = text;
    for (const each of section.querySelectorAll("[data-do]")) {
      each.hidden = !(each.dataset.do in offered);
      each.textContent = offered[each.dataset.do] || each.textContent;
    }
    progress.hidden = !("stop" in offered);
  }

  // What is kept.

  async function held(address) {
    const response = await caches.match(address, { cacheName: KEPT });
    return response ? response.json() : null;
  }

  async function showState() {
    const [list, pending] = [await held(listAddress), await held(pendingAddress)];
    const lost = list ? await lostFiles(list) : 0;
    const kept = list ? inWords(list, lost) : "";
    const drop = "Retirer de cet appareil";
    if (pending) say(`${kept} La dernière copie est restée inachevée.`.trim(), { start: "Reprendre", drop });
    else if (lost) say(kept, { start: "Compléter", drop });
    else if (list) say(kept, { start: "Mettre à jour", drop });
    else say("L’archive n’est pas gardée sur cet appareil.", { start: "Voir la taille" });
  }

  // How many files of its own list a copy has lost.
  async function lostFiles(list) {
    const there = new Set((await (await caches.open(KEPT)).keys()).map(({ url }) => url));
    return list.files.filter(([path]) => !there.has(new URL(path, root).href)).length;
  }

  function inWords(list, lost) {
    if (lost) return `L’archive gardée sur cet appareil est incomplète\u202f: il y manque ${fileCount(lost)}.`;
    return `Toute l’archive est sur cet appareil, telle qu’elle était le ${day(list.date)} (${weight(list.size)}).`;
  }

  const fileCount = (count) => `${whole.format(count)}\u00a0${count < 2 ? "fichier" : "fichiers"}`;

  const asResponse = (data) => new Response(JSON.stringify(data));

  async function room() {
    const { quota, usage } = (await navigator.storage?.estimate?.()) || {};
    return quota ? ` Place libre pour ce site\u202f: ${weight(quota - usage)}.` : "";
  }

  // The copy, in three steps: its size, its files, what is not in it any more.

  async function offer() {
    const list = await fetchList();
    const missing = await missingFiles(list);
    if (missing.length === 0) return finish(list);
    const sent = missing.reduce((sum, [, size]) => sum + size, 0);
    const space = `${weight(list.size)} sur l’appareil en tout.`;
    say(`${fileCount(missing.length)} à télécharger, environ ${weight(sent)}\u202f; ${space}${await room()}`, {
      start: `Télécharger (${weight(sent)})`,
      drop: (await caches.has(KEPT)) ? "Retirer de cet appareil" : "Annuler",
    });
    button("start").onclick = () => run(() => copy(list, missing, sent));
  }

  async function fetchList() {
    const response = await fetch(listAddress, { cache: "no-cache" });
    if (!response.ok) throw new Error(`${response.status}`);
    return response.json();
  }

  async function missingFiles(list) {
    if (!(await caches.has(KEPT))) return list.files;
    const versions = new Map();
    const cache = await caches.open(KEPT);
    for (const response of await cache.matchAll()) {
      versions.set(response.headers.get("x-archive-path"), response.headers.get("x-archive-version"));
    }
    return list.files.filter(([path, , version]) => versions.get(path) !== version);
  }

  async function copy(list, missing, total) {
    const cache = await caches.open(KEPT);
    await cache.put(pendingAddress, asResponse(list));
    navigator.storage?.persist?.();
    stopping = new AbortController();
    say("La copie commence.", { stop: "Interrompre" });
    progress.max = total;
    progress.value = 0;
    button("stop").focus();
    const waiting = missing.values(); // one queue for all
    await Promise.all(Array.from({ length: AT_ONCE }, () => take(cache, waiting, total)));
    await finish(list);
  }

  async function take(cache, waiting, total) {
    for (const [path, size, version] of waiting) {
      try {
        await keepFile(cache, path, version);
      } catch (error) {
        stopping.abort();
        throw error;
      }
      progress.value += size;
      tellProgress(total);
    }
  }

  // Heard by a screen reader at each tenth, not at each file.
  function tellProgress(total) {
    const tenths = Math.floor((progress.value / total) * 10);
    const text = `${weight(progress.value)} sur ${weight(total)}`;
    progress.textContent = text;
    if (state.dataset.tenths === `${tenths}`) return;
    state.dataset.tenths = tenths;
    state.textContent = `Copie en cours\u202f: ${text}.`;
  }

  async function keepFile(cache, path, version) {
    const url = new URL(path, root).href;
    const asked = { cache: "no-cache", headers: { "x-archive-keep": "1" }, signal: stopping.signal };
    const response = await fetch(url, asked);
    if (response.status !== 200) throw new Error(`${response.status}`);
    const body = await response.blob();
    const isForeign = url.endsWith("/")
      ? !OUR_PAGE.test(await body.text())
      : body.type.startsWith("text/html") && !url.endsWith(".html");
    if (isForeign) throw new Error(`What answers at ${url} is not the site.`);
    const headers = { "x-archive-path": path, "x-archive-version": version };
    for (const name of ["content-type", "date"]) headers[name] = response.headers.get(name) || "";
    await cache.put(url, new Response(body, { headers }));
  }

  async function finish(list) {
    const cache = await caches.open(KEPT);
    const listed = new Set(list.files.map(([path]) => new URL(path, root).href));
    const gone = (await cache.keys()).filter(({ url }) => !listed.has(url));
    await cache.put(listAddress, asResponse(list));
    await Promise.all(gone.filter(({ url }) => url !== listAddress).map((key) => cache.delete(key)));
    await showState();
    button("start").focus();
  }

  async function drop() {
    await caches.delete(KEPT);
    await showState();
    button("start").focus();
  }

  // Whatever fails, what was copied stays and the reader is told how to go on.
  async function run(step) {
    button("start").onclick = () => run(offer);
    try {
      await step();
    } catch (error) {
      const partial = await held(pendingAddress);
      const reason = reasons[error.name] || (/^4/.test(error.message) ? reasons.changed : reasons.other);
      await showState();
      state.textContent = `${reason} ${partial ? "Ce qui est copié reste\u202f: « Reprendre » continue de là." : ""}`.trim();
    }
    stopping = null;
  }

  const reasons = {
    AbortError: "La copie est interrompue.",
    QuotaExceededError: "Il n’y a plus assez de place sur cet appareil.",
    TypeError: "Le réseau ne répond pas.",
    changed: "L’archive vient de changer.",
    other: "La copie n’a pas pu se faire.",
  };

  // The pages that were opened, the latest first.

  async function listOpened() {
    if (!(await caches.has(PAGES))) return;
    const cache = await caches.open(PAGES);
    const keys = (await cache.keys()).filter(({ url }) => url !== location.origin + location.pathname);
    for (const key of keys.reverse().slice(0, MOST_LISTED)) {
      const text = await (await cache.match(key)).text();
      const title = new DOMParser().parseFromString(text, "text/html").querySelector("h1")?.textContent;
      const link = document.createElement("a");
      link.href = key.url;
      link.textContent = title || decodeURI(key.url);
      const line = document.createElement("li");
      line.append(link);
      find("opened").append(line);
    }
    find("opened").hidden = keys.length === 0;
    find("none").hidden = keys.length > 0;
  }

  // The page that could not be shown, when this one stands in its place.
  function tellMissing() {
    const asked = new URLSearchParams(location.search).get("page");
    const url = asked && addressed(asked);
    if (!url || !url.href.startsWith(root.href)) return;
    find("retry").href = url.href;
    find("missing").hidden = false;
  }

  function addressed(text) {
    try {
      return new URL(text, root);
    } catch {
      return null; // no address at all
    }
  }

  const editionSize = Number(document.documentElement.dataset.editionSize);
  if (editionSize) find("size").textContent = `, ${weight(editionSize)}`;
  tellMissing();
  if (!("caches" in window && "serviceWorker" in navigator) || !("offline" in document.documentElement.dataset)) return;
  find("without").hidden = true;
  section.hidden = false;
  button("stop").onclick = () => stopping?.abort();
  button("drop").onclick = () => run(drop);
  run(showState);
  listOpened();
})();

// The page about later reading: the copy of the whole archive on this device.

import { inFrench } from "./french_days.js";

/**
 * What the site publishes, and what a copy holds: its day, its size on the device, and each file
 * with its address, its size on the way and its version.
 * @typedef {{ date: string, size: number, files: [string, number, string][] }} Listed
 */
/** @typedef {"start" | "stop" | "drop"} Act */

const find = (/** @type {string} */ name) =>
  /** @type {HTMLElement} */ (document.querySelector(`[data-${name}]`));
const root = new URL(document.documentElement.dataset.root ?? "", location.href);
const listAddress = new URL("hors-ligne/fichiers.json", root).href;
const pendingAddress = `${listAddress}?inacheve`;
// The cache that the worker reads, and how it knows a whole page of ours: see sw.js.
const OUR_PAGE = /http-equiv="?Content-Security-Policy[^]*<\/html>/;
const KEPT = `archives:${root.pathname}:kept-1`;
const AT_ONCE = 4;
const REMOVE = "Retirer de cet appareil";

const section = find("keep");
const state = find("state");
const progress = /** @type {HTMLProgressElement} */ (find("progress"));
const button = (/** @type {Act} */ act) =>
  /** @type {HTMLButtonElement} */ (section.querySelector(`[data-do="${act}"]`));
let stopping = new AbortController(); // that of the copy under way, or of the one before

// Words.

const decimal = new Intl.NumberFormat("fr", { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat("fr");

/** @param {number} bytes */
function weight(bytes) {
  if (bytes < 1e6) return `${whole.format(Math.ceil(bytes / 1e3))}\u00a0ko`;
  if (bytes < 1e9) return `${decimal.format(bytes / 1e6)}\u00a0Mo`;
  return `${decimal.format(bytes / 1e9)}\u00a0Go`;
}

/** @param {number} count */
function fileCount(count) {
  return `${whole.format(count)}\u00a0${count < 2 ? "fichier" : "fichiers"}`;
}

/**
 * Show where things stand, and the buttons of what can be done, with their words.
 * @param {string} text
 * @param {Partial<Record<Act, string>>} offered
 */
function show(text, offered) {
  state.textContent = text;
  for (const act of /** @type {Act[]} */ (["start", "stop", "drop"])) {
    button(act).hidden = !(act in offered);
    button(act).textContent = offered[act] ?? button(act).textContent;
  }
  progress.hidden = !("stop" in offered);
}

// What is kept.

/**
 * A list that is kept, null when it is not.
 * @param {string} address
 * @returns {Promise<Listed | null>}
 */
async function held(address) {
  const response = await caches.match(address, { cacheName: KEPT });
  return response ? response.json() : null;
}

async function showState() {
  const [list, pending] = [await held(listAddress), await held(pendingAddress)];
  const lost = list ? await lostFiles(list) : 0;
  const kept = list ? inWords(list, lost) : "";
  const unfinished = `${kept} La dernière copie est restée inachevée.`.trim();
  if (pending) show(unfinished, { start: "Reprendre", drop: REMOVE });
  else if (lost) show(kept, { start: "Compléter", drop: REMOVE });
  else if (list) show(kept, { start: "Mettre à jour", drop: REMOVE });
  else show("L’archive n’est pas gardée sur cet appareil.", { start: "Garder l’archive…" });
}

/**
 * How many files of its own list a copy has lost.
 * @param {Listed} list
 */
async function lostFiles(list) {
  const there = new Set((await (await caches.open(KEPT)).keys()).map(({ url }) => url));
  return list.files.filter(([path]) => !there.has(new URL(path, root).href)).length;
}

/**
 * @param {Listed} list
 * @param {number} lost
 */
function inWords(list, lost) {
  if (lost) {
    return `L’archive gardée sur cet appareil est incomplète\u202f: il y manque ${fileCount(lost)}.`;
  }
  const made = `telle qu’elle était le ${inFrench(list.date)} (${weight(list.size)})`;
  return `Toute l’archive est sur cet appareil, ${made}.`;
}

const asResponse = (/** @type {Listed} */ data) => new Response(JSON.stringify(data));

async function room() {
  const { quota, usage } = (await navigator.storage?.estimate?.()) || {};
  return quota && usage !== undefined ? ` Place libre pour ce site\u202f: ${weight(quota - usage)}.` : "";
}

// The copy, in three steps: its size, its files, what is not in it any more.

async function offer() {
  const list = await fetchList();
  const missing = await missingFiles(list);
  if (missing.length === 0) {
    await finish(list);
    return;
  }
  const sent = missing.reduce((sum, [, size]) => sum + size, 0);
  const space = `${weight(list.size)} sur l’appareil en tout.`;
  show(`${fileCount(missing.length)} à télécharger, environ ${weight(sent)}\u202f; ${space}${await room()}`, {
    start: `Télécharger (${weight(sent)})`,
    drop: (await caches.has(KEPT)) ? REMOVE : "Annuler",
  });
  button("start").onclick = () => run(() => copy(list, missing, sent));
}

/** @returns {Promise<Listed>} */
async function fetchList() {
  const response = await fetch(listAddress, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

/**
 * What is to be taken, because it is not there or has changed.
 * @param {Listed} list
 */
async function missingFiles(list) {
  if (!(await caches.has(KEPT))) return list.files;
  const versions = new Map();
  const cache = await caches.open(KEPT);
  for (const { headers } of await cache.matchAll()) {
    versions.set(headers.get("x-archive-path"), headers.get("x-archive-version"));
  }
  return list.files.filter(([path, , version]) => versions.get(path) !== version);
}

/**
 * @param {Listed} list
 * @param {Listed["files"]} missing
 * @param {number} total what they weigh, in bytes
 */
async function copy(list, missing, total) {
  const cache = await caches.open(KEPT);
  await cache.put(pendingAddress, asResponse(list));
  navigator.storage?.persist?.();
  stopping = new AbortController();
  show("La copie commence.", { stop: "Interrompre" });
  progress.max = total;
  progress.value = 0;
  button("stop").focus();
  const waiting = missing.values(); // one queue for all
  await Promise.all(Array.from({ length: AT_ONCE }, () => take(cache, waiting, total)));
  await finish(list);
}

/**
 * Take the files of a queue, until it is empty.
 * @param {Cache} cache
 * @param {Iterable<[string, number, string]>} waiting
 * @param {number} total
 */
async function take(cache, waiting, total) {
  const own = stopping; // another copy may begin while this one still keeps its last files
  for (const [path, size, version] of waiting) {
    try {
      await keepFile(cache, path, version, own.signal);
      own.signal.throwIfAborted(); // the reader is told no more of a copy that was stopped
    } catch (error) {
      own.abort();
      throw error;
    }
    progress.value += size;
    showProgress(total);
  }
}

/**
 * Heard by a screen reader at each tenth, not at each file.
 * @param {number} total
 */
function showProgress(total) {
  const tenths = Math.floor((progress.value / total) * 10);
  const text = `${weight(progress.value)} sur ${weight(total)}`;
  progress.textContent = text;
  if (state.dataset.tenths === `${tenths}`) return;
  state.dataset.tenths = `${tenths}`;
  state.textContent = `Copie en cours\u202f: ${text}.`;
}

/**
 * @param {Cache} cache
 * @param {string} path
 * @param {string} version
 * @param {AbortSignal} signal
 */
async function keepFile(cache, path, version, signal) {
  const url = new URL(path, root).href;
  const headers = new Headers({ "x-archive-keep": "1" }); // the worker lets it pass
  const response = await fetch(url, { cache: "no-cache", headers, signal });
  if (response.status !== 200) throw new Error(`${response.status}`);
  const body = await response.blob();
  const isForeign = url.endsWith("/")
    ? !OUR_PAGE.test(await body.text())
    : body.type.startsWith("text/html") && !url.endsWith(".html");
  if (isForeign) throw new Error(`What answers at ${url} is not the site.`);
  const kept = new Headers({ "x-archive-path": path, "x-archive-version": version });
  for (const name of ["content-type", "date"]) kept.set(name, response.headers.get(name) ?? "");
  await cache.put(url, new Response(body, { headers: kept }));
}

/** @param {Listed} list */
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

/**
 * Whatever fails, what was copied stays and the reader is told how to go on.
 * @param {() => Promise<void>} step
 */
async function run(step) {
  button("start").onclick = () => run(offer);
  try {
    await step();
  } catch (error) {
    const isPartial = (await held(pendingAddress)) !== null;
    const rest = isPartial ? " Ce qui est copié reste\u202f: «\u202fReprendre\u202f» continue de là." : "";
    await showState();
    state.textContent = reason(error) + rest;
  }
}

/** @param {unknown} error */
function reason(error) {
  const { name, message } = error instanceof Error ? error : new Error();
  if (name === "AbortError") return "La copie est interrompue.";
  if (name === "QuotaExceededError") return "Il n’y a plus assez de place sur cet appareil.";
  if (name === "TypeError") return "Le réseau ne répond pas.";
  return /^4/.test(message) ? "L’archive vient de changer." : "La copie n’a pas pu se faire.";
}

const editionSize = Number(document.documentElement.dataset.editionSize);
if (editionSize) find("size").textContent = `, ${weight(editionSize)}`;
const isOffered = "offline" in document.documentElement.dataset;
if (isOffered && "caches" in window && "serviceWorker" in navigator) {
  find("without").hidden = true;
  section.hidden = false;
  button("stop").onclick = () => stopping.abort();
  button("drop").onclick = () => run(drop);
  run(showState);
}

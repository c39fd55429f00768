// Later reading: a page opened once can be opened again without a network.
// Published as /sw.js; every address is relative to the scope, the root of the site.
"use strict";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

const VERSION = "%VERSION%"; // changes with the offline page or with this file: a new worker then
const FRAME_FILES = ["%FRAME_FILES%"]; // the offline page and what it loads

const SCOPE = new URL(worker.registration.scope);
const PREFIX = `archives:${SCOPE.pathname}:`;
const FRAME = `${PREFIX}frame-${VERSION}`;
const PAGES = `${PREFIX}pages-1`; // the pages that were opened
const FILES = `${PREFIX}files-1`; // what they load
const KEPT = `${PREFIX}kept-1`; // the whole archive, when asked for: assets/offline_copy.js
const OFFLINE = new URL("hors-ligne/", SCOPE).href;
const LIST = new URL("hors-ligne/fichiers.json", SCOPE).href; // what the site publishes

const PATIENCE = 3000; // milliseconds: a weak link may take so long before the copy is shown
const MOST_PAGES = 300;
const OUR_PAGE = /http-equiv="?Content-Security-Policy[^]*<\/html>/; // each states its policy
const INDEX = /^recherche\/index\/(?!liste\.js)/; // its files have other names when they change
const OTHER_NAME = /(?:^|\/)(?:index\.html|[^./]+)$/; // of a page: "reunions", "reunions/index.html"

/**
 * What the site publishes: address, size on the way and version of each file.
 * @typedef {{ files: [string, number, string][] }} Listed
 */

/** @type {Map<string, string | null>} */
const copies = new Map(); // the tabs that show a copy, with the day it was made

worker.addEventListener("install", (event) => {
  event.waitUntil(prepare().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(tidy().then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const isOurs = request.method === "GET" && url.href.startsWith(SCOPE.href);
  if (!isOurs || request.headers.has("x-archive-keep")) return;
  const path = url.pathname.slice(SCOPE.pathname.length);
  if (request.mode === "navigate") {
    if (isPage(url)) event.respondWith(readPage(event, url));
    else if (OTHER_NAME.test(path)) event.respondWith(readNamed(request, url));
  } else if (/^(assets|recherche\/index)\//.test(path)) {
    const isFixed = url.searchParams.has("v") || INDEX.test(path);
    event.respondWith(isFixed ? readFixed(request) : readFresh(event, url));
  }
});

worker.addEventListener("message", (event) => {
  const { data, source } = event;
  if (data.opened) event.waitUntil(keepOpened(data.opened));
  if (data.asks !== "copy" || !(source instanceof Client)) return;
  source.postMessage({ copy: copies.get(source.id) });
});

async function prepare() {
  const cache = await caches.open(FRAME);
  await Promise.all(FRAME_FILES.map((path) => frameFile(cache, new URL(path, SCOPE))));
}

/**
 * @param {Cache} cache
 * @param {URL} url
 */
async function frameFile(cache, url) {
  const answer = await fetch(url, { cache: isPage(url) ? "no-cache" : "force-cache" });
  const copy = await copyOf(url, answer);
  if (!copy) throw new Error(`${answer.status} ${url}`); // prepared again at the next visit
  await cache.put(url, copy);
}

async function tidy() {
  const current = [FRAME, PAGES, FILES, KEPT];
  const old = (await caches.keys()).filter((n) => n.startsWith(PREFIX) && !current.includes(n));
  await Promise.all(old.map((name) => caches.delete(name)));
}

/**
 * The first page was there before the worker: the browser's own cache still holds what it loaded.
 * @param {string[]} loaded
 */
async function keepOpened(loaded) {
  for (const url of loaded.map((address) => new URL(address))) {
    if (!url.href.startsWith(SCOPE.href)) continue;
    await keepLoaded(url).catch(() => {}); // the others are kept all the same
  }
}

/** @param {URL} url */
async function keepLoaded(url) {
  const copy = await copyOf(url, await fetch(url, { cache: "force-cache" }));
  if (copy) await (isPage(url) ? keepPage(bare(url), copy) : keepFile(url.href, copy));
}

/**
 * A page: the one of the host, or what this device holds when that is late, fails or is no page.
 * @param {FetchEvent} event
 * @param {URL} url
 */
async function readPage(event, url) {
  const fetched = fetch(event.request);
  const copied = fetched.then((answer) => keepFetched(url, answer.clone()));
  event.waitUntil(copied.catch(() => {}));
  if (!(await newest(bare(url)))) return fetched.catch(() => missing(url));
  if (await inTime(copied, true)) return fetched;
  const held = await newest(bare(url)); // no more, when it was withdrawn
  if (!held) return fetched;
  if (bare(url) !== OFFLINE) copies.set(event.resultingClientId, held.headers.get("date"));
  return held;
}

/**
 * A page by another name, which the host answers or leads from; else its own address does.
 * @param {Request} request
 * @param {URL} url
 */
async function readNamed(request, url) {
  const page = new URL(url);
  page.pathname = /index\.html$/.test(url.pathname) ? url.pathname.slice(0, -10) : `${url.pathname}/`;
  const isHeld = Boolean(await newest(bare(page)));
  return (await inTime(fetch(request), isHeld)) ?? Response.redirect(page.href);
}

/** @param {URL} url */
function missing(url) {
  return Response.redirect(`${OFFLINE}?page=${encodeURIComponent(url.href)}`);
}

/**
 * Whether what the host answered is to be shown: a page of the site, or a redirection.
 * @param {URL} url
 * @param {Response} answer
 */
async function keepFetched(url, answer) {
  if (answer.type === "opaqueredirect") return true;
  const copy = await copyOf(url, answer);
  if (copy) await keepPage(bare(url), copy);
  else if (await newest(bare(url))) await withdraw();
  return Boolean(copy);
}

/**
 * Null when the network fails, or is late while a copy is there.
 * @template T
 * @param {Promise<T>} fetched
 * @param {boolean} isHeld
 */
function inTime(fetched, isHeld) {
  const answer = fetched.catch(() => null);
  if (!isHeld) return answer;
  /** @type {Promise<null>} */
  const late = new Promise((resolve) => {
    setTimeout(resolve, PATIENCE, null);
  });
  return Promise.race([answer, late]);
}

/**
 * A file whose address changes with its content; without a network, another version will do.
 * @param {Request} request
 */
async function readFixed(request) {
  const held = await caches.match(request);
  if (held) return held;
  const fetched = fetchFile(request, request.url);
  const answer = await fetched.catch(() => null);
  if (answer?.isKept) return answer.response;
  const other = await caches.match(request, { ignoreSearch: true });
  return other || (await fetched).response;
}

/**
 * A file whose content changes at the same address.
 * @param {FetchEvent} event
 * @param {URL} url
 */
async function readFresh(event, url) {
  const fetched = fetchFile(event.request, bare(url));
  event.waitUntil(fetched.catch(() => {}));
  const held = await caches.match(bare(url));
  const answer = await inTime(fetched, Boolean(held));
  if (answer?.isKept) return answer.response;
  return held || (await fetched).response;
}

/**
 * A file from the host, and whether it is one of the site, to be kept.
 * @param {Request} request
 * @param {string} address under which to keep it
 */
async function fetchFile(request, address) {
  const answer = await fetch(request);
  const copy = await copyOf(new URL(request.url), answer);
  if (!copy) return { response: answer, isKept: false };
  const response = copy.clone();
  await keepFile(address, copy);
  return { response, isKept: true };
}

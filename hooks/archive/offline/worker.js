// Later reading: a page opened once can be opened again without a network.
// Published as /sw.js; every address is relative to the scope, the root of the site.
"use strict";

const VERSION = "%VERSION%"; // changes with the offline page or with this file: a new worker then
const FRAME_FILES = ["%FRAME_FILES%"]; // the offline page and what it loads

const SCOPE = new URL(self.registration.scope);
const PREFIX = `archives:${SCOPE.pathname}:`;
const FRAME = `${PREFIX}frame-${VERSION}`;
const PAGES = `${PREFIX}pages-1`; // the pages that were opened
const FILES = `${PREFIX}files-1`; // what they load
const KEPT = `${PREFIX}kept-1`; // the whole archive, when asked for: assets/offline_copy.js
const OFFLINE = new URL("hors-ligne/", SCOPE).href;

const PATIENCE = 3000; // milliseconds: a weak link may take so long before the copy is shown
const MOST_PAGES = 300;
const NAMED_BY_CONTENT = /\.pf_\w+$|\.[0-9a-f]{8}\.min\.css$/;

const copies = new Map(); // the tabs that show a copy, with the day it was made

self.addEventListener("install", (event) => {
  event.waitUntil(prepare().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const isOurs = request.method === "GET" && url.href.startsWith(SCOPE.href);
  if (!isOurs || request.headers.has("x-archive-keep")) return;
  const path = url.pathname.slice(SCOPE.pathname.length);
  if (request.mode === "navigate") {
    if (isPage(url)) event.respondWith(readPage(event, url));
  } else if (/^(assets|pagefind)\//.test(path)) {
    const isFixed = url.searchParams.has("v") || NAMED_BY_CONTENT.test(path);
    // The program of the search goes with the index of the host, not with an earlier copy.
    const isProgram = path.endsWith(".pagefind");
    if (isFixed || isProgram) event.respondWith(readFixed(request, isProgram ? FILES : undefined));
    else event.respondWith(readFresh(event, url));
  }
});

self.addEventListener("message", (event) => {
  const { data, source } = event;
  if (data.opened) event.waitUntil(keepOpened(data.opened));
  if (data.asks === "copy") source.postMessage({ copy: copies.get(source.id) });
});

async function prepare() {
  const cache = await caches.open(FRAME);
  const requests = FRAME_FILES.map((path) => {
    const url = new URL(path, SCOPE);
    return new Request(url, { cache: isPage(url) ? "no-cache" : "force-cache" });
  });
  await cache.addAll(requests);
}

async function tidy() {
  const current = [FRAME, PAGES, FILES, KEPT];
  const old = (await caches.keys()).filter((n) => n.startsWith(PREFIX) && !current.includes(n));
  await Promise.all(old.map((name) => caches.delete(name)));
}

// The first page was there before the worker: the browser's own cache still holds what it loaded.
async function keepOpened(addresses) {
  for (const url of addresses.map((address) => new URL(address))) {
    if (!url.href.startsWith(SCOPE.href)) continue;
    const response = await fetch(url, { cache: "force-cache" });
    await (isPage(url) ? keepPage(url, response) : keepFile(url.href, response));
  }
}

function isPage(url) {
  return url.pathname.endsWith("/");
}

// A query, such as the words of a search, changes nothing to what the host sends.
function bare(url) {
  return url.origin + url.pathname;
}

// A page: the network, or what this device holds when it is late or fails.
async function readPage(event, url) {
  const fetched = fetch(event.request);
  event.waitUntil(fetched.then((answer) => keepPage(url, answer.clone())).catch(() => {}));
  const held = await newest(bare(url));
  const answer = await inTime(fetched, held);
  if (answer && (answer.status < 500 || !held)) return answer;
  if (!held) return Response.redirect(`${OFFLINE}?page=${encodeURIComponent(url.href)}`);
  if (bare(url) !== OFFLINE) copies.set(event.resultingClientId, held.headers.get("date"));
  return held;
}

// Null when the network fails, or is late while a copy is there.
function inTime(fetched, held) {
  const answer = fetched.catch(() => null);
  if (!held) return answer;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, null));
  return Promise.race([answer, late]);
}

async function newest(address) {
  const found = await Promise.all(
    [FRAME, PAGES, KEPT].map((cacheName) => caches.match(address, { cacheName })),
  );
  const age = (response) => Date.parse(response.headers.get("date")) || 0;
  return found.filter(Boolean).sort((one, other) => age(other) - age(one))[0];
}

async function keepPage(url, response) {
  if ([404, 410].includes(response.status)) await withdraw(bare(url));
  if (!response.ok || response.redirected) return;
  const cache = await caches.open(PAGES);
  await cache.delete(bare(url)); // so that the oldest come first
  await cache.put(bare(url), response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, -MOST_PAGES).map((key) => cache.delete(key)));
}

// What the host does not publish any more is not to be read here either.
async function withdraw(address) {
  for (const name of [PAGES, KEPT]) {
    if (await caches.has(name)) await (await caches.open(name)).delete(address);
  }
}

// A file whose address changes with its content; without a network, another version will do.
async function readFixed(request, cacheName) {
  const held = await caches.match(request, { cacheName });
  if (held) return held;
  try {
    const answer = await fetch(request);
    await keepFile(request.url, answer.clone());
    return answer;
  } catch (error) {
    const other = await caches.match(request, { ignoreSearch: true });
    if (other) return other;
    throw error;
  }
}

// A file whose content changes at the same address.
async function readFresh(event, url) {
  const held = caches.match(bare(url));
  const fetched = fetch(event.request).then((answer) => refresh(url, answer));
  event.waitUntil(fetched.catch(() => {}));
  const answer = await inTime(fetched, await held);
  return answer || (await held) || Response.error();
}

async function refresh(url, answer) {
  if (url.pathname.endsWith("/pagefind-entry.json")) await dropOldIndex(url, answer.clone());
  await keepFile(bare(url), answer.clone());
  return answer;
}

// The index was made again: its pieces have other names now, its program may be another one.
async function dropOldIndex(url, answer) {
  const cache = await caches.open(FILES);
  const held = await cache.match(bare(url));
  if (!held || (await held.text()) === (await answer.text())) return;
  const pieces = (await cache.keys()).filter(({ url: piece }) => /\.(pf_\w+|pagefind)$/.test(piece));
  await Promise.all(pieces.map((piece) => cache.delete(piece)));
}

async function keepFile(address, response) {
  if (!response.ok) return;
  try {
    const cache = await caches.open(FILES);
    await cache.delete(address, { ignoreSearch: true }); // its earlier versions
    await cache.put(address, response);
  } catch {
    // No room left: the file is read all the same, only not kept.
  }
}

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
const LIST = new URL("hors-ligne/fichiers.json", SCOPE).href; // what the site publishes

const PATIENCE = 3000; // milliseconds: a weak link may take so long before the copy is shown
const MOST_PAGES = 300;
const OUR_PAGE = /http-equiv="?Content-Security-Policy[^]*<\/html>/; // each states its policy
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
  await Promise.all(FRAME_FILES.map((path) => frameFile(cache, new URL(path, SCOPE))));
}

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

// The first page was there before the worker: the browser's own cache still holds what it loaded.
async function keepOpened(addresses) {
  for (const url of addresses.map((address) => new URL(address))) {
    if (!url.href.startsWith(SCOPE.href)) continue;
    await keepLoaded(url).catch(() => {}); // the others are kept all the same
  }
}

async function keepLoaded(url) {
  const copy = await copyOf(url, await fetch(url, { cache: "force-cache" }));
  if (copy) await (isPage(url) ? keepPage(bare(url), copy) : keepFile(url.href, copy));
}

function isPage(url) {
  return url.pathname.endsWith("/");
}

// A query, such as the words of a search, changes nothing to what the host sends.
function bare(url) {
  return url.origin + url.pathname;
}

// What there is to keep of an answer, read to its end: one that is cut in the middle fails here,
// before it replaces anything. Null for what a host puts in the place of a page or a file of the
// site: an error, a redirection, a page of its own.
async function copyOf(url, answer) {
  const isHtml = /^text\/html\b/.test(answer.headers.get("content-type"));
  if (answer.status !== 200 || answer.redirected || isHtml !== isPage(url)) return null;
  const body = await answer.blob();
  if (isHtml && !OUR_PAGE.test(await body.text())) return null;
  return new Response(body, { headers: answer.headers });
}

// A page: the one of the host, or what this device holds when that is late, fails or is no page.
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

function missing(url) {
  return Response.redirect(`${OFFLINE}?page=${encodeURIComponent(url.href)}`);
}

// Whether what the host answered is to be shown: a page of the site, or a redirection.
async function keepFetched(url, answer) {
  if (answer.type === "opaqueredirect") return true;
  const copy = await copyOf(url, answer);
  if (copy) await keepPage(bare(url), copy);
  else if (await newest(bare(url))) await withdraw();
  return Boolean(copy);
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

async function keepPage(address, copy) {
  try {
    const cache = await caches.open(PAGES);
    await cache.put(address, copy); // in the place of the earlier copy, and after all the others
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, -MOST_PAGES).map((key) => cache.delete(key)));
  } catch {
    // No room left: the page is read all the same, and the earlier copy stays.
  }
}

// A page is withdrawn when the site itself says so: its list of files, read afresh, names it no
// more. What the host answers in its place (404, 410, an error, words of its own) withdraws nothing.
async function withdraw() {
  const answer = await fetch(LIST, { cache: "no-cache" });
  if (answer.status !== 200) return;
  const published = addresses(await answer.json());
  for (const name of [PAGES, KEPT]) {
    if (!(await caches.has(name))) continue;
    const cache = await caches.open(name);
    const pages = (await cache.keys()).filter(({ url }) => isPage(new URL(url)));
    const gone = pages.filter(({ url }) => !published.has(url));
    await Promise.all(gone.map((key) => cache.delete(key)));
    await strike(cache, new Set(gone.map(({ url }) => url)));
  }
}

function addresses({ files }) {
  return new Set(files.map(([path]) => new URL(path, SCOPE).href));
}

// The list that goes with the whole archive does not miss what was withdrawn.
async function strike(cache, gone) {
  const held = await cache.match(LIST);
  if (!held || gone.size === 0) return;
  const list = await held.json();
  const files = list.files.filter(([path]) => !gone.has(new URL(path, SCOPE).href));
  await cache.put(LIST, new Response(JSON.stringify({ ...list, files })));
}

// A file whose address changes with its content; without a network, another version will do.
async function readFixed(request, cacheName) {
  const held = await caches.match(request, { cacheName });
  if (held) return held;
  const fetched = fetchFile(request, request.url);
  const answer = await fetched.catch(() => null);
  if (answer?.isKept) return answer.response;
  const other = await caches.match(request, { ignoreSearch: true });
  return other || (await fetched).response;
}

// A file whose content changes at the same address.
async function readFresh(event, url) {
  const held = caches.match(bare(url));
  const fetched = fetchFile(event.request, bare(url));
  event.waitUntil(fetched.catch(() => {}));
  const answer = await inTime(fetched, await held);
  if (answer?.isKept) return answer.response;
  return (await held) || (await fetched).response;
}

// A file from the host, and whether it is one of the site, to be kept.
async function fetchFile(request, address) {
  const answer = await fetch(request);
  const copy = await copyOf(new URL(request.url), answer);
  if (!copy) return { response: answer, isKept: false };
  const response = copy.clone();
  await keepFile(address, copy);
  return { response, isKept: true };
}

async function keepFile(address, copy) {
  try {
    const cache = await caches.open(FILES);
    const isIndex = address.endsWith("/pagefind-entry.json");
    const earlier = isIndex && (await cache.match(address));
    const text = earlier && (await copy.clone().text());
    await cache.put(address, copy);
    const versions = await cache.keys(address, { ignoreSearch: true });
    const old = versions.filter(({ url }) => url !== address);
    await Promise.all(old.map((key) => cache.delete(key)));
    if (earlier && (await earlier.text()) !== text) await dropOldIndex(cache);
  } catch {
    // No room left: the file is read all the same, only not kept.
  }
}

// The index was made again: its pieces have other names now, its program may be another one.
async function dropOldIndex(cache) {
  const pieces = (await cache.keys()).filter(({ url }) => /\.(pf_\w+|pagefind)$/.test(url));
  await Promise.all(pieces.map((key) => cache.delete(key)));
}

// What the worker keeps, replaces and withdraws; published behind worker.js, in one file with it.
"use strict";

/** @param {URL} url */
function isPage(url) {
  return url.pathname.endsWith("/");
}

/**
 * The address without a query: the words of a search change nothing to what the host sends.
 * @param {URL} url
 */
function bare(url) {
  return url.origin + url.pathname;
}

/**
 * What there is to keep of an answer, read to its end: one that is cut in the middle fails here,
 * before it replaces anything. Null for what a host puts in the place of a page or a file of the
 * site: an error, a redirection, a page of its own.
 * @param {URL} url
 * @param {Response} answer
 */
async function copyOf(url, answer) {
  const type = answer.headers.get("content-type") ?? "";
  const isHtml = /^text\/html\b/.test(type);
  if (answer.status !== 200 || answer.redirected || isHtml !== isPage(url)) return null;
  if (/\.(?:css|js)$/.test(url.pathname) && !/\b(?:css|javascript)\b/.test(type)) return null;
  const body = await answer.blob();
  if (isHtml && !OUR_PAGE.test(await body.text())) return null;
  return new Response(body, { headers: answer.headers });
}

/**
 * @param {string} address
 * @returns {Promise<Response | undefined>}
 */
async function newest(address) {
  const copiesOfIt = await Promise.all(
    [FRAME, PAGES, KEPT].map((cacheName) => caches.match(address, { cacheName })),
  );
  const time = (/** @type {Response} */ copy) => Date.parse(copy.headers.get("date") ?? "") || 0;
  const held = copiesOfIt.filter((copy) => copy !== undefined);
  return held.sort((one, other) => time(other) - time(one))[0];
}

/**
 * @param {string} address
 * @param {Response} copy
 */
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

/**
 * A page is withdrawn when the site itself says so: its list of files, read afresh, names it no
 * more. What the host answers in its place (404, 410, an error, words of its own) withdraws nothing.
 */
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

/**
 * Of all that a list names.
 * @param {Listed} list
 */
function addresses({ files }) {
  return new Set(files.map(([path]) => new URL(path, SCOPE).href));
}

/**
 * The list that goes with the whole archive does not miss what was withdrawn.
 * @param {Cache} cache
 * @param {Set<string>} gone
 */
async function strike(cache, gone) {
  const held = await cache.match(LIST);
  if (!held || gone.size === 0) return;
  /** @type {Listed} */
  const list = await held.json();
  const files = list.files.filter(([path]) => !gone.has(new URL(path, SCOPE).href));
  await cache.put(LIST, new Response(JSON.stringify({ ...list, files })));
}

/**
 * @param {string} address
 * @param {Response} copy
 */
async function keepFile(address, copy) {
  try {
    const cache = await caches.open(FILES);
    const isIndex = address.endsWith("/recherche/index/liste.js");
    const earlier = isIndex ? await cache.match(address) : null;
    const text = earlier ? await copy.clone().text() : "";
    await cache.put(address, copy);
    const versions = await cache.keys(address, { ignoreSearch: true });
    const old = versions.filter(({ url }) => url !== address);
    await Promise.all(old.map((key) => cache.delete(key)));
    if (earlier && (await earlier.text()) !== text) await dropOldIndex(cache);
  } catch {
    // No room left: the file is read all the same, only not kept.
  }
}

/**
 * The index was made again: its files have other names now.
 * @param {Cache} cache
 */
async function dropOldIndex(cache) {
  const keys = await cache.keys();
  const pieces = keys.filter(({ url }) => INDEX.test(url.slice(SCOPE.href.length)));
  await Promise.all(pieces.map((key) => cache.delete(key)));
}

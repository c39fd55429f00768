// Pagefind, loaded piece by piece: its program, then only the parts of the index that are asked for.

/** @typedef {{ element: string, id: string, text: string, location: number }} Anchor */
/**
 * What Pagefind knows of a page.
 * @typedef {{ raw_url: string, content: string, anchors: Anchor[], meta: { title: string } }} Data
 */
/**
 * A page that was loaded; `words` are those in it that the engine took for the ones asked for.
 * @typedef {{ url: string, score: number, data: Data, words: string[] }} LoadedPage
 */
/** @typedef {{ score: number, load: () => Promise<LoadedPage> }} Match */
/** @typedef {{ score: number, words: number[], data: () => Promise<Data> }} PagefindResult */
/** @typedef {{ sort?: { jour: "desc" } }} Options */
/** @typedef {(text: string, options: Options) => Promise<Match[]>} Engine */

/**
 * A function that gives the pages of a text, most likely first. Fails where the index cannot be
 * had.
 * @param {URL} root the address of the site's root
 * @returns {Promise<Engine>}
 */
export async function open(root) {
  const base = new URL("pagefind/", root);
  const { version, languages } = await entry(base);
  const { createInstance } = await import(`${base.href}pagefind.js?v=${version}`);
  const instance = createInstance({
    noWorker: true, // it would be a second copy of the same program to download
    metaCacheTag: languages.fr.hash, // the same address as long as the index is the same
    ranking: { diacriticSimilarity: 0 }, // with or without accents, the same answer
  });
  await instance.init();
  return async (text, options) => {
    /** @type {{ results: PagefindResult[] }} */
    const { results } = await instance.search(text, options);
    return results.map((result) => ({ score: result.score, load: () => load(result) }));
  };
}

/**
 * What the index is at present; the rest of its files are named after what they hold.
 * @param {URL} base
 */
async function entry(base) {
  const answer = await fetch(new URL("pagefind-entry.json", base), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer.json();
}

/**
 * @param {PagefindResult} result
 * @returns {Promise<LoadedPage>}
 */
async function load(result) {
  const data = await result.data();
  const words = data.content.split(/\s+/);
  return {
    url: data.raw_url.replace(/^\//, "").replace(/\.html$/, "/"),
    score: result.score,
    data,
    words: result.words.map((place) => words[place]).filter(Boolean),
  };
}

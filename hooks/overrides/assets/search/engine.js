// Pagefind, loaded piece by piece: its program, then only the parts of the index that are asked for.

/**
 * A function that finds the pages of a text, most likely first: [{score, load}].
 * `root` is the address of the site's root. Fails where the index cannot be had.
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
    const { results } = await instance.search(text, options);
    return results.map((result) => ({ score: result.score, load: () => page(result) }));
  };
}

/** What the index is at present; the rest of its files are named after what they hold. */
async function entry(base) {
  const answer = await fetch(new URL("pagefind-entry.json", base), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer.json();
}

async function page(result) {
  const data = await result.data();
  const words = data.content.split(/\s+/);
  return {
    url: data.raw_url.replace(/^\//, "").replace(/\.html$/, "/"),
    score: result.score,
    data,
    found: result.words.map((place) => words[place]).filter(Boolean),
  };
}

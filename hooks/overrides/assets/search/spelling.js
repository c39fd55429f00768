// A word that the archive does not hold → the nearest one that it does.

const SHORTEST = 4; // letters: shorter words, mostly acronyms, are near to too many
const LIKE = 0.5; // as `matchers` tell it: less is only the nearest that the engine knew
const LONG = 8; // letters, from which two slips are forgiven

/** @import { Matcher, Term } from "./query.js" */

/**
 * The terms of a question with those that nothing is like replaced by the nearest word of the
 * archive; null when there is none to replace.
 * @param {Term[]} terms
 * @param {Matcher[]} matchers
 * @param {string[]} taken the words of the pages that the engine took for them
 * @param {URL} root the address of the site's root
 * @returns {Promise<Term[] | null>}
 */
export async function mended(terms, matchers, taken, root) {
  const isLike = (/** @type {number} */ i) => taken.some((word) => matchers[i](word) > LIKE);
  const lost = terms.filter((term, i) => canSlip(term) && !isLike(i));
  if (!lost.length) return null;
  const answer = await fetch(new URL("pagefind/mots.txt", root));
  if (!answer.ok) return null;
  const words = (await answer.text()).split("\n");
  const better = terms.map((term) => {
    const word = lost.includes(term) ? nearest(term.key, words) : null;
    return word && word !== term.key ? { text: word, key: word } : term;
  });
  return better.some((term, i) => term !== terms[i]) ? better : null;
}

/** @param {Term} term */
function canSlip({ key }) {
  return key.length >= SHORTEST && !/\d/.test(key);
}

/**
 * The known word that fewest slips part from one, undefined when all are too far.
 * @param {string} word
 * @param {string[]} words
 * @returns {string | undefined}
 */
function nearest(word, words) {
  const most = word.length < LONG ? 1 : 2;
  const near = words
    .filter((known) => Math.abs(known.length - word.length) <= most)
    .map((known) => ({ known, slips: slips(word, known) }))
    .filter((one) => one.slips <= most)
    .sort((one, other) => one.slips - other.slips);
  return near[0]?.known;
}

/**
 * How many letters were added, left out, changed or swapped with the next between two words.
 * @param {string} one
 * @param {string} other
 */
function slips(one, other) {
  /** @type {number[][]} */
  let rows = [[], Array.from({ length: other.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= one.length; i += 1) {
    const [last, row] = rows;
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min(change, row[j] + 1, next[j - 1] + 1);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) next[j] = Math.min(next[j], last[j - 2] + 1);
    }
    rows = [row, next];
  }
  return rows[1][other.length];
}

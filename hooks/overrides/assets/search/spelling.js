// A word that the archive does not hold → the nearest one that it does.

const SHORTEST = 4; // letters: shorter words, mostly acronyms, are near to too many
const LIKE = 0.5; // as `matchers` tell it: less is only the nearest that the engine knew
const LONG = 8; // letters, from which two slips are forgiven

/**
 * The terms of a question with those that nothing is like replaced by the nearest word of the
 * archive; null when there is none to replace. `found` are the words of the pages found.
 */
export async function mended(terms, matchers, found, root) {
  const isLost = (term, i) => canSlip(term) && !found.some((word) => matchers[i](word) > LIKE);
  const lost = terms.filter(isLost);
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

function canSlip({ key }) {
  return key.length >= SHORTEST && !/\d/.test(key);
}

/** The known word that fewest slips part from one, undefined when all are too far. */
function nearest(word, words) {
  const most = word.length < LONG ? 1 : 2;
  const near = words
    .filter((known) => Math.abs(known.length - word.length) <= most)
    .map((known) => ({ known, slips: slips(word, known) }))
    .filter((one) => one.slips <= most)
    .sort((one, other) => one.slips - other.slips);
  return near[0]?.known;
}

/** How many letters were added, left out, changed or swapped with the next between two words. */
function slips(one, other) {
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

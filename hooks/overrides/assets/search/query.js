// What a reader types → the words to look for, and how much another word is like one of them.

/** Words that stand in every text: they would only bring in the heaviest pieces of the index. */
const EMPTY = new Set(
  ("a au aux avec c ce ces cette d dans de des du elle en est et il ils j l la le les leur leurs " +
    "ne nos notre nous on ou par pas pour qu que qui s sa se ses si son sont sur un une vos votre " +
    "vous the of and").split(" "),
);
const NEAR = 0.3;
const FACET = /^fx.*xf\W?$/;
const ELISION = /^(?:[cdjls]|qu|jusqu|lorsqu|puisqu)'(?=.)/i;

/**
 * A word of a question: `text` for the engine, `key` to compare.
 * @typedef {{ text: string, key: string }} Term
 */
/**
 * How much a word is like one that was asked for: 0 not at all, 1 the same.
 * @typedef {(word: string) => number} Matcher
 */

/**
 * Text in lower case, without accents or ligatures, with typewriter apostrophes.
 * @param {string} text
 */
function fold(text) {
  return unaccented(plainSigns(text).toLowerCase());
}

/**
 * The words of a question.
 * @param {string} question
 * @returns {Term[]}
 */
export function terms(question) {
  const words = plainSigns(question)
    .split(/[\s«»"“”()[\]{},;!?]+/)
    .map((word) => word.replace(ELISION, ""))
    .map((text) => ({ text, key: key(text) }))
    .filter((word) => word.key);
  const full = words.filter((word) => !EMPTY.has(word.key));
  return full.length ? full : words;
}

/**
 * A matcher for each word asked for.
 * @param {Term[]} asked
 * @param {string[]} taken the words that the engine took for them, for want of better ones
 * @returns {Matcher[]}
 */
export function matchers(asked, taken) {
  const likes = asked.map((term) => remembering((word) => likeness(word, term.key)));
  const far = taken.filter((word) => !FACET.test(word) && likes.every((like) => !like(word)));
  const nearest = new Map(far.map((word) => [word, nearestTerm(word, asked)]));
  return likes.map((like, i) => (word) => like(word) || (nearest.get(word) === i ? NEAR : 0));
}

/**
 * @param {string} word
 * @param {string} asked
 */
function likeness(word, asked) {
  const parts = pieces(word);
  return Math.max(0, ...[parts.join(""), ...parts].map((part) => alike(part, asked)));
}

/**
 * @param {string} word
 * @param {string} asked
 */
function alike(word, asked) {
  if (word === asked) return 1;
  if (/^\d+$/.test(asked)) return 0; // 20 is not 2023
  if (singular(word) === singular(asked)) return 0.95;
  if (asked.length > 2 && word.startsWith(asked)) return 0.8;
  const shared = sharedLetters(word, asked);
  return shared > 3 && shared >= 0.6 * Math.max(word.length, asked.length) ? 0.6 : 0;
}

/**
 * The index of the term with which a word shares most of its beginning.
 * @param {string} word
 * @param {Term[]} asked
 */
function nearestTerm(word, asked) {
  const shared = asked.map(({ key: term }) =>
    Math.max(0, ...pieces(word).map((part) => sharedLetters(part, term))));
  return shared.indexOf(Math.max(...shared));
}

/**
 * @param {string} one
 * @param {string} other
 */
function sharedLetters(one, other) {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}

/** @param {string} word */
function pieces(word) {
  return fold(word).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/**
 * The same matcher, asked only once about a word.
 * @param {Matcher} matcher
 * @returns {Matcher}
 */
function remembering(matcher) {
  /** @type {Map<string, number>} */
  const known = new Map();
  return (word) => {
    const value = known.get(word) ?? matcher(word);
    known.set(word, value);
    return value;
  };
}

/**
 * Whether a text is, word for word, what was asked for.
 * @param {Term[]} asked
 */
export function isWhole(asked) {
  const whole = asked.map((term) => term.key).join("");
  return (/** @type {string} */ text) => key(text) === whole;
}

/**
 * The word by which pages are filtered; see `archive.search.documents`.
 * @param {string} name
 * @param {string} value
 */
export function facet(name, value) {
  return `fx${name}${key(value)}xf`;
}

/** @param {string} text */
function key(text) {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, "");
}

/** @param {string} word */
function singular(word) {
  return word.length > 3 ? word.replace(/[sx]$/, "") : word;
}

/** @param {string} text */
function plainSigns(text) {
  return text.replace(/œ/g, "oe").replace(/Œ/g, "OE").replace(/æ/g, "ae").replace(/[’‘]/g, "'");
}

/** @param {string} text */
function unaccented(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}

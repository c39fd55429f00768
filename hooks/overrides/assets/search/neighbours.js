// A word that the archive does not hold → those that are surely meant, or may be.

import { distance, group, sound } from "./words.js";

/** @import { Store } from "./store.js" */
/** @import { Term } from "./question.js" */

const MOST_OFFERED = 3; // words offered
const HEARD = 2; // letters that differ between words that sound alike: refujie, refugies
/** Letters of a word with which one slip makes hardly ever another word of French. */
const SURE = { swapped: 6, added: 6, changed: 8 };
/** First letters that sound alike. */
const ALIKE = ["ckqs", "gj", "fp", "iy", "sz"];

/**
 * The word that is surely meant, null when there is none or more than one; and those that may be.
 * @param {Term} term
 * @param {Store} store
 * @returns {Promise<{ meant: string | null, offered: string[] }>}
 */
export async function neighbours({ form }, store) {
  if (!/^[a-z]{4,}$/.test(form)) return { meant: null, offered: [] };
  const others = ALIKE.filter((letters) => letters.includes(form[0])).join("");
  const letters = [...new Set(form[0] + others)];
  const words = (await Promise.all(letters.map((letter) => store.wordsOf(letter)))).flat();
  const distances = words.map((word) => distance(form, word, HEARD));
  const close = words.filter((_, i) => distances[i] <= HEARD);
  const near = words.filter((_, i) => distances[i] === 1);
  const heard = sound(form);
  const same = form.length > 4 ? close.filter((word) => sound(word) === heard) : [];
  const spare = Number(isOdd(form, store.pairs));
  const meant = alone(same.length ? same : near.filter((word) => isSure(form, word, spare)));
  const offered = [...same, ...near];
  const different = offered.filter((word, i) =>
    offered.findIndex((other) => group(other) === group(word)) === i);
  return { meant, offered: meant ? [] : different.slice(0, MOST_OFFERED) };
}

/**
 * The first of some words, when all are of one stem.
 * @param {string[]} words
 */
function alone(words) {
  return new Set(words.map(group)).size === 1 ? words[0] : null;
}

/**
 * Whether a word has two letters side by side that are so in none of the archive: it is hardly French.
 * @param {string} form
 * @param {Set<string>} pairs
 */
function isOdd(form, pairs) {
  return [...form.slice(1)].some((letter, i) => !pairs.has(form[i] + letter));
}

/**
 * Whether two words that are one slip apart are so long that it is one: massage is no slip of
 * message.
 * @param {string} one
 * @param {string} other
 * @param {number} spare letters that may lack
 */
function isSure(one, other, spare) {
  const letters = Math.min(one.length, other.length) + spare;
  if (one.length !== other.length) return letters >= SURE.added;
  const isSwap = [...one].sort().join("") === [...other].sort().join("");
  return letters >= (isSwap ? SURE.swapped : SURE.changed);
}

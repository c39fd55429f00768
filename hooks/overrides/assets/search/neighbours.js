// A word that the archive does not hold → those that are surely meant, or may be.

import { areNear, group, sound } from "./words.js";

/** @import { Store } from "./store.js" */
/** @import { Term } from "./question.js" */

const MOST_OFFERED = 3; // words offered
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
  const alike = ALIKE.filter((letters) => letters.includes(form[0])).join("");
  const letters = [...new Set(form[0] + alike)];
  const words = (await Promise.all(letters.map((letter) => store.wordsOf(letter)))).flat();
  const heard = sound(form);
  const same = form.length > 4 ? words.filter((word) => sound(word) === heard) : [];
  const near = words.filter((word) => areNear(form, word));
  const meant = alone(same) ?? (same.length ? null : alone(near));
  const offered = [...same, ...near, ...words.filter((word) => areClose(form, word))];
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
 * Whether two words of one length differ by one letter: too little to be sure in short ones.
 * @param {string} one
 * @param {string} other
 */
function areClose(one, other) {
  if (one.length !== other.length) return false;
  return [...one].filter((letter, i) => letter !== other[i]).length === 1;
}

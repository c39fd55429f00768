// Text → the words that the index knows; archive/search/words.py does the same.

import { FrenchStemmer } from "./snowball.js";

const LETTERS = { œ: "oe", æ: "ae", "’": "'", "‘": "'", ɓ: "b", ɗ: "d", ƙ: "k", ƴ: "y", ß: "ss" };
const SIGNS = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");
const WORD = /\d+(?:[-./]\d+)+|[\p{L}\p{N}]+/gu;
const SHORT = 3;
const WHOLE = 4;
/** @type {[RegExp, string][]} */
const PLAIN = [
  [/^(?!.*(?:a[im]|em)ent$)(...+)ent$/, "$1e"],
  [/(i|ng)ere$/, "$1er"],
  [/(nd|rd|tt)r(?:e|a|ait|aient|ont)$/, "$1e"],
];
/** @type {[string, number][]} */
const LEFT = [["er", 7], ["ent", 6], ["ir", 5], ["i", 5], ["y", 5], ["e", 4]];

/** @type {{ stemWord: (word: string) => string }} */
const stemmer = new FrenchStemmer();

/**
 * Text in lower case, without accents or ligatures.
 * @param {string} text
 */
export function fold(text) {
  const plain = text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]+/g, "");
  return plain.replace(SIGNS, (sign) => Reflect.get(LETTERS, sign));
}

/**
 * Every word of a folded text: letters and digits; a compound of numbers is one.
 * @param {string} folded
 * @returns {string[]}
 */
export function wordsOf(folded) {
  return folded.match(WORD) ?? [];
}

/**
 * The stem that a folded word shares with its other forms.
 * @param {string} word
 */
export function group(word) {
  if (!/^[a-z]+$/.test(word)) return word;
  let form = word;
  if (form.length > SHORT && /[^s]s$/.test(form)) form = form.slice(0, -1);
  if (form.endsWith("ee")) form = form.slice(0, -1);
  if (form.length <= WHOLE) return form.length === WHOLE ? form.replace(/e$/, "") : form;
  for (const [ending, plain] of PLAIN) form = form.replace(ending, plain);
  return shortened(stemOf(`${stemOf(form)}e`));
}

/**
 * What Snowball leaves of a word; it looks for endings behind its first vowels only.
 * @param {string} word
 */
function stemOf(word) {
  const form = word.replace(/asse$/, "ass");
  const behind = /^[aeiouy]/.test(form) ? stemmer.stemWord(`b${form}`) : "";
  if (behind.length > WHOLE) return behind.slice(1);
  const stem = stemmer.stemWord(form);
  return stem === form && stem.endsWith("er") ? stem.slice(0, -2) : stem;
}

/**
 * A stem without what Snowball leaves of verbs.
 * @param {string} stem
 */
function shortened(stem) {
  const left = LEFT.find(([ending, most]) => stem.endsWith(ending) && stem.length >= most);
  return left ? stem.slice(0, -left[0].length) : stem;
}

/**
 * How a word sounds, roughly: refujie and refugie, cartografie and cartographie, tahua and tahoua
 * are the same.
 * @param {string} word
 */
export function sound(word) {
  return word
    .replace(/ph/g, "f")
    .replace(/ch(?![lrnm])/g, "C")
    .replace(/[gj](?=[eiy])|j/g, "j")
    .replace(/sc(?=[eiy])|c(?=[eiy])|t(?=ion)|ss|z/g, "s")
    .replace(/qu?|ck?/g, "k")
    .replace(/eau|au/g, "o")
    .replace(/ou/g, "u")
    .replace(/ai|ei/g, "e")
    .replace(/h/g, "")
    .replace(/y/g, "i")
    .replace(/m(?=[bp])/g, "n")
    .replace(/e(?=n[^aeiou])/g, "a")
    .replace(/(.)\1+/g, "$1")
    .replace(/[sx]$/, "")
    .replace(/(....)e$/, "$1");
}

/**
 * How many letters are added, left out, changed, or swapped with the next, from a word to another;
 * more than there may be is Infinity.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let before = /** @type {number[]} */ ([]);
  let row = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = row[j - 1] + Number(one[i - 1] !== other[j - 1]);
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, changed);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return Infinity;
    [before, row] = [row, next];
  }
  return row[other.length];
}

// What a reader types → the words to look for.

import { datesIn } from "./dates.js";
import { fold, group, wordsOf } from "./words.js";

const MOST_WORDS = 12; // words of a question
const SHORTEST_BEGINNING = 3; // letters of a word that is still being typed
const CLEAR = 5; // letters of a beginning that other words hardly share
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u; // which may go on
const QUOTED = /«([^»]*)(?:»|$)|["“”„]([^"“”„]*)(?:["“”„]|$)/g;
/** @import { Store } from "./store.js" */
/**
 * A word to look for: as it was typed, folded, and its stem; a date is a word of the index, `until`
 * the last of a stretch of days and `also` the number that it looks like (2015-10) or the quarter
 * that texts name, else "". One in
 * quotes is found in its very form, one that is being typed as a beginning too.
 * @typedef {{
 *   typed: string, form: string, until: string, also: string, stem: string, isExact: boolean,
 *   isBeginning: boolean,
 * }} Term
 */
/**
 * `words` are all of the question, folded, function words too; `phrases` are those in quotes, of
 * more than one word; `bodies` are the ids of the organisations that it may name.
 * @typedef {{
 *   terms: Term[], words: string[], phrases: string[][], bodies: string[], isCut: boolean,
 * }} Question
 */

/**
 * @param {string} text
 * @param {Store} store
 * @param {boolean} isTyping whether the last word may go on
 * @returns {Question}
 */
export function parse(text, store, isTyping) {
  /** @type {[typed: string, word: string][][]} */
  const quoted = [];
  const rest = text.replace(QUOTED, (_, inside, other) => {
    quoted.push(typedWords(inside ?? other));
    return " | ";
  });
  const dated = datesIn(rest, store);
  const dates = dated.dates.map((date) => ({ ...term(date.form, true), ...date, also: date.also || numberIn(date.typed) }));
  /** @type {(words: [typed: string, word: string][], isExact: boolean) => Term[]} */
  const full = (words, isExact) => words.filter(([, word]) => isFull(word, store))
    .map(([typed, word]) => ({ ...term(word, isExact), typed }));
  const terms = [...dates, ...full(quoted.flat(), true), ...full(typedWords(dated.text), false)];
  const last = terms.at(-1);
  if (last && isTyping && !last.isExact && ENDS_IN_WORD.test(text)) {
    last.isBeginning = last.form.length >= SHORTEST_BEGINNING && !last.form.startsWith("=");
  }
  const different = terms.filter((one, i) => terms.findIndex(({ form }) => form === one.form) === i);
  const words = wordsOf(fold(text));
  const said = `-${words.join("-")}-`;
  return {
    terms: different.slice(0, MOST_WORDS),
    words,
    phrases: quoted.filter(({ length }) => length > 1).map((phrase) => phrase.map(([, word]) => word)),
    bodies: store.bodies.filter((id) => said.includes(`-${id}-`)),
    isCut: different.length > MOST_WORDS,
  };
}

/**
 * Ask for the words of a question while it is typed; the last one as soon as its beginning tells
 * in which file it is.
 * @param {string} text
 * @param {Store} store
 */
export function foresee(text, store) {
  if (!store.version) return; // all of it is still on its way
  const { terms, bodies } = parse(text, store, true);
  const last = ENDS_IN_WORD.test(text) ? terms.at(-1) : null;
  const clear = terms.filter((one) => one !== last || one.form.length >= CLEAR);
  const wanted = [...clear.map((one) => store.held(one)), ...bodies.map((body) => store.group(keyOf(body)))];
  for (const files of wanted) files.catch(() => {}); // told when it is looked for
}

/**
 * The word of the index that stands for an organisation.
 * @param {string} body its id
 */
export function keyOf(body) {
  return `=o${body}`;
}

/**
 * @param {string} form
 * @param {boolean} isExact
 * @returns {Term}
 */
function term(form, isExact) {
  return { typed: form, form, until: "", also: "", stem: group(form), isExact, isBeginning: false };
}

/**
 * The number that a date looks like, "" for none.
 * @param {string} typed
 */
function numberIn(typed) {
  return wordsOf(typed).length === 1 ? typed : "";
}

/**
 * @param {string} text
 * @returns {[typed: string, word: string][]}
 */
function typedWords(text) {
  const words = text.match(/\d+(?:[-./]\d+)+|[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.flatMap((typed) => wordsOf(fold(typed)).map((word) => {
    return /** @type {[string, string]} */ ([typed, word]);
  }));
}

/**
 * @param {string} word
 * @param {Store} store
 */
function isFull(word, store) {
  return !store.small.has(word) && (word.length > 1 || /\d/.test(word));
}

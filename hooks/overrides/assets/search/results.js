// What answers → results, with what their pages say.

import { lacking } from "./ranking.js";
import { fold, wordsOf } from "./words.js";

const MOST_READ = 24; // pages read at once for a phrase

/** @import { Directory, Kind } from "./directory.js" */
/** @import { Answer } from "./finder.js" */
/** @import { Term } from "./question.js" */
/** @import { Found } from "./ranking.js" */
/**
 * @typedef {object} Result
 * @property {string} url
 * @property {Kind} kind
 * @property {string} title
 * @property {string} text
 * @property {string} meeting the title of its meeting or page, "" when it is its own
 * @property {string} day
 * @property {Term[]} missing
 * @property {boolean} isTranslated whether English words lead to it
 */

/**
 * Read results of an answer until there are so many.
 * @param {Answer} answer
 * @param {Directory} directory
 * @param {number} end
 */
export async function read(answer, directory, end) {
  const { phrases } = answer.asked;
  const most = answer.read + (phrases.length ? MOST_READ : end - answer.results.length);
  while (answer.results.length < end && answer.left && answer.read < most) {
    const next = answer.found.slice(answer.read, answer.read + end - answer.results.length);
    const loaded = await Promise.all(next.map((found) => resultOf(answer, directory, found)));
    answer.read += next.length;
    answer.results = [...answer.results, ...loaded.filter((result) => saysAll(result, phrases))];
  }
}

/**
 * Whether a result holds phrases word for word; an address, left out, parts what stands around it.
 * @param {Result} result
 * @param {string[][]} phrases
 */
function saysAll({ title, text }, phrases) {
  if (!phrases.length) return true;
  const parts = [title, ...text.split("…")].map((part) => ` ${wordsOf(fold(part)).join(" ")} `);
  return phrases.every((phrase) => parts.some((words) => words.includes(` ${phrase.join(" ")} `)));
}

/**
 * @param {Answer} answer
 * @param {Directory} directory
 * @param {Found} found
 * @returns {Promise<Result>}
 */
async function resultOf({ store, matches }, directory, { document }) {
  const [url, day, pageTitle, documents] = await store.text(directory, document);
  const [anchor, title, text] = documents[document - directory.firsts[document]];
  const kind = directory.kinds[document];
  const isWhole = kind === "reunion" || !anchor;
  return {
    url: anchor ? `${url}#${anchor}` : url,
    kind, text, day,
    missing: lacking(matches, directory, document),
    isTranslated: kind === "theme" && !matches.every(({ levels, forms }) =>
      !levels[document] || wordsOf(fold(`${title} ${text}`)).some((word) => forms.has(word))),
    title: kind === "reunion" ? pageTitle : title,
    meeting: isWhole ? "" : pageTitle,
  };
}

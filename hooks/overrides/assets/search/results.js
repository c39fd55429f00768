// What answers → results, with what their pages say.

import { inFrench } from "../pages/french_days.js";
import { lacking } from "./ranking.js";
import { fold, wordsOf } from "./words.js";

const MOST_READ = 24; // pages read at once for a phrase

/** @import { Directory, Kind } from "./directory.js" */
/** @import { Answer } from "./finder.js" */
/** @import { Term } from "./question.js" */
/** @import { Found } from "./ranking.js" */
/**
 * What is known of a result before its text comes; titles only of what is in no meeting. `meeting`
 * is the title of its meeting or page, "" when it is its own.
 * @typedef {{ kind: Kind, title: string, meeting: string, day: string, missing: Term[] }} Outline
 */
/**
 * `isTranslated` tells whether English words lead to it.
 * @typedef {Outline & { url: string, text: string, isTranslated: boolean }} Result
 */

/**
 * Read results of an answer until there are so many.
 * @param {Answer} answer
 * @param {Directory} directory
 * @param {number} end
 * @param {() => void} [tell] what to do when those whose texts are not at hand are outlined
 */
export async function read(answer, directory, end, tell = () => {}) {
  const { phrases } = answer.asked;
  const most = answer.read + (phrases.length ? MOST_READ : end - answer.results.length);
  while (answer.results.length < end && answer.left && answer.read < most) {
    const next = answer.found.slice(answer.read, answer.read + end - answer.results.length);
    const loaded = await textsOf(answer, directory, next, tell);
    answer.read += next.length;
    answer.results = [...answer.results, ...loaded.filter((result) => saysAll(result, phrases))];
  }
}

/**
 * Load the texts of results; what is known without them is told when they are not at hand.
 * @param {Answer} answer
 * @param {Directory} directory
 * @param {Found[]} next
 * @param {() => void} tell
 */
async function textsOf(answer, directory, next, tell) {
  const loading = Promise.all(next.map((found) => resultOf(answer, directory, found)));
  // Texts tell whether a phrase is there, and how a word in the place of another is written.
  const isKnown = !answer.asked.phrases.length && !answer.instead.length;
  answer.outlines = isKnown ? next.map((found) => outline(answer, directory, found)) : [];
  const pause = isKnown ? setTimeout(tell) : 0;
  try {
    return await loading;
  } finally {
    clearTimeout(pause);
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
 * What the words of the question alone tell of a document that they found.
 * @param {Answer} answer
 * @param {Directory} directory
 * @param {Found} found
 * @returns {Outline}
 */
function outline({ matches }, directory, { document }) {
  const title = directory.title(document);
  const day = directory.day(document);
  const isWhole = directory.top(document) === document;
  return {
    kind: directory.kinds[document],
    title: isWhole ? title : "",
    meeting: isWhole ? "" : title,
    day: day && inFrench(day),
    missing: lacking(matches, directory, document),
  };
}

/**
 * @param {Answer} answer
 * @param {Directory} directory
 * @param {Found} found
 * @returns {Promise<Result>}
 */
async function resultOf(answer, directory, found) {
  const { document } = found;
  const [url, pageTitle, documents] = await answer.store.text(directory, document);
  const [anchor, title, text] = documents[document - directory.firsts[document]];
  const known = outline(answer, directory, found);
  const { kind } = known;
  const isWhole = kind === "reunion" || !anchor;
  return {
    ...known,
    url: anchor ? `${url}#${anchor}` : url,
    text,
    isTranslated: kind === "theme" && !answer.matches.every(({ levels, forms }) =>
      !levels[document] || wordsOf(fold(`${title} ${text}`)).some((word) => forms.has(word))),
    title: kind === "reunion" ? pageTitle : title,
    meeting: isWhole ? "" : pageTitle,
  };
}

// The filters of a search → the documents that they let through.

import { unpack } from "./postings.js";
import { isDate, onePerMeeting } from "./ranking.js";

/** @import { Directory } from "./directory.js" */
/** @import { Request } from "./finder.js" */
/** @import { Group } from "./postings.js" */
/** @import { Found, Match } from "./ranking.js" */

/** What has a page of its own. */
const PAGED = new Set(["reunion", "organisation", "ressource", "theme"]);

/**
 * Which documents the filters let through, and the question: what is asked of a day is of that day,
 * and what is quoted is there.
 * @param {Request} request
 * @param {Directory} directory
 * @param {Group | null} ofBody
 * @param {Match[]} matches
 */
export function filter({ type, year, body }, directory, ofBody, matches) {
  const kept = new Set();
  for (const { titles, texts } of ofBody?.postings ?? []) {
    unpack(titles, (document) => kept.add(document));
    unpack(texts, (document) => kept.add(document));
  }
  const exact = matches.filter(({ term, isFound }) => isFound && term.isExact);
  const dates = exact.filter(isDate);
  const quoted = exact.filter((found) => !isDate(found));
  return (/** @type {number} */ document) =>
    (!type || directory.kinds[document] === type) &&
    (!year || Number(directory.day(document).slice(0, 4)) === year) &&
    (!body || kept.has(document)) &&
    quoted.every(({ levels }) => levels[document]) &&
    (!dates.length || dates.some(({ levels }) => levels[document] || levels[directory.top(document)]));
}

/**
 * What filters alone leave: all of a kind, else whole pages.
 * @param {Request} request
 * @param {Directory} directory
 * @param {(document: number) => boolean} keep
 * @returns {Found[]}
 */
export function unasked({ type }, directory, keep) {
  const all = directory.kinds.map((kind, document) => ({ document, kind, held: 0 }));
  const kept = all.filter(({ document, kind }) => keep(document) && (type || PAGED.has(kind)));
  return onePerMeeting(kept, directory);
}

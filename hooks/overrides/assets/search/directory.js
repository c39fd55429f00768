// Which documents there are: their pages, kinds and days.

import { unpack } from "./postings.js";

const HASH = 4; // letters of the name of a page's file
const KINDS = /** @type {const} */ (
  ["reunion", "point", "action", "organisation", "ressource", "page", "decision", "theme"]
);

/** @typedef {typeof KINDS[number]} Kind */

export class Directory {
  /**
   * @param {string} text see `directory` in search/documents.py
   * @param {string[]} titles of the pages that are no meetings, which come after these
   */
  constructor(text, titles) {
    this.titles = titles;
    /** @type {string[]} */
    this.hashes = [];
    /** @type {number[]} the first document of each page */
    this.starts = [];
    /** @type {Kind[]} of each document */
    this.kinds = [];
    /** @type {number[]} the page of each document */
    this.pages = [];
    /** @type {number[]} which file of its page holds each document, 0 for the first */
    this.parts = [];
    /** @type {number[]} the first document of that file */
    this.firsts = [];
    const [newest, behind, ...pages] = text.split(" ");
    /** @type {string[]} of each meeting, which are the first pages */
    this.days = [];
    unpack(behind, (distance) => this.days.push(before(newest, distance - this.days.length)));
    for (const page of pages) this.add(page);
  }

  /**
   * The document that stands for the whole page of another.
   * @param {number} document
   */
  top(document) {
    return this.starts[this.pages[document]];
  }

  /**
   * The title of the page of a document, "" where its text alone tells.
   * @param {number} document
   */
  title(document) {
    return this.titles[this.pages[document] - this.days.length] ?? "";
  }

  /**
   * The day of the meeting of a document, "" where there is none.
   * @param {number} document
   */
  day(document) {
    return this.days[this.pages[document]] ?? "";
  }

  /** @param {string} page */
  add(page) {
    this.starts.push(this.kinds.length);
    this.hashes.push(page.slice(0, HASH));
    page.slice(HASH).split(".").forEach((kinds, part) => {
      const first = this.kinds.length;
      for (const kind of kinds) {
        this.pages.push(this.hashes.length - 1);
        this.parts.push(part);
        this.firsts.push(first);
        this.kinds.push(KINDS[Number(kind)]);
      }
    });
  }
}

/**
 * @param {string} day
 * @param {number} distance
 */
function before(day, distance) {
  const found = new Date(day);
  found.setUTCDate(found.getUTCDate() - distance);
  return found.toISOString().slice(0, 10);
}

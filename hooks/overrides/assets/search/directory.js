// Which documents there are: their pages, kinds and days.

import { unpack } from "./postings.js";

const HASH = /.{4}/g; // in the name of a page's file
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
    const [newest, behind, hashes, ...pages] = text.split(" ");
    /** @type {string[]} */
    this.hashes = hashes.match(HASH) ?? [];
    this.newest = newest;
    /** @type {number[]} days from each meeting, which are the first pages, to the newest */
    this.behind = [];
    unpack(behind, (distance) => this.behind.push(distance - this.behind.length));
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
    return this.titles[this.pages[document] - this.behind.length] ?? "";
  }

  /**
   * The day of the meeting of a document, "" where there is none.
   * @param {number} document
   */
  day(document) {
    const behind = this.behind[this.pages[document]];
    if (behind === undefined) return "";
    const day = new Date(this.newest);
    day.setUTCDate(day.getUTCDate() - behind);
    return day.toISOString().slice(0, 10);
  }

  /** @param {string} page the kinds of its documents */
  add(page) {
    this.starts.push(this.kinds.length);
    page.split(".").forEach((kinds, part) => {
      const first = this.kinds.length;
      for (const kind of kinds) {
        this.pages.push(this.starts.length - 1);
        this.parts.push(part);
        this.firsts.push(first);
        this.kinds.push(KINDS[Number(kind)]);
      }
    });
  }
}

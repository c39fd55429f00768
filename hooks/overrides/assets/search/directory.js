// Which documents there are: their pages, kinds and years.

const HASH = 4; // letters of the name of a page's file
const KINDS = /** @type {const} */ (
  ["reunion", "point", "action", "organisation", "ressource", "page", "decision", "theme"]
);

/** @typedef {typeof KINDS[number]} Kind */

export class Directory {
  /** @param {string} text see `_directory` in search/index.py */
  constructor(text) {
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
    /** @type {number[]} the year of each document, 0 for none */
    this.years = [];
    for (const line of text.split("\n")) {
      const [year, ...pages] = line.split(" ");
      for (const page of pages) this.add(page, Number(year));
    }
  }

  /**
   * @param {string} page
   * @param {number} year
   */
  add(page, year) {
    this.starts.push(this.kinds.length);
    this.hashes.push(page.slice(0, HASH));
    page.slice(HASH).split(".").forEach((kinds, part) => {
      const first = this.kinds.length;
      for (const kind of kinds) {
        this.pages.push(this.hashes.length - 1);
        this.parts.push(part);
        this.firsts.push(first);
        this.kinds.push(KINDS[Number(kind)]);
        this.years.push(year);
      }
    });
  }
}

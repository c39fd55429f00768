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
    for (const kind of page.slice(HASH)) {
      this.pages.push(this.hashes.length - 1);
      this.kinds.push(KINDS[Number(kind)]);
      this.years.push(year);
    }
  }
}

// The files of the index, each a script that hands its data to one function: see search/index.py.

import { Directory } from "./directory.js";
import { parsed } from "./postings.js";
import { group } from "./words.js";

/** @import { Group } from "./postings.js" */
/**
 * What results show of a page, or of a part of it: the address and the title of the page, and of
 * each document the anchor, the title and the text.
 * @typedef {[url: string, title: string, documents: [string, string, string][]]} PageText
 */
/**
 * @typedef {object} Listed
 * @property {string} version
 * @property {number} pages
 * @property {string} words
 * @property {string} bodies
 * @property {string} letters
 * @property {string} pairs
 * @property {string} small
 * @property {string} months
 * @property {string} ordinals
 * @property {string} weekdays
 */
/** @typedef {(name: string, isAgain: boolean) => Promise<unknown>} Loader */

/** The index, of which only the parts that are asked for are loaded. */
export class Store {
  /**
   * @param {Loader} load what gives the data of a file; fails when it cannot be had
   */
  constructor(load) {
    this.load = load;
    /** @type {Map<string, Promise<any>>} */
    this.files = new Map();
    this.small = new Set([""]);
    /** @type {Map<string, number>} */
    this.months = new Map();
    /** @type {Map<string, number>} */
    this.ordinals = new Map();
    this.weekdays = new Set([""]);
    this.bounds = [""];
    /** @type {string[]} the ids of the organisations */
    this.bodies = [];
    this.letters = "";
    this.pairs = new Set([""]); // letters that stand side by side in a word
    this.version = "";
    this.pageCount = 0;
    /** @type {Promise<void> | null} */
    this.opening = null;
  }

  /** Read what there is, once; a failure is tried again next time. */
  ready() {
    this.opening ??= this.open(false).catch((error) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }

  /**
   * Read what there is; `isAgain` past every cache, when a file that it names is gone.
   * @param {boolean} isAgain
   */
  async open(isAgain) {
    const listed = /** @type {Listed} */ (await this.load("liste", isAgain));
    if (listed.version !== this.version) this.files.clear();
    this.version = listed.version;
    this.pageCount = listed.pages;
    this.bounds = listed.words.split(" ");
    this.bodies = listed.bodies.split(" ").filter(Boolean);
    this.letters = listed.letters;
    this.pairs = new Set(listed.pairs.split(" ").flatMap(([one, ...others]) => others.map((other) => one + other)));
    this.small = new Set(listed.small.split(" "));
    this.weekdays = new Set(listed.weekdays.split(" "));
    this.months = numbered(listed.months);
    this.ordinals = numbered(listed.ordinals);
  }

  /**
   * The data of a file, loaded once; a failure is tried again next time.
   * @param {string} name
   * @returns {Promise<any>}
   */
  file(name) {
    const known = this.files.get(name);
    if (known) return known;
    const loading = this.load(name, false);
    this.files.set(name, loading);
    loading.catch(() => this.files.delete(name));
    return loading;
  }

  /**
   * Where the words of a stem stand, null when none of them is in the archive.
   * @param {string} stem
   * @returns {Promise<Group | null>}
   */
  async group(stem) {
    /** @type {string} */
    const lines = await this.shard(this.place(stem));
    const line = lines.split("\n").find((text) => text.startsWith(`${stem}|`));
    return line ? parsed(line) : null;
  }

  /**
   * The groups of a word, or of every day of a stretch.
   * @param {{ stem: string, form: string, until: string }} term
   * @returns {Promise<Group[]>}
   */
  async held({ stem, form, until }) {
    if (!until) return [await this.group(stem)].filter((found) => found !== null);
    const lines = await this.lines(form, until);
    return lines.filter((line) => form <= line && line.split("|")[0] <= until).map((line) => parsed(line));
  }

  /**
   * The lines of all shards between two keys.
   * @param {string} low
   * @param {string} high
   */
  async lines(low, high) {
    const first = this.place(low);
    const shards = Array.from({ length: this.place(high) - first + 1 }, (_, i) => this.shard(first + i));
    return (await Promise.all(shards)).flatMap((text) => text.split("\n"));
  }

  /**
   * The groups that hold a word with a beginning, null when they fill more shards than may be
   * loaded.
   * @param {string} beginning
   * @param {number} most shards
   * @returns {Promise<Group[] | null>}
   */
  async beginning(beginning, most) {
    const stem = group(beginning); // may be shorter: that of refugie is refug, but of no number
    const shared = /\d/.test(beginning) ? beginning.length : Math.max(3, beginning.length - 2);
    const [low] = [stem, beginning].map((text) => text.slice(0, shared)).sort();
    const high = `${low}\uffff`;
    if (this.place(high) - this.place(low) >= most) return null;
    const near = (await this.lines(low, high)).filter((line) => line.includes(`|${beginning}`));
    return near.map((line) => parsed(line, beginning));
  }

  /** @param {string} key */
  place(key) {
    let [low, high] = [0, this.bounds.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.bounds[middle] <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * @param {number} place
   * @returns {Promise<string>}
   */
  shard(place) {
    return this.file(`${this.version}/m${place}`);
  }

  /**
   * The words of the archive that begin with a letter.
   * @param {string} letter
   * @returns {Promise<string[]>}
   */
  async wordsOf(letter) {
    if (!this.letters.includes(letter)) return [];
    /** @type {string} */
    const words = await this.file(`${this.version}/l-${letter}`);
    return words.split(" ");
  }

  /** @returns {Promise<Directory>} */
  async directory() {
    const name = `${this.version}/pages`;
    const found = await this.file(name);
    if (found instanceof Directory) return found;
    const [text, titles, atHand] = found;
    for (const [part, data] of Object.entries(atHand)) this.files.set(part, Promise.resolve(data));
    const directory = new Directory(text, titles);
    this.files.set(name, Promise.resolve(directory));
    return directory;
  }

  /**
   * What results show of the page of a document, or of the part of it that holds this one.
   * @param {Directory} directory
   * @param {number} document
   * @returns {Promise<PageText>}
   */
  text({ hashes, pages, parts }, document) {
    const page = pages[document];
    const part = parts[document] ? `-${parts[document]}` : "";
    return this.file(`p${this.pageCount - 1 - page}-${hashes[page]}${part}`);
  }
}

/**
 * Words with the numbers that they stand for: "janvier1 fevrier2".
 * @param {string} text
 * @returns {Map<string, number>}
 */
function numbered(text) {
  return new Map([...text.matchAll(/([^\d ]+)(\d+)/g)].map(([, word, number]) => [word, Number(number)]));
}

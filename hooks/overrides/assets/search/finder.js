// A question and filters → results, loading few files at a time.

import { neighbours } from "./neighbours.js";
import { parse } from "./question.js";
import { match, namesIn, noteName, onePerMeeting, rank } from "./ranking.js";
import { unpack } from "./store.js";
import { fold, group, wordsOf } from "./words.js";

const MOST_SHARDS = 4; // loaded for the beginning of a word
const MOST_READ = 24; // pages read at once for a phrase

/** @import { Directory, Group, Kind, Store } from "./store.js" */
/** @import { Question, Term } from "./question.js" */
/** @import { Found, Match } from "./ranking.js" */
/**
 * What is asked: words, whether the last may go on, and filters.
 * @typedef {{ question: string, isTyping: boolean, type: string, year: number, body: string }} Request
 */
/**
 * @typedef {object} Result
 * @property {string} url
 * @property {Kind} kind
 * @property {string} title
 * @property {string} text
 * @property {string} meeting the title of its meeting or page, "" when it is its own
 * @property {string} day
 * @property {Term[]} missing
 */

/** One answer, and what more of it there could be. */
export class Answer {
  /**
   * @param {Store} store
   * @param {Request} request
   */
  constructor(store, request) {
    this.store = store;
    this.request = request;
    /** @type {Question} */
    this.asked = { terms: [], words: [], phrases: [], isCut: false };
    /** @type {Match[]} */
    this.matches = [];
    /** @type {Term[]} words that are nowhere */
    this.absent = [];
    /** @type {Term[]} words that only the site's own texts hold, such as the guide */
    this.unsaid = [];
    /** @type {{ term: Term, word: string }[]} words looked for in place of those */
    this.instead = [];
    /** @type {{ term: Term, words: string[] }[]} words that could be meant */
    this.offered = [];
    /** @type {Found[]} what answers, of which the first `read` were looked at */
    this.found = [];
    this.read = 0;
    /** @type {Result[]} */
    this.results = [];
    this.isWorking = false;
  }

  /** How many could follow. */
  get left() {
    return this.found.length - this.read;
  }

  /** Whether all that answers was not counted: a phrase is known when its page is read. */
  get isOpen() {
    return this.asked.phrases.length > 0 && this.left > 0;
  }

  /** Whether there is something to look for. */
  get isAsked() {
    const { type, year, body } = this.request;
    return this.asked.terms.length > 0 || Boolean(type || year || body);
  }

  /** The forms of the archive that were found, to be marked. */
  get forms() {
    return new Set(this.matches.flatMap(({ forms }) => [...forms]));
  }

  async begin() {
    const { store, request } = this;
    this.asked = parse(request.question, store, request.isTyping);
    const { terms } = this.asked;
    if (!this.isAsked) return;
    const [directory, groups, kept] = await Promise.all([
      store.directory(),
      Promise.all(terms.map((term) => this.groupsOf(term))),
      request.body ? store.group(`=o${request.body}`) : null,
    ]);
    const keep = filter(request, directory, kept);
    this.matches = terms.map((term, i) => match(term, groups[i], directory.kinds.length));
    const names = await this.takeNames(groups.flat());
    await this.mend(directory.kinds.length);
    const full = this.matches.filter(({ isFound }) => isFound);
    const unsaid = full.filter(({ levels }) =>
      levels.every((level, document) => !level || directory.kinds[document] === "page"));
    this.unsaid = unsaid.map(({ term }) => term);
    if (terms.length) this.found = this.enough(full) ? rank(full, directory, names, keep) : [];
    else this.found = unasked(request, directory, keep);
  }

  /**
   * Whether enough of the words are in the archive to show what holds them.
   * @param {Match[]} full
   */
  enough(full) {
    return full.length * 2 > this.matches.length && !this.asked.phrases.some((words) =>
      this.absent.some(({ form, isExact }) => isExact && words.includes(form)));
  }

  /** @param {Term} term */
  async groupsOf(term) {
    const own = await this.store.group(term.stem);
    const more = term.isBeginning ? await this.store.beginning(term.form, MOST_SHARDS) : null;
    return [...(own ? [own] : []), ...(more ?? [])];
  }

  /**
   * The names that the question says stand for all that concerns their bodies.
   * @param {Group[]} groups
   */
  async takeNames(groups) {
    const names = namesIn(groups, this.asked.words);
    const bodies = await Promise.all(names.map(({ body }) => (body ? this.store.group(`=o${body}`) : null)));
    names.forEach((name, i) => noteName(name, bodies[i]?.postings ?? [], this.matches));
    const whole = this.fullWords(this.asked.words);
    const named = names.filter(({ words }) => this.fullWords(words.split(" ")) === whole);
    return new Set(named.map(({ document }) => document));
  }

  /** @param {string[]} words */
  fullWords(words) {
    return words.filter((word) => !this.store.small.has(word)).join(" ");
  }

  /**
   * Name the words that are nowhere, and take the one that is surely meant in the place of each.
   * @param {number} count of all documents
   */
  async mend(count) {
    const lost = this.matches.filter(({ isFound }) => !isFound);
    this.absent = lost.map(({ term }) => term);
    for (const { term } of lost.filter(({ term: { isExact } }) => !isExact)) {
      const { meant, offered } = await neighbours(term, this.store);
      if (offered.length) this.offered.push({ term, words: offered });
      const found = meant && (await this.store.group(group(meant)));
      if (!found) continue;
      const other = { ...term, form: meant, stem: group(meant), isBeginning: false };
      this.instead.push({ term, word: meant });
      this.matches = this.matches.map((one) => (one.term === term ? match(other, [found], count) : one));
    }
  }

  /**
   * Load results until there are so many more.
   * @param {number} count
   */
  async more(count) {
    const directory = await this.store.directory();
    const { phrases } = this.asked;
    const end = this.results.length + count;
    const most = this.read + (phrases.length ? MOST_READ : count);
    const isSaid = (/** @type {Result} */ { title, text }) => {
      const words = ` ${wordsOf(fold(`${title} ${text}`)).join(" ")} `;
      return phrases.every((phrase) => words.includes(` ${phrase.join(" ")} `));
    };
    while (this.results.length < end && this.left && this.read < most) {
      const next = this.found.slice(this.read, this.read + end - this.results.length);
      const loaded = await Promise.all(next.map((found) => this.resultOf(found, directory)));
      this.read += next.length;
      this.results = [...this.results, ...loaded.filter(isSaid)];
    }
  }

  /**
   * @param {Found} found
   * @param {Directory} directory
   * @returns {Promise<Result>}
   */
  async resultOf({ document, missing }, directory) {
    const page = directory.pages[document];
    const [url, day, documents] = await this.store.page(directory, page);
    const [[, pageTitle]] = documents;
    const [anchor, title, text] = documents[document - directory.starts[page]];
    const kind = directory.kinds[document];
    const isWhole = kind === "reunion" || !anchor;
    return {
      url: anchor ? `${url}#${anchor}` : url,
      kind, text, day, missing,
      title: kind === "reunion" ? pageTitle : title,
      meeting: isWhole ? "" : pageTitle,
    };
  }
}

/**
 * Which documents the filters let through.
 * @param {Request} request
 * @param {Directory} directory
 * @param {Group | null} ofBody
 */
function filter({ type, year, body }, directory, ofBody) {
  const kept = new Set();
  for (const { titles, texts } of ofBody?.postings ?? []) {
    unpack(titles, (document) => kept.add(document));
    unpack(texts, (document) => kept.add(document));
  }
  return (/** @type {number} */ document) =>
    (!type || directory.kinds[document] === type) &&
    (!year || directory.years[document] === year) &&
    (!body || kept.has(document));
}

/**
 * What filters alone leave: all of a kind, else whole pages.
 * @param {Request} request
 * @param {Directory} directory
 * @param {(document: number) => boolean} keep
 * @returns {Found[]}
 */
function unasked({ type }, directory, keep) {
  const all = directory.kinds.map((kind, document) => ({ document, kind, held: 0, missing: [] }));
  const whole = new Set(["reunion", "organisation", "ressource"]);
  const kept = all.filter(({ document, kind }) => keep(document) && (type || whole.has(kind)));
  return onePerMeeting(kept, directory);
}

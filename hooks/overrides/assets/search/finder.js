// A question and filters → what answers, loading few files at a time.

import { filter, unasked } from "./limits.js";
import { neighbours } from "./neighbours.js";
import { keyOf, parse } from "./question.js";
import { match, namesIn, noteName, rank, withOneDate } from "./ranking.js";
import { read } from "./results.js";
import { fold, group, wordsOf } from "./words.js";

const MOST_SHARDS = 4; // loaded for the beginning of a word
const ACRONYM = 3; // letters of a beginning that may be a word itself

/** @import { Directory } from "./directory.js" */
/** @import { Group } from "./postings.js" */
/** @import { Question, Term } from "./question.js" */
/** @import { Found, Match } from "./ranking.js" */
/** @import { Outline, Result } from "./results.js" */
/** @import { Store } from "./store.js" */
/**
 * What is asked: words, whether the last may go on, and filters.
 * @typedef {{ question: string, isTyping: boolean, type: string, year: number, body: string }} Request
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
    this.asked = { terms: [], words: [], phrases: [], bodies: [], isCut: false };
    /** @type {Match[]} */
    this.matches = [];
    /** @type {Match[]} those that results should all hold */
    this.sought = [];
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
    this.others = 0; // how many hold what is asked for besides the absent words, where it is too little
    /** @type {Result[]} */
    this.results = [];
    /** @type {Outline[]} of results whose texts are on their way */
    this.outlines = [];
    this.isOutlined = false; // whether these were shown
    /** @type {Set<string>} words of the names of bodies that were asked for by another */
    this.meant = new Set();
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

  /**
   * Find the words, and what holds them; again when the index was made anew meanwhile.
   * @param {() => void} tell what to do when it is known which words are nowhere
   */
  async begin(tell) {
    this.asked = parse(this.request.question, this.store, this.request.isTyping);
    this.instead = [];
    this.offered = [];
    this.results = [];
    this.outlines = [];
    this.read = 0;
    if (!this.isAsked) return;
    const [directory, ofBody, groups] = await this.load();
    this.matches = this.asked.terms.map((term, i) => match(term, groups[i], directory.kinds.length));
    const named = await this.named(groups.flat(), directory.kinds.length, tell);
    await rest();
    this.order(directory, named, filter(this.request, directory, ofBody, this.matches));
    await rest();
  }

  /** The list of pages, what concerns the body of the filter, and what holds each word, at once. */
  load() {
    const { store, request, asked } = this;
    return Promise.all([
      store.directory(),
      request.body ? store.group(keyOf(request.body)) : null,
      Promise.all(asked.terms.map((term) => this.groupsOf(term))),
      ...asked.bodies.map((body) => store.group(keyOf(body))), // which `takeNames` then need not wait for
    ]);
  }

  /**
   * The documents whose whole name is asked for, with the words that are meant too.
   * @param {Group[]} groups
   * @param {number} count of all documents
   * @param {() => void} tell
   */
  async named(groups, count, tell) {
    const { words } = this.asked;
    const named = await this.takeNames(groups, words);
    const others = await this.mend(count, tell);
    if (!others.length) return named;
    const meant = words.map((word) => this.instead.find(({ term }) => term.form === word)?.word ?? word);
    return new Set([...named, ...(await this.takeNames([...groups, ...others], meant))]);
  }

  /**
   * Put what answers in its order.
   * @param {Directory} directory
   * @param {Set<number>} named
   * @param {(document: number) => boolean} keep
   */
  order(directory, named, keep) {
    const { terms, phrases } = this.asked;
    const full = this.matches.filter(({ isFound }) => isFound);
    this.sought = withOneDate(full);
    const unsaid = full.filter(({ levels }) =>
      levels.every((level, document) => !level || directory.kinds[document] === "page"));
    this.unsaid = unsaid.map(({ term }) => term);
    const found = terms.length
      ? rank(this.sought, directory, named, keep, phrases.length > 0)
      : unasked(this.request, directory, keep);
    const isEnough = !terms.length || this.enough(full);
    this.found = isEnough ? found : [];
    this.others = isEnough || phrases.length ? 0 : found.length;
  }

  /**
   * Whether enough of the words are in the archive to show what holds them.
   * @param {Match[]} full
   */
  enough(full) {
    return full.length * 2 > this.matches.length && !this.asked.phrases.some((words) =>
      this.absent.some(({ form, isExact }) => isExact && words.includes(form)));
  }

  /**
   * What holds a word; three letters that are one, as of an acronym, are no beginning of others.
   * @param {Term} term
   */
  async groupsOf(term) {
    const { also, form, isBeginning } = term;
    const own = this.store.held(term);
    const isWhole = form.length <= ACRONYM && (await own).length;
    const [found, other, more] = await Promise.all([
      own,
      also ? this.store.group(also) : null,
      isBeginning && !isWhole ? this.store.beginning(form, MOST_SHARDS) : null,
    ]);
    return [...found, other, ...(more ?? [])].filter((one) => one !== null);
  }

  /**
   * The names that the words say stand for all that concerns their bodies; gives the documents
   * whose whole name they are.
   * @param {Group[]} groups
   * @param {string[]} words
   */
  async takeNames(groups, words) {
    const names = namesIn(groups, words);
    const directory = await this.store.directory();
    const titles = names.map(({ document }) => wordsOf(fold(directory.title(document))));
    const meant = titles.flatMap((title) => [...title, title.join("")]);
    for (const word of meant) if (!this.store.small.has(word)) this.meant.add(word);
    const bodies = await Promise.all(names.map(({ body }) => (body ? this.store.group(keyOf(body)) : null)));
    names.forEach((name, i) => noteName(name, bodies[i]?.postings ?? [], this.matches));
    const whole = this.fullWords(words);
    const named = names.filter((name) => this.fullWords(name.words.split(" ")) === whole);
    return new Set(named.map(({ document }) => document));
  }

  /** @param {string[]} words */
  fullWords(words) {
    return words.filter((word) => !this.store.small.has(word)).join(" ");
  }

  /**
   * Name the words that are nowhere, and take the one that is surely meant in the place of each;
   * gives the groups of those.
   * @param {number} count of all documents
   * @param {() => void} tell
   */
  async mend(count, tell) {
    const lost = this.matches.filter(({ isFound }) => !isFound);
    this.absent = lost.map(({ term }) => term);
    if (lost.length) tell();
    const others = [];
    for (const { term } of lost.filter(({ term: { isExact } }) => !isExact)) {
      const { meant, offered } = await neighbours(term, this.store);
      if (offered.length) this.offered.push({ term, words: offered });
      const found = meant && (await this.store.group(group(meant)));
      if (!found) continue;
      const other = { ...term, form: meant, stem: group(meant), isBeginning: false };
      this.instead.push({ term, word: meant });
      this.matches = this.matches.map((one) => (one.term === term ? match(other, [found], count) : one));
      others.push(found);
    }
    return others;
  }

  /**
   * Load results until there are so many more.
   * @param {number} count
   * @param {() => void} [tell] what to do when they are outlined
   */
  async more(count, tell) {
    await read(this, await this.store.directory(), this.results.length + count, tell);
    this.outlines = [];
  }
}

/** Let the page answer a key or a tap between two pieces of work. */
function rest() {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

// A question and filters → sections, loading few pages at a time.

import * as engine from "./engine.js";
import * as query from "./query.js";
import { rank } from "./sections.js";
import { mended } from "./spelling.js";

/** @import { Engine, LoadedPage, Match } from "./engine.js" */
/** @import { Matcher, Term } from "./query.js" */
/** @import { ScoredSection } from "./sections.js" */

const AT_ONCE = 8; // pages loaded for one answer
const ROUNDS = 3; // how often more are loaded by themselves while none has what the filters want
const SHORTEST = 2; // letters of a question
const FACETS = { k: "type", a: "annee", o: "organisation" }; // see `archive.search`

/** @type {Promise<Engine> | null} */
let opened = null;

/**
 * The engine, loaded once for the page; a load that failed is tried again next time.
 * @param {URL} root
 */
function open(root) {
  opened ??= engine.open(root).catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** @typedef {NonNullable<ReturnType<typeof asked>>} Request */

/**
 * What is asked: words and filters; null while that is too little.
 * @param {URLSearchParams} state
 */
export function asked(state) {
  const question = (state.get("q") ?? "").trim();
  const terms = question.length < SHORTEST ? [] : query.terms(question);
  const facets = Object.entries(FACETS).flatMap(([sign, name]) => {
    const value = state.get(name);
    return value ? [query.facet(sign, value)] : [];
  });
  if (!terms.length && !facets.length) return null;
  return { question, terms, facets, type: state.get("type"), body: state.get("organisation") };
}

/** One answer, and what more of it there could be. */
export class Answer {
  /**
   * @param {URL} root the address of the site's root
   * @param {Request} request
   */
  constructor(root, request) {
    this.root = root;
    this.request = request;
    this.terms = request.terms;
    /** @type {string | null} the words looked for in place of those asked, null when the same */
    this.instead = null;
    /** @type {Match[]} */
    this.pages = [];
    /** @type {LoadedPage[]} */
    this.loaded = [];
    /** @type {string[]} words that the engine took for those asked */
    this.words = [];
    /** @type {Matcher[]} */
    this.matchers = [];
    /** @type {ScoredSection[]} those to show so far */
    this.sections = [];
    this.isWorking = false;
  }

  /** How many pages could follow. */
  get left() {
    return this.pages.length - this.loaded.length;
  }

  async begin() {
    await this.take(this.terms, await this.pagesOf(this.terms));
    const better = await mended(this.terms, this.matchers, this.words, this.root);
    if (better) await this.takeInstead(better, await this.pagesOf(better));
    if (!this.pages.length && this.terms.length > 1) await this.askLess();
  }

  /** Where nothing holds all the words, leave out the one without which fewest pages are found. */
  async askLess() {
    /** @type {{ terms: Term[], pages: Match[] } | null} */
    let best = null;
    for (const left of this.terms) {
      const terms = this.terms.filter((term) => term !== left);
      const pages = await this.pagesOf(terms);
      if (pages.length && (!best || pages.length < best.pages.length)) best = { terms, pages };
    }
    if (best) await this.takeInstead(best.terms, best.pages);
  }

  /** @param {Term[]} terms */
  async pagesOf(terms) {
    const find = await open(this.root);
    const text = [...terms.map((term) => term.text), ...this.request.facets].join(" ");
    // Without a word nothing is likelier than the rest: the newest comes first.
    return find(text, terms.length ? {} : { sort: { jour: "desc" } });
  }

  /**
   * @param {Term[]} terms
   * @param {Match[]} pages
   */
  takeInstead(terms, pages) {
    this.instead = terms.map((term) => term.text).join(" ");
    return this.take(terms, pages);
  }

  /**
   * @param {Term[]} terms
   * @param {Match[]} pages
   */
  async take(terms, pages) {
    Object.assign(this, { terms, pages, loaded: [], words: [], sections: [] });
    this.matchers = query.matchers(terms, []);
    for (let round = 0; round < ROUNDS && !this.sections.length && this.left; round += 1) {
      await this.more();
    }
  }

  async more() {
    const next = this.pages.slice(this.loaded.length, this.loaded.length + AT_ONCE);
    this.loaded.push(...(await Promise.all(next.map((page) => page.load()))));
    // For a filter that no page has, the engine takes the nearest word that it knows.
    const kept = this.loaded.filter(({ data }) =>
      this.request.facets.every((facet) => data.content.includes(facet)));
    this.words = [...new Set(kept.flatMap((page) => page.words))];
    this.matchers = query.matchers(this.terms, this.words);
    const isName = query.isWhole(this.terms);
    this.sections = rank(kept, this.matchers, isName, (section) => this.keeps(section));
  }

  /**
   * Whether the filters let a section through: the engine has only chosen pages.
   * @param {ScoredSection} section
   */
  keeps({ kind, id, bodies }) {
    const { type, body } = this.request;
    if (!this.terms.length && !type && id) return false;
    return (!type || kind === type) && (!body || !id || bodies.includes(body));
  }
}

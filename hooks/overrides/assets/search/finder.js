// A question and filters → sections, loading few pages at a time.

const AT_ONCE = 8; // pages loaded for one answer
const ROUNDS = 3; // how often more are loaded by themselves while none has what the filters want
const SHORTEST = 2; // letters of a question
const FACETS = { k: "type", a: "annee", o: "organisation" }; // see `archive.search`

let opened = null;

/** The engine, loaded once for the page; a load that failed is tried again next time. */
function engine(open, root) {
  opened ??= open(root).catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** What is asked: words and filters. `state` is a URLSearchParams; null while that is too little. */
export function asked(state, { query }) {
  const question = (state.get("q") ?? "").trim();
  const terms = question.length < SHORTEST ? [] : query.terms(question);
  const facets = Object.entries(FACETS)
    .filter(([, name]) => state.get(name))
    .map(([sign, name]) => query.facet(sign, state.get(name)));
  if (!terms.length && !facets.length) return null;
  return { question, terms, facets, type: state.get("type"), body: state.get("organisation") };
}

/**
 * One answer: `sections` so far, `matchers` for their words, `left` pages that could follow, and
 * `instead`: the words looked for in place of those asked, null when they are the same.
 */
export class Answer {
  constructor(parts, root, request) {
    Object.assign(this, { parts, root, request, terms: request.terms, instead: null });
  }

  get left() {
    return this.pages.length - this.loaded.length;
  }

  async begin() {
    await this.take(this.terms, await this.pagesOf(this.terms));
    const { terms, matchers, words, root } = this;
    const better = await this.parts.spelling.mended(terms, matchers, words, root);
    if (better) await this.takeInstead(better, await this.pagesOf(better));
    if (!this.pages.length && this.terms.length > 1) await this.askLess();
  }

  /** Where nothing holds all the words, leave out the one without which fewest pages are found. */
  async askLess() {
    let best = null;
    for (const left of this.terms) {
      const terms = this.terms.filter((term) => term !== left);
      const pages = await this.pagesOf(terms);
      if (pages.length && !(best?.pages.length <= pages.length)) best = { terms, pages };
    }
    if (best) await this.takeInstead(best.terms, best.pages);
  }

  async pagesOf(terms) {
    const find = await engine(this.parts.engine.open, this.root);
    const text = [...terms.map((term) => term.text), ...this.request.facets].join(" ");
    // Without a word nothing is likelier than the rest: the newest comes first.
    return find(text, terms.length ? {} : { sort: { jour: "desc" } });
  }

  takeInstead(terms, pages) {
    this.instead = terms.map((term) => term.text).join(" ");
    return this.take(terms, pages);
  }

  async take(terms, pages) {
    Object.assign(this, { terms, pages, loaded: [], words: [], sections: [] });
    this.matchers = this.parts.query.matchers(terms, []);
    for (let round = 0; round < ROUNDS && !this.sections.length && this.left; round += 1) {
      await this.more();
    }
  }

  async more() {
    const next = this.pages.slice(this.loaded.length, this.loaded.length + AT_ONCE);
    this.loaded.push(...(await Promise.all(next.map((page) => page.load()))));
    const { query, sections } = this.parts;
    // For a filter that no page has, the engine takes the nearest word that it knows.
    const kept = this.loaded.filter(({ data }) =>
      this.request.facets.every((facet) => data.content.includes(facet)));
    this.words = [...new Set(kept.flatMap((page) => page.found))];
    this.matchers = query.matchers(this.terms, this.words);
    const isName = query.isWhole(this.terms);
    this.sections = sections.rank(kept, this.matchers, isName, (one) => this.keeps(one));
  }

  /** Whether the filters let a section through: the engine has only chosen pages. */
  keeps({ kind, id, bodies }) {
    const { type, body } = this.request;
    if (!this.terms.length && !type && id) return false;
    return (!type || kind === type) && (!body || !id || bodies.includes(body));
  }
}

// The field, the filters and the results, with what the address and the reader make of them.

const PAUSE = 400; // milliseconds without a key before an answer is looked for
const LISTS = ["réunions", "organisations", "ressources", "actions"];

export class Panel {
  /** `page`: the address of the page of search; `heading`: the tag of headings of groups. */
  constructor(parts, { page, heading, isPage }) {
    Object.assign(this, { parts, page, heading, isPage, make: parts.results.element });
    this.root = new URL("../", page);
    this.state = new URLSearchParams();
    this.answer = null;
    this.build();
    this.listen();
  }

  build() {
    const { make } = this;
    const field = { type: "search", name: "q", id: "gtm-search-field", autocomplete: "off" };
    this.field = make("input", { ...field, enterKeyHint: "search" });
    const summary = make("summary", { textContent: "Filtrer" });
    this.filters = make("details", { className: "gtm-search__filters" }, [summary]);
    const label = make("label", { htmlFor: field.id, textContent: "Chercher dans les archives" });
    const content = [label, this.field, this.filters];
    this.form = make("form", { className: "gtm-search__form", role: "search" }, content);
    this.status = make("p", { className: "gtm-search__status", role: "status" });
    this.found = make("div", { className: "gtm-search__results" });
    const more = { type: "button", className: "gtm-search__more", textContent: "Plus de résultats" };
    this.moreButton = make("button", { ...more, hidden: true });
    this.asPage = make("a", { href: this.page, textContent: "Ouvrir comme page" });
    const last = this.isPage ? [] : [make("p", { className: "gtm-search__page" }, [this.asPage])];
    const all = [this.form, this.status, this.found, this.moreButton, ...last];
    this.element = make("div", { className: "gtm-search" }, all);
  }

  listen() {
    this.field.addEventListener("input", () => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.change(), PAUSE);
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.change();
    });
    this.filters.addEventListener("change", () => this.change());
    this.filters.addEventListener("toggle", () => this.fetchFilters());
    this.moreButton.addEventListener("click", () => this.showMore());
  }

  /** Start from a state, with the filters that a document holds. */
  fill(state, source) {
    this.state = state;
    this.field.value = state.get("q") ?? "";
    this.takeFilters(source);
    this.search();
  }

  takeFilters(source) {
    const fields = document.adoptNode(source.querySelector("[data-search-filters]"));
    fields.hidden = false;
    this.filters.append(fields);
    for (const select of fields.querySelectorAll("select")) {
      select.value = this.state.get(select.name) ?? "";
      this.filters.open ||= Boolean(select.value);
    }
  }

  /** In a dialog, the filters are those of the page of search, asked for when they are wanted. */
  async fetchFilters() {
    if (!this.filters.open || this.areFiltersAsked || this.filters.querySelector("select")) return;
    this.areFiltersAsked = true; // whoever closes and opens again while they come gets them once
    try {
      const answer = await fetch(this.page);
      this.takeFilters(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      location.href = this.asPage.href;
    }
  }

  /** Take over what the form says now, into the address too, and answer it. */
  change() {
    clearTimeout(this.pause);
    const filled = [...new FormData(this.form)].filter(([, value]) => value.trim());
    this.state = new URLSearchParams(filled);
    this.asPage.href = new URL(`?${this.state}`, this.page);
    if (this.isPage) history.replaceState(null, "", this.asPage.href);
    this.search();
  }

  async search() {
    const request = this.parts.finder.asked(this.state, this.parts);
    const answer = request && new this.parts.finder.Answer(this.parts, this.root, request);
    this.answer = answer;
    if (!answer) return this.clear("");
    if (!this.found.hasChildNodes()) this.clear("Recherche en cours…");
    await this.showOnce(answer.begin());
  }

  async showMore() {
    if (this.answer.isWorking) return; // pressed twice, or while another question is answered
    await this.showOnce(this.answer.more());
    // What had the focus may be gone: the reader goes on from the last result.
    if (this.moreButton.hidden) [...this.found.querySelectorAll("a")].at(-1)?.focus();
  }

  /** Show the answer when some work on it is done, unless another was asked for since. */
  async showOnce(work) {
    const { answer } = this;
    answer.isWorking = true;
    try {
      await work;
      answer.isWorking = false;
      if (answer === this.answer) this.show();
    } catch (error) {
      console.warn(error);
      if (answer === this.answer) this.fail();
    }
  }

  show() {
    const { sections, matchers, left, request, instead } = this.answer;
    const marks = (word) => matchers.some((like) => like(word) > 0);
    const excerpt = (section) => this.parts.sections.excerpt(section, matchers);
    const { root, heading } = this;
    const found = this.parts.results.list(sections, { root, marks, excerpt, heading });
    this.status.textContent = count(sections.length, left, instead ?? request.question, instead);
    this.found.replaceChildren(...(sections.length ? found : [this.elsewhere()]));
    this.moreButton.hidden = !left;
    this.element.dataset.question = request.question; // what the results now answer
  }

  clear(words) {
    this.status.textContent = words;
    this.found.replaceChildren();
    this.moreButton.hidden = true;
  }

  fail() {
    this.clear("La recherche ne répond pas\u202f: vérifiez la connexion, puis réessayez.");
    this.found.append(this.elsewhere());
  }

  elsewhere() {
    const links = LISTS.flatMap((name, i) => {
      const { href } = new URL(`${name.replace("é", "e")}/`, this.root);
      return [i ? ", " : "", this.make("a", { href, textContent: name })];
    });
    return this.make("p", {}, ["Les listes complètes\u202f: ", ...links, "."]);
  }
}

function count(number, left, question, instead) {
  const quoted = question ? ` pour «\u202f${question}\u202f»` : "";
  if (!number) return `Aucun résultat${quoted}.`;
  const plural = number > 1 ? "s" : "";
  const results = `${number}${left ? ` premier${plural}` : ""} résultat${plural}`;
  return `${left ? (plural ? "Les " : "Le ") : ""}${results}${instead ? quoted : ""}.`;
}

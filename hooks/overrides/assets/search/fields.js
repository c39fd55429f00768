// The filters: the fields that the page of search holds, folded until they are wanted.

import { element } from "../pages/element.js";

export class Filters {
  /**
   * @param {string} page the address of the page of search
   * @param {() => void} lose what to do when its fields cannot be had
   */
  constructor(page, lose) {
    this.page = page;
    this.lose = lose;
    this.isAsked = false;
    this.state = new URLSearchParams();
    this.element = element("details", { className: "gtm-fold" }, [
      element("summary", { textContent: "Filtrer" }),
    ]);
    this.element.addEventListener("toggle", () => this.fetch());
  }

  /**
   * Take the fields out of a document, and set them to what is filtered.
   * @param {Document} source
   */
  take(source) {
    const held = /** @type {HTMLElement | null} */ (source.querySelector("[data-search-filters]"));
    if (!held || this.element.querySelector("select")) return;
    const fields = document.adoptNode(held);
    fields.hidden = false;
    this.element.append(fields);
    for (const select of fields.querySelectorAll("select")) {
      select.value = this.state.get(select.name) ?? "";
      this.element.open ||= Boolean(select.value);
    }
  }

  /** In a dialog, they are asked for when they are wanted. */
  async fetch() {
    if (!this.element.open || this.isAsked || this.element.querySelector("select")) return;
    this.isAsked = true; // whoever closes and opens again while they come gets them once
    try {
      const answer = await fetch(this.page);
      this.take(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      this.lose();
    }
  }
}

// What could be looked for instead, and where else to look.

import { element } from "../pages/element.js";
import { addressOf, counted } from "./lines.js";
import { fold } from "./words.js";

const LISTS = ["réunions", "actions", "décisions", "organisations", "ressources"];

/** @import { Answer } from "./finder.js" */

/**
 * Questions that may be meant: with a word of the archive for one that it has not, else without it;
 * each with how many results it has, 0 where that is not known.
 * @param {Answer} answer
 * @returns {[question: string, count: number][]}
 */
export function offers({ request, offered, absent, asked, found, others }) {
  /** @type {[string, number][]} */
  const questions = offered.flatMap((offer) =>
    offer.words.map((word) => /** @type {[string, number]} */ ([withWord(request.question, offer.term.typed, word), 0])));
  const rest = asked.terms.filter((term) => !absent.includes(term)).map(({ typed }) => typed);
  if (!found.length && absent.length && rest.length) questions.push([rest.join(" "), others]);
  return questions;
}

/**
 * A question with a word in the place of another.
 * @param {string} question
 * @param {string} typed
 * @param {string} word
 */
function withWord(question, typed, word) {
  return question.trim().split(/\s+/).map((one) => (one.includes(typed) ? word : one)).join(" ");
}

/**
 * Questions as links, which `ask` follows where it can.
 * @param {[question: string, count: number][]} questions
 * @param {string} page the address of the page of search
 * @param {(question: string) => void} ask
 */
export function links(questions, page, ask) {
  return questions.flatMap(([question, count], i) => {
    const href = new URL(`?${new URLSearchParams({ q: question })}`, page).href;
    const link = element("a", { href, textContent: question });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      ask(question);
    });
    return [i ? ", " : "", link, count ? ` (${counted(count)})` : ""];
  });
}

/**
 * The lists that hold everything.
 * @param {URL} root the address of the site's root
 */
export function elsewhere(root) {
  const lists = LISTS.flatMap((name, i) => {
    const href = addressOf(`${fold(name)}/`, root);
    return [i ? ", " : "", element("a", { href, textContent: name })];
  });
  return element("p", {}, ["Les listes complètes\u202f: ", ...lists, "."]);
}

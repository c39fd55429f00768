// Results → what the reader sees.

import { element } from "../pages/element.js";
import { fold, wordsOf } from "./words.js";

const EXCERPT = 28; // words
const LEAD = 5; // words shown before the first that matches

const GAP = /[^\S\u00a0\u202f]+/u; // where a line may end, not within "fermé\u202f;"
const IN_PARTS = /\p{Lu}-\p{Lu}/u; // which no line ends within, as on the pages

/** @type {Record<Kind, string>} */
const KIND_NAMES = {
  point: "Point",
  decision: "Décision",
  action: "Action",
  reunion: "Réunion",
  organisation: "Organisation",
  ressource: "Ressource",
  theme: "Thème",
  page: "Page",
};

/** @import { Kind } from "./directory.js" */
/** @import { Answer } from "./finder.js" */
/** @import { Outline, Result } from "./results.js" */

/**
 * A result as a line of a list.
 * @param {Result} result
 * @param {Answer} answer
 * @param {URL} root the address of the site's root
 */
export function hit(result, { forms: found, meant }, root) {
  // What holds none of the words holds a name that stands for them.
  const forms = isFound(`${result.title} ${result.text}`, found) ? found : meant;
  const link = element("a", { href: addressOf(result.url, root) }, marked(result.title, forms));
  const text = excerpt(result.text, forms);
  return element("li", {}, [link, place(result), ...(text ? [element("p", {}, marked(text, forms))] : [])]);
}

/**
 * The line of a result whose text is on its way, with room for it.
 * @param {Outline} known
 */
export function outlined(known) {
  return element("li", {}, [element("strong", { textContent: known.title }), place(known)]);
}

/**
 * The whole address of a page; of its file, where no server knows it.
 * @param {string} url relative to the root of the site
 * @param {URL} root
 */
export function addressOf(url, root) {
  const index = root.protocol === "file:" ? "index.html" : "";
  return new URL(url.replace(/^([^#?]*\/)(?=[#?]|$)/, `$1${index}`), root).href;
}

/**
 * What a result is, where it stands, and which words of the question it lacks.
 * @param {Outline & { isTranslated?: boolean }} result
 */
function place({ kind, title, meeting, day, missing, isTranslated }) {
  const parts = [KIND_NAMES[kind], meeting];
  if (!`${title} ${meeting}`.includes(day)) parts.push(day);
  if (missing.length) parts.push(`sans ${quotedList(missing.map(({ typed }) => typed))}`);
  if (isTranslated) parts.push("traduction de l’anglais");
  return element("p", { className: "gtm-note", textContent: parts.filter(Boolean).join(" · ") });
}

/**
 * The words of a text around most of those that match; its beginning when none does.
 * @param {string} text
 * @param {Set<string>} forms
 */
function excerpt(text, forms) {
  const words = text.split(GAP).filter(Boolean);
  const marks = words.map((word) => Number(isFound(word, forms)));
  const sums = marks.map((mark, i) =>
    (mark ? marks.slice(i, i + EXCERPT - LEAD).reduce((sum, one) => sum + one, 0) : 0));
  const densest = sums.indexOf(Math.max(0, ...sums));
  const start = Math.max(0, Math.min(densest - LEAD, words.length - EXCERPT));
  const shown = words.slice(start, start + EXCERPT).join(" ");
  return `${start > 0 ? "… " : ""}${shown}${start + EXCERPT < words.length ? " …" : ""}`;
}

/**
 * @param {string} text
 * @param {Set<string>} forms
 */
function isFound(text, forms) {
  return wordsOf(fold(text)).some((part) => forms.has(part));
}

/**
 * Text, the words that were found within <mark>.
 * @param {string} text
 * @param {Set<string>} forms
 * @returns {(string | HTMLElement)[]}
 */
function marked(text, forms) {
  return text.split(/(\s+)/).flatMap((word) => {
    const parts = word.split(/([\p{L}\p{N}\p{M}]+)/u).map((part) =>
      (part && isFound(part, forms) ? element("mark", { textContent: part }) : part));
    return IN_PARTS.test(word) ? element("span", { className: "gtm-whole" }, parts) : parts;
  });
}

/** @param {number} number of results */
export function counted(number) {
  return `${number}\u00a0résultat${number > 1 ? "s" : ""}`;
}

/**
 * Words as a sentence names them: « a », « b » et « c ».
 * @param {string[]} words
 */
export function quotedList(words) {
  const quoted = words.map((word) => `«\u202f${word}\u202f»`);
  const last = quoted.pop() ?? "";
  return quoted.length ? `${quoted.join(", ")} et ${last}` : last;
}

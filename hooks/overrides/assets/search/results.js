// Sections → what the reader sees. All text goes in as text: none of it can become markup.

import { excerpt } from "./sections.js";

/** @type {Record<Kind, [string, string]>} */
const GROUPS = {
  point: ["Point", "Points de l’ordre du jour"],
  action: ["Action", "Actions"],
  reunion: ["Réunion", "Réunions"],
  organisation: ["Organisation", "Organisations"],
  ressource: ["Ressource", "Ressources"],
  page: ["Page", "Pages"],
};
const BEST = 3;

/** @import { Matcher } from "./query.js" */
/** @import { Kind, ScoredSection } from "./sections.js" */

/**
 * The list of results: the best ones whatever their kind, then each kind under its heading.
 * @param {ScoredSection[]} sections
 * @param {Matcher[]} matchers
 * @param {URL} root the address of the site's root
 * @param {"h2" | "h3"} heading the tag of headings
 */
export function list(sections, matchers, root, heading) {
  const kinds = [...new Set(sections.map((section) => section.kind))];
  const isMixed = kinds.length > 1 && sections.length > BEST;
  const rest = isMixed ? sections.slice(BEST) : sections;
  const groups = kinds.map((kind) => {
    const [, title] = GROUPS[kind];
    return { title, members: rest.filter((section) => section.kind === kind) };
  });
  if (isMixed) groups.unshift({ title: "Les plus proches", members: sections.slice(0, BEST) });
  const show = (/** @type {ScoredSection} */ section) => hit(section, matchers, root);
  return groups
    .filter(({ members }) => members.length)
    .map(({ title, members }) => group(title, members.map(show), heading));
}

/**
 * @param {string} title
 * @param {HTMLElement[]} items
 * @param {"h2" | "h3"} heading
 */
function group(title, items, heading) {
  const lines = element("ol", { className: "gtm-hits" }, items);
  return element("section", {}, [element(heading, { textContent: title }), lines]);
}

/**
 * @param {ScoredSection} section
 * @param {Matcher[]} matchers
 * @param {URL} root
 */
function hit(section, matchers, root) {
  const isMarked = (/** @type {string} */ word) => matchers.some((like) => like(word) > 0);
  const title = section.kind === "reunion" ? section.pageTitle : section.title.join(" ");
  const { href } = new URL(section.url, root);
  const link = element("a", { href }, marked(title.split(" "), isMarked));
  const note = element("p", { className: "gtm-note", textContent: place(section) });
  const { words, isStart, isEnd } = excerpt(section, matchers);
  const text = marked(words, isMarked);
  const quote = [isStart ? "" : "… ", ...text, isEnd ? "" : " …"];
  return element("li", {}, [link, note, ...(words.length ? [element("p", {}, quote)] : [])]);
}

/**
 * What a result is and where it stands.
 * @param {ScoredSection} section
 */
function place({ kind, pageTitle, when }) {
  const name = GROUPS[kind][0];
  if (kind !== "point" && kind !== "action") return name;
  const [, day] = when.match(/^\S+ (.*)$/) ?? [];
  const meeting = pageTitle.split(" ").reduce((text, word) => text + between(text, word) + word);
  return `${name} · ${meeting}${day && !meeting.includes(day) ? `, ${day}` : ""}`;
}

/**
 * Words as text, those that match within <mark>.
 * @param {string[]} words
 * @param {(word: string) => boolean} isMarked
 * @returns {(string | HTMLElement)[]}
 */
function marked(words, isMarked) {
  return words.flatMap((word, i) => {
    const space = i ? between(words[i - 1], word) : "";
    return [space, ...(isMarked(word) ? pieces(word) : [word])];
  });
}

/**
 * A word whose signs stand outside of its mark: (carte), gives "(", carte and "),".
 * @param {string} word
 */
function pieces(word) {
  const signs = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u;
  const [, before, inner, after] = word.match(signs) ?? ["", "", word, ""];
  return [before, element("mark", { textContent: inner }), after];
}

/**
 * The space between two words, none after an elided one.
 * @param {string} before
 * @param {string} after
 */
function between(before, after) {
  if (/’$/.test(before)) return "";
  return /^[;:!?»%]/.test(after) || /«$/.test(before) ? "\u202f" : " ";
}

/**
 * An element with some properties and what it holds: elements, or text.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} [properties]
 * @param {(string | HTMLElement)[]} [content]
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, properties = {}, content = []) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...content);
  return made;
}

// The pages that the engine found → their sections that answer, best first.

/** What follows this sign in a section is found but never shown. */
const TAIL = "\ue000";
const EXCERPT = 28; // words
const LEAD = 5; // words shown before the first that matches
const WEIGHTS = {
  coverage: 10, // every word asked for in one section
  title: 3, // in its title
  name: 1, // an organisation of this very name
  page: 1, // what the engine thinks of the whole page
  inherited: 0.8, // a word that only the top of the page holds: its day, its place
  hidden: 0.9, // another name of an organisation that the section names
};
const LEAST = 0.6; // of the best coverage found

/** @import { LoadedPage } from "./engine.js" */
/** @import { Matcher } from "./query.js" */
/** @typedef {"point" | "action" | "reunion" | "organisation" | "ressource" | "page"} Kind */
/** @typedef {ReturnType<typeof cut>[number]} Section */
/** @typedef {ReturnType<typeof scored>[number]} ScoredSection */

/**
 * Sections in the order to show them.
 * @param {LoadedPage[]} pages
 * @param {Matcher[]} asked
 * @param {(text: string) => boolean} isName whether a text is what was asked for, word for word
 * @param {(section: ScoredSection) => boolean} keep which sections may be shown
 */
export function rank(pages, asked, isName, keep) {
  const best = Math.max(...pages.map((page) => page.score), 1e-9);
  const sections = pages
    .flatMap((page) => scored(page, asked, isName, page.score / best))
    .filter((section) => keep(section) && (asked.length ? section.isOwn : true));
  const least = LEAST * Math.max(0, ...sections.map((section) => section.coverage));
  return oneForMeeting(sections.filter((section) => section.coverage >= least).sort(order));
}

/**
 * @param {LoadedPage} page
 * @param {Matcher[]} asked
 * @param {(text: string) => boolean} isName
 * @param {number} share how likely the page is, beside the likeliest
 */
function scored(page, asked, isName, share) {
  const sections = cut(page);
  const [head] = sections;
  const day = head.tail.find((word) => /^\d{4}-\d\d-\d\d$/.test(word)) ?? "";
  const top = asked.map((like) => at(head, like));
  return sections.map((section) => {
    const own = section === head ? top : asked.map((like) => at(section, like));
    const cover = own.map((match, i) => Math.max(match.any, WEIGHTS.inherited * top[i].any));
    const coverage = mean(cover);
    const titled = mean(own.map((match) => match.title));
    const named = Number(names(section).some(isName));
    const points = WEIGHTS.coverage * coverage + WEIGHTS.title * titled + WEIGHTS.name * named +
      WEIGHTS.page * share;
    return {
      ...section, coverage, day,
      isOwn: own.some((match) => match.any > 0),
      pageTitle: page.data.meta.title,
      when: head.text.join(" ").split(" · ")[0],
      rank: Math.round(2 * points) / 2, // so that equals are equal, and the newest comes first
    };
  });
}

/** @param {Section} section */
function names({ kind, tail }) {
  return kind === "organisation" ? tail.join(" ").split(TAIL).slice(0, -1) : [];
}

/**
 * How well a section holds a word: in its title, anywhere.
 * @param {Section} section
 * @param {Matcher} like
 */
function at(section, like) {
  const most = (/** @type {string[]} */ words) =>
    words.reduce((best, word) => Math.max(best, like(word)), 0);
  const hidden = most(section.tail);
  const title = Math.max(most(section.title), section.kind === "organisation" ? hidden : 0);
  return { title, any: Math.max(title, most(section.text), WEIGHTS.hidden * hidden) };
}

/**
 * The sections of a page, its top first.
 * @param {LoadedPage} page
 */
function cut({ url, data }) {
  const words = data.content.split(/\s+/);
  const anchors = data.anchors.filter((anchor) => /^h[1-6]$/.test(anchor.element));
  const starts = anchors.map((anchor) => anchor.location);
  const top = { id: "", text: data.meta.title, location: 0 };
  return [top, ...anchors].map((anchor, i) => {
    const title = anchor.text.split(/\s+/).filter(Boolean);
    const body = words.slice(anchor.location + title.length, starts[i] ?? words.length);
    const end = body.findIndex((word) => word.startsWith(TAIL));
    const [id, ...bodies] = anchor.id.split(",");
    return {
      url: id ? `${url}#${id}` : url, id, bodies, title, kind: kindOf(url, id),
      text: end < 0 ? body : body.slice(0, end),
      tail: end < 0 ? [] : body.slice(end + 1),
    };
  });
}

/**
 * @param {string} url
 * @param {string} id
 * @returns {Kind}
 */
function kindOf(url, id) {
  const [folder] = url.split("/");
  const [name] = id.split("-");
  if (folder === "reunions") return name === "point" || name === "action" ? name : "reunion";
  if (folder === "organisations") return "organisation";
  return folder === "ressources" ? "ressource" : "page";
}

/**
 * The best first, then the newest.
 * @param {ScoredSection} one
 * @param {ScoredSection} other
 */
function order(one, other) {
  return other.rank - one.rank || Number(one.day < other.day) - Number(one.day > other.day);
}

/**
 * A meeting is one result, whether its top or who was there matches.
 * @param {ScoredSection[]} sections
 */
function oneForMeeting(sections) {
  const seen = new Set();
  return sections.filter((section) => {
    const page = section.kind === "reunion" ? section.url.split("#")[0] : section.url;
    return !seen.has(page) && seen.add(page);
  });
}

/**
 * The words of a section's text to show: those around most of the words that match.
 * @param {Section} section
 * @param {Matcher[]} asked
 */
export function excerpt({ text }, asked) {
  const marked = text.map((word) => asked.some((like) => like(word) > 0));
  const after = (/** @type {number} */ i) => marked.slice(i, i + EXCERPT - LEAD).filter(Boolean).length;
  const counts = marked.map((isMarked, i) => (isMarked ? after(i) : 0));
  const densest = counts.indexOf(Math.max(0, ...counts));
  const start = Math.max(0, Math.min(densest - LEAD, text.length - EXCERPT));
  const words = text.slice(start, start + EXCERPT);
  return { words, isStart: start === 0, isEnd: start + EXCERPT >= text.length };
}

/** @param {number[]} numbers */
function mean(numbers) {
  return numbers.length ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : 1;
}

// Where the words of a question stand → the documents that answer it, best first.

import { unpack } from "./postings.js";

/** @import { Directory } from "./directory.js" */
/** @import { Group, Name, Posting } from "./postings.js" */
/** @import { Term } from "./question.js" */

/** How well a document holds a word; 0 is not at all. */
const LEVELS = { text: 1, exactText: 2, title: 3, exactTitle: 4 };

/** What weighs more than all that is below it. */
const POINTS = { said: 1e6, whole: 1e5, named: 5e4, word: 1e3 };

/** What has a page of its own: it comes before what was said of it. */
const REGISTERED = new Set(["organisation", "ressource", "theme"]);

/**
 * A word of the question with where it stands: for each document its level; `forms` are those of
 * the archive that it found.
 * @typedef {{ term: Term, levels: Uint8Array, forms: Set<string>, isFound: boolean }} Match
 */

/**
 * @param {Term} term
 * @param {Group[]} groups those of its stem, and of what begins like it
 * @param {number} count of all documents
 * @returns {Match}
 */
export function match(term, groups, count) {
  const levels = new Uint8Array(count);
  /** @type {Set<string>} */
  const forms = new Set();
  const kept = groups.flatMap(({ postings }) => postings);
  for (const posting of kept) {
    const { form } = posting;
    const isSame = form === term.form || form === term.also || (term.form < form && form <= term.until);
    if (term.isExact && !isSame) continue;
    forms.add(posting.form);
    note(posting, isSame || (term.isBeginning && posting.form.startsWith(term.form)), levels);
  }
  return { term, levels, forms, isFound: forms.size > 0 };
}

/**
 * @param {Posting} posting
 * @param {boolean} isExact
 * @param {Uint8Array} levels
 */
function note({ titles, texts }, isExact, levels) {
  const raise = (/** @type {number} */ level) => (/** @type {number} */ document) => {
    if (levels[document] < level) levels[document] = level;
  };
  unpack(titles, raise(isExact ? LEVELS.exactTitle : LEVELS.title));
  unpack(texts, raise(isExact ? LEVELS.exactText : LEVELS.text));
}

/**
 * Let a name stand for its words wherever its body was.
 * @param {Name} name
 * @param {Posting[]} postings the documents that concern the body
 * @param {Match[]} matches
 */
export function noteName(name, postings, matches) {
  const words = new Set(name.words.split(" "));
  for (const found of matches.filter(({ term }) => words.has(term.form))) {
    for (const posting of postings) note(posting, true, found.levels);
    found.levels[name.document] = LEVELS.exactTitle;
    found.isFound = true;
  }
}

/**
 * The names that are said in a question, word for word.
 * @param {Group[]} groups
 * @param {string[]} words
 */
export function namesIn(groups, words) {
  const said = ` ${words.join(" ")} `;
  return groups.flatMap(({ names }) => names).filter((name) => said.includes(` ${name.words} `));
}

/**
 * A document that answers, and how many of the words it holds or its page bears in its title.
 * @typedef {{ document: number, held: number }} Found
 */
/** @typedef {Found & { points: number }} Scored */

/**
 * The documents that hold most words, best first; a meeting is one, whatever of it matches.
 * @param {Match[]} matches
 * @param {Directory} directory
 * @param {Set<number>} named documents whose whole name is the question
 * @param {(document: number) => boolean} keep
 * @param {boolean} isPhrase
 * @returns {Found[]}
 */
export function rank(matches, directory, named, keep, isPhrase) {
  /** @type {Scored[]} */
  const scored = [];
  for (let document = 0; document < directory.kinds.length; document += 1) {
    const one = score(document, matches, directory, named);
    if (one && keep(document)) scored.push(one);
  }
  // The guide, which tells of everything, hides no minutes that hold most of the words.
  const said = mostHeld(scored.filter(({ document }) => directory.kinds[document] !== "page"));
  const enough = said * 2 > matches.length ? said : mostHeld(scored);
  // What a phrase leaves is known when its text is read: it may lack all other words.
  const best = scored.filter(({ held }) => isPhrase || held >= enough);
  best.sort((one, other) => other.points - one.points || one.document - other.document);
  return onePerMeeting(best, directory);
}

/**
 * Matches of which those of dates are one: who names two wants what is of either.
 * @param {Match[]} matches
 */
export function withOneDate(matches) {
  const dates = matches.filter(isDate);
  if (dates.length < 2) return matches;
  const levels = dates[0].levels.map((_, document) => Math.max(...dates.map((date) => date.levels[document])));
  return [...matches.filter((one) => !isDate(one)), { ...dates[0], levels }];
}

/** @param {Match} found */
export function isDate({ term }) {
  return term.form.startsWith("=");
}

/**
 * How well a document answers, null when it holds none of the words.
 * @param {number} document
 * @param {Match[]} matches
 * @param {Directory} directory
 * @param {Set<number>} named
 * @returns {Scored | null}
 */
function score(document, matches, directory, named) {
  const top = directory.top(document);
  let own = 0;
  let held = 0;
  let points = 0;
  for (const { levels } of matches) {
    if (levels[document]) own += 1;
    if (levels[document] || levels[top]) held += 1;
    points += levels[document];
  }
  if (!own) return null;
  const kind = directory.kinds[document];
  const isWhole = own === matches.length;
  const isNamed = named.has(document) || (isWhole && own > 1 && REGISTERED.has(kind) && isInTitle(document, matches));
  if (kind !== "page" || isNamed) points += POINTS.said;
  if (isNamed) points += POINTS.named;
  points += isWhole ? POINTS.whole : held * POINTS.word;
  return { document, held, points };
}

/**
 * @param {number} document
 * @param {Match[]} matches
 */
function isInTitle(document, matches) {
  return matches.every(({ levels }) => levels[document] >= LEVELS.title);
}

/** @param {Scored[]} scored */
function mostHeld(scored) {
  return scored.reduce((most, { held }) => Math.max(most, held), 0);
}

/**
 * The words of the archive that neither a document nor the title of its page holds.
 * @param {Match[]} matches
 * @param {Directory} directory
 * @param {number} document
 */
export function lacking(matches, directory, document) {
  const top = directory.top(document);
  const words = matches.filter((found) => found.isFound && !isDate(found)); // any date will do
  const lacks = words.filter(({ levels }) => !levels[document] && !levels[top]);
  return lacks.map(({ term }) => term);
}

/**
 * @param {Found[]} found
 * @param {Directory} directory
 */
export function onePerMeeting(found, directory) {
  const seen = new Set();
  return found.filter(({ document }) => {
    if (directory.kinds[document] !== "reunion") return true;
    const page = directory.pages[document];
    return !seen.has(page) && seen.add(page);
  });
}

// Where the words of a question stand → the documents that answer it, best first.

import { unpack } from "./postings.js";

/** @import { Directory } from "./directory.js" */
/** @import { Group, Name, Posting } from "./postings.js" */
/** @import { Term } from "./question.js" */

/** How well a document holds a word; 0 is not at all. */
const LEVELS = { text: 1, exactText: 2, title: 3, exactTitle: 4 };

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
  /** @type {{ document: number, held: number, points: number }[]} */
  const scored = [];
  for (let document = 0; document < directory.kinds.length; document += 1) {
    const top = directory.top(document);
    let [own, held, points] = [0, 0, 0];
    for (const { levels } of matches) {
      const level = levels[document];
      if (level) own += 1;
      if (level || levels[top]) held += 1;
      points += level;
    }
    if (own && keep(document)) {
      const kind = directory.kinds[document];
      const isNamed = named.has(document) ||
        (matches.length > 1 && REGISTERED.has(kind) && matches.every(({ levels }) => levels[document] >= LEVELS.title));
      const order = (kind === "page" && !isNamed ? 0 : 1e6) + (own === matches.length ? 1e5 : held * 1e3) +
        (isNamed ? 5e4 : 0) + points;
      scored.push({ document, held: own === matches.length ? own : held, points: order });
    }
  }
  const most = (/** @type {typeof scored} */ of) => Math.max(0, ...new Set(of.map(({ held }) => held)));
  // The guide, which tells of everything, hides no minutes that hold most of the words.
  const said = most(scored.filter(({ document }) => directory.kinds[document] !== "page"));
  const enough = said * 2 > matches.length ? said : most(scored);
  // What a phrase leaves is known when its text is read: it may lack all other words.
  const best = scored.filter(({ held }) => isPhrase || held >= enough);
  best.sort((one, other) => other.points - one.points || one.document - other.document);
  return onePerMeeting(best, directory);
}

/**
 * The words of the archive that neither a document nor the title of its page holds.
 * @param {Match[]} matches
 * @param {Directory} directory
 * @param {number} document
 */
export function lacking(matches, directory, document) {
  const top = directory.top(document);
  const lacks = matches.filter(({ isFound, levels }) => isFound && !levels[document] && !levels[top]);
  return lacks.map(({ term }) => term);
}

/**
 * @template {{ document: number }} Scored
 * @param {Scored[]} scored
 * @param {Directory} directory
 */
export function onePerMeeting(scored, directory) {
  const seen = new Set();
  return scored.filter(({ document }) => {
    if (directory.kinds[document] !== "reunion") return true;
    const page = directory.pages[document];
    return !seen.has(page) && seen.add(page);
  });
}

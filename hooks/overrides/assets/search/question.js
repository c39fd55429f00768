// What a reader types → the words to look for.

import { fold, group, wordsOf } from "./words.js";

const MOST_WORDS = 12; // words of a question
const SHORTEST_BEGINNING = 3; // letters of a word that is still being typed
const CLEAR = 5; // letters of a beginning that other words hardly share
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u; // which may go on
const QUOTED = /«([^»]*)(?:»|$)|["“”„]([^"“”„]*)(?:["“”„]|$)/g;
// 2023-03-16, 2023-03; 16/03/2023, 16.3.23; 03/2023; 16/03
const NUMBERS = new RegExp(
  "(?<before>^|[^\\d/.-])(?:(?<year>\\d{4})[-/](?<month>\\d\\d?)(?:[-/](?<day>\\d\\d?))?" +
  "|(?<d>\\d\\d?)(?<sign>[-./])(?<m>\\d\\d?)\\k<sign>(?<y>\\d{4}|\\d\\d)" +
  "|(?<mm>\\d\\d?)[-/.](?<yyyy>\\d{4})|(?<dd>\\d\\d?)/(?<mmm>\\d\\d?))(?![\\d/-])",
  "g",
);

const JOINED = /(\d)[-/](?=\p{L})|(\p{L})[-/](?=\d)/gu; // 14-mars-2024, mars/2024
const DAY = /^(\d{1,2})(?:er|st|nd|rd|th)?,?$/;

/** @import { Store } from "./store.js" */
/**
 * A word to look for: as it was typed, folded, and its stem; a date is a word of the index, `also`
 * the number that it looks like (2015-10), else "". One in quotes is found in its very form, one
 * that is being typed as a beginning too.
 * @typedef {{
 *   typed: string, form: string, also: string, stem: string, isExact: boolean, isBeginning: boolean,
 * }} Term
 */
/**
 * `words` are all of the question, folded, function words too; `phrases` are those in quotes, of
 * more than one word; `bodies` are the ids of the organisations that it may name.
 * @typedef {{
 *   terms: Term[], words: string[], phrases: string[][], bodies: string[], isCut: boolean,
 * }} Question
 */

/**
 * @param {string} text
 * @param {Store} store
 * @param {boolean} isTyping whether the last word may go on
 * @returns {Question}
 */
export function parse(text, store, isTyping) {
  /** @type {[typed: string, word: string][][]} */
  const quoted = [];
  const rest = text.replace(QUOTED, (_, inside, other) => {
    quoted.push(typedWords(inside ?? other));
    return " | ";
  });
  const dated = withoutDates(rest, store.months);
  /** @type {(words: [typed: string, word: string][], isExact: boolean) => Term[]} */
  const full = (words, isExact) => words.filter(([, word]) => isFull(word, store))
    .map(([typed, word]) => ({ ...term(word, isExact), typed }));
  const terms = [...dated.dates, ...full(quoted.flat(), true), ...full(typedWords(dated.text), false)];
  const last = terms.at(-1);
  if (last && isTyping && !last.isExact && ENDS_IN_WORD.test(text)) {
    last.isBeginning = last.form.length >= SHORTEST_BEGINNING && !last.form.startsWith("=");
  }
  const different = terms.filter((one, i) => terms.findIndex(({ form }) => form === one.form) === i);
  const words = wordsOf(fold(text));
  const said = `-${words.join("-")}-`;
  return {
    terms: different.slice(0, MOST_WORDS),
    words,
    phrases: quoted.filter(({ length }) => length > 1).map((phrase) => phrase.map(([, word]) => word)),
    bodies: store.bodies.filter((id) => said.includes(`-${id}-`)),
    isCut: different.length > MOST_WORDS,
  };
}

/**
 * Ask for the words of a question while it is typed; the last one as soon as its beginning tells
 * in which file it is.
 * @param {string} text
 * @param {Store} store
 */
export function foresee(text, store) {
  if (!store.version) return; // all of it is still on its way
  const { terms, bodies } = parse(text, store, true);
  const last = ENDS_IN_WORD.test(text) ? terms.at(-1) : null;
  const clear = terms.filter((one) => one !== last || one.form.length >= CLEAR);
  const stems = clear.map(({ stem }) => stem);
  for (const key of [...stems, ...bodies.map(keyOf)]) store.group(key).catch(() => {}); // told when it is looked for
}

/**
 * The word of the index that stands for an organisation.
 * @param {string} body its id
 */
export function keyOf(body) {
  return `=o${body}`;
}

/**
 * @param {string} form
 * @param {boolean} isExact
 * @returns {Term}
 */
function term(form, isExact) {
  return { typed: form, form, also: "", stem: group(form), isExact, isBeginning: false };
}

/**
 * @param {string} text
 * @returns {[typed: string, word: string][]}
 */
function typedWords(text) {
  const words = text.match(/\d+(?:[-./]\d+)+|[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.flatMap((typed) => wordsOf(fold(typed)).map((word) => {
    return /** @type {[string, string]} */ ([typed, word]);
  }));
}

/**
 * @param {string} word
 * @param {Store} store
 */
function isFull(word, store) {
  return !store.small.has(word) && (word.length > 1 || /\d/.test(word));
}

/**
 * The dates of a text as words of the index, and what is left of it.
 * @param {string} text
 * @param {Map<string, number>} months
 */
function withoutDates(text, months) {
  /** @type {Term[]} */
  const dates = [];
  /** @type {(typed: string, day: string, month: number, year: string) => string} */
  const note = (typed, day, month, year) => {
    if (month > 12 || month < 1 || Number(day) > 31) return typed;
    const whole = year.length === 2 ? `20${year}` : year;
    const [mm, dd] = [String(month).padStart(2, "0"), day.padStart(2, "0")];
    let form = whole ? `=m${whole}-${mm}` : `=j${mm}-${dd}`;
    if (whole && day) form = `=d${whole}-${mm}-${dd}`;
    const also = wordsOf(typed).length === 1 ? typed : "";
    dates.push({ ...term(form, true), typed, also });
    return " | ";
  };
  const left = text.replace(/ *\/ */g, "/").replace(NUMBERS, (whole, ...found) => {
    const { before, year, month, day, d, m, y, mm, yyyy, dd, mmm } = found.at(-1);
    const typed = whole.slice(before.length);
    return before + note(typed, day ?? d ?? dd ?? "", Number(month ?? m ?? mm ?? mmm), year ?? y ?? yyyy ?? "");
  });
  const words = left.replace(JOINED, "$1$2 ").split(/(\s+)/);
  return { text: namedDates(words, months, note).join(""), dates };
}

/**
 * Words without the dates whose month is named: 14 mars 2024, 1er mars, mars 2024, March 14th, 2024.
 * @param {string[]} words with the space between them
 * @param {Map<string, number>} months
 * @param {(typed: string, day: string, month: number, year: string) => string} note
 */
function namedDates(words, months, note) {
  const left = [...words];
  left.forEach((word, i) => {
    const month = months.get(fold(word).replace(/\.$/, ""));
    if (!month) return;
    const before = DAY.exec(left[i - 2] ?? "")?.[1] ?? "";
    const isEnglish = !before && /^\d{4}/.test(left[i + 4] ?? "");
    const day = before || ((isEnglish && DAY.exec(left[i + 2] ?? "")?.[1]) || "");
    const last = day && isEnglish ? i + 4 : i + 2;
    const year = (day ? /^(\d{4}|\d\d)[,;.?!]?$/ : /^(\d{4})[,;.?!]?$/).exec(left[last] ?? "")?.[1] ?? "";
    if (!day && !year) return;
    const from = before ? i - 2 : i;
    const length = (year ? last + 1 : i + 1) - from;
    const typed = left.slice(from, from + length).join("");
    left.fill("", from, from + length);
    left[from] = note(typed, day, month, year);
  });
  return left;
}

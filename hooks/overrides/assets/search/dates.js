// The days, months and stretches of them that a question names, however they are typed.
//
// Each part of a text has a sign, so that patterns say what may stand together: "le 14 mars 2024" is
// "2MY". What is a date becomes one part, "D", of which a stretch is made: "du 12 au 14 mars" is "2aD".

import { MONTHS } from "../pages/french_days.js";
import { fold } from "./words.js";

/** @type {Map<string, string>} */
const PART_SIGNS = new Map(Object.entries({
  "": ", ' de du d le la les l of the", // what may stand between the parts of a date
  a: "au a to until jusqu – —",
  b: "entre between from",
  c: "debut mi fin courant mois annee an month year",
  e: "et and",
  f: "depuis partir since",
  h: "s semestre semestres half",
  q: "t q trimestre trimestres quarter",
  s: "semaine week",
}).flatMap(([sign, words]) =>
  words.split(" ").map((word) => /** @type {[string, string]} */ ([word, sign]))));
const PART = /\d+(?:er|[eè]me|e|st|nd|rd|th)(?![\p{L}\d])|\d+|[\p{L}\p{M}]+|\s+|./giu;
const COMPACT = /\b((?:19|20)\d\d)([01]\d)([0-3]\d)\b/g; // 20240314
const LONGEST = 1000; // letters of a question in which dates are looked for
const OF_DATES = /[DEMY12o]/;
/**
 * What a pattern finds, and of which units its parts are; N is a number of a digit or two, M a month
 * in either language, F one in French.
 * @type {[RegExp, string][]}
 */
const DATES = [
  ["Y([-/.])N\\1N", "ymd"], // 2024-03-14
  ["N([-/.])N\\1[Y2]", "dmy"], // 14/03/2024, 14.3.24
  ["N[-/.]?M[-/.c]?(?:Y|2(?!M))", "dmy"], // 14 mars 2024, 14-mars-24, 14 mars de l’année 2024
  ["NNY", "dmy"], // 14 03 2024
  ["M\\.?NY", "mdy"], // March 14th, 2024
  ["YMN", "ymd"], // 2024 mars 14
  ["M[-/.c]*Y", "my"], // mars 2024, mars/2024
  ["F2(?!M)", "my"], // mars 24
  ["N[-/.]Y", "my"], // 03/2024
  ["Y[-/]N", "ym"], // 2024-03
  ["YM", "ym"], // 2024 mars
  ["N[-/.]?M", "dm"], // 14 mars
  ["N/N", "dm"], // 14/03
  ["MN", "md"], // March 14
].map(([pattern, units]) => [
  new RegExp(pattern.replace(/N/g, "[12]").replace(/M/g, "[EM]").replace("F", "M"), "g"), units,
]);
/**
 * Parts of a year, before their number is taken for a month.
 * @type {[RegExp, (values: Day[]) => Day | null][]}
 */
const PERIODS = [
  [/(?:[12o]q|q[12])[-/]?c?Y/g, ([number, { y }]) => period(y, number.d, 4, "t")], // T1 2024, 1er trimestre 2024
  [/(?:[12o]h|h[12])[-/]?c?Y/g, ([number, { y }]) => period(y, number.d, 2, "s")], // S1 2024, second semestre 2024
  [/Y[-/]?(?:[12o]q|q[12])/g, ([{ y }, number]) => period(y, number.d, 4, "t")], // 2024-T1
  [/Y[-/]?(?:[12o]h|h[12])/g, ([{ y }, number]) => period(y, number.d, 2, "s")],
];
/**
 * What is made of a date that stands beside other parts.
 * @type {[RegExp, (values: Day[]) => Day | null][]}
 */
const STRETCHES = [
  [/(?:[Jc]-?)+D/g, ([day]) => day], // jeudi 14 mars, début mars 2024
  [/sD/g, ([day]) => (day.d && day.y ? weekOf(day) : null)], // semaine du 11 mars 2024
  [/b[Jc]*[DEMY12]e[Jc]*[DY]|b?[Jc]*[DEMY12](?:a+|[-/])[Jc]*[DY]/g, ([one, other]) => stretch(one, other)],
  [/[DEM12]e[Jc]*D/g, ([one, other]) => pair(one, other)], // 14 et 15 mars 2024
  [/a?f[DY]/g, ([day]) => (day.y ? { ...day, last: { y: 9999, m: 0, d: 0 } } : null)], // depuis mars 2024
];

/** @import { Store } from "./store.js" */
/**
 * A day, a month or a year, 0 for what is not said; `last` is the end of a stretch, `also` the word
 * of the index by which texts name it.
 * @typedef {{ y: number, m: number, d: number, last?: Day, also?: string }} Day
 */
/** @typedef {{ text: string, sign: string, day: Day }} Part */

/**
 * The dates of a text as words of the index, of a stretch the first and the last one; and the text
 * without them.
 * @param {string} text
 * @param {Store} store
 */
export function datesIn(text, store) {
  const found = text.slice(0, LONGEST).replace(COMPACT, "$1-$2-$3").match(PART) ?? [];
  const parts = found.map((part) => partOf(part, store));
  for (const [pattern, make] of PERIODS) merge(parts, pattern, make);
  for (const [pattern, units] of DATES) merge(parts, pattern, (values) => dateOf(values, units));
  for (const [pattern, make] of STRETCHES) merge(parts, pattern, make);
  const dates = parts.filter(({ sign }) => sign === "D");
  return {
    text: parts.map((part) => (part.sign === "D" ? " | " : part.text)).join("") + text.slice(LONGEST),
    dates: dates.map((part) => ({ typed: part.text, ...keysOf(part.day) })),
  };
}

/**
 * A part of a text; a number may be a day.
 * @param {string} text
 * @param {Store} store
 * @returns {Part}
 */
function partOf(text, store) {
  const word = fold(text);
  const month = store.months.get(word) ?? 0;
  const digits = /^\d+/.exec(word)?.[0] ?? "";
  const number = Number(digits);
  const rank = store.ordinals.get(word);
  /** @type {(sign: string, values?: Partial<Day>) => Part} */
  const part = (sign, values) => ({ text, sign, day: { y: 0, m: 0, d: 0, ...values } });
  if (/^(?:19|20)\d\d$/.test(word)) return part("Y", { y: number });
  if (number && digits.length < 3) return part(`${digits.length}`, { d: number });
  if (rank) return part(rank === 1 ? "1" : "o", { d: rank }); // premier mars, but mars dernier
  if (month) return part(fold(MONTHS[month - 1]).startsWith(word) ? "M" : "E", { m: month });
  if (store.weekdays.has(word)) return part("J");
  return part(/^[-/.]$/.test(word) ? word : PART_SIGNS.get(word) ?? (word.trim() && "w"));
}

/**
 * Put what is made of parts in the place of those that a pattern finds.
 * @param {Part[]} parts
 * @param {RegExp} pattern
 * @param {(values: Day[]) => Day | null} make
 */
function merge(parts, pattern, make) {
  for (let from = 0; ; from = pattern.lastIndex) {
    const places = [...parts.keys()].filter((i) => parts[i].sign);
    pattern.lastIndex = from;
    const match = pattern.exec(places.map((i) => parts[i].sign).join(""));
    if (!match) return;
    const first = places[match.index];
    const held = parts.slice(first, places[pattern.lastIndex - 1] + 1);
    const day = make(held.filter(({ sign }) => OF_DATES.test(sign)).map((part) => part.day));
    pattern.lastIndex = match.index + 1;
    if (!day) continue;
    const text = held.map((part) => part.text).join("");
    parts.splice(first, held.length, { text, sign: "D", day });
  }
}

/**
 * @param {Day[]} values
 * @param {string} units
 */
function dateOf(values, units) {
  const [y, m, d] = ["y", "m", "d"].map((unit) => {
    const value = values[units.indexOf(unit)];
    return value ? value.y || value.m || value.d : 0;
  });
  return m <= 12 && d <= 31 ? { y: y && y < 100 ? 2000 + y : y, m, d } : null;
}

/**
 * The days from one date to another, which may say the month and the year for both.
 * @param {Day} one
 * @param {Day} other
 */
function stretch(one, other) {
  if (one.last || other.last || (one.d && !other.d) || (one.m && !one.y && !other.m)) return null;
  const m = one.m || (one.d && other.m);
  return { y: one.y || (other.y && other.y - Number(m > other.m)), m, d: one.d, last: other };
}

/**
 * A day or a month and the next: what stands further apart is no stretch.
 * @param {Day} one
 * @param {Day} other
 */
function pair(one, other) {
  const both = stretch(one, other);
  const [first, next] = both?.d && both.m === other.m ? [both.d, other.d] : [both?.m ?? 0, other.d ? 0 : other.m];
  return next - first === 1 ? both : null;
}

/**
 * The week from Monday to Sunday that a day is in.
 * @param {Day} day
 */
function weekOf({ y, m, d }) {
  const monday = d - ((new Date(Date.UTC(y, m - 1, d)).getUTCDay() + 6) % 7);
  const [first, last] = [monday, monday + 6].map((at) => {
    const date = new Date(Date.UTC(y, m - 1, at));
    return { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() };
  });
  return { ...first, last };
}

/**
 * The months of a quarter or of a half of a year, which texts name by a word of the index; the last
 * one is the ninth, as in « dernier trimestre ».
 * @param {number} y
 * @param {number} number
 * @param {number} count of such parts in a year
 * @param {string} sign
 */
function period(y, number, count, sign) {
  if (number > count && number !== 9) return null;
  const part = Math.min(number, count);
  const m = part * (12 / count);
  return { y, m: m - 12 / count + 1, d: 0, last: { y, m, d: 0 }, also: `=${sign}${y}-${part}` };
}

/**
 * The words of the index that stand for a date, or for the first and the last of a stretch.
 * @param {Day} day
 */
function keysOf({ y, m, d, last, also = "" }) {
  if (!last) return { form: key(y, m, d), until: "", also };
  // From the first day of a month to the last of one, whole months are fewer words to look up.
  const isWhole = y && d < 2 && (!last.d || last.d === new Date(Date.UTC(last.y, last.m, 0)).getUTCDate());
  const isDaily = !isWhole;
  return {
    form: key(y, m || 1, isDaily ? d || 1 : 0),
    until: key(last.y, last.m || 12, isDaily ? last.d || 31 : 0),
    also,
  };
}

/**
 * See `words_of_day` in search/words.py.
 * @param {number} y
 * @param {number} m
 * @param {number} d
 */
function key(y, m, d) {
  const [mm, dd] = [m, d].map((number) => String(number).padStart(2, "0"));
  if (!y) return `=j${mm}-${dd}`;
  return d ? `=d${y}-${mm}-${dd}` : `=m${y}-${mm}`;
}

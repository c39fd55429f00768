// Days pass without a build: what a page says of today is made true for the day it is read.
//
// A page is right for the day that it was built, and holds the days by which that changes:
//   data-until, data-after   a piece that stands until a day has passed, or from the next day on
//   data-due, data-then      a row that is late once a day has passed, and its state from then on
//   data-late                inside such a row: the words that are true from then on
//   data-group, data-count   the rows of a state, and how many they are
//   data-today               the day that the page speaks of

import { dayOf, inFrench } from "./french_days.js";

/**
 * @param {string} selector
 * @param {ParentNode} [within]
 */
function all(selector, within = document) {
  return /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);
}

/**
 * The day in Niamey, never before that of the build: the clock of a device may be wrong.
 * @param {string} built
 */
function dayOfReading(built) {
  const day = dayOf(Date.now());
  return day > built ? day : built;
}

// What does not apply goes, so that filters and readers of the text do not meet it.
function keepWhatApplies() {
  for (const piece of all("[data-until], [data-after]")) {
    const { until = today, after = "" } = piece.dataset;
    if (after < today && today <= until) piece.hidden = false;
    else piece.remove();
  }
}

/**
 * How long the days since a day are, in the words of the archive.
 * @param {string} due
 */
function since(due) {
  const days = Math.round((Date.parse(today) - Date.parse(due)) / (24 * 60 * 60 * 1000));
  if (days < 60) return `${days}\u00a0${days < 2 ? "jour" : "jours"}`;
  const months = Math.floor(days / 30.44);
  return months < 24 ? `${months}\u00a0mois` : `${Math.floor(days / 365.25)}\u00a0ans`;
}

/** @param {HTMLElement} row */
function passDue(row) {
  const { due = today, then = "" } = row.dataset;
  if (today <= due) return;
  for (const piece of all("[data-late]", row)) {
    piece.textContent = (piece.dataset.late ?? "").replace("{}", since(due));
    piece.hidden = false;
    if (piece.matches(".gtm-badge")) piece.className = `gtm-badge gtm-badge--${then}`;
  }
  if (row.matches("[class*=gtm-actions--]")) row.className = `gtm-actions--${then}`;
  if (row.dataset.etat) row.dataset.etat = then;
  const group = row.closest("[data-group]");
  const other = document.querySelector(`[data-group=${then}]`);
  if (!group || !other || group === other) return;
  listsOf(other).at(-1)?.append(row); // rows come by their days: it is the latest of them
}

/**
 * The lists of a group: what is shown, then what is folded.
 * @param {Element} group
 */
function listsOf(group) {
  return [...group.querySelectorAll(":scope > ul, :scope > details > ul")];
}

/** @param {HTMLElement} group */
function showSize(group) {
  const lists = /** @type {HTMLElement[]} */ (listsOf(group));
  const [none] = all(":scope > [data-none]", group);
  const size = lists.reduce((sum, list) => sum + list.children.length, 0);
  fold(group, lists);
  for (const list of lists) list.hidden = list.children.length === 0;
  if (none) none.hidden = size > 0;
  else group.hidden = size === 0;
  for (const count of all(`[data-count=${group.dataset.group}]`)) count.textContent = `${size}`;
}

/**
 * As many rows stay in sight as before time moved some.
 * @param {HTMLElement} group
 * @param {HTMLElement[]} lists
 */
function fold(group, [first, rest]) {
  const [folded] = all(":scope > details", group);
  if (!folded) return;
  const shown = Number(folded.dataset.shown);
  while (first.children.length > shown) rest.prepend(first.lastElementChild ?? "");
  while (rest.firstElementChild && first.children.length < shown) {
    first.append(rest.firstElementChild);
  }
  folded.hidden = rest.children.length === 0;
  all("summary > span", folded)[0].textContent = `${rest.children.length}`;
}

/**
 * The actions of which the page shows a few only.
 * @param {HTMLElement} sentence
 */
function countAgain(sentence) {
  const dues = (sentence.dataset.dues ?? "").split(" ").filter(Boolean);
  const passed = dues.filter((due) => due < today).length;
  for (const piece of all("[data-late-count]", sentence)) {
    piece.textContent = `${Number(piece.dataset.lateCount) + passed}`;
  }
  for (const piece of all("[data-other-count]", sentence)) {
    piece.textContent = `${Number(piece.dataset.otherCount) - passed}`;
  }
}

// A state in which no row is, today, is no choice.
function offerStates() {
  for (const option of all("select[name=etat] option:not([value=''])")) {
    const state = /** @type {HTMLOptionElement} */ (option).value;
    if (!document.querySelector(`li[data-etat~=${state}]`)) option.remove();
  }
}

const shown = /** @type {HTMLTimeElement[]} */ (all("time[data-today]"));
const today = dayOfReading(shown[0].dateTime);
for (const time of shown) {
  time.dateTime = today;
  time.textContent = inFrench(today);
}
keepWhatApplies();
all("[data-due]").forEach(passDue);
all("[data-group]").forEach(showSize);
all("[data-dues]").forEach(countAgain);
offerStates();

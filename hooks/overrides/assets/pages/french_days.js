// Days in words. The browser's own names of months cost a slow phone a tenth of a second.

const NIAMEY = 60 * 60 * 1000; // ahead of universal time, winter and summer
export const MONTHS = [
  "janvier", "février", "mars", "avril", "mai", "juin",
  "juillet", "août", "septembre", "octobre", "novembre", "décembre",
];

/**
 * The day of a moment in Niamey: 2026-03-01.
 * @param {number} moment
 */
export function dayOf(moment) {
  return new Date(moment + NIAMEY).toISOString().slice(0, 10);
}

/**
 * A day in words: 1er mars 2026.
 * @param {string} day 2026-03-01
 */
export function inFrench(day) {
  const [year, month, date] = day.split("-").map(Number);
  return `${date === 1 ? "1er" : date} ${MONTHS[month - 1]} ${year}`;
}

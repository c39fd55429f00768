// Days in words.

/**
 * A day: 1er mars 2026.
 * @param {Date} day
 * @param {string} [timeZone] that of the device when none is given
 */
export function inFrench(day, timeZone) {
  const words = day.toLocaleDateString("fr", { dateStyle: "long", timeZone });
  return words.replace(/^1 /, "1er ");
}

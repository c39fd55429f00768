// What a line of the index says of the words of a stem: see search/index.py and search/postings.py.

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map([...DIGITS].map((digit, i) => [digit.charCodeAt(0), i]));

/**
 * Where a form of a word stands: in titles, in texts only.
 * @typedef {{ form: string, titles: string, texts: string }} Posting
 */
/**
 * A whole name: its words, the document that has it, and the body, "" for none.
 * @typedef {{ words: string, document: number, body: string }} Name
 */
/** @typedef {{ postings: Posting[], names: Name[] }} Group */

/**
 * @param {string} line
 * @param {string} [beginning] that of the forms to keep
 * @returns {Group}
 */
export function parsed(line, beginning = "") {
  const parts = line.split("|").slice(1).map((part) => part.split(","));
  const forms = parts.filter(([form]) => !form.startsWith("~"));
  const names = parts.filter(([form]) => form.startsWith("~"));
  return {
    postings: forms
      .filter(([form]) => form.startsWith(beginning))
      .map(([form, titles, texts]) => ({ form, titles, texts })),
    names: names.map(([words, document, body]) => {
      return { words: words.slice(1), document: Number(document), body };
    }),
  };
}

/**
 * The documents of a packed list.
 * @param {string} text
 * @param {(document: number) => void} note
 */
export function unpack(text, note) {
  let document = -1;
  let distance = 0;
  for (let i = 0; i < text.length; i += 1) {
    const digit = VALUES.get(text.charCodeAt(i)) ?? 0;
    distance = distance * 32 + (digit % 32);
    if (digit < 32) continue;
    document += distance + 1;
    distance = 0;
    note(document);
  }
}

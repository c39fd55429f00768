// An answer → what is said of it above the results.

import { counted, quotedList } from "./lines.js";
import { fold } from "./words.js";

/** @import { Answer } from "./finder.js" */

/**
 * What is said of an answer: which words are nowhere, and how many results there are.
 * @param {Answer} answer
 */
export function sentences(answer) {
  const { absent, unsaid, instead, asked, found, results, isOpen, sought } = answer;
  if (!answer.isAsked) return ["Écrivez un mot d’au moins deux lettres, ou une phrase entre guillemets."];
  const said = absent.length
    ? [`${quotedList(absent.map(({ typed }) => typed))} ${absent.length > 1 ? "ne sont" : "n’est"} nulle part dans l’archive.`]
    : [];
  if (unsaid.length) {
    const verb = unsaid.length > 1 ? "ne sont" : "n’est";
    said.push(`${quotedList(unsaid.map(({ typed }) => typed))} ${verb} dans aucun compte rendu.`);
  }
  const number = asked.phrases.length ? results.length : found.length;
  if (!number) {
    if (!absent.length) said.push("Aucun résultat.");
  } else {
    const quoted = instead.map(({ word }) => spelled(answer, word));
    const more = isOpen ? "Au moins " : "";
    said.push(`${more}${counted(number)}${quoted.length ? ` pour ${quotedList(quoted)}` : ""}.`);
    if (found[0].held < sought.length) said.push(`Aucun passage ne réunit tous les ${absent.length ? "autres " : ""}mots.`);
  }
  if (asked.isCut) said.push("Seuls les douze premiers mots sont cherchés.");
  return said;
}

/**
 * A word of the index as the results write it, with a capital only where it always has one.
 * @param {Answer} answer
 * @param {string} word
 */
function spelled({ results }, word) {
  const texts = results.flatMap(({ title, text }) => `${title} ${text}`.match(/[\p{L}\p{N}]+/gu) ?? []);
  const written = texts.filter((one) => fold(one) === word);
  return written.find((one) => one === one.toLowerCase()) ?? written[0] ?? word;
}

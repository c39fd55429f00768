// Sections → what the reader sees. All text goes in as text: none of it can become markup.

const GROUPS = {
  point: ["Point", "Points de l’ordre du jour"],
  action: ["Action", "Actions"],
  reunion: ["Réunion", "Réunions"],
  organisation: ["Organisation", "Organisations"],
  ressource: ["Ressource", "Ressources"],
  page: ["Page", "Pages"],
};
const BEST = 3;

/**
 * The list of results: the best ones whatever their kind, then each kind under its heading.
 * `marks` tells whether a word matches, `excerpt` what part of a section to show; `heading` is the
 * tag of headings.
 */
export function list(sections, { root, marks, excerpt, heading }) {
  const kinds = [...new Set(sections.map((section) => section.kind))];
  const isMixed = kinds.length > 1 && sections.length > BEST;
  const rest = isMixed ? sections.slice(BEST) : sections;
  const groups = kinds.map((kind) => [GROUPS[kind][1], rest.filter((one) => one.kind === kind)]);
  if (isMixed) groups.unshift(["Les plus proches", sections.slice(0, BEST)]);
  const show = (section) => hit(section, { root, marks, excerpt });
  return groups
    .filter(([, members]) => members.length)
    .map(([title, members]) => group(title, members.map(show), heading));
}

function group(title, items, heading) {
  const lines = element("ol", { className: "gtm-hits" }, items);
  return element("section", {}, [element(heading, { textContent: title }), lines]);
}

function hit(section, { root, marks, excerpt }) {
  const title = section.kind === "reunion" ? section.pageTitle : section.title.join(" ");
  const { href } = new URL(section.url, root);
  const link = element("a", { href }, marked(title.split(" "), marks));
  const note = element("p", { className: "gtm-note", textContent: place(section) });
  const { words, isStart, isEnd } = excerpt(section);
  const text = marked(words, marks);
  const told = [isStart ? "" : "… ", ...text, isEnd ? "" : " …"];
  return element("li", {}, [link, note, ...(words.length ? [element("p", {}, told)] : [])]);
}

/** What a result is and where it stands. */
function place({ kind, pageTitle, when }) {
  const name = GROUPS[kind][0];
  if (kind !== "point" && kind !== "action") return name;
  const [, day] = when.match(/^\S+ (.*)$/) ?? [];
  const meeting = pageTitle.split(" ").reduce((text, word) => text + between(text, word) + word);
  return `${name} · ${meeting}${day && !meeting.includes(day) ? `, ${day}` : ""}`;
}

/** Words as text, those that match within <mark>. */
function marked(words, marks) {
  return words.flatMap((word, i) => [i ? between(words[i - 1], word) : "", ...piece(word, marks)]);
}

function piece(word, marks) {
  if (!marks(word)) return [word];
  const [, before, inner, after] = word.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u);
  return [before, element("mark", { textContent: inner }), after];
}

/** The space between two words, none after an elided one. */
function between(before, after) {
  if (/’$/.test(before)) return "";
  return /^[;:!?»%]/.test(after) || /«$/.test(before) ? "\u202f" : " ";
}

/** An element with some properties and what it holds: elements, or text. */
export function element(tag, properties = {}, content = []) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...content);
  return made;
}

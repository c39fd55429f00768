// Questions → the answers of a built site, without a browser: node ask.mjs SITE < REQUESTS
//
// The requests are a list in JSON, each with the fields of Request in finder.js or with a list of
// `words`, whose groups are given. Answers come as a list in their order.

import { readFileSync } from "node:fs";
import { join } from "node:path";

const SCRIPTS = new URL("../../hooks/overrides/assets/search/", import.meta.url);
const { Answer } = await import(new URL("finder.js", SCRIPTS));
const { offers } = await import(new URL("offers.js", SCRIPTS));
const { Store } = await import(new URL("store.js", SCRIPTS));
const { group } = await import(new URL("words.js", SCRIPTS));

const folder = join(process.argv[2] ?? "", "recherche/index");
let loaded = [];
let [rounds, round] = [0, null];

// What is asked for at once comes at once, as on a link that is slow to answer.
async function load(name) {
  round ??= new Promise(setImmediate).then(() => {
    rounds += 1;
    round = null;
  });
  await round;
  const text = readFileSync(join(folder, `${name}.js`), "utf-8");
  loaded.push(name);
  return JSON.parse(text.slice(`archiveIndex("${name}",`.length, text.lastIndexOf(")")));
}

async function answered({ words, ...given }) {
  if (words) return words.map(group);
  [loaded, rounds] = [[], 0];
  const store = new Store(load);
  await store.ready();
  const request = { question: "", isTyping: false, type: "", year: 0, body: "", ...given };
  const answer = new Answer(store, request);
  let told = 0; // rounds before something is shown
  const tell = () => {
    told ||= rounds;
  };
  await answer.begin(tell);
  await answer.more(given.count ?? 10, tell);
  return {
    question: request.question,
    urls: answer.results.map(({ url }) => url),
    results: answer.results,
    total: answer.found.length,
    left: answer.left,
    absent: answer.absent.map(({ typed }) => typed),
    unsaid: answer.unsaid.map(({ typed }) => typed),
    instead: answer.instead.map(({ word }) => word),
    offers: offers(answer),
    offered: answer.offered.flatMap((offer) => offer.words),
    forms: [...answer.forms],
    loaded,
    rounds,
    told,
  };
}

const answers = [];
for (const request of JSON.parse(readFileSync(0, "utf-8"))) answers.push(await answered(request));
process.stdout.write(JSON.stringify(answers));

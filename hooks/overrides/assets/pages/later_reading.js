// Pages that were opened can be read again without a network: see archive/offline/worker.js.

import { element } from "./element.js";
import { dayOf, inFrench } from "./french_days.js";

/**
 * Let the worker keep what is opened, and say when it shows a copy.
 * @param {ServiceWorkerContainer} worker
 */
export async function readLater(worker) {
  const root = new URL(document.documentElement.dataset.root ?? "", location.href);
  worker.addEventListener("message", ({ data }) => data.copy && showCopy(data.copy));
  worker.controller?.postMessage({ asks: "copy" });
  await worker.register(new URL("sw.js", root), { scope: root.href });
  const { active } = await worker.ready;
  // A worker may take over while a page loads: what went past it is told, then what still does.
  // A copy of the whole archive is fetched past it on purpose.
  const tell = (/** @type {PerformanceEntryList} */ entries) => {
    const past = entries.filter((entry) =>
      !Reflect.get(entry, "workerStart") && Reflect.get(entry, "initiatorType") !== "fetch");
    if (past.length) active?.postMessage({ opened: past.map(({ name }) => name) });
  };
  tell(performance.getEntriesByType("navigation"));
  new PerformanceObserver((list) => tell(list.getEntries())).observe({ type: "resource", buffered: true });
}

/** @param {string} date */
function showCopy(date) {
  const day = inFrench(dayOf(Date.parse(date)));
  const textContent = `Le site ne répond pas\u202f: voici la copie gardée sur cet appareil le ${day}.`;
  const note = element("p", { className: "gtm-banner", role: "status", textContent });
  document.querySelector("h1")?.after(note);
}

// Before anything is drawn: scripts run here, and this reader wants light or dark.
"use strict";

(() => {
  const page = document.documentElement;
  const kept = (() => {
    try {
      return localStorage.getItem("scheme");
    } catch {
      return null; // storage refused: ask the system every time
    }
  })();
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  page.dataset.mdColorScheme = kept || (dark ? "slate" : "default");
  page.classList.replace("no-js", "js");
})();

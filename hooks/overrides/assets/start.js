// Before anything is drawn: scripts run here, and what this reader chose, light or dark first.
"use strict";

(() => {
  const page = document.documentElement;
  const kept = (/** @type {string} */ name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null; // storage refused: ask the system every time
    }
  };
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  page.dataset.mdColorScheme = kept("scheme") || (dark ? "slate" : "default");
  page.dataset.shortcut = kept("shortcut") || "on";
  page.classList.replace("no-js", "js");
})();

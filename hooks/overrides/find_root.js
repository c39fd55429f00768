// The error page answers at any address. Where none was told for the site, it asks for this script
// in each folder above it; the one that answers knows where the site begins.
"use strict";

(() => {
  const head = document.querySelector("template");
  const found = document.currentScript;
  if (!head || !(found instanceof HTMLScriptElement)) return;
  const root = new URL(".", found.src).pathname;
  for (const part of [head.content, document]) {
    for (const each of part.querySelectorAll("[href^='/'], [src^='/']")) {
      for (const name of ["href", "src", "data-search"]) {
        const said = each.getAttribute(name);
        if (said) each.setAttribute(name, said.replace(/(^| )\//g, `$1${root}`));
      }
    }
  }
  document.documentElement.dataset.root = root;
  document.head.append(head.content);
  head.remove();
})();

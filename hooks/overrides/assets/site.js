// What every page does once it is there.
"use strict";

(() => {
  const page = document.documentElement;

  function offerScheme(button) {
    const show = () => button.setAttribute("aria-pressed", page.dataset.mdColorScheme === "slate");
    button.hidden = false;
    show();
    button.addEventListener("click", () => {
      page.dataset.mdColorScheme = page.dataset.mdColorScheme === "slate" ? "default" : "slate";
      try {
        localStorage.setItem("scheme", page.dataset.mdColorScheme);
      } catch {
        // Storage refused: the choice lasts as long as the page.
      }
      show();
    });
  }

  offerScheme(document.querySelector("[data-scheme]"));
})();

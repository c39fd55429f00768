// Light or dark, as this reader chooses.

/** @param {HTMLButtonElement} button */
export function offerScheme(button) {
  const { dataset } = document.documentElement;
  const isDark = () => dataset.mdColorScheme === "slate";
  const show = () => button.setAttribute("aria-pressed", `${isDark()}`);
  button.hidden = false;
  show();
  button.addEventListener("click", () => {
    const scheme = isDark() ? "default" : "slate";
    dataset.mdColorScheme = scheme;
    try {
      localStorage.setItem("scheme", scheme);
    } catch {
      // Storage refused: the choice lasts as long as the page.
    }
    show();
  });
}

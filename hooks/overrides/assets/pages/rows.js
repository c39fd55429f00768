// A row that leads to one place is a target as a whole, and its words can still be selected.

const ROWS = ":is(.gtm-actions, .gtm-cards, .gtm-hits, .gtm-lines, .gtm-meetings) > li, .gtm-figures tbody > tr";
const SOURCE = ":scope > .gtm-note > a"; // where what is told in full above it was said
const TITLE = ':scope > :is(h2, th) > a, :scope > a:not([href^="#"])';
const CONTROLS = "a, button, input, label, select, summary";

/** Let a press on a row, beside its links and controls, follow the link that it is about. */
export function openRows() {
  let wasSelected = false; // a press that ends a selection does no more
  document.addEventListener("pointerdown", () => {
    wasSelected = isSelected();
  });
  document.addEventListener("click", (event) => {
    const pressed = /** @type {Element} */ (event.target);
    const row = pressed.closest(ROWS);
    if (!row || pressed.closest(CONTROLS) || wasSelected || isSelected()) return;
    const link = row.querySelector(SOURCE) ?? row.querySelector(TITLE);
    link?.dispatchEvent(new MouseEvent("click", event)); // with the keys that open another tab
  });
}

function isSelected() {
  return !getSelection()?.isCollapsed;
}

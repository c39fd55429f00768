// Narrows a list while its reader types or chooses; the address keeps what was asked for.
"use strict";

(() => {
  const form = document.querySelector(".gtm-filters");
  const fields = [...form.querySelectorAll("input, select")];
  const [count, reset, search] = form.lastElementChild.children;
  const rows = [...document.querySelectorAll(form.dataset.rows)];
  const texts = new Map();
  const twins = new Map(rows.map((row) => [row.querySelector("a")?.href, row]));
  const groups = [...document.querySelectorAll(".gtm-group")];
  let pause;

  // As the archive folds its own words: neither accents, case, ligatures nor punctuation.
  function fold(text) {
    const letters = text.replace(/[œŒ]/g, "oe").replace(/[æÆ]/g, "ae").normalize("NFKD");
    return letters.replace(/\p{M}+/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  function textOf(row) {
    if (!texts.has(row)) {
      const days = [...row.querySelectorAll("time")].map((time) => time.dateTime);
      texts.set(row, fold([row.textContent, row.dataset.noms, ...days].join(" ")));
    }
    return texts.get(row);
  }

  // Long lists name an organisation by its rank among the choices.
  const choice = (field) => ("ranked" in field.dataset ? `${field.selectedIndex}` : field.value);

  const marks = (row, name) => row.closest(`[data-${name}]`)?.dataset[name].split(" ") ?? [];

  function narrow() {
    const words = fold(form.elements.q.value).split(" ");
    const chosen = fields.filter((field) => field.name !== "q" && field.value);
    for (const row of rows) {
      row.hidden = !(
        chosen.every((field) => marks(row, field.name).includes(choice(field))) &&
        words.every((word) => textOf(row).includes(word))
      );
    }
    const isNarrowed = fields.some((field) => field.value.trim());
    groups.forEach((group) => narrowGroup(group, isNarrowed));
    reset.hidden = !isNarrowed;
  }

  // The table of presences has a line for each row of the list; a group without any goes.
  function narrowGroup(group, isNarrowed) {
    const lines = [...group.querySelectorAll("tbody > tr")];
    for (const line of lines) {
      line.hidden = twins.get(line.querySelector("a")?.href)?.hidden ?? false;
    }
    const own = [...lines, ...rows.filter((row) => group.contains(row))];
    group.hidden = isNarrowed && own.every((each) => each.hidden);
    const heading = group.querySelector("h2");
    for (const link of document.querySelectorAll(`a[href$="#${heading.id}"]`)) {
      (link.closest("li") ?? link).hidden = group.hidden;
    }
  }

  function tell() {
    const left = rows.filter((row) => !row.hidden).length;
    const number = (value) => value.toLocaleString("fr");
    const noun = `${form.dataset.noun}${(left || rows.length) > 1 ? "s" : ""}`;
    count.textContent = reset.hidden
      ? `${number(left)} ${noun}`
      : `${left ? number(left) : "Aucune"} ${left > 1 ? noun : form.dataset.noun} sur ${number(rows.length)}`;
    const query = form.elements.q.value.trim();
    search.hidden = !query;
    search.textContent = `Chercher «\u202f${query}\u202f» dans toutes les archives`;
    search.href = `${document.querySelector("[data-search]").href}?q=${encodeURIComponent(query)}`;
  }

  function remember() {
    const address = new URL(location);
    for (const field of fields) {
      address.searchParams.delete(field.name);
      if (field.value.trim()) {
        address.searchParams.set(field.name, field.value.trim());
      }
    }
    try {
      history.replaceState(history.state, "", address);
    } catch {
      // Read from a disk, or asked for too often: the list is narrowed all the same.
    }
  }

  function settle() {
    clearTimeout(pause);
    tell();
    remember();
  }

  function recall() {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = asked.get(field.name) ?? "";
      if (field.selectedIndex === -1) {
        field.selectedIndex = 0;
      }
    }
    narrow();
    tell();
  }

  form.addEventListener("input", () => {
    narrow();
    clearTimeout(pause);
    pause = setTimeout(settle, 150);
  });
  form.addEventListener("change", settle);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    form.elements.q.focus();
    setTimeout(() => {
      narrow();
      settle();
    });
  });
  addEventListener("popstate", recall);
  recall();
  form.hidden = false;
})();

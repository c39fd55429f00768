// On a page that has moved: lead on to the very item that was asked for, before the page itself
// leads on to the top of the other one.
"use strict";

const target = /** @type {HTMLAnchorElement} */ (document.querySelector("a"));
location.replace(target.href + location.hash);

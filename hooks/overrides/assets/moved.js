// On a page that has moved: lead on to the very item that was asked for, before the page itself
// leads on to the top of the other one.
"use strict";

location.replace(document.querySelector("a").href + location.hash);

// Later reading is switched off: this worker takes the place of the one that a browser may have,
// deletes what was kept and goes.
"use strict";

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(retire());
});

async function retire() {
  const prefix = `archives:${new URL(self.registration.scope).pathname}:`;
  const ours = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await self.registration.unregister();
}

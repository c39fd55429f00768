// Later reading is switched off: this worker takes the place of the one that a browser may have,
// deletes what was kept and goes.
"use strict";

const scope = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

scope.addEventListener("install", () => scope.skipWaiting());

scope.addEventListener("activate", (event) => {
  event.waitUntil(retire());
});

async function retire() {
  const prefix = `archives:${new URL(scope.registration.scope).pathname}:`;
  const ours = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await scope.registration.unregister();
}

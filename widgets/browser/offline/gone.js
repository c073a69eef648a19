// Deployed as sw.js where `offline` is false in mkdocs.yml: it ends the service worker that readers
// have from earlier, and what that one kept goes with it.

const worker = /** @type {import("./events.js").Worker} */ (/** @type {unknown} */ (self));

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  // Other sites of this host have caches too, and sites below this one.
  const ours = `${new URL(worker.registration.scope).pathname} offline `;
  const names = await caches.keys().catch(() => []);
  await Promise.all(names.filter((name) => name.startsWith(ours)).map((name) => caches.delete(name)));
  await worker.registration.unregister();
}

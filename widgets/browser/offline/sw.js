// The site's service worker: what was read and used here opens again without a network.
//
// Pages come from the network while there is one. A page names its release, and everything else is
// fetched from addresses that hold a hash of the release, so an address never means two things. Kept
// files are known by their own hashes: what is the same in two releases is kept once, and what is not
// what its release says is not kept. This file is one script, because modules don't work everywhere.

const worker = /** @type {import("./events.js").Worker} */ (/** @type {unknown} */ (self));

/** The address of the site's home page. */
const SITE = worker.registration.scope;

/** Other sites of this host, and sites below this one, have caches too. */
const OURS = `${new URL(SITE).pathname} offline `;
const PAGES = `${OURS}1 pages`; // by address, each with the release it names
const LISTS = `${OURS}1 lists`; // what is in a release; and which release an open page is of
const FILES = `${OURS}1 files`; // by hash
const LOOSE = `${OURS}1 loose`; // what has no release: the index for the search, pictures of authors

const PATIENCE = 4000; // milliseconds for a page from the network where an earlier one is here

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(begin()));
worker.addEventListener("message", (event) => event.waitUntil(inTurn(() => keep(event.data, event.source))));
worker.addEventListener("fetch", (event) => {
  const answer = answerer(event.request);
  if (answer) event.respondWith(answer(event));
});

/** Forget what earlier service workers kept in another way, and serve pages that are open already. */
async function begin() {
  const names = await caches.keys().catch(() => []);
  const known = [PAGES, LISTS, FILES, LOOSE];
  const old = names.filter((name) => name.startsWith(OURS) && !known.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  // Where that fails, Firefox shows its own page about the network, whatever is answered in its place.
  const ahead = !/\bFirefox\//.test(navigator.userAgent);
  await worker.registration.navigationPreload?.[ahead ? "enable" : "disable"]();
  await worker.clients.claim();
}

/**
 * Who answers a request, or null if it is none of our business.
 * @param {Request} request
 */
function answerer(request) {
  const { url, method, mode, headers, destination } = request;
  if (method !== "GET" || !url.startsWith(SITE) || headers.has("range")) return null;
  const name = plain(url).slice(SITE.length);
  if (/^_generated\/[0-9a-f]{16}\/|^assets\/.*\.[0-9a-f]{8}\./.test(name)) return file;
  if (mode === "navigate" || /(^|\/|\.html)$/.test(name)) return page;
  return /^(assets|search)\/|^sitemap\.xml$/.test(name) || /^(image|font)$/.test(destination) ? loose : null;
}

/**
 * A page: the newest, or without a network the one that was read here last.
 * @param {import("./events.js").Fetched} event
 */
async function page({ request, preloadResponse }) {
  const coming = Promise.resolve(preloadResponse).then((early) => early ?? fetch(request));
  coming.catch(() => {}); // whoever waits for it below is told
  const held = (await kept(PAGES, plain(request.url))) ?? (await kept(PAGES, `${plain(request.url)}/`));
  const late = new Promise((resolve) => void (held && setTimeout(() => resolve(null), PATIENCE)));
  try {
    const response = await Promise.race([coming, late]);
    if (response && (response.status < 500 || !held)) return response;
  } catch (error) {
    if (!held && request.mode === "navigate") return absent();
    if (!held) throw error;
  }
  // Addresses in a page are relative to its own, which ends in a slash.
  const here = /** @type {Response} */ (held).headers.get("x-page") ?? "";
  return here === plain(request.url) ? held : Response.redirect(here + new URL(request.url).search);
}

/**
 * A file of a release: it never changes, so the one that is here will do.
 * @param {import("./events.js").Fetched} event
 */
async function file({ request }) {
  const hash = await hashOf(plain(request.url));
  const held = async () => (hash ? kept(FILES, named(hash)) : undefined);
  // Asked to reload, because what came before was of no use, even if it came from here.
  if (request.cache !== "reload") return (await held()) ?? fetch(request);
  return fetch(request).catch(async (error) => (await held()) ?? Promise.reject(error));
}

/**
 * A file without a release: the newest, or the one that is here.
 * @param {import("./events.js").Fetched} event
 */
async function loose({ request }) {
  return fetch(request).catch(async (error) => (await kept(LOOSE, plain(request.url))) ?? Promise.reject(error));
}

/** What a reader sees in place of a page that is not here. */
async function absent() {
  const pages = await caches.open(PAGES).catch(() => null);
  const links = await Promise.all(((await pages?.keys()) ?? []).map(async ({ url }) => {
    const text = (await (await kept(PAGES, url))?.text()) ?? "";
    return `<li><a href="${url}">${/<title>([^<]*)/.exec(text)?.[1] ?? url}</a></li>`;
  }));
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>No connection</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<body style="font:1.1em/1.5 system-ui;max-width:36em;margin:3em auto;padding:0 1em"><h1>There is no connection</h1>
<p>This page can't be fetched now, and it was not kept on this device. What was read here is:</p><ul>${links.join("")}</ul>`;
  return new Response(html, { status: 503, headers: { "content-type": "text/html" } });
}

/** @type {Promise<unknown>} */
let turn = Promise.resolve();

/**
 * Two pages may ask at once, and what one of them needs must not be tidied away by the other.
 * @param {() => Promise<unknown>} work
 */
function inTurn(work) {
  // A full disk, a lost network, a forbidden cache: the reader goes on without.
  turn = turn.then(work).catch(() => {});
  return turn;
}

/**
 * What an open page would like to have kept.
 * @typedef {object} Wish
 * @property {string} page its address
 * @property {string} release where its release's files are
 * @property {string[]} fetched addresses of what it has fetched
 * @property {string[]} more beginnings of names in the release, of what else its figures need
 * @property {string[]} but beginnings of names among these that they do not
 */

/**
 * Keep a page once all that it is made of is here, then what its figures need.
 * @param {Wish} wish
 * @param {{id: string}|null} client
 */
async function keep(wish, client) {
  const lists = await caches.open(LISTS);
  if (client) await lists.put(`${SITE}?client=${client.id}`, new Response(wish.release));
  const address = plain(wish.page);
  const response = await fetch(address);
  const html = await response.text();
  const release = new URL(/<meta name="release" content="([^"]+)"/.exec(html)?.[1] ?? "", address).href;
  if (!response.ok || response.redirected || !release.startsWith(`${SITE}_generated/`)) return;
  const list = await listOf(release);
  const links = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link]) => new URL(link, address).href);
  // The page may have been replaced since: then these are the new files of the same names.
  const fetched = wish.fetched.map((url) => plain(url).replace(/(?<=\/_generated\/)[0-9a-f]{16}\//, () => release.slice(-17)));
  const parts = new Set([...links, ...fetched]);
  for (const [url, hash] of list) if (parts.has(url)) await save(url, hash);
  const about = { "content-type": "text/html", "x-page": address, "x-release": release };
  await (await caches.open(PAGES)).put(address, new Response(html, { headers: about }));
  for (const url of fetched) if (answerer(new Request(url)) === loose) await saveLoose(url);
  for (const [url, hash] of list) {
    const name = url.slice(release.length);
    const begins = (/** @type {string} */ beginning) => name.startsWith(beginning);
    if (wish.more.some(begins) && !wish.but.some(begins)) await save(url, hash);
  }
  await tidy();
}

/**
 * Keep a file of a release.
 * @param {string} url
 * @param {string} hash
 */
async function save(url, hash) {
  const files = await caches.open(FILES);
  if (await files.match(named(hash))) return;
  const { bytes, type } = await fetchedAs(url, hash);
  // Made anew, because a response remembers its address, and modules would import from there.
  await files.put(named(hash), new Response(bytes, { headers: { "content-type": type } }));
}

/**
 * Keep a file without a release, unless it is a page in its place.
 * @param {string} url
 */
async function saveLoose(url) {
  const response = await fetch(url);
  const type = response.headers.get("content-type") ?? "";
  if (response.ok && !type.includes("html")) await (await caches.open(LOOSE)).put(url, response);
}

/**
 * A file whose hash begins so. The browser's own cache most likely has it, and may be wrong.
 * @param {string} url
 * @param {string} hash
 */
async function fetchedAs(url, hash) {
  for (const cache of /** @type {const} */ (["force-cache", "reload"])) {
    const response = await fetch(url, { cache });
    const bytes = await response.arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    const type = response.headers.get("content-type") ?? "application/octet-stream";
    if (response.ok && hex.startsWith(hash)) return { bytes, type };
  }
  throw new Error(`${url} is not what its release says`);
}

/** @typedef {Map<string, string>} List hashes by address */

/** @type {Promise<Map<string, List>>|null} by release */
let reading = null;

/** What is in the releases that something is kept of. */
function known() {
  reading ??= (async () => {
    const lists = await caches.open(LISTS);
    const urls = (await lists.keys()).map(({ url }) => url).filter((url) => url.endsWith("/release.json"));
    const read = async (/** @type {string} */ url) =>
      /** @type {const} */ ([new URL("./", url).href, listed(url, await (await lists.match(url))?.text() ?? "{}")]);
    return new Map(await Promise.all(urls.map(read)));
  })();
  reading.catch(() => (reading = null));
  return reading;
}

/**
 * What is in a release.
 * @param {string} release
 */
async function listOf(release) {
  const here = (await known()).get(release);
  if (here) return here;
  const url = `${release}release.json`;
  const { bytes } = await fetchedAs(url, release.slice(-17, -1));
  await (await caches.open(LISTS)).put(url, new Response(bytes));
  const list = listed(url, new TextDecoder().decode(bytes));
  (await known()).set(release, list);
  return list;
}

/**
 * @param {string} url
 * @param {string} text
 * @returns {List}
 */
function listed(url, text) {
  return new Map(Object.entries(JSON.parse(text)).map(([name, hash]) => [new URL(name, url).href, hash]));
}

/** @param {string} url */
async function hashOf(url) {
  const lists = await known().catch(() => new Map());
  return [...lists.values()].find((list) => list.has(url))?.get(url);
}

/** Let go of releases that no kept page and no open one is of, with what only they need. */
async function tidy() {
  const [pages, lists, files] = await Promise.all([PAGES, LISTS, FILES].map((name) => caches.open(name)));
  const open = (await worker.clients.matchAll({ includeUncontrolled: true })).map(({ id }) => `${SITE}?client=${id}`);
  const used = new Set();
  for (const { url } of await lists.keys()) {
    if (open.includes(url)) used.add(await (await lists.match(url))?.text());
    else if (url.includes("?client=")) await lists.delete(url);
  }
  for (const request of await pages.keys()) used.add((await pages.match(request))?.headers.get("x-release"));
  const all = await known();
  const gone = [...all.keys()].filter((release) => !used.has(release));
  if (!gone.length) return;
  for (const release of gone) {
    await lists.delete(`${release}release.json`);
    all.delete(release);
  }
  const needed = new Set([...all.values()].flatMap((list) => [...list.values()].map(named)));
  for (const { url } of await files.keys()) if (!needed.has(url)) await files.delete(url);
}

/**
 * What is kept under `url`, or nothing, also where the browser forbids to look.
 * @param {string} cacheName
 * @param {string} url
 */
async function kept(cacheName, url) {
  // To open a cache would make it, and whoever has just switched this off wants none.
  return caches.match(url, { cacheName }).catch(() => undefined);
}

/**
 * The name under which a file is kept.
 * @param {string} hash
 */
function named(hash) {
  return `${SITE}?sha256=${hash}`;
}

/**
 * An address without what the server does not look at.
 * @param {string} url
 */
function plain(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/index\.html$/, "/");
}

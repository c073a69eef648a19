// What a browser gives a service worker, in memory, so that a test can run the very file it runs.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";

export const SITE = "https://host.example/a/book/";

/** Cache Storage: by name, and in it by address. */
export class Caches {
  stores = new Map();
  /** Which operation is forbidden, as some browsers do. */
  forbidden = "";

  async open(name) {
    this.allow("open");
    if (!this.stores.has(name)) this.stores.set(name, new Map());
    return new Store(this, this.stores.get(name));
  }
  async match(request, { cacheName }) {
    this.allow("open");
    return this.stores.has(cacheName) ? (await this.open(cacheName)).match(request) : undefined;
  }
  async keys() {
    this.allow("keys");
    return [...this.stores.keys()];
  }
  async delete(name) {
    return this.stores.delete(name);
  }
  allow(operation) {
    if (this.forbidden === operation) throw new DOMException(operation, "QuotaExceededError");
  }
  /** The addresses in the one store whose name ends so. */
  in(what) {
    const [store] = [...this.stores].filter(([name]) => name.endsWith(what)).map(([, held]) => held);
    return [...(store ?? new Map()).keys()];
  }
}

class Store {
  constructor(caches, held) {
    Object.assign(this, { caches, held });
  }
  async match(request) {
    this.caches.allow("match");
    return this.held.get(address(request))?.clone();
  }
  async put(request, response) {
    this.caches.allow("put");
    this.held.set(address(request), response);
  }
  async delete(request) {
    return this.held.delete(address(request));
  }
  async keys() {
    return [...this.held.keys()].map((url) => ({ url }));
  }
}

function address(request) {
  return typeof request === "string" ? request : request.url;
}

/** A host of files by address; what is a function answers as it likes, and none without a network. */
export class Host {
  files = {};
  asked = [];
  online = true;

  fetch = async (request, { cache = "default" } = {}) => {
    const url = address(request);
    this.asked.push(url);
    if (!this.online) throw new TypeError("network error");
    const found = this.files[url];
    if (typeof found === "function") return found(cache);
    return found === undefined ? answer("<h1>404</h1>", 404) : answer(found);
  };
}

export function answer(text, status = 200, type = /^\s*</.test(text) ? "text/html" : "text/plain") {
  return new Response(text, { status, headers: { "content-type": type } });
}

/** A release of files: where it lies, and what the host has of it. */
export function release(files, site = SITE) {
  const list = JSON.stringify(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, hash(text)])));
  const folder = `${site}_generated/${hash(list).slice(0, 16)}/`;
  const held = Object.entries(files).map(([name, text]) => [new URL(name, folder).href, text]);
  return { folder, files: { ...Object.fromEntries(held), [`${folder}release.json`]: list } };
}

export function hash(text) {
  return createHash("sha256").update(text).digest("hex");
}

/** A page of a release that links to some of its files. */
export function page(release, links, text = "") {
  const folder = new URL(release.folder).pathname;
  const linked = links.map((name) => `<script src="${folder}${name}"></script>`);
  return `<title>${text}</title><meta name="release" content="${folder}">${linked.join("")}`;
}

/** One of our service workers, awake: what it answers and does. */
export class Worker {
  clients = [];
  ended = false;
  ahead = false; // whether pages are asked for while it wakes
  #listeners = new Map();

  constructor(host, caches, { file = "sw.js", scope = SITE, now = () => {}, userAgent = "Chrome/140.0" } = {}) {
    const navigationPreload = {
      enable: async () => void (this.ahead = true),
      disable: async () => void (this.ahead = false),
    };
    const self = {
      registration: { scope, navigationPreload, unregister: async () => (this.ended = true) },
      clients: { claim: async () => {}, matchAll: async () => this.clients },
      skipWaiting: async () => {},
      addEventListener: (type, listener) => this.#listeners.set(type, listener),
    };
    const path = new URL(`../../../widgets/browser/offline/${file}`, import.meta.url);
    // Time passes at once where a test says so, and never else.
    const navigator = { userAgent };
    const given = { self, caches, crypto, navigator, fetch: host.fetch, setTimeout: now, URL, Request, Response, TextDecoder, Uint8Array };
    runInNewContext(readFileSync(path, "utf8"), given);
  }

  /** What a request is answered with, or null if it is left to the browser. */
  async ask(url, { method = "GET", mode = "cors", cache = "default", destination = "", headers = {}, early } = {}) {
    let answered = null;
    const request = { url, method, mode, cache, destination, headers: new Headers(headers) };
    this.#listeners.get("fetch")({
      request,
      preloadResponse: Promise.resolve(early),
      respondWith: (coming) => (answered = coming),
    });
    return answered;
  }

  async text(url, options) {
    return (await this.ask(url, options))?.text();
  }

  activate() {
    return this.#lasting("activate", {});
  }

  /** An open page tells what it has read and needs. */
  keep(wish, client = null) {
    return this.#lasting("message", { data: { fetched: [], more: [], but: [], ...wish }, source: client });
  }

  async #lasting(type, event) {
    const work = [];
    this.#listeners.get(type)({ ...event, waitUntil: (promise) => work.push(promise) });
    await Promise.all(work);
  }
}

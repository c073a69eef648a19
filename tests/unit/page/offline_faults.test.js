// Whatever goes wrong, a reader with a network notices nothing, and what is kept is whole and ours.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Caches, Host, SITE, Worker, answer, page, release } from "./platform.js";

const ONE = `${SITE}one/`;
const LINKS = ["main.js", "style.css"];
const OLD = release({ "main.js": "old main", "style.css": "old style" });
const NEW = release({ "main.js": "new main", "style.css": "new style" });
const OTHERS = ["https host.example", "/a/ offline 1 pages", "/a/book/ python 3", "/a/book/more/ offline 1 files"];

let host, caches, worker;

beforeEach(() => {
  host = new Host();
  caches = new Caches();
  worker = new Worker(host, caches);
  host.files = { ...OLD.files, [ONE]: page(OLD, LINKS, "one") };
});

const read = (where, from, rest = {}) => worker.keep({ page: where, release: from.folder, ...rest });

const lost = () => Promise.reject(new TypeError("network error"));
const welcome = () => answer("<!doctype html><title>Welcome to our network</title>");

for (const [what, broken] of [
  ["the network is lost between two files", lost],
  ["a proxy answers with a page and status 200", welcome],
  ["a file is missing", () => answer("", 404)],
  ["a file is cut short", () => answer("new st")],
]) {
  for (const name of ["style.css", "release.json"]) {
    test(`when ${what} at ${name}, the page stays as it was, with its files`, async () => {
      await read(ONE, OLD);
      host.files = { ...NEW.files, [ONE]: page(NEW, LINKS, "two"), [NEW.folder + name]: broken };
      await read(ONE, NEW);
      host.online = false;
      assert.match(await worker.text(ONE), /<title>one/);
      assert.equal(await worker.text(`${OLD.folder}main.js`), "old main");
      assert.equal(await worker.text(`${OLD.folder}style.css`), "old style");
      host.online = true;
      host.files[NEW.folder + name] = NEW.files[NEW.folder + name];
      await read(ONE, NEW);
      host.online = false;
      assert.match(await worker.text(ONE), /<title>two/, "the next time all is well");
    });
  }
}

test("what the browser's cache has wrong is fetched again", async () => {
  host.files[`${OLD.folder}main.js`] = (cache) => (cache === "reload" ? answer("old main") : welcome());
  await read(ONE, OLD);
  host.online = false;
  assert.equal(await worker.text(`${OLD.folder}main.js`), "old main");
});

for (const [what, broken] of [
  ["missing", () => answer(page(OLD, LINKS, "not here"), 404)],
  ["broken", () => answer("<title>sorry", 503)],
  ["a portal's", welcome],
]) {
  test(`a page that is ${what} is not kept in place of the real one`, async () => {
    await read(ONE, OLD);
    host.files[ONE] = broken;
    await read(ONE, OLD);
    host.online = false;
    assert.match(await worker.text(ONE), /<title>one/);
  });
}

test("an address that leads on to another is no page of its own", async () => {
  const moved = answer(page(OLD, LINKS, "one"));
  Object.defineProperty(moved, "redirected", { value: true });
  host.files[`${SITE}once/`] = () => moved;
  await read(`${SITE}once/`, OLD);
  assert.deepEqual(caches.in("pages"), []);
});

test("a portal's page is not kept in place of the index for the search", async () => {
  const index = `${SITE}search/search_index.json`;
  host.files[index] = welcome;
  await read(ONE, OLD, { fetched: [index] });
  assert.deepEqual(caches.in("loose"), []);
  assert.equal(caches.in("pages").length, 1);
});

test("a host in trouble is as good as none; what it says of a missing page is passed on", async () => {
  host.files[ONE] = () => answer("<title>sorry", 503);
  assert.match(await worker.text(ONE), /sorry/);
  host.files[ONE] = page(OLD, LINKS, "one");
  await read(ONE, OLD);
  host.files[ONE] = () => answer("<title>sorry", 503);
  assert.match(await worker.text(ONE), /<title>one/);
  host.files[ONE] = () => answer("<title>moved away", 404);
  assert.match(await worker.text(ONE), /moved away/);
});

test("a page from a line that says nothing gives way to the one that is here", async () => {
  worker = new Worker(host, caches, { now: (act) => act() });
  await read(ONE, OLD);
  host.files[ONE] = () => new Promise(() => {});
  assert.match(await worker.text(ONE, { mode: "navigate" }), /<title>one/);
});

test("a page that was never read says so without a network, and lists those that were", async () => {
  await read(ONE, OLD);
  host.online = false;
  const answered = await worker.ask(`${SITE}two/`, { mode: "navigate" });
  assert.equal(answered.status, 503);
  assert.match(await answered.text(), new RegExp(`<a href="${ONE}">one</a>`));
  await assert.rejects(worker.ask(`${SITE}two/`), TypeError, "a script that asks is told as ever");
});

test("a page is asked for while the worker wakes, but not in Firefox, which would show its own words of the network", async () => {
  await worker.activate();
  assert.ok(worker.ahead);
  const firefox = new Worker(host, caches, { userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0" });
  firefox.ahead = true;
  await firefox.activate();
  assert.ok(!firefox.ahead);
});

for (const operation of ["open", "match", "put", "keys"]) {
  test(`where the browser forbids to ${operation}, everything comes from the network`, async () => {
    caches.forbidden = operation;
    await worker.activate();
    await read(ONE, OLD);
    assert.match(await worker.text(ONE, { mode: "navigate" }), /<title>one/);
    assert.equal(await worker.text(`${OLD.folder}main.js`), "old main");
    caches.forbidden = "";
    await read(ONE, OLD);
    host.online = false;
    assert.match(await worker.text(ONE), /<title>one/, "once it is allowed, it is as if nothing had been");
  });
}

test("a disk that fills up half-way keeps no half of a page", async () => {
  host.files[`${OLD.folder}style.css`] = () => ((caches.forbidden = "put"), answer("old style"));
  await read(ONE, OLD);
  assert.deepEqual(caches.in("pages"), []);
});

test("what is none of our business is left to the browser", async () => {
  await read(ONE, OLD);
  for (const [url, options] of [
    [ONE, { method: "POST" }],
    [`${OLD.folder}main.js`, { headers: { range: "bytes=0-1" } }],
    [`${SITE}livereload/1/2`, {}],
    [`${SITE}_generated/main.js`, {}],
    ["https://host.example/a/", { mode: "navigate" }],
    ["https://host.example/a/bookshop/", { mode: "navigate" }],
    ["https://other.example/a/book/one/", { mode: "navigate" }],
  ]) {
    assert.equal(await worker.ask(url, options), null, url);
  }
});

test("a page of another project below ours is neither kept nor replaced", async () => {
  const below = `${SITE}shop/`;
  const theirs = release({ "main.js": "theirs" }, below);
  host.files = { ...host.files, ...theirs.files, [below]: page(theirs, ["main.js"]) };
  await read(below, theirs);
  host.files[`${SITE}plain/`] = "<title>no press of ours printed this</title>";
  await read(`${SITE}plain/`, OLD);
  assert.deepEqual(caches.in("pages"), []);
  await worker.keep({ page: "https://host.example/other/", release: OLD.folder });
  assert.deepEqual(caches.in("pages"), []);
});

test("what a service worker of an earlier format kept is let go, and nobody else's", async () => {
  for (const name of [...OTHERS, "/a/book/ offline 0 pages"]) await caches.open(name);
  await read(ONE, OLD);
  const before = await caches.keys();
  await worker.activate();
  const gone = before.filter((name) => !caches.stores.has(name));
  assert.deepEqual(gone, ["/a/book/ offline 0 pages"]);
});

test("the one that ends it leaves nothing of ours, and all of everybody else's", async () => {
  for (const name of OTHERS) await caches.open(name);
  await read(ONE, OLD);
  const last = new Worker(host, caches, { file: "gone.js" });
  await last.activate();
  assert.deepEqual(await caches.keys(), OTHERS);
  assert.equal(last.ended, true);
});

// A library that did not come is asked for again, and what was wrong is said in words of ours.

import assert from "node:assert/strict";
import { test } from "node:test";

import { library } from "../../../widgets/browser/shared/release.js";

/**
 * A browser, which remembers under which address a module failed and never asks for it again.
 * @param {Record<string, unknown>} module
 */
function browser(module) {
  const lost = new Set();
  const asked = /** @type {string[]} */ ([]);
  const host = { up: false };
  const load = async (/** @type {string} */ url) => {
    asked.push(url);
    if (lost.has(url)) throw new TypeError("Failed to fetch dynamically imported module");
    if (host.up) return module;
    lost.add(url);
    throw new SyntaxError("Unexpected token '<'");
  };
  return { asked, host, load };
}

test("one that did not come is had once the host has it again, and then kept", async () => {
  const whole = { View: class {} };
  const { asked, host, load } = browser(whole);
  const said = "could not fetch some.js: it did not come, or not whole; check the connection, then try again";
  await assert.rejects(library("some.js", "View", load), { message: said });
  await assert.rejects(library("some.js", "View", load), { message: said });
  host.up = true;
  assert.equal(await library("some.js", "View", load), whole);
  assert.equal(await library("some.js", "View", load), whole);
  assert.equal(asked.length, 3);
  assert.deepEqual(asked.map((url) => new URL(url).pathname.split("/").at(-1)), Array(3).fill("some.js"));
});

test("two that want it at once ask once", async () => {
  const { asked, host, load } = browser({ View: class {} });
  host.up = true;
  await Promise.all([library("one.js", "View", load), library("one.js", "View", load)]);
  assert.equal(asked.length, 1);
});

test("an empty file is no library", async () => {
  const { host, load } = browser({});
  host.up = true;
  await assert.rejects(library("empty.js", "View", load), { message: /^could not fetch empty\.js: it did not come, or not whole/ });
});

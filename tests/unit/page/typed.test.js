// Numbers as people write them, and what is said of those that can't be taken.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Typed, read, taken } from "../../../widgets/browser/hand/typed.js";
import { read as readAddress, write as writeAddress } from "../../../widgets/browser/shared/embed_address.js";
import { plain, text } from "../../../widgets/browser/shared/stops.js";

/** @type {any} */
const PEOPLE = { kind: "number", name: "people", label: "People", low: 1000, step: 500, places: 0, count: 20_001, start: 10, unit: "people", when: [] };
/** @type {any} */
const SHARE = { ...PEOPLE, name: "share", low: -0.5, step: 0.05, places: 2, count: 21, unit: "" };

test("a number may be written as people write them", () => {
  const same = ["8300000", "8,300,000", "8 300 000", "8\u00a0300\u00a0000", "8\u202f300\u202f000", "8'300'000", "8’300’000", "8.300.000", "8.3e6", "8.3E+6", "83e5", "8.3 × 10^6", "8.3*10**6", " +8300000 "];
  for (const each of same) assert.equal(read(each), 8_300_000, each);
  assert.equal(read("12,5"), 12.5);
  assert.equal(read("12.5"), 12.5);
  assert.equal(read(".5"), 0.5);
  assert.equal(read("1,234.5"), 1234.5);
  assert.equal(read("−3"), -3);
  assert.equal(read("10^3"), 1000);
  assert.equal(read("1,000"), 1000);
});

test("what is no number is none", () => {
  for (const each of ["", "abc", "1,2,3", "1.2.3", "--1", "e5", "1e", "12 people", "0x10", "Infinity", "NaN", "1,00,000"]) {
    assert.ok(Number.isNaN(read(each)), each);
  }
});

test("what lies between two steps is the nearer one, and the ends are in", () => {
  assert.deepEqual(taken(PEOPLE, "1,740"), { stop: 1, fault: "" });
  assert.deepEqual(taken(PEOPLE, "1,760"), { stop: 2, fault: "" });
  assert.deepEqual(taken(PEOPLE, "1e3"), { stop: 0, fault: "" });
  assert.deepEqual(taken(PEOPLE, "10 001 000"), { stop: 20_000, fault: "" });
  assert.deepEqual(taken(SHARE, "-0,45"), { stop: 1, fault: "" });
});

test("what is out of range is said in words", () => {
  assert.deepEqual(taken(PEOPLE, "999"), { stop: null, fault: "At least 1,000." });
  assert.deepEqual(taken(PEOPLE, "2e7"), { stop: null, fault: "At most 10,001,000." });
  assert.deepEqual(taken(PEOPLE, " "), { stop: null, fault: "Type a number." });
  assert.deepEqual(taken(PEOPLE, "as many as there are"), { stop: null, fault: "“as many as t…” is no number." });
});

test("a stop is said with thousands apart and a real minus", () => {
  assert.equal(plain(PEOPLE, 20_000), "10,001,000");
  assert.equal(plain(SHARE, 0), "−0.50");
  assert.equal(plain(SHARE, 10), "0.00");
  assert.equal(plain({ ...SHARE, low: 1234.5, step: 0.001, places: 3 }, 0), "1,234.500");
  assert.equal(text(PEOPLE, 1), "1,500 people");
});

test("an address has the number itself", () => {
  const about = /** @type {any} */ ({ controls: [PEOPLE, SHARE], presets: [], challenges: [], opening: { stops: [10, 10] } });
  assert.equal(writeAddress(about, [null, null], [20_000, 1]), "people=10001000&share=-0.45");
  assert.deepEqual(readAddress(about, [null, null], "people=10001000&share=-0.45").stops, [20_000, 1]);
  for (const wrong of ["1200", "20000000", "999", "1,500", "x"]) {
    const { stops, notices } = readAddress(about, [null, null], `people=${encodeURIComponent(wrong)}`);
    assert.deepEqual(stops, [10, 10]);
    assert.match(notices[0], /it is a number from 1,000 to 10,001,000, in steps of 500/);
  }
});

/** A field and its line, as far as a typed control asks for more of them than they say. */
class Part extends EventTarget {
  value = "";
  textContent = "";
  childNodes = [];
  /** @type {Map<string, string>} */
  attributes = new Map();
  getAttribute(/** @type {string} */ name) {
    return this.attributes.get(name) ?? null;
  }
  hasAttribute(/** @type {string} */ name) {
    return this.attributes.has(name);
  }
  setAttribute(/** @type {string} */ name, /** @type {string} */ value) {
    this.attributes.set(name, value);
  }
  removeAttribute(/** @type {string} */ name) {
    this.attributes.delete(name);
  }
}

/** A control in a page that asks for what it is moved to, with what a reader does to it. */
function figure() {
  const [field, line] = [new Part(), new Part()];
  line.textContent = "1,000 to 10,001,000";
  const page = { activeElement: /** @type {unknown} */ (null) };
  Object.assign(globalThis, { document: page, Node: { TEXT_NODE: 3 } });
  /** @type {number[]} */
  const asked = [];
  const row = { querySelector: (/** @type {string} */ which) => (which === "input" ? field : line) };
  const typed = new Typed(/** @type {any} */ (row), PEOPLE, (stop) => (asked.push(stop), typed.show(stop)), new AbortController().signal);
  typed.show(10);
  const type = (/** @type {string} */ words) => {
    page.activeElement = field;
    field.value = words;
    field.dispatchEvent(new Event("change"));
  };
  const press = (/** @type {string} */ key) => {
    field.dispatchEvent(Object.assign(new Event("keydown"), { key, altKey: false, ctrlKey: false, metaKey: false }));
  };
  return { typed, field, line, asked, type, press, page };
}

test("what is typed is written as numbers are here, twice in a row too", () => {
  const { field, line, asked, type } = figure();
  assert.equal(field.value, "6,000");
  type("8.3e6");
  type("8300000");
  assert.equal(field.value, "8,300,000");
  type("2 600");
  assert.equal(field.value, "2,500");
  assert.deepEqual(asked, [16_598, 3]);
  assert.equal(line.textContent, "1,000 to 10,001,000");
});

test("what can't be taken stays as it is typed, and the figure where it was", () => {
  const { typed, field, line, asked, type, page } = figure();
  type("2e7");
  assert.equal(line.textContent, "At most 10,001,000. Still 6,000.");
  assert.equal(field.getAttribute("aria-invalid"), "true");
  page.activeElement = null;
  typed.show(10); // as when another control is moved
  assert.equal(field.value, "2e7");
  type("many");
  assert.equal(line.textContent, "“many” is no number. Still 6,000.");
  assert.deepEqual(asked, []);
  type("6000");
  assert.equal(field.value, "6,000");
  assert.equal(field.hasAttribute("aria-invalid"), false);
  assert.equal(line.textContent, "1,000 to 10,001,000");
  assert.deepEqual(asked, [], "it is there already");
});

test("a preset or a link goes on from whatever was typed", () => {
  const { typed, field, line, type } = figure();
  type("nonsense");
  typed.show(0);
  assert.equal(field.value, "1,000");
  assert.equal(field.hasAttribute("aria-invalid"), false);
  assert.equal(line.textContent, "1,000 to 10,001,000");
});

test("a number that is half typed is not taken away by what happens meanwhile", () => {
  const { typed, field, page } = figure();
  page.activeElement = field;
  field.value = "83";
  typed.show(10);
  assert.equal(field.value, "83");
});

test("arrow keys go from what is typed to the next, and not beyond the ends", () => {
  const { field, asked, press } = figure();
  press("ArrowUp");
  press("ArrowUp");
  assert.equal(field.value, "7,000");
  field.value = "7500";
  press("ArrowDown");
  assert.equal(field.value, "7,000", "from what is typed, which leads back");
  field.value = "1000";
  press("ArrowDown");
  assert.equal(field.value, "1,000");
  field.value = "x";
  press("ArrowDown");
  assert.equal(field.value, "x");
  assert.deepEqual(asked, [11, 12, 0]);
});

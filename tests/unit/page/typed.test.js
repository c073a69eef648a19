// Numbers as people write them, and what is said of those that can't be taken.

import assert from "node:assert/strict";
import { test } from "node:test";

import { read, taken } from "../../../widgets/browser/figure/typed.js";
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

// What Vega is given: rows, and a place for every table that a chart draws.

import assert from "node:assert/strict";
import { test } from "node:test";

import { rows, tables } from "../../widgets/browser/chart.js";

test("columns become rows", () => {
  assert.deepEqual(rows({ x: [1, 2], word: ["a", null] }), [
    { x: 1, word: "a" },
    { x: 2, word: null },
  ]);
});

test("a table without rows, or without columns, has none", () => {
  assert.deepEqual(rows({ x: [] }), []);
  assert.deepEqual(rows({}), []);
});

test("a chart expects the tables that it neither holds nor makes", () => {
  const data = [{ name: "line" }, { name: "line_0", source: "line" }, { name: "own", values: [] }, { name: "peak" }];
  assert.deepEqual(tables({ data }), ["line", "peak"]);
  assert.deepEqual(tables({}), []);
});

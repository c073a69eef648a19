// The cut of Vega: what charts need is found, what it can't give is said, and rows are kept.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as vega from "vega";
import { expressionInterpreter } from "vega-interpreter";

import { expressions } from "../../../build_hooks/figures/vega_cut/expressions.js";
import { flow, tables } from "../../../build_hooks/figures/vega_cut/flows.js";
import { needs } from "../../../build_hooks/figures/vega_cut/needs.js";
import { changed } from "../../../build_hooks/figures/vega_cut/rows.js";

/** A chart of one mark over a table that `transform` makes. */
const spec = (transform, more = {}) => ({
  data: [{ name: "given" }, { name: "made", source: "given", transform }],
  marks: [{ type: "symbol", from: { data: "made" } }],
  ...more,
});

const filter = (expr) => spec([{ type: "filter", expr }]);

/** The tree of an expression, as the parser leaves it and as flows.js does. */
function trees(expr) {
  const of = (made) => made.operators.find(({ type }) => type === "filter").params.expr.$expr;
  return [of(vega.parse(filter(expr), {}, { ast: true })), of(flow(filter(expr)))];
}

for (const expr of [
  "datum.x + 2 * -datum.y", "datum['x'] % 3 === 0 || datum.word == 'b'", "!datum.none && datum.x > PI",
  "datum.x > 1 ? datum.word : datum.none", "if(datum.x > 1, datum.word, datum.none)", "[datum.x, [2, 'c']]",
  "{habitat: datum.x, 'two words': {y: datum.y}}[datum.word]", "max(datum.x, 1, 2, 3, datum.y)",
  "clamp(datum.x, 0, 1)", "test(/^B$/i, datum.word)", "upper(datum.word) + length(datum.list)", "datum.list[1]",
]) { // prettier-ignore
  test(`${expr} is what Vega's own interpreter makes of it`, () => {
    const [parsed, tree] = trees(expr);
    const context = { functions: {} };
    for (const datum of [{ x: 1, y: 2.5, word: "b", none: null, list: [4, 5] }, { x: 6, y: -1, word: "a", list: [] }]) {
      const expected = expressionInterpreter.parameter(context, parsed)(datum, {});
      assert.deepEqual(expressions.parameter(context, tree)(datum, {}), expected);
    }
  });
}

test("a choice works out one of its branches only", () => {
  const [, tree] = trees("datum.x ? datum.x : datum.none.deeper");
  assert.equal(expressions.parameter({ functions: {} }, tree)({ x: 1 }, {}), 1);
});

test("an unlike chart takes an unlike cut", () => {
  const stacked = flow(spec([{ type: "stack", field: "x" }, { type: "formula", expr: "format(datum.x, '.1f')", as: "t" }]));
  const { transforms, functions } = needs({ stacked });
  assert.equal(transforms.get("stack"), "vega-encode");
  assert.equal(transforms.get("window"), undefined);
  assert.deepEqual([...functions.keys()], ["format"]);
});

test("an image is as if it had come, and another when its address is", () => {
  const channel = (value) => ({ ast: value });
  const encode = (url) => expressions.encode({ functions: {} }, { marktype: "image", channels: { url: channel(url), width: channel(9) } });
  const item = /** @type {any} */ ({});
  encode("data:image/png;base64,AA")(item, {});
  const first = item.image;
  assert.deepEqual([first.src, first.url, first.complete, first.width], [item.url, item.url, true, 9]);
  encode("data:image/png;base64,AA")(item, {});
  assert.equal(item.image, first);
  encode("data:image/png;base64,BB")(item, {});
  assert.equal(item.image.src, "data:image/png;base64,BB");
});

test("a map is read in its own format and drawn by its own projection", () => {
  const values = { type: "Topology", objects: { land: {} }, arcs: [], id: 1 };
  const data = [{ name: "land", values, format: { type: "topojson", feature: "land" } }];
  const projections = [{ name: "p", type: "albersUsa", fit: { signal: "data('land')" } }];
  const marks = [{ type: "shape", from: { data: "land" }, transform: [{ type: "geoshape", projection: "p" }] }];
  const found = needs({ a: flow(spec([])), b: flow({ data, projections, marks }) });
  assert.deepEqual([...found.formats], [["topojson", "./maps.js"]]);
  assert.deepEqual([...found.projections], ["albersusa"]);
  assert.deepEqual([found.maps, found.dates], [["b"], []]);
  assert.ok(found.functions.has("data"));
});

for (const [what, chart] of [
  ["a table of its own in csv", { data: [{ name: "t", values: "a\n1", format: { type: "csv" } }] }],
  ["the projection 'flat'", { projections: [{ name: "p", type: "flat" }] }],
  ["the transform 'contour'", spec([{ type: "contour", size: [9, 9] }])],
  ["the transform 'timeunit'", spec([{ type: "timeunit", field: "x", units: ["year"] }])],
  ["the transform 'force'", spec([{ type: "force" }])],
  ["the function 'timeFormat'", filter("timeFormat(datum.x, '%Y')")],
  ["the scale 'time'", spec([], { scales: [{ name: "x", type: "time", domain: [0, 1] }] })],
  ["a colour scheme", spec([], { scales: [{ name: "c", type: "ordinal", range: { scheme: "dark2" } }] })],
]) {
  test(`a chart that needs ${what} is named`, () => {
    const message = new RegExp(`^chart 'fine' needs ${what}, which is not in our cut of Vega; it knows `);
    assert.throws(() => needs({ fine: flow(chart) }), { message });
  });
}

test("a chart that listens to a hand is refused, because controls do that", () => {
  const signals = [{ name: "s", on: [{ events: "click", update: "1" }] }];
  assert.throws(() => needs({ wild: flow(spec([], { signals })) }), /chart 'wild' listens to the reader's hand/);
});

test("a chart expects the tables that it neither holds nor makes", () => {
  const data = [{ name: "line" }, { name: "line_0", source: "line" }, { name: "own", values: [] }, { name: "peak" }];
  assert.deepEqual(tables({ data }), ["line", "peak"]);
  assert.deepEqual(tables({}), []);
});

test("rows stay the same objects, and only what is new in them is told", () => {
  const { rows } = changed([], { x: [1, 2, 3], word: ["a", "b", "c"] });
  const [first, second, third] = rows;
  const now = changed(rows, { x: [1, 5], word: ["a", "b"] });
  assert.deepEqual([now.rows[0] === first, now.rows[1] === second, now.rows.length], [true, true, 2]);
  assert.deepEqual([now.modified, now.removed, now.added, now.columns], [[second], [third], [], ["x"]]);
  assert.equal(second.x, 5);
  const more = changed(now.rows, { x: [1, 5, 7], word: ["a", "b", null] });
  assert.deepEqual([more.added, more.modified, more.columns], [[more.rows[2]], [], []]);
  assert.equal(JSON.stringify(more.rows[2]), '{"row of table":2,"x":7,"word":null}');
});

test("a table without rows, or without columns, has none", () => {
  assert.deepEqual(changed([], { x: [] }).rows, []);
  assert.deepEqual(changed([], {}).rows, []);
});

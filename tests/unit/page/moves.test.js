// What was picked is one number, here as in widgets/kit/moves.py.

import assert from "node:assert/strict";
import { test } from "node:test";

import { decode, encode } from "../../../widgets/browser/tools/link.js";
import { after, before, counted, picks, rows } from "../../../widgets/browser/figure/moves.js";
import { Early } from "../../../widgets/browser/hand/early.js";
import { next, step } from "../../../widgets/browser/hand/squares.js";
import { moved } from "../../../widgets/browser/shared/stops.js";

test("the numbers are the sequences in order of length", () => {
  const two = { options: 2 };
  const first = [[], [0], [1], [0, 0], [0, 1], [1, 0], [1, 1], [0, 0, 0]];
  assert.deepEqual(first.map((_, stop) => picks(two, stop)), first);
});

test("large numbers lose nothing", () => {
  // Eight picks of 64 are 48 bits, where the quotient of a division has few bits left for a fraction.
  for (const last of [0, 1, 31, 62, 63]) {
    const made = [63, 63, 63, 63, 63, 63, 63, last];
    const stop = made.reduce((sofar, pick) => after({ options: 64 }, sofar, pick), 0);
    assert.ok(Number.isSafeInteger(stop));
    assert.deepEqual(picks({ options: 64 }, stop), made);
    assert.deepEqual(picks({ options: 64 }, before({ options: 64 }, stop)), made.slice(0, -1));
  }
});

test("undoing nothing is nothing", () => {
  assert.equal(before({ options: 64 }, 0), 0);
});

test("a link holds the largest sequence, and refuses what is larger", () => {
  const count = 2 ** 53 - 1;
  const about = { signature: "a3f0", earlier: [], controls: [{ label: "Pixels", count }], clock: null, presets: [] };
  assert.deepEqual(decode(about, encode(about, [count - 1], null)), { stops: [count - 1], time: null });
  for (const text of ["zzzzzzzzzzz", (2 ** 53).toString(36), count.toString(36), "100000000000"]) {
    assert.ok("error" in decode(about, `1.a3f0.${text}`), text);
  }
});

test("a control that starts the game anew forgets what was picked, another does not", () => {
  const controls = [{ name: "start" }, { name: "speed" }, { name: "picks", anew: [0] }];
  assert.deepEqual(moved(controls, [0, 0, 77], 0, 1), [1, 0, 0]);
  assert.deepEqual(moved(controls, [0, 0, 77], 1, 1), [0, 1, 77]);
});

test("arrow keys go from square to square and stop at the edges", () => {
  // Three columns, seven squares: the last row has one.
  const to = (name, from) => next(name, from, 3, 7);
  assert.deepEqual(["ArrowRight", "ArrowDown", "Home", "End"].map((name) => to(name, 1)), [2, 4, 0, 2]);
  assert.deepEqual(["ArrowRight", "ArrowUp", "Enter"].map((name) => to(name, 2)), [null, null, null]);
  assert.deepEqual(["ArrowLeft", "ArrowDown", "End"].map((name) => to(name, 3)), [null, 6, 5]);
  assert.deepEqual(["ArrowRight", "ArrowDown", "End", "ArrowUp"].map((name) => to(name, 6)), [null, null, 6, 3]);
});

test("where only what is next to the last pick is open, an arrow key takes it", () => {
  // Three columns, nine squares, a wall in the middle.
  const at = (name, from, open) => step(name, from, open, 3, 9);
  assert.equal(at("ArrowRight", 0, [1, 3]), 1);
  assert.equal(at("ArrowDown", 0, [1, 3]), 3);
  assert.equal(at("ArrowDown", 1, [0, 2]), null); // the wall
  assert.equal(at("ArrowRight", 2, [1, 5]), null); // the edge
  assert.equal(at("ArrowRight", 0, [1, 3, 8]), null); // squares from which one is chosen
  assert.equal(at("ArrowRight", 0, []), null);
  assert.equal(at("End", 0, [1, 3]), null);
});

test("what is pressed too early is taken in its order, one for each frame that comes", () => {
  const early = new Early();
  for (const pick of [3, 4, 5]) early.keep("a", () => pick);
  assert.equal(early.take("a", () => true), 3);
  early.then("b");
  assert.equal(early.take("b", () => true), 4);
  early.then("c");
  early.keep("c", () => 6); // pressed meanwhile
  assert.equal(early.take("c", () => true), 5);
  early.then("d");
  assert.equal(early.take("d", () => true), 6);
  early.then("e");
  assert.equal(early.take("e", () => true), null);
});

test("nothing comes of a press that may not be, nor of those after it, nor of what another frame was to answer", () => {
  const early = new Early();
  for (const pick of [3, 4]) early.keep("a", () => pick);
  assert.equal(early.take("a", (pick) => pick !== 3), null);
  assert.equal(early.take("a", () => true), null);
  early.keep("a", () => 3);
  assert.equal(early.take("b", () => true), null);
  early.keep("a", () => null); // a key that leads nowhere
  assert.equal(early.take("a", () => true), null);
});

test("of how many there will be picks is said only where nothing else says it", () => {
  assert.equal(counted({ openEnded: true, most: 5 }, 3), "3 picked");
  assert.equal(counted({ openEnded: false, most: 6 }, 3), "3 of 6");
});

test("offers of a reader's own version become texts and numbers, whatever they hold", () => {
  const [one, two] = rows({ pick: [3, "4"], label: ["a", null], shade: ["0.5;color:red", 0.5], open: [false, null] });
  assert.deepEqual(one, { pick: 3, label: "a", detail: "", mark: "", shade: null, open: false });
  assert.deepEqual(two, { pick: 4, label: "", detail: "", mark: "", shade: 0.5, open: true });
  assert.deepEqual(rows({}), []);
});

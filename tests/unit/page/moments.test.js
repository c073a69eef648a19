// At which moment a figure opens, and at which it shows another frame.

import assert from "node:assert/strict";
import { test } from "node:test";

import { opensAt, sameMoment } from "../../../widgets/browser/shared/moments.js";
import { sentence, unfolding } from "../../../widgets/browser/shared/said.js";

const about = (/** @type {boolean} */ unfolds, times = 5) =>
  /** @type {any} */ ({ clock: { unit: "step", rate: 1, unfolds }, opening: { times } });
const WORDS = /** @type {any} */ ({ times: 3, summary: "It is over.", sayings: ["It begins.", "It goes on.", "Last."] });

test("a figure opens at its end, and at its beginning where it unfolds", () => {
  assert.deepEqual([opensAt(about(false)), opensAt(about(true)), opensAt(about(false, 0))], [4, 0, 0]);
});

test("who was at the end, or had not begun, sees the end of another frame", () => {
  assert.equal(sameMoment(about(true), { times: 5 }, 4, 9), 8);
  assert.equal(sameMoment(about(true), { times: 5 }, 0, 9), 8);
  assert.equal(sameMoment(about(false), { times: 5 }, 0, 9), 0);
  assert.equal(sameMoment(about(true), { times: 5 }, 3, 3), 2);
});

test("an episode that waits stays at its beginning until it is begun", () => {
  const waits = { ...about(true), clock: { ...about(true).clock, waits: true } };
  assert.equal(sameMoment(waits, { times: 5 }, 0, 9), 0);
  assert.equal(sameMoment(waits, { times: 5 }, 4, 9), 8);
});

test("the end is told at the end only", () => {
  assert.deepEqual([0, 1, 2].map((time) => sentence(about(true), WORDS, time)), ["It begins.", "It goes on.", "It is over."]);
  assert.equal(sentence(about(false), WORDS, 0), "It is over.");
  assert.equal(unfolding(about(true), { ...WORDS, sayings: [] }, 0), false);
});

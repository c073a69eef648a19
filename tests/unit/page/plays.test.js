// Play in the picture: what is called so, where it can be pressed, and when no longer.

import assert from "node:assert/strict";
import { test } from "node:test";

import { plays, under } from "../../../widgets/browser/hand/plays.js";

const BOX = { left: 100, right: 200, top: 50, bottom: 80 };

/** A click at a place. */
const click = (/** @type {number} */ clientX, /** @type {number} */ clientY) =>
  Object.assign(new Event("click"), { clientX, clientY });

/** A figure whose picture has boxes called `play`, and how often it was played. */
function figure(/** @type {object[]} */ ...boxes) {
  let played = 0;
  const picture = Object.assign(new EventTarget(), {
    querySelectorAll: (/** @type {string} */ asked) =>
      asked === ".play_marks > *" ? boxes.map((box) => ({ getBoundingClientRect: () => box })) : [],
  });
  const play = async () => void (played += 1);
  const life = new AbortController();
  plays(/** @type {any} */ ({ picture, play }), life.signal);
  return { picture, life, get played() { return played; } };
}

test("a press on the mark plays, and beside it does not", () => {
  const found = figure(BOX);
  found.picture.dispatchEvent(click(150, 65));
  assert.equal(found.played, 1);
  found.picture.dispatchEvent(click(150, 120));
  found.picture.dispatchEvent(click(240, 65));
  assert.equal(found.played, 1);
});

test("a low mark is as high as a finger", () => {
  assert.ok(under(BOX, { clientX: 150, clientY: 86 }));
  assert.ok(!under(BOX, { clientX: 150, clientY: 88 }));
});

test("a mark that is not shown is nowhere", () => {
  const gone = { left: 0, right: 0, top: 0, bottom: 0 };
  const found = figure(gone);
  found.picture.dispatchEvent(click(0, 0));
  assert.equal(found.played, 0);
});

test("two pictures of one moment play once, and nothing does when the figure has gone", () => {
  const found = figure(BOX, BOX);
  found.picture.dispatchEvent(click(150, 65));
  assert.equal(found.played, 1);
  found.life.abort();
  found.picture.dispatchEvent(click(150, 65));
  assert.equal(found.played, 1);
});

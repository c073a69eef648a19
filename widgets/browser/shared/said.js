// What a figure says beside its picture: a summary and single numbers, in room that does not shrink.

import { away, hide, mark, tell } from "./html.js";

/** @typedef {import("./types.js").About} About */
/** @typedef {import("./types.js").Words} Words */

/** Numbers in the first view, as build_hooks/figures/figure.py counts them; the others are folded away. */
const IN_VIEW = 3;

/**
 * Say what is shown, in the room of the longest that its chart is known to have.
 * @param {HTMLElement} root the figure
 * @param {About} about
 * @param {Words} shown
 * @param {number} time the moment of it
 */
export function say(root, about, shown, time) {
  const box = root.querySelector(".widget-said");
  const summary = root.querySelector(".widget-summary");
  const known = room(about, shown);
  if (box) mark(box, "data-room", known.summary);
  if (summary) tell(summary, sentence(about, shown, time));
  root.classList.toggle("widget-unfolding", unfolding(about, shown, time));
  number(root, about, shown);
}

/**
 * Show the single numbers of a chart, its first in view and the others in their fold.
 * @param {HTMLElement} root the figure
 * @param {About} about
 * @param {Words} shown
 */
function number(root, about, shown) {
  const { readouts } = room(about, shown);
  const [first, rest] = root.querySelectorAll(".widget-readouts");
  const own = about.readouts.filter(({ metric }) => metric in readouts);
  const inView = own.slice(0, IN_VIEW);
  for (const readout of about.readouts) {
    const { metric } = readout;
    const pair = root.querySelector(`.widget-readouts > [data-metric="${metric}"]`);
    if (!(pair instanceof HTMLElement)) continue;
    const list = inView.includes(readout) ? first : rest;
    if (pair.parentElement !== list) list.insertBefore(pair, next(list, about, metric));
    const text = shown.readouts[metric];
    hide(pair, !own.includes(readout));
    away(pair, text === undefined);
    const value = pair.querySelector("dd");
    if (value) mark(value, "data-room", readouts[metric] ?? "");
    if (value) tell(value.firstElementChild ?? value, text ?? "");
  }
  const fold = rest?.parentElement;
  if (fold) hide(fold, own.length <= IN_VIEW);
}

/**
 * The first number in a list that is declared after another.
 * @param {Element} list
 * @param {About} about
 * @param {string} metric
 */
function next(list, about, metric) {
  const order = about.readouts.map((readout) => readout.metric);
  const pairs = /** @type {HTMLElement[]} */ ([...list.children]);
  return pairs.find((pair) => order.indexOf(pair.dataset.metric ?? "") > order.indexOf(metric)) ?? null;
}

/**
 * Whether an episode is shown whose end is still to come, and not to be told.
 * @param {About} about
 * @param {Words} shown
 * @param {number} time
 */
export function unfolding({ clock }, { sayings, times }, time) {
  return Boolean(clock?.unfolds && sayings?.length && time < times - 1);
}

/**
 * What is said of a moment.
 * @param {About} about
 * @param {Words} shown
 * @param {number} time
 */
export function sentence(about, shown, time) {
  return (unfolding(about, shown, time) && shown.sayings?.[time]) || shown.summary;
}

/**
 * Have the picture of a chart take as much room as the tallest of the figure.
 * @param {Element} picture
 * @param {About} about
 * @param {Words} shown
 */
export function level(picture, about, shown) {
  const below = picture.parentElement?.querySelector(":scope > .widget-below");
  if (below instanceof HTMLElement) below.style.setProperty("--own", String(room(about, shown).tall));
}

/**
 * The room of a chart's words: what the build knows of, and from now on what was shown.
 * @param {About} about
 * @param {Words} shown
 */
function room({ room: { charts } }, { chart, summary, readouts }) {
  const known = (charts[chart] ??= { tall: 0, summary: "", readouts: {} });
  known.summary = longer(known.summary, summary);
  for (const [metric, text] of Object.entries(readouts)) {
    known.readouts[metric] = longer(known.readouts[metric] ?? "", text);
  }
  return known;
}

/**
 * @param {string} one
 * @param {string} other
 */
function longer(one, other) {
  return other.length > one.length ? other : one;
}

/** The language of the book, in which numbers and dates are written. */
export function language() {
  const named = globalThis.document?.querySelector('meta[name="language"]');
  return named?.getAttribute("content") || "en-GB";
}

// Look a frame up in the flipbooks that have come, or ask the kernel to make it.

import { Flipbook } from "./flipbook.js";
import { kernel } from "../kernel/kernel.js";
import { key } from "../shared/stops.js";
import { HERE, atHand, held } from "../shared/release.js";

/** @typedef {import("../shared/types.js").About} About */
/** @typedef {import("../kernel/protocol.js").Made} Made */

/**
 * A frame that can be shown: `svg` gives the picture of a moment, or null if there is none of it.
 * @typedef {import("../shared/types.js").Words & {
 *   host: "flipbook"|"kernel",
 *   frame?: Made["frame"],
 *   output?: string,
 *   svg: (time: number) => string|null,
 * }} Shown
 */

/** @typedef {Shown & {frame: Made["frame"]}} Whole */

/**
 * How long somebody waits for a frame, and who is told of a long model's progress.
 * @typedef {{signal?: AbortSignal, seconds?: number, progress?: (share: number) => void}} Limits
 */

/** Frames of the kernel's that are kept, because readers go back and forth. */
const MOST_KEPT = 24;

/** @type {Map<string, {widget: string, coming: Promise<Flipbook|null>, book: Flipbook|null}>} */
const books = new Map();

/** @type {Map<string, Whole>} the latest last */
const kept = new Map();

/**
 * Fetch the flipbook that opens at `stops`, if it has not been.
 * @param {About} about
 * @param {number[]} stops
 */
export function preload(about, stops) {
  const url = address(about, stops);
  const known = books.get(url);
  if (known) return known.coming;
  const entry = { widget: widget(about), coming: fetched(url), book: /** @type {Flipbook|null} */ (null) };
  books.set(url, entry);
  void entry.coming.then((book) => {
    entry.book = book;
  });
  return entry.coming;
}

/**
 * The frame at `stops`: from a flipbook if one has it, else from the kernel.
 * @param {About} about
 * @param {number[]} stops
 * @param {Limits} [limits]
 * @returns {Promise<Shown>}
 */
export async function at(about, stops, limits) {
  const here = found(about, stops) ?? remembered(about, stops);
  if (here) return here;
  // Python that is there is faster than a flipbook that is on its way.
  if (kernel.state !== "ready" && !opened(about)) {
    await until(preload(about, about.opening.stops), limits?.signal);
    const drawn = found(about, stops);
    if (drawn) return drawn;
  }
  return made(about, stops, null, limits);
}

/**
 * The frame at `stops` with a picture of every moment if figures open there, else as `at` has it.
 * @param {About} about
 * @param {number[]} stops
 * @param {Limits} [limits]
 * @returns {Promise<Shown>}
 */
export async function episode(about, stops, limits = {}) {
  const opens = [about.opening, ...about.presets].some((one) => key(one.stops) === key(stops));
  if (opens) await until(preload(about, stops), limits.signal);
  return at(about, stops, limits);
}

/**
 * The frame at `stops`; if `time` is to be seen of it, with a picture of that moment, or else with its tables.
 * @param {About} about
 * @param {number[]} stops
 * @param {number} [time]
 * @param {Limits} [limits]
 * @returns {Promise<Shown>}
 */
export async function passing(about, stops, time, limits) {
  if (time === undefined) return at(about, stops, limits);
  const shown = await episode(about, stops, limits);
  return has(shown, time) ? shown : made(about, stops, null, limits);
}

/**
 * Whether a moment of a frame can be drawn with what has come of it.
 * @param {Shown} shown
 * @param {number} time
 */
export function has(shown, time) {
  return Boolean(shown.frame) || shown.svg(time) !== null;
}

/**
 * The frame at `stops` with its tables, by the reader's version of the model if there is one.
 * @param {About} about
 * @param {number[]} stops
 * @param {string|null} source
 * @param {Limits} [limits]
 * @returns {Promise<Whole>}
 */
export async function made(about, stops, source, limits) {
  if (source !== null) {
    return whole(await kernel.ask({ kind: "run", widget: about.name, stops, source }, limits));
  }
  const before = remembered(about, stops);
  if (before) return before;
  const answer = await kernel.ask({ kind: "compute", widget: about.name, stops }, limits);
  return remember(about, stops, whole(answer));
}

/**
 * @param {Made} answer
 * @returns {Whole}
 */
function whole({ kind: _, ...rest }) {
  return { ...rest, host: "kernel", svg: () => null };
}

/**
 * @param {About} about
 * @param {number[]} stops
 * @returns {Shown|null}
 */
function found(about, stops) {
  const entries = [...books.values()]
    .filter((known) => known.widget === widget(about))
    .map((known) => known.book?.at(stops))
    .filter((entry) => entry !== undefined && entry !== null);
  if (!entries.length) return null;
  // A book holds every moment of the frame it opens with, and only the last of others.
  const fullest = entries.reduce((one, other) => (other.moments > one.moments ? other : one));
  return { ...fullest, host: "flipbook" };
}

/**
 * Whether the flipbook of where the figure opens has come, or is known not to.
 * @param {About} about
 */
function opened(about) {
  return Boolean(books.get(address(about, about.opening.stops))?.book);
}

/**
 * A flipbook, or null: whatever is wrong with it, the kernel can make its frames.
 * @param {string} url
 */
async function fetched(url) {
  try {
    const here = held(url);
    if (here || atHand.size) return here ? new Flipbook(here) : null;
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return new Flipbook(await response.json());
  } catch {
    return null;
  }
}

/**
 * @param {About} about
 * @param {number[]} stops
 */
function remembered(about, stops) {
  const name = `${widget(about)} ${key(stops)}`;
  const frame = kept.get(name);
  if (!frame) return null;
  kept.delete(name);
  kept.set(name, frame);
  return frame;
}

/**
 * @param {About} about
 * @param {number[]} stops
 * @param {Whole} frame
 */
function remember(about, stops, frame) {
  kept.set(`${widget(about)} ${key(stops)}`, frame);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return frame;
}

/**
 * A widget in one edition: after a deployment the same name may mean other frames.
 * @param {About} about
 */
function widget(about) {
  return `${about.name} ${about.edition}`;
}

/**
 * @param {About} about
 * @param {number[]} stops
 */
function address({ name, edition }, stops) {
  const url = new URL(`flipbooks/${name}/${stops.join("-")}.json`, HERE);
  url.searchParams.set("v", edition);
  return url.href;
}

/**
 * Wait for `promise`, but no longer than the signal allows.
 * @template T
 * @param {Promise<T>} promise
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>}
 */
function until(promise, signal) {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    void promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

// At which moment of an episode a figure is shown: pure functions.

/** @typedef {import("./types.js").About} About */

/**
 * The moment at which a figure opens: the last, or the first of an episode that unfolds.
 * @param {Pick<About, "clock" | "opening">} about
 */
export function opensAt({ clock, opening }) {
  return clock?.unfolds ? 0 : Math.max(opening.times - 1, 0);
}

/**
 * The moment of another frame of so many at which to show it: the same one, or the last from the last.
 * @param {Pick<About, "clock">} about
 * @param {{times: number}} was the frame shown before
 * @param {number} time the moment of that
 * @param {number} times
 */
export function sameMoment({ clock }, was, time, times) {
  const last = Math.max(times - 1, 0);
  // Who changes what has not begun wants to see what comes of it, unless it waits until it is begun.
  const told = clock?.unfolds && time === 0 && !clock.waits;
  if (time >= was.times - 1 || told) return last;
  return Math.min(time, last);
}

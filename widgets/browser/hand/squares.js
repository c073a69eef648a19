// Squares of a grid, and which of them a key leads to.

const STEPS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

/**
 * Where a key leads from a square, or null if it is no such key or leads off the grid.
 * @param {string} name
 * @param {number} from
 * @param {number} columns
 * @param {number} count
 */
export function next(name, from, columns, count) {
  const across = from % columns;
  const start = from - across;
  const end = Math.min(start + columns, count) - 1;
  const to = /** @type {Record<string, number>} */ ({
    ArrowLeft: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from - columns,
    ArrowDown: from + columns,
    Home: start,
    End: end,
  })[name];
  if (to === undefined || to < 0 || to >= count) return null;
  const sideways = name === "ArrowLeft" || name === "ArrowRight";
  return sideways && (to < start || to > end) ? null : to;
}

/**
 * The square that an arrow key takes, where all that may be picked is next to the last pick: there it steers.
 * @param {string} name
 * @param {number} at
 * @param {number[]} open
 * @param {number} columns
 * @param {number} count
 */
export function step(name, at, open, columns, count) {
  const near = STEPS.map((key) => next(key, at, columns, count));
  const to = near[STEPS.indexOf(name)] ?? null;
  return to !== null && open.includes(to) && open.every((one) => near.includes(one)) ? to : null;
}

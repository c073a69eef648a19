// Stops: one whole number a control. Pure functions, the page's half of widgets/kit/widget.py.

/** @typedef {import("./types.js").Control} Control */
/** @typedef {Array<[number, number[]]>} When */

/**
 * Whether `conditions` hold at `stops`. A control that does not apply can't make another apply.
 * @param {Control[]} controls
 * @param {When} conditions
 * @param {number[]} stops
 * @returns {boolean}
 */
export function hold(controls, conditions, stops) {
  return conditions.every(
    ([place, allowed]) =>
      allowed.includes(stops[place]) && hold(controls, controls[place].when, stops),
  );
}

/**
 * `stops` with every control that does not apply put back to its start.
 * @param {Control[]} controls
 * @param {number[]} stops
 * @returns {number[]}
 */
export function canonical(controls, stops) {
  return stops.map((stop, place) =>
    hold(controls, controls[place].when, stops) ? stop : controls[place].start,
  );
}

/**
 * The name of a frame, as in "7 4".
 * @param {number[]} stops
 */
export function key(stops) {
  return stops.join(" ");
}

/**
 * The words of a stop, with its unit: one of a thing in the singular, as widgets/kit/text.py has it.
 * @param {Control} control
 * @param {number} stop
 */
export function text(control, stop) {
  const words = control.texts?.[stop] ?? (control.kind === "number" ? plain(control, stop) : String((control.low ?? 0) + stop).replace("-", "−"));
  const one = /^−?1$/.test(words);
  const unit = one ? control.unit.replace(/^(\p{L}{3,}?)s(?= |$)/u, "$1") : control.unit;
  return `${words} ${unit}`.trim();
}

/**
 * A number to type at a stop, with its decimals, as programs write it.
 * @param {Control} control
 * @param {number} stop
 */
export function digits({ low = 0, step = 1, places }, stop) {
  return (low + step * stop).toFixed(places);
}

/**
 * The same as readers have it: thousands apart.
 * @param {Control} control
 * @param {number} stop
 */
export function plain(control, stop) {
  const [whole, rest] = digits(control, stop).split(".");
  const apart = [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...(rest ? [rest] : [])].join(".");
  return apart.replace(/^-/, /[1-9]/.test(apart) ? "−" : "");
}

/**
 * Whether both are the same stops.
 * @param {number[]} left
 * @param {number[]} right
 */
export function same(left, right) {
  return key(left) === key(right);
}

/**
 * Whether the same controls apply at both.
 * @param {Control[]} controls
 * @param {number[]} left
 * @param {number[]} right
 */
export function sameShown(controls, left, right) {
  return controls.every(({ when }) => hold(controls, when, left) === hold(controls, when, right));
}

/**
 * The stops once the control at `place` is moved: what is picked anew with it is picked no more.
 * @param {Control[]} controls
 * @param {number[]} stops
 * @param {number} place
 * @param {number} stop
 */
export function moved(controls, stops, place, stop) {
  return stops.with(place, stop).map((one, other) => (controls[other].anew?.includes(place) ? 0 : one));
}

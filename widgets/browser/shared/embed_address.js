// The address of an embed: what its query says of the figure, and the query that says it.
//
//   embed/v1/NAME/?preset=heavy&noise_sd=2&lock=tail&controls=n&challenge=none&theme=dark
//
// Pure functions. Anybody may have written the query, so every part is checked; what is unknown or
// invalid is left out and named in a notice. The fragment belongs to the host.

import { digits, hold, plain } from "./stops.js";

/** @typedef {import("./types.js").About} About */
/** @typedef {import("./types.js").Control} Control */
/** @typedef {Pick<About, "controls"|"presets"|"challenges"> & {opening: {stops: number[]}}} Known */

/**
 * What each control may be set to, in the order of its stops; null where a stop is a number of its own:
 * of a seed or a number it is the value, and of moves what was picked.
 * @typedef {Array<Array<string|number|boolean>|null>} Values
 */

/**
 * What an address asks for.
 * @typedef {object} Asked
 * @property {number[]} stops
 * @property {boolean[]} shown the controls that can be seen; others stand as text
 * @property {boolean[]} held the controls that can't be moved
 * @property {boolean[]} challenges
 * @property {"auto"|"light"|"dark"} theme
 * @property {boolean} compact
 * @property {number|null} learner the place of the seed that each learner has another of
 * @property {number} [variant] the stop of that seed, where a course knows it
 * @property {string[]} notices
 */

const THEMES = /** @type {const} */ (["auto", "light", "dark"]);

/** The names that are no controls; a test says so of every widget. */
export const RESERVED = ["preset", "controls", "lock", "challenge", "theme", "lang", "compact"];

/** Nobody types more, and nobody reads more of it in a notice. */
const [LONGEST, QUOTED] = [2000, 40];

/**
 * What a query asks of a figure.
 * @param {Known} about
 * @param {Values} values
 * @param {string} query with or without its question mark
 * @returns {Asked}
 */
export function read(about, values, query) {
  const { controls, presets, challenges } = about;
  /** @type {Asked} */
  const asked = {
    stops: about.opening.stops,
    shown: controls.map(() => true),
    held: controls.map(() => false),
    challenges: challenges.map(() => true),
    theme: "auto",
    compact: false,
    learner: null,
    notices: [],
  };
  const wrong = (/** @type {string} */ words) => void asked.notices.push(words);
  if (query.length > LONGEST) {
    wrong(`The address is longer than ${LONGEST} characters, and was not read.`);
    return asked;
  }
  const given = new URLSearchParams(query);
  const names = controls.map(({ name }) => name);
  const seed = controls.findIndex(({ kind }) => kind === "seed");

  const preset = given.get("preset");
  if (preset !== null) {
    const found = presets.find(({ name }) => name === preset);
    if (found) asked.stops = found.stops;
    else if (preset === "start") asked.stops = controls.map(({ start }) => start);
    else wrong(`There is no preset ${quoted(preset)}; there are: ${listed(presets.map(({ name }) => name))}.`);
  }

  const set = new Set();
  for (const [name, value] of given) {
    if (RESERVED.includes(name)) continue;
    const place = name === "seed" && !names.includes(name) ? seed : names.indexOf(name);
    if (place < 0) {
      wrong(`This figure has no ${quoted(name)}; its controls are: ${listed(names)}.`);
      continue;
    }
    if (place === seed && value === "learner") {
      asked.learner = place;
      set.add(place);
      continue;
    }
    const stop = stopOf(controls[place], values[place], value);
    if (stop === null) wrong(`${controls[place].name} can't be ${quoted(value)}; it is ${range(controls[place], values[place])}.`);
    else {
      asked.stops = asked.stops.with(place, stop);
      set.add(place);
    }
  }

  const some = (/** @type {string} */ key, /** @type {string[]} */ known, /** @type {boolean[]} */ otherwise) =>
    chosen(given.get(key), known, otherwise, (name) => wrong(`${key} names ${quoted(name)}, which is not there; there are: ${listed(known)}.`));
  asked.shown = some("controls", names, asked.shown);
  asked.held = some("lock", names, asked.held).map((locked, place) => locked || !asked.shown[place]);
  asked.challenges = some("challenge", challenges.map(({ name }) => name), asked.challenges);

  // What is set and never applies would be a value that nobody sees.
  for (const place of set) {
    if (!hold(controls, controls[place].when, asked.stops)) {
      wrong(`${controls[place].name} does not apply to what is shown, so its value changes nothing yet.`);
    }
  }
  const theme = given.get("theme") ?? "auto";
  asked.theme = THEMES.find((one) => one === theme) ?? (wrong(`theme can't be ${quoted(theme)}; it is auto, light or dark.`), "auto");
  const lang = given.get("lang") ?? "en";
  if (!/^en\b/i.test(lang)) wrong(`There is no ${quoted(lang)} of this figure; it is in English.`);
  const compact = given.get("compact") ?? "0";
  if (!["0", "1"].includes(compact)) wrong(`compact can't be ${quoted(compact)}; it is 1 or 0.`);
  asked.compact = compact === "1";
  return asked;
}

/**
 * The query that opens a figure at these stops: the values of the controls that apply and are not where
 * the figure opens.
 * @param {Known} about
 * @param {Values} values
 * @param {number[]} stops
 */
export function write(about, values, stops) {
  const query = new URLSearchParams();
  const preset = about.presets.find((one) => one.stops.join() === stops.join());
  if (preset) {
    query.set("preset", preset.name);
    return query.toString();
  }
  for (const [place, control] of about.controls.entries()) {
    if (stops[place] === about.opening.stops[place] || !hold(about.controls, control.when, stops)) continue;
    query.set(control.name, valueOf(control, values[place], stops[place]));
  }
  return query.toString();
}

/**
 * The places of what is fixed elsewhere than where a preset needs it.
 * @param {Control[]} controls
 * @param {boolean[]} held
 * @param {number[]} stops where what is held stands
 * @param {number[]} preset
 */
export function against(controls, held, stops, preset) {
  return [...controls.keys()].filter(
    (place) => held[place] && preset[place] !== stops[place] && hold(controls, controls[place].when, preset),
  );
}

/**
 * @param {string|null} text `all`, `none`, or names with commas between them
 * @param {string[]} known
 * @param {boolean[]} otherwise
 * @param {(name: string) => void} unknown
 */
function chosen(text, known, otherwise, unknown) {
  if (text === null) return otherwise;
  if (text === "all" || text === "none") return known.map(() => text === "all");
  const names = text.split(",").filter(Boolean);
  const found = names.filter((name) => known.includes(name));
  for (const name of names) if (!known.includes(name)) unknown(name);
  return found.length || !names.length ? known.map((name) => found.includes(name)) : otherwise;
}

/**
 * The stop at which a control has a value, or null.
 * @param {Control} control
 * @param {Values[number]} values
 * @param {string} text
 */
function stopOf(control, values, text) {
  if (values) {
    const number = text.trim() === "" ? NaN : Number(text);
    const stop = values.findIndex((value) => (typeof value === "number" ? close(value, number) : String(value) === text));
    return stop < 0 ? null : stop;
  }
  if (control.kind === "number") {
    if (!/^-?\d{1,16}(\.\d{1,10})?$/.test(text)) return null;
    const stop = Math.round((Number(text) - (control.low ?? 0)) / (control.step ?? 1));
    return stop >= 0 && stop < control.count && close(Number(digits(control, stop)), Number(text)) ? stop : null;
  }
  if (!/^\d{1,16}$/.test(text)) return null;
  const stop = Number(text) - (control.low ?? 0);
  return Number.isSafeInteger(stop) && stop >= 0 && stop < control.count ? stop : null;
}

/**
 * @param {Control} control
 * @param {Values[number]} values
 * @param {number} stop
 */
function valueOf(control, values, stop) {
  if (control.kind === "number") return digits(control, stop);
  return String(values ? values[stop] : stop + (control.low ?? 0));
}

/**
 * What may be written, in words.
 * @param {Control} control
 * @param {Values[number]} values
 */
function range(control, values) {
  if (control.kind === "number") return `a number from ${plain(control, 0)} to ${plain(control, control.count - 1)}, in steps of ${control.step}`;
  if (!values) return `a whole number from ${control.low ?? 0} to ${(control.low ?? 0) + control.count - 1}`;
  if (typeof values[0] !== "number") return `one of: ${listed(values.map(String))}`;
  const nearby = values.length > 8 ? `${values.slice(0, 3).join(", ")} … ${values[values.length - 1]}` : listed(values.map(String));
  return `one of: ${nearby}`;
}

/**
 * @param {number} known
 * @param {number} value
 */
function close(known, value) {
  return Math.abs(known - value) <= Math.max(1e-9 * Math.max(Math.abs(known), Math.abs(value)), 1e-12);
}

/** @param {string} text */
function quoted(text) {
  return `“${text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text}”`;
}

/** @param {string[]} names */
function listed(names) {
  return names.length ? names.join(", ") : "none";
}

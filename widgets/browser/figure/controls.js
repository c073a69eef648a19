// A figure's controls: the native elements that the build put in the page, taken in hand.

import { hide, mark, tell } from "../shared/html.js";
import { Moves } from "./moves.js";
import { Typed } from "../hand/typed.js";
import { moves } from "../hand/twin.js";
import { hold, text } from "../shared/stops.js";

/** @typedef {import("../shared/types.js").About} About */
/** @typedef {import("../shared/types.js").Control} Control */

export class Controls {
  /** @type {Map<number, HTMLElement>} */
  #rows = new Map();
  /** @type {Map<number, Moves>} */
  #moves = new Map();
  /** @type {Map<number, Typed>} */
  #typed = new Map();
  #about;
  #root;

  /**
   * @param {HTMLElement} root the figure
   * @param {About} about
   * @param {(place: number, stop: number) => void} moved
   * @param {AbortSignal} life
   */
  constructor(root, about, moved, life) {
    this.#about = about;
    this.#root = root;
    for (const row of root.querySelectorAll(".widget-control")) {
      if (!(row instanceof HTMLElement)) continue;
      const place = Number(row.dataset.place);
      this.#rows.set(place, row);
      for (const element of row.querySelectorAll("input, select, button")) {
        element.removeAttribute("disabled");
      }
      if (about.controls[place].kind === "moves") {
        this.#moves.set(place, new Moves(row, about.controls[place], (stop) => moved(place, stop), life));
        continue;
      }
      if (about.controls[place].kind === "number") {
        this.#typed.set(place, new Typed(row, about.controls[place], (stop) => moved(place, stop), life));
        continue;
      }
      // A number is taken when it is finished, or typing 12 would ask for 1 first.
      const event = about.controls[place].kind === "seed" ? "change" : "input";
      row.addEventListener(
        event,
        () => {
          const stop = this.#read(row, about.controls[place]);
          if (stop !== null) moved(place, stop);
        },
        { signal: life },
      );
      row
        .querySelector(".widget-roll")
        ?.addEventListener("click", () => moved(place, roll(about.controls[place])), { signal: life });
    }
  }

  /**
   * Show `stops`: values, words, and which controls apply.
   * @param {number[]} stops
   */
  show(stops) {
    for (const [place, row] of this.#rows) {
      const control = this.#about.controls[place];
      hide(row, !hold(this.#about.controls, control.when, stops));
      if (control.kind !== "moves" && control.kind !== "number") write(row, control, stops[place]);
      this.#typed.get(place)?.show(stops[place]);
      this.#moves.get(place)?.show(stops[place], stops);
    }
    settle(this.#root, this.#about, stops);
  }

  /**
   * Say what may be picked next, once the frame at `stops` is there.
   * @param {number[]} stops
   * @param {import("../shared/types.js").Offers} offers
   */
  offer(stops, offers) {
    const { controls } = this.#about;
    for (const [place, moves] of this.#moves) moves.offer(stops, hold(controls, controls[place].when, stops) ? offers : {});
  }

  /**
   * The stop a control stands at, or null while what is typed is no number.
   * @param {HTMLElement} row
   * @param {Control} control
   * @returns {number|null}
   */
  #read(row, control) {
    const field = row.querySelector("select, input:checked, input:not([type=radio])");
    if (field instanceof HTMLSelectElement) return Number(field.value);
    if (!(field instanceof HTMLInputElement)) return null;
    if (field.type === "checkbox") return field.checked ? 1 : 0;
    if (control.kind !== "seed") return Number(field.value);
    const number = Math.round(field.valueAsNumber) - (control.low ?? 0);
    if (Number.isNaN(number)) return null;
    return Math.min(Math.max(number, 0), control.count - 1);
  }
}

/**
 * Show what applies at `stops`, once its rows are hidden or shown. Where no lever is left, the other
 * controls need no fold. How many of those in it are set otherwise than at first, the fold says itself; what a hand
 * in the picture has moved is seen there.
 * @param {HTMLElement} figure
 * @param {About} about
 * @param {number[]} stops
 */
export function settle(figure, { drawnBy, opening, hands }, stops) {
  const beside = figure.querySelector(":scope > .widget-controls");
  const fold = figure.querySelector(":scope > .widget-settings");
  if (!(beside instanceof HTMLElement) || !(fold instanceof HTMLDetailsElement)) return;
  const levers = seen(beside);
  const waiting = seen(fold.querySelector(".widget-controls"));
  hide(beside, !levers.length);
  hide(fold, !waiting.length);
  unfold(fold, waiting.length > 0 && levers.every((place) => place === drawnBy));
  const inPicture = new Set(hands.flatMap(moves));
  const set = waiting.filter((place) => !inPicture.has(place) && stops[place] !== opening.stops[place]).length;
  const said = fold.querySelector(".widget-set");
  if (said) tell(said, set ? `${set} changed` : "");
}

/**
 * Have all that is in the fold shown, and no line that opens it; or have it again as the reader left it.
 * @param {HTMLDetailsElement} fold
 * @param {boolean} plain
 */
function unfold(fold, plain) {
  if (fold.classList.contains("widget-plain") === plain) return;
  if (plain) fold.toggleAttribute("data-open", fold.open);
  fold.classList.toggle("widget-plain", plain);
  fold.open = plain || fold.hasAttribute("data-open");
}

/**
 * The places of the controls that a group shows.
 * @param {Element|null} group
 */
function seen(group) {
  const rows = /** @type {HTMLElement[]} */ ([...(group?.children ?? [])]);
  return rows.filter((row) => !row.hidden).map((row) => Number(row.dataset.place));
}

/**
 * Put a control at a stop.
 * @param {HTMLElement} row
 * @param {Control} control
 * @param {number} stop
 */
function write(row, control, stop) {
  const words = text(control, stop);
  for (const field of row.querySelectorAll("select, input")) {
    if (field instanceof HTMLSelectElement) field.value = String(stop);
    if (!(field instanceof HTMLInputElement)) continue;
    const value = String(control.kind === "seed" ? (control.low ?? 0) + stop : stop);
    if (field.type === "radio") field.checked = field.value === String(stop);
    else if (field.type === "checkbox") field.checked = stop === 1;
    else if (field.value !== value) field.value = value;
    if (field.type === "range") say(field, words);
  }
  const output = row.querySelector("output");
  if (output) tell(output, words);
}

/**
 * Say in words where a range stands, and tell the stylesheet how far that is.
 * @param {HTMLInputElement} range
 * @param {string} words
 */
export function say(range, words) {
  const at = `${(100 * Number(range.value)) / Math.max(Number(range.max), 1)}%`;
  mark(range, "aria-valuetext", words);
  if (range.style.getPropertyValue("--at") !== at) range.style.setProperty("--at", at);
}

/**
 * Another seed.
 * @param {Control} control
 */
function roll(control) {
  return Math.floor(Math.random() * control.count);
}

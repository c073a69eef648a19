// One hand: what of it lies over the picture, and what a pointer does to it. The one pointer that has it
// moves it, in the window or out of it; whatever ends that leaves it at the last place.

import { make } from "../shared/html.js";
import { around, cellAt, middle, placeOf, stopAt } from "./places.js";
import { given, turn } from "./twin.js";

/** @typedef {import("../figure/element.js").WidgetFigure} WidgetFigure */
/** @typedef {import("../shared/types.js").Hand} Hand */
/** @typedef {import("./hands.js").Point} Point */

/**
 * A pointer that has it: where it came down, how far from the middle of the grip, and whether it drags.
 * @typedef {{id: number, part: HTMLElement, from: PointerEvent, off: Point, going: boolean}} Held
 */

/** Pixels that a finger may tremble before it drags, and a mouse. */
const SLOP = { touch: 6, other: 1 };

/** Units of a picture from one cell to the next, below which a ring would hide others. */
const SMALL = 30;

export class Grasp {
  /** @type {HTMLElement[]} */
  parts = [];
  #hands;
  #figure;
  #picks;
  #grip = make("i", { class: "widget-grip" });
  #pad = make("i", { class: "widget-hand" });
  /** Units from one cell to the next, and where a hand can be pressed. */
  #pitch = 0;
  /** @type {number[]} */
  #box;
  /** @type {Point} */
  #at = [0, 0];
  /** @type {Held|null} */
  #held = null;

  /**
   * @param {{at: (event: PointerEvent) => Point, share: (point: Point) => Point}} hands
   * @param {WidgetFigure} figure
   * @param {Hand} hand
   * @param {AbortSignal} life
   */
  constructor(hands, figure, hand, life) {
    this.hand = hand;
    this.#hands = hands;
    this.#figure = figure;
    const { kind, x, y, past, control, places = [], pad = [0, 0, 0, 0] } = hand;
    this.#box = pad;
    if (kind === "cells") ({ pitch: this.#pitch, pad: this.#box } = around(places));
    this.#picks = control !== undefined && figure.about.controls[control].kind === "moves";
    const ways = kind === "cells" || (x && y) ? "both" : x ? "x" : "y";
    for (const part of [this.#pad, this.#grip]) Object.assign(part.dataset, { ways, mark: hand.mark });
    this.#pad.dataset.kind = kind;
    this.#grip.classList.toggle("small", kind === "cells" && this.#pitch < SMALL);
    // A track is pressed anywhere, unless that would take the page's own way from a finger.
    if (kind !== "drag" || (ways === "x" && !past)) this.parts.push(this.#pad);
    if (kind !== "press" && !this.#picks) this.parts.push(this.#grip);
    for (const part of this.parts) this.#listen(part, { signal: life });
  }

  /**
   * Be there; the place that says where.
   * @param {number[]} stops
   * @param {number[]|null} drawn the left, right, top and bottom of the mark
   * @returns {Point|null}
   */
  place(stops, drawn) {
    const { kind, x, y, past, control = 0, places = [] } = this.hand;
    if (kind === "press" && !drawn) return this.hide();
    const box = kind === "press" && drawn ? drawn : this.#box;
    const [across, down] = middle(kind === "drag" && drawn ? drawn : box);
    const [px, py] = [this.#along(x, stops, across), this.#along(y, stops, down)];
    this.#at = (!this.#picks && places[stops[control]]) || [px + this.#along(past, stops, 0), py];
    for (const part of this.parts) part.hidden = false;
    const words = kind === "cells" && this.#figure.picture.querySelector(`.${this.hand.mark}_words_marks`);
    this.#grip.classList.toggle("worded", Boolean(words));
    put(this.#grip, this.#hands.share(this.#at));
    const [left, top] = this.#hands.share([box[0], box[2]]);
    const [right, foot] = this.#hands.share([box[1], box[3]]);
    put(this.#pad, [left, top]);
    lay(this.#pad, "width", percent(right - left));
    lay(this.#pad, "height", percent(foot - top));
    return this.#at;
  }

  /**
   * Where a control stands along an axis, or the other number where there is none.
   * @param {Hand["x"]} axis
   * @param {number[]} stops
   * @param {number} other
   */
  #along(axis, stops, other) {
    return axis ? placeOf(axis[1], this.#count(axis[0]), stops[axis[0]]) : other;
  }

  /** Be away. */
  hide() {
    for (const part of this.parts) part.hidden = true;
    return null;
  }

  /**
   * @param {HTMLElement} part
   * @param {{signal: AbortSignal}} on
   */
  #listen(part, on) {
    part.addEventListener("pointerdown", (event) => this.#down(event, part), on);
    part.addEventListener("pointermove", (event) => this.#move(event), on);
    part.addEventListener("pointerup", (event) => this.#up(event, part), on);
    const end = (/** @type {PointerEvent} */ { pointerId }) => {
      if (this.#held?.id !== pointerId) return;
      this.#held = null;
      this.#grip.classList.remove("held");
    };
    for (const event of /** @type {const} */ (["pointerup", "pointercancel", "lostpointercapture"])) {
      part.addEventListener(event, end, on);
    }
  }

  /**
   * @param {PointerEvent} event
   * @param {HTMLElement} part
   */
  #down(event, part) {
    // A second finger is for the page, to make it larger.
    if (event.button !== 0 || this.#held) return;
    event.preventDefault(); // or the page's text would be selected
    part.setPointerCapture(event.pointerId);
    const [x, y] = this.#hands.at(event);
    // Who grasps beside the middle of a grip does not move it by that.
    const off = /** @type {Point} */ (part === this.#grip ? [this.#at[0] - x, this.#at[1] - y] : [0, 0]);
    this.#held = { id: event.pointerId, part, from: event, off, going: false };
    if (part === this.#pad && this.hand.kind === "drag" && event.pointerType !== "touch") this.#go(event);
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (this.#held?.id === event.pointerId && (this.#held.going || this.#drags(event))) this.#go(event);
  }

  /**
   * Whether a pointer has gone far enough, and a finger not the way that scrolls the page.
   * @param {PointerEvent} event
   */
  #drags(event) {
    const { from, part } = /** @type {Held} */ (this.#held);
    const [x, y] = [Math.abs(event.clientX - from.clientX), Math.abs(event.clientY - from.clientY)];
    if (event.pointerType !== "touch") return Math.max(x, y) > SLOP.other;
    const both = part === this.#grip && part.dataset.ways === "both";
    const across = part.dataset.ways !== "y";
    return Math.max(x, y) > SLOP.touch && (both || x > y === across);
  }

  /**
   * @param {PointerEvent} event
   * @param {HTMLElement} part
   */
  #up(event, part) {
    if (this.#held?.id !== event.pointerId || this.#held.going) return;
    // A grip hides the cells below it, and stands on one of them where none is chosen yet.
    if (part !== this.#pad && this.hand.kind !== "cells") return;
    const { from } = this.#held;
    this.#held.off = [0, 0];
    if (Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > 2 * SLOP.touch) return;
    if (this.hand.kind === "press") this.#press();
    else this.#set(event);
  }

  /** @param {PointerEvent} event of a drag */
  #go(event) {
    if (this.#held) this.#held.going = true;
    this.#grip.classList.add("held");
    // What is picked, or pressed, is so once and where the finger came down.
    if (this.hand.kind !== "press" && !this.#picks) this.#set(event);
  }

  /**
   * Move the controls to where a pointer is.
   * @param {PointerEvent} event
   */
  #set(event) {
    const { control, places = [], x, y, past } = this.hand;
    const [px, py] = this.#hands.at(event);
    const from = this.#along(past, this.#figure.stops, 0);
    const [dx, dy] = this.#held?.off ?? [0, 0];
    if (control !== undefined) {
      const cell = cellAt(places, [px + dx, py + dy], this.#picks ? this.#pitch : Infinity);
      if (cell >= 0) turn(this.#figure, control, this.#held?.going ? cell : given(this.#figure, this.hand, cell));
    }
    if (x) turn(this.#figure, x[0], stopAt(x[1], this.#count(x[0]), px + dx - from));
    if (y) turn(this.#figure, y[0], stopAt(y[1], this.#count(y[0]), py + dy));
  }

  /** Flip a switch, take the next option, set a number to the moment that is shown, or add a pick. */
  #press() {
    const { control = 0, act, pick } = this.hand;
    const { about, stops } = this.#figure;
    if (pick !== undefined) turn(this.#figure, control, pick);
    else if (act) void this.#figure.press(control);
    else turn(this.#figure, control, (stops[control] + 1) % about.controls[control].count);
  }

  /** @param {number} place of a control */
  #count(place) {
    return this.#figure.about.controls[place].count;
  }
}

/**
 * @param {HTMLElement} element
 * @param {Point} share of the picture's width and height
 */
export function put(element, [x, y]) {
  lay(element, "left", percent(x));
  lay(element, "top", percent(y));
}

/**
 * Give an element a style that it has not: what is written anew is styled anew.
 * @param {HTMLElement} element
 * @param {"left"|"top"|"width"|"height"} name
 * @param {string} value
 */
function lay(element, name, value) {
  if (element.style[name] !== value) element.style[name] = value;
}

/** @param {number} share */
function percent(share) {
  return `${Math.round(share * 1e4) / 100}%`;
}

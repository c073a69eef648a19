// What readers grasp in the picture: a layer over it that has each hand of the chart that is shown, and
// the hint that says so until one has been used.

import { away, make, tell } from "../shared/html.js";
import { hold, key } from "../shared/stops.js";
import { Grasp, put } from "./grasp.js";
import { plays } from "./plays.js";
import { given, moves, turn, twin } from "./twin.js";

/** @typedef {import("../figure/element.js").WidgetFigure} WidgetFigure */
/** @typedef {[number, number]} Point in units of the picture */

export class Hands {
  #figure;
  #layer = make("div", { class: "widget-hands", "aria-hidden": "true" });
  #hint = make("span", { class: "widget-grip-hint" });
  /** @type {Grasp[]} */
  #grasps = [];
  #width = 1;
  #height = 1;
  #coming = 0;
  /** The stops at which words came in last. */
  #came = "";

  /**
   * @param {WidgetFigure} figure
   * @param {AbortSignal} life
   */
  constructor(figure, life) {
    this.#figure = figure;
    for (const hand of figure.about.hands) {
      // A fence may hide a control; then there is nothing to be moved.
      if (moves(hand).every((place) => twin(figure, place))) this.#grasps.push(new Grasp(this, figure, hand, life));
    }
    this.#listen(life);
    plays(figure, life);
    if (!this.#grasps.length) return;
    this.#layer.append(...this.#grasps.flatMap(({ parts }) => parts), this.#hint);
    const on = { signal: life };
    const soon = () => (this.#coming ||= requestAnimationFrame(() => this.#place()));
    for (const event of ["asked", "shown"]) figure.addEventListener(event, soon, on);
    figure.picture.addEventListener("drawn", soon, on);
    this.#came = key(figure.stops);
    figure.picture.addEventListener("drawn", () => this.#comeIn(), on);
    figure.picture.addEventListener("click", (event) => this.#pressToo(event), on);
    const known = () => this.#hint.remove();
    figure.addEventListener("input", known, on);
    this.#layer.addEventListener("pointerdown", known, on);
    life.addEventListener("abort", () => {
      cancelAnimationFrame(this.#coming);
      this.#layer.remove();
    });
    this.#place();
  }

  /**
   * Take the buttons in hand that press at the moment shown.
   * @param {AbortSignal} life
   */
  #listen(life) {
    for (const element of this.#buttons.values()) {
      element.removeAttribute("disabled");
      element.addEventListener("click", () => void this.#figure.press(Number(element.dataset.place)), { signal: life });
    }
  }

  /** The buttons that stand in the page, by the place of their control. */
  get #buttons() {
    const found = /** @type {NodeListOf<HTMLElement>} */ (this.#figure.querySelectorAll(".widget-press"));
    return new Map([...found].map((element) => [Number(element.dataset.place), element]));
  }

  /** Lay the layer over what is now shown, each hand where its control stands. */
  #place() {
    this.#coming = 0;
    const { picture, about, stops, shown } = this.#figure;
    const svg = picture.querySelector(":scope > svg");
    if (!(svg instanceof SVGSVGElement)) return;
    ({ width: this.#width, height: this.#height } = svg.viewBox.baseVal);
    const { chart } = shown ?? about.opening;
    const box = svg.getBoundingClientRect();
    let hint = "";
    for (const grasp of this.#grasps) {
      const { hand } = grasp;
      const here = hand.chart === chart && moves(hand).every((place) => hold(about.controls, about.controls[place].when, stops));
      const button = hand.act ? this.#buttons.get(hand.control ?? -1) : null;
      if (button) away(button, !here);
      const at = here ? grasp.place(stops, this.#drawn(svg, box, hand.mark)) : grasp.hide();
      if (!at || hint) continue;
      const there = this.share(at);
      put(this.#hint, there);
      // Under its grip, and as far left or right of it as the grip is in the picture: never over an edge.
      this.#hint.style.setProperty("--along", String(Math.min(Math.max(there[0], 0), 1)));
      hint = hand.hint;
    }
    tell(this.#hint, hint);
    const shape = `${this.#width} / ${this.#height}`;
    if (this.#layer.style.aspectRatio !== shape) this.#layer.style.aspectRatio = shape;
    if (this.#layer.parentNode !== picture) picture.append(this.#layer);
  }

  /** Have the words of what may be picked now come in, so that it is seen to be another offer. */
  #comeIn() {
    const { picture, stops } = this.#figure;
    if (this.#came === key(stops) || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    this.#came = key(stops);
    for (const { hand } of this.#grasps) {
      // What is pressed stays where it is.
      const words = hand.pick === undefined ? [] : picture.querySelectorAll(`g[class*=" ${hand.mark}_"]:not(.${hand.mark}_marks)`);
      for (const one of words) one.animate([{ opacity: 0, transform: "translateX(24px)" }, {}], 240);
    }
  }

  /**
   * Cells may be drawn a second time, wherever a frame has them, by a mark called as theirs and `_too`, and are
   * pressed there as well: one for each stop, or for each of the last where the first has no such place.
   * @param {MouseEvent} event
   */
  #pressToo({ target }) {
    const cell = target instanceof Element ? target.closest("g[class*='_too_marks'] > *") : null;
    if (!cell?.parentElement) return;
    const marks = cell.parentElement.classList;
    const found = this.#grasps.find(({ hand }) => hand.kind === "cells" && marks.contains(`${hand.mark}_too_marks`));
    const { control, places = [] } = found?.hand ?? {};
    const drawn = [...cell.parentElement.children];
    if (!found || control === undefined) return;
    const stop = places.length - drawn.length + drawn.indexOf(cell);
    turn(this.#figure, control, given(this.#figure, found.hand, stop));
  }

  /**
   * A place of the picture as shares of its width and height.
   * @param {Point} point
   * @returns {Point}
   */
  share([x, y]) {
    return [x / this.#width, y / this.#height];
  }

  /**
   * Where in the picture a pointer is.
   * @param {PointerEvent} event
   * @returns {Point}
   */
  at({ clientX, clientY }) {
    const { left, top, width, height } = this.#layer.getBoundingClientRect();
    return [((clientX - left) / width) * this.#width, ((clientY - top) / height) * this.#height];
  }

  /**
   * The left, right, top and bottom of what is drawn of a mark; null where nothing is.
   * @param {Element} svg
   * @param {DOMRect} whole
   * @param {string} mark
   */
  #drawn(svg, whole, mark) {
    const box = svg.querySelector(`.${mark}_marks > *`)?.getBoundingClientRect();
    if (!box || !whole.width) return null;
    const unit = this.#width / whole.width;
    return [box.left - whole.left, box.right - whole.left, box.top - whole.top, box.bottom - whole.top].map(
      (length) => length * unit,
    );
  }
}

// What a reader draws on: a surface over the plot for pen, finger and mouse, and on it a row of
// points for keys. The curve lies over the picture, whatever picture that is.

import { value } from "./axes.js";
import { make } from "../shared/html.js";
import { POINTS } from "./sketch.js";
import { language } from "../shared/said.js";

/** @typedef {import("./axes.js").Axes} Axes */
/** @typedef {import("./sketch.js").Sketch} Sketch */

const SVG = "http://www.w3.org/2000/svg";

/** How far a key moves a point, as a share of the plot's height. */
const STEPS = /** @type {Record<string, number>} */ ({
  ArrowUp: 0.02,
  ArrowDown: -0.02,
  PageUp: 0.1,
  PageDown: -0.1,
});

export class Surface {
  #picture;
  #axes;
  #sketch;
  #changed;
  #layer = make("div", { class: "widget-drawing" });
  #pad = make("div", { class: "widget-pad", role: "group", "aria-label": "Your curve" });
  #line = document.createElementNS(SVG, "polyline");
  /** @type {HTMLElement[]} */
  #points = [];
  #kept;

  /**
   * @param {HTMLElement} picture
   * @param {Axes} axes
   * @param {Sketch} sketch
   * @param {() => void} changed
   */
  constructor(picture, axes, sketch, changed) {
    this.#picture = picture;
    this.#axes = axes;
    this.#sketch = sketch;
    this.#changed = changed;
    const box = picture.querySelector("svg")?.viewBox.baseVal ?? { width: 480, height: 300 };
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", `0 0 ${box.width} ${box.height}`);
    svg.setAttribute("aria-hidden", "true");
    svg.append(this.#line);
    const percent = (/** @type {number} */ part, /** @type {number} */ whole) => `${(part / whole) * 100}%`;
    this.#layer.style.aspectRatio = `${box.width} / ${box.height}`;
    this.#pad.style.left = percent(axes.left, box.width);
    this.#pad.style.top = percent(axes.top, box.height);
    this.#pad.style.width = percent(axes.width, box.width);
    this.#pad.style.height = percent(axes.height, box.height);
    this.#points = Array.from({ length: POINTS }, (_, place) => this.#point(place));
    this.#pad.append(...this.#points);
    this.#layer.append(svg, this.#pad);
    this.#listen();
    // A new picture takes the place of all that was there, and so of this layer too.
    this.#kept = new MutationObserver(() => this.#stay());
    this.#kept.observe(picture, { childList: true });
    this.#stay();
    this.draw();
  }

  /**
   * Let the reader draw, or leave what was drawn as a dashed line to compare with.
   * @param {boolean} drawing
   */
  set drawing(drawing) {
    this.#pad.hidden = !drawing;
    this.#layer.classList.toggle("compared", !drawing);
    // What is inside an image is not there for those who listen, and the points must be.
    this.#picture.setAttribute("role", drawing ? "group" : "img");
  }

  /** Show or hide all of it. */
  set shown(/** @type {boolean} */ shown) {
    this.#layer.hidden = !shown;
  }

  /** Let go of the picture. */
  remove() {
    this.#kept.disconnect();
    this.#layer.remove();
    this.#picture.setAttribute("role", "img");
  }

  /** Show the sketch as it is now. */
  draw() {
    const { left, top, width, height } = this.#axes;
    const places = this.#sketch
      .shares()
      .map(([across, up]) => `${round(left + across * width)},${round(top + (1 - up) * height)}`);
    this.#line.setAttribute("points", places.join(" "));
    this.#pad.classList.toggle("empty", places.length === 0);
    for (const [place, element] of this.#points.entries()) this.#place(element, this.#sketch.point(place));
  }

  /** @param {number} place */
  #point(place) {
    const { x, y } = this.#axes;
    const across = place / (POINTS - 1);
    const element = make("div", {
      class: "widget-point",
      role: "slider",
      tabindex: place === 0 ? "0" : "-1",
      "aria-orientation": "vertical",
      "aria-label": `${x.title} ${words(value(x, across))}`,
      "aria-valuemin": String(y.domain[0]),
      "aria-valuemax": String(y.domain[1]),
    });
    element.style.left = `${across * 100}%`;
    return element;
  }

  /**
   * @param {HTMLElement} element
   * @param {number|null} up
   */
  #place(element, up) {
    const { y } = this.#axes;
    const height = value(y, up ?? 0.5);
    element.style.bottom = `${(up ?? 0.5) * 100}%`;
    element.classList.toggle("drawn", up !== null);
    element.setAttribute("aria-valuenow", String(height));
    element.setAttribute("aria-valuetext", up === null ? "not drawn yet" : `${y.title} ${words(height)}`);
  }

  #listen() {
    const pad = this.#pad;
    pad.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault(); // or the page's text would be selected
      pad.setPointerCapture(event.pointerId);
      this.#sketch.start(...this.#at(event));
      this.#update();
    });
    pad.addEventListener("pointermove", (event) => {
      if (!pad.hasPointerCapture(event.pointerId)) return;
      for (const each of event.getCoalescedEvents()) this.#sketch.draw(...this.#at(each));
      this.#sketch.draw(...this.#at(event));
      this.#update();
    });
    pad.addEventListener("keydown", (event) => this.#key(event));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const place = this.#points.indexOf(/** @type {HTMLElement} */ (event.target));
    if (place < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      const next = this.#points[place + (event.key === "ArrowRight" ? 1 : -1)];
      next?.focus();
      for (const point of this.#points) point.tabIndex = point === (next ?? event.target) ? 0 : -1;
    } else if (event.key === "Home" || event.key === "End") {
      this.#sketch.move(place, event.key === "Home" ? 0 : 1);
    } else if (event.key in STEPS) {
      this.#sketch.move(place, (this.#sketch.point(place) ?? 0.5) + STEPS[event.key]);
    } else return;
    event.preventDefault();
    this.#update();
  }

  #update() {
    this.draw();
    this.#changed();
  }

  /**
   * Where on the plot a pointer is, as shares of its width and height.
   * @param {PointerEvent} event
   * @returns {[number, number]}
   */
  #at({ clientX, clientY }) {
    const { left, bottom, width, height } = this.#pad.getBoundingClientRect();
    return [(clientX - left) / width, (bottom - clientY) / height];
  }

  #stay() {
    if (this.#layer.parentNode !== this.#picture) this.#picture.append(this.#layer);
  }
}

/** @param {number} place in the picture */
function round(place) {
  return Math.round(place * 10) / 10;
}

/** @param {number} number */
function words(number) {
  return number.toLocaleString(language(), { maximumSignificantDigits: 3 });
}

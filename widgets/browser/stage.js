// Where a frame is seen: a picture from the flipbook, or the live chart, one in place of the other.

import { Chart } from "./chart.js";
import { morph } from "./morph.js";

/** @typedef {import("./types.js").About} About */
/** @typedef {import("./frames.js").Shown} Shown */

/** Pictures that a figure keeps: the moments of a long episode. */
const MOST_READ = 150;

export class Stage {
  #place;
  #about;
  /** @type {Promise<Chart>|null} */
  #chart = null;
  #drawnBy = "";
  /** @type {Element|null} the build's picture, while it is shown */
  #picture;
  /** @type {Map<string, Element>} pictures as elements, the latest last */
  #read = new Map();

  /**
   * @param {HTMLElement} place
   * @param {About} about
   */
  constructor(place, about) {
    this.#place = place;
    this.#about = about;
    this.#picture = place.querySelector(":scope > svg.marks");
  }

  /**
   * Show one moment of a frame. `made` is asked for the tables where there is no picture of it.
   * @param {Shown} shown
   * @param {number} time
   * @param {() => Promise<Shown>} made
   * @param {AbortSignal} asking
   * @returns {Promise<Shown>} the frame to go on with: with its tables, once they were needed, because
   *   going from pictures to charts and back costs more than either
   */
  async show(shown, time, made, asking) {
    const svg = shown.svg(time);
    if (svg !== null) {
      this.#put(svg);
      return shown;
    }
    const whole = shown.frame ? shown : await made();
    const chart = await this.#live(whole.chart);
    if (asking.aborted) return shown;
    chart.show(this.#place, whole, time);
    this.#picture = null;
    return whole;
  }

  /**
   * Show a picture, changing the one that is there if it is one of the build's too.
   * @param {string} svg from our own build: it holds no reader's input
   */
  #put(svg) {
    const fresh = this.#element(svg);
    if (this.#picture?.parentNode === this.#place) return morph(this.#picture, fresh);
    this.#picture = /** @type {Element} */ (fresh.cloneNode(true));
    this.#place.replaceChildren(this.#picture);
  }

  /**
   * A picture as an element, which nothing may change: an episode is played and scrubbed more than once.
   * @param {string} svg
   */
  #element(svg) {
    const known = this.#read.get(svg);
    if (known) return known;
    const template = document.createElement("template");
    template.innerHTML = svg;
    const fresh = /** @type {Element} */ (template.content.firstElementChild);
    this.#read.set(svg, fresh);
    for (const oldest of this.#read.keys()) {
      if (this.#read.size <= MOST_READ) break;
      this.#read.delete(oldest);
    }
    return fresh;
  }

  /** Forget the live chart. */
  clear() {
    this.#chart = null;
    this.#drawnBy = "";
  }

  /** @param {string} name */
  #live(name) {
    if (this.#drawnBy !== name || !this.#chart) {
      this.clear();
      this.#drawnBy = name;
      this.#chart = Chart.of(this.#about, name);
      // A chart that could not be fetched is fetched again at the next frame.
      this.#chart.catch(() => this.#drawnBy === name && (this.#drawnBy = ""));
    }
    return this.#chart;
  }
}

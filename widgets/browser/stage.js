// Where a frame is seen: a picture from the flipbook, or the live chart, one in place of the other.

import { Chart } from "./chart.js";
import { morph } from "./morph.js";

/** @typedef {import("./types.js").About} About */
/** @typedef {import("./frames.js").Shown} Shown */

export class Stage {
  #place;
  #about;
  /** @type {Promise<Chart>|null} */
  #chart = null;
  #drawnBy = "";
  /** @type {Element|null} the build's picture, while it is shown */
  #picture;

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
   */
  async show(shown, time, made, asking) {
    const svg = shown.svg(time);
    if (svg !== null) {
      this.#put(svg);
      return;
    }
    const whole = shown.frame ? shown : await made();
    const chart = await this.#live(whole.chart);
    if (asking.aborted) return;
    chart.show(this.#place, whole, time);
    this.#picture = null;
  }

  /**
   * Show a picture, changing the one that is there if it is one of the build's too.
   * @param {string} svg from our own build: it holds no reader's input
   */
  #put(svg) {
    const template = document.createElement("template");
    template.innerHTML = svg;
    const fresh = /** @type {Element} */ (template.content.firstElementChild);
    if (this.#picture?.parentNode === this.#place) return morph(this.#picture, fresh);
    this.#place.replaceChildren(fresh);
    this.#picture = fresh;
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

// Where a frame is seen: a picture from the flipbook, or the live chart, one in place of the other.

import { Chart } from "./chart.js";

/** @typedef {import("./types.js").About} About */
/** @typedef {import("./frames.js").Shown} Shown */

export class Stage {
  #place;
  #about;
  /** @type {Promise<Chart>|null} */
  #chart = null;
  #drawnBy = "";

  /**
   * @param {HTMLElement} place
   * @param {About} about
   */
  constructor(place, about) {
    this.#place = place;
    this.#about = about;
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
      // The pieces come from our own build and hold no reader's input.
      this.#place.innerHTML = svg;
      return;
    }
    const whole = shown.frame ? shown : await made();
    const chart = await this.#live(whole.chart);
    if (!asking.aborted) chart.show(this.#place, whole, time);
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

// What a reader presses at a moment, while time passes: a control is set to it, and time goes on.

import { has } from "./frames.js";

/** @typedef {import("./element.js").WidgetFigure} WidgetFigure */
/** @typedef {import("./player.js").Player} Player */

export class Presses {
  #figure;
  /** The places of the controls that stand where a press has set them. */
  #made = new Set();

  /** @param {WidgetFigure} figure */
  constructor(figure) {
    this.#figure = figure;
  }

  /**
   * Set a control to the moment that is shown.
   * @param {number} place
   * @param {Player|null} player
   */
  async press(place, player) {
    const { about, stops, time } = this.#figure;
    const { low = 0, count } = about.controls[place];
    const stop = Math.min(Math.max(time - low, 0), count - 1);
    const playing = player?.playing;
    player?.pause();
    this.#made.add(place);
    await this.#figure.go(stops.with(place, stop), { time });
    if (playing) await player?.play();
  }

  /**
   * A control was moved in another way, or all were: that is no press.
   * @param {number} [place]
   */
  forget(place) {
    if (place === undefined) this.#made.clear();
    else this.#made.delete(place);
  }

  /**
   * Take back what was pressed as an episode begins again, and have what time passes through at hand: else it
   * would be over before any of it was seen. False if it can't be had; null if there is nothing to wait for.
   * @param {number} from the moment from which time is to pass
   */
  before(from) {
    const figure = this.#figure;
    const there = () => figure.shown !== null && has(figure.shown, from + 1);
    const undone = from === 0 ? this.undo() : null;
    if (undone || there()) return undone;
    return figure.go(figure.stops, { time: figure.time, next: from + 1 }).then(there);
  }

  /** Take back what was pressed, as an episode begins again; null if nothing was. */
  undo() {
    if (!this.#made.size) return null;
    const { about, stops } = this.#figure;
    const before = stops.map((stop, place) => (this.#made.has(place) ? about.controls[place].start : stop));
    this.#made.clear();
    return this.#figure.go(before, { time: 0 });
  }
}

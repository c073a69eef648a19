// Play, pause, step and scrub a figure whose frames have time in them.

import { say } from "./controls.js";
import { away, mark, tell } from "../shared/html.js";

/** @typedef {import("../shared/types.js").About} About */

/** Moments a second, where less motion is asked for. */
const CALM = 1;

export class Player {
  #root;
  #rate;
  #unit;
  #show;
  #before;
  #play;
  #range;
  #output;
  #seen;
  #times = 0;
  #time = 0;
  #frame = 0;
  #started = 0;
  #from = 0;

  /**
   * @param {HTMLElement} root the player's element
   * @param {{unit: string, rate: number}} clock
   * @param {(time: number, playing: boolean) => void} show
   * @param {(from: number) => Promise<unknown>|null} before what is done before time passes from a moment, if
   *   anything; it does not where that comes to false
   * @param {AbortSignal} life
   */
  constructor(root, clock, show, before, life) {
    this.#root = root;
    this.#rate = clock.rate;
    this.#unit = clock.unit;
    this.#show = show;
    this.#before = before;
    this.#play = /** @type {HTMLButtonElement} */ (root.querySelector(".widget-play"));
    this.#range = /** @type {HTMLInputElement} */ (root.querySelector(".widget-time"));
    this.#output = /** @type {HTMLOutputElement} */ (root.querySelector("output"));
    for (const element of root.querySelectorAll("button, input")) element.removeAttribute("disabled");
    const on = { signal: life };
    this.#play.addEventListener("click", () => this.#toggle(), on);
    this.#range.addEventListener("input", () => this.#jump(Number(this.#range.value)), on);
    root.querySelector(".widget-back")?.addEventListener("click", () => this.#jump(this.#time - 1), on);
    root.querySelector(".widget-on")?.addEventListener("click", () => this.#jump(this.#time + 1), on);
    // Who asked for less motion sees a step a second.
    const calm = matchMedia("(prefers-reduced-motion: reduce)");
    const slow = () => {
      this.pause();
      this.#rate = calm.matches ? Math.min(clock.rate, CALM) : clock.rate;
    };
    slow();
    calm.addEventListener("change", slow, on);
    // Nothing moves that nobody sees.
    this.#seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) this.pause();
    });
    this.#seen.observe(root.parentElement ?? root);
    const away = () => document.hidden && this.pause();
    document.addEventListener("visibilitychange", away, on);
    life.addEventListener("abort", () => {
      this.#seen.disconnect();
      this.pause();
    });
  }

  /** Whether time is passing by itself. */
  get playing() {
    return this.#frame !== 0;
  }

  /**
   * Show a moment of an episode, or only keep the room where there is no time.
   * @param {number} times how many moments there are
   * @param {number} time
   */
  set(times, time) {
    this.#times = times;
    this.#time = time;
    away(this.#root, times < 2);
    mark(this.#range, "max", String(Math.max(times - 1, 0)));
    if (this.#range.value !== String(time)) this.#range.value = String(time);
    say(this.#range, `${this.#unit} ${time} of ${times - 1}`);
    tell(this.#output, `${time} / ${times - 1}`);
  }

  /** Stop time. */
  pause() {
    if (!this.playing) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#label();
    this.#show(this.#time, false);
  }

  #toggle() {
    if (this.playing) this.pause();
    else void this.play();
  }

  /** Let time pass, from the beginning if it is at its end. */
  async play() {
    const from = this.#time >= this.#times - 1 ? 0 : this.#time;
    const before = this.#before(from);
    if (before && (await before) === false) return;
    if (this.playing || this.#times < 2) return;
    this.#seen.takeRecords(); // what was noted of an earlier moment must not stop this one
    this.#from = from;
    this.#started = 0;
    this.#frame = requestAnimationFrame(this.#tick);
    this.#label();
  }

  /** @type {FrameRequestCallback} */
  #tick = (now) => {
    this.#started ||= now;
    const time = Math.min(
      this.#from + Math.floor(((now - this.#started) / 1000) * this.#rate),
      this.#times - 1,
    );
    this.#frame = requestAnimationFrame(this.#tick);
    if (time !== this.#time || now === this.#started) {
      this.set(this.#times, time);
      this.#show(time, true);
    }
    if (time >= this.#times - 1) this.pause();
  };

  /** @param {number} time */
  #jump(time) {
    this.pause();
    this.set(this.#times, Math.min(Math.max(time, 0), this.#times - 1));
    this.#show(this.#time, false);
  }

  #label() {
    this.#play.textContent = this.playing ? "Pause" : "Play";
    this.#root.parentElement?.classList.toggle("widget-playing", this.playing);
  }
}

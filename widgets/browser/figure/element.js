// <widget-figure>: the picture the build put in the page, until the reader touches a control.

import { Controls } from "./controls.js";
import * as frames from "./frames.js";
import { Hands } from "../hand/hands.js";
import { kernel } from "../kernel/kernel.js";
import { make } from "../shared/html.js";
import { opensAt, sameMoment } from "../shared/moments.js";
import { Player } from "./player.js";
import { Presses } from "./presses.js";
import { Presets } from "./presets.js";
import { say, sentence } from "../shared/said.js";
import { Stage } from "./stage.js";
import { Status } from "./status.js";
import { Still } from "./still.js";
import { wrong } from "./trouble.js";
import { canonical, moved, sameShown } from "../shared/stops.js";
import { inTurn, warm } from "./warm.js";

/** @typedef {import("../shared/types.js").About} About */
/** @typedef {import("./frames.js").Shown} Shown */
/** @typedef {import("../kernel/protocol.js").Made} Made */

export class WidgetFigure extends HTMLElement {
  /** @type {About} */
  about = JSON.parse(this.dataset.about ?? "{}");
  stops = this.about.opening.stops;
  time = opensAt(this.about);
  /** @type {string|null} the reader's version of the model */
  source = null;
  /** Whether the reader has moved something: a link, a host or a shown answer may move it too. */
  touched = false;
  picture = /** @type {HTMLElement} */ (this.querySelector(".widget-picture"));
  tools = make("div", { class: "widget-tools" });
  panels = make("div", { class: "widget-panels" });

  #life = new AbortController();
  #asking = new AbortController();
  /** @type {Shown|null} */
  #shown = null;
  /** @type {Controls|null} */
  #controls = null;
  /** @type {Player|null} */
  #player = null;
  /** @type {Presets|null} */
  #presets = null;
  /** @type {Promise<unknown>|null} */
  #complete = null;
  #stage = new Stage(this.picture, this.about);
  /** @type {Status|null} */
  #status = null;
  #still = new Still(this);
  #presses = new Presses(this);

  connectedCallback() {
    this.#life = new AbortController();
    const life = this.life;
    inTurn(this, () => life.aborted || this.#begin(life));
  }

  /** @param {AbortSignal} life */
  #begin(life) {
    this.#status = new Status(this);
    const checked = this.querySelector(":scope > .widget-checked");
    if (checked) checked.before(this.tools, this.panels);
    else this.append(this.tools, this.panels);
    this.#controls = new Controls(this, this.about, (place, stop) => this.#moved(place, stop), life);
    const player = /** @type {HTMLElement|null} */ (this.querySelector(".widget-player"));
    if (player && this.about.clock) {
      this.#player = new Player(player, this.about.clock, (time) => this.#seek(time), (from) => this.#presses.before(from), life);
      this.#player.set(this.about.opening.times, this.time);
    }
    this.#presets = new Presets(this, this.about.presets, (stops) => this.#choose(stops), life);
    const progress = (/** @type {Event} */ event) => this.#status?.progress(/** @type {CustomEvent} */ (event).detail);
    kernel.addEventListener("progress", progress, { signal: life });
    this.#controls.offer(this.stops, this.about.opening.offers);
    this.#reflect();
    new Hands(this, life);
    warm(this, life);
    // What the page's address says of the figure is read by what stands below it.
    if (new URLSearchParams(location.search).has(this.about.id)) void this.complete();
    this.dataset.ready = "";
  }

  // Instant navigation removes whole pages without a reload, so nothing may outlive the element.
  disconnectedCallback() {
    this.#life.abort();
    this.#asking.abort();
    this.#status?.remove();
    this.#stage.clear();
    this.tools.replaceChildren();
    this.panels.replaceChildren();
    this.#complete = null;
  }

  /** Put below the figure what stands there, once; it is fetched first. */
  async complete() {
    const life = this.life;
    this.#complete ??= import("../tools/index.js").then(({ attach }) => life.aborted || attach(this));
    // Whatever is missing then, the figure itself is not; the next touch tries again.
    await this.#complete.catch(() => (this.#complete = null));
  }

  /** Ends when the element leaves the page. */
  get life() { return this.#life.signal; }

  /** What is shown now, or null while it is what the build put there. */
  get shown() { return this.#shown; }

  /** What is said of the moment shown. */
  get sentence() {
    return sentence(this.about, this.#shown ?? this.about.opening, this.time);
  }

  /** Let time pass, from the beginning if it is at its end. */
  play() {
    return this.#player?.play();
  }

  /**
   * Set a control to the moment that is shown; time goes on if it was passing.
   * @param {number} place
   */
  press(place) {
    this.#touch();
    return this.#presses.press(place, this.#player);
  }

  /**
   * Show the frame at `stops`: at the same moment, or at the end if the reader was there.
   * @param {number[]} stops
   * @param {{time?: number, next?: number}} [at] the moment, and one that is to be at hand after it
   * @returns {Promise<void>}
   */
  async go(stops, { time, next } = {}) {
    const before = this.stops;
    this.stops = canonical(this.about.controls, stops);
    if (sameShown(this.about.controls, before, this.stops)) this.#reflect();
    else this.keep(() => this.#reflect());
    const asking = this.#ask("Waiting for Python");
    this.dispatchEvent(new Event("asked"));
    try {
      const shown = this.source
        ? await frames.made(this.about, this.stops, this.source, this.#limits(asking))
        : await frames.passing(this.about, this.stops, next, this.#limits(asking));
      if (asking.aborted) return; // the reader has moved on
      await this.#draw(shown, time ?? this.#sameMoment(shown.times), asking);
    } catch (error) {
      if (!asking.aborted) this.#wrong(error, () => this.go(before));
    }
  }

  /**
   * The frame now shown, whole: its tables too.
   * @returns {Promise<Shown & {frame: Made["frame"]}>}
   */
  async made() {
    return frames.made(this.about, this.stops, this.source, { signal: this.life });
  }

  /**
   * Show the frame that the reader's version of the model makes, or ours again if it is null.
   * The picture stays as it was if that fails.
   * @param {string|null} source
   * @param {{seconds?: number, signal?: AbortSignal}} [limits]
   */
  async run(source, { seconds, signal } = {}) {
    this.#player?.pause();
    const asking = this.#ask("Running your version");
    const signals = signal ? AbortSignal.any([signal, asking]) : asking;
    try {
      const made = source
        ? await frames.made(this.about, this.stops, source, { ...this.#limits(signals), seconds })
        : await frames.at(this.about, this.stops, this.#limits(signals));
      this.source = source;
      this.keep(() => this.classList.toggle("widget-changed", source !== null));
      await this.#draw(made, this.#sameMoment(made.times), asking);
      return made;
    } finally {
      if (this.#asking.signal === asking) this.#status?.clear();
    }
  }

  /**
   * Do something to the figure that may move what the reader presses, and leave that where it is.
   * @param {() => void} act
   */
  keep(act) {
    this.#still.keep(act);
  }

  /**
   * Say something in the figure's status line; nothing clears it.
   * @param {string} words
   * @param {{busy?: boolean, wrong?: boolean, ways?: Array<[string, () => void]>}} [how]
   */
  say(words, how) {
    this.#status?.say(words, how);
  }

  #moved(/** @type {number} */ place, /** @type {number} */ stop) {
    this.#touch();
    this.#player?.pause();
    this.#presses.forget(place);
    void this.go(moved(this.about.controls, this.stops, place, stop));
  }

  #choose(/** @type {number[]} of a preset */ stops) {
    this.#touch();
    this.#player?.pause();
    this.#presses.forget();
    frames.preload(this.about, stops);
    void this.go(stops, this.about.clock?.unfolds ? { time: 0 } : {});
  }

  #touch() {
    this.touched = true;
    this.dispatchEvent(new Event("touched"));
  }

  /** Show in the controls and presets where the figure now is. */
  #reflect() {
    this.#controls?.show(this.stops);
    this.#presets?.show(this.stops);
  }

  /**
   * Take back what was asked for, and start another wait.
   * @param {string} words
   */
  #ask(words) {
    this.#asking.abort();
    this.#asking = new AbortController();
    const asking = this.#asking;
    const cancel = () => {
      asking.abort();
      this.#status?.say("Stopped waiting. The picture is the last one that was finished.");
    };
    this.#status?.wait(words, cancel, () => kernel.progress);
    return asking.signal;
  }

  #limits(/** @type {AbortSignal} */ signal) {
    return { signal, progress: (/** @type {number} */ share) => this.#status?.working(share) };
  }

  /**
   * @param {Shown} shown
   * @param {number} time
   * @param {AbortSignal} asking
   */
  async #draw(shown, time, asking) {
    const seen = await this.#stage.show(shown, time, () => this.made(), asking);
    if (asking.aborted) return;
    this.#shown = seen;
    this.time = time;
    this.#status?.clear();
    this.#player?.set(seen.times, time);
    this.#controls?.offer(this.stops, seen.offers);
    this.#status?.speak(this.sentence);
    this.keep(() => {
      say(this, this.about, seen, time);
      this.dispatchEvent(new CustomEvent("shown", { detail: seen }));
    });
  }

  async #seek(/** @type {number} */ time) {
    this.time = time;
    const asking = this.#ask("Waiting for Python");
    try {
      const shown = this.#shown;
      const episode = shown && frames.has(shown, time) ? shown : await frames.episode(this.about, this.stops, this.#limits(asking));
      const seen = await this.#stage.show(episode, time, () => this.made(), asking);
      if (asking.aborted) return;
      this.#shown = seen;
      this.#status?.clear();
      if (!this.about.clock?.unfolds) return;
      say(this, this.about, seen, time);
      this.#status?.speak(this.sentence);
      this.dispatchEvent(new Event("moment"));
    } catch (error) {
      if (!asking.aborted) this.#wrong(error, () => this.#seek(time));
    }
  }

  /**
   * @param {unknown} error
   * @param {() => void} back
   */
  #wrong(error, back) {
    const again = () => void this.go(this.stops);
    wrong(this.#status, error, [["Try again", again], ["Go back", back]], this.#asking.signal);
  }

  #sameMoment(/** @type {number} */ times) {
    return sameMoment(this.about, this.#shown ?? this.about.opening, this.time, times);
  }
}

// *Draw your guess first*: the answer is hidden until the reader has drawn one, or would rather not.

import { axes } from "./axes.js";
import { button, make, words } from "./html.js";
import { kernel } from "./kernel.js";
import { Sketch } from "./sketch.js";
import { hold } from "./stops.js";
import { Surface } from "./surface.js";

/** @typedef {import("./element.js").WidgetFigure} WidgetFigure */

/**
 * Ask for a guess, if the figure should and does not yet.
 * @param {WidgetFigure} figure
 */
export function attach(figure) {
  if (!figure.about.guess || !figure.about.parts.includes("guess")) return;
  if (!figure.querySelector(":scope > .widget-guess")) new Guess(figure);
}

class Guess {
  #figure;
  #guess;
  #sketch = new Sketch();
  /** @type {import("./axes.js").Axes|null} */
  #axes = null;
  #chart = "";
  /** @type {Surface|null} */
  #surface = null;
  /** @type {"drawing"|"compared"|"skipped"} */
  #state = "drawing";
  #ask = make("div", { class: "widget-guess-ask" });
  #box = make("div", { class: "widget-guess", role: "group", "aria-label": "Draw your guess first" });
  #verdict = make("p", { class: "widget-verdict", role: "status" });
  #show = button("Show the answer", () => void this.#compare());
  #again = button("Start again", () => this.#restart());
  #skip = button("Skip", () => this.#skipped());

  /** @param {WidgetFigure} figure */
  constructor(figure) {
    this.#figure = figure;
    const guess = /** @type {NonNullable<typeof figure.about.guess>} */ (figure.about.guess);
    this.#guess = guess;
    this.#ask.append(
      make("p", { class: "widget-prompt" }, guess.prompt),
      make(
        "p",
        { class: "widget-aside" },
        "Draw in the chart from left to right. With keys: left and right pick a point, up and down move it.",
      ),
    );
    const row = make("div", { class: "widget-row" }, this.#show, this.#again, this.#skip);
    this.#box.append(this.#ask, this.#verdict, row, veil(figure.about.id, guess.hides));
    figure.picture.after(this.#box);
    figure.addEventListener("asked", () => this.#moved(), { signal: figure.life });
    figure.addEventListener("shown", () => this.#arrived(), { signal: figure.life });
    figure.life.addEventListener("abort", () => this.#leave());
    this.#arrived();
  }

  /** Whether there is a guess to be made of what is shown. */
  get #offered() {
    const { about, stops, source } = this.#figure;
    return source === null && hold(about.controls, this.#guess.when, stops);
  }

  /** What is shown has changed, and with it perhaps what there is to be guessed. */
  #arrived() {
    const { about, shown } = this.#figure;
    const { chart } = shown ?? about.opening;
    if (this.#offered && chart !== this.#chart) void this.#prepare(chart);
    this.#reflect();
  }

  /**
   * Lay a new surface over the plot, or leave the figure as it is if its axes can't be read.
   * @param {string} chart
   */
  async #prepare(chart) {
    const { about, life, picture } = this.#figure;
    this.#chart = chart;
    this.#clear();
    this.#surface?.remove();
    this.#surface = null;
    // Who has seen one answer is asked for the next, but not made to guess it.
    if (this.#state === "compared") this.#state = "skipped";
    const found = await fetched(about, chart, life);
    if (life.aborted || chart !== this.#chart) return;
    if (!found) return this.#leave();
    this.#axes = found;
    this.#surface = new Surface(picture, found, this.#sketch, () => this.#reflect());
    this.#reflect();
  }

  /** The answer to other settings must stay hidden too, from before it is drawn. */
  #moved() {
    this.#verdict.textContent = "";
    if (this.#offered) this.#reflect();
  }

  /** Show and hide what goes with the state. */
  #reflect() {
    const offered = this.#offered;
    const drawing = offered && this.#state === "drawing";
    this.#box.hidden = !offered;
    this.#hide(drawing);
    if (this.#surface) {
      this.#surface.shown = offered && this.#state !== "skipped";
      this.#surface.drawing = drawing;
    }
    this.#ask.hidden = !drawing;
    this.#show.hidden = !drawing;
    this.#show.disabled = !this.#sketch.complete;
    this.#skip.hidden = !drawing;
    this.#again.textContent = this.#state === "skipped" ? "Draw a guess first" : "Start again";
    this.#again.hidden = drawing && this.#sketch.shares().length === 0;
  }

  /**
   * Hide the answer in the picture and in words, for those who look and those who listen.
   * @param {boolean} hidden
   */
  #hide(hidden) {
    const { about, picture } = this.#figure;
    this.#figure.classList.toggle("widget-guessing", hidden);
    if (hidden) picture.removeAttribute("aria-describedby");
    else picture.setAttribute("aria-describedby", `${about.id}-summary`);
  }

  async #compare() {
    const { about, stops, life } = this.#figure;
    if (!this.#axes) return;
    this.#state = "compared";
    this.#reflect();
    this.#again.focus();
    this.#verdict.textContent = "Comparing your curve with the answer…";
    const request = { kind: /** @type {const} */ ("judge"), widget: about.name, stops };
    try {
      const { verdict } = await kernel.ask({ ...request, ...this.#sketch.data(this.#axes) }, { signal: life });
      // The reader may have moved on, to where the verdict says nothing.
      if (this.#state === "compared" && stops === this.#figure.stops) this.#verdict.textContent = verdict;
    } catch (error) {
      if (!life.aborted) this.#verdict.textContent = `Your curve could not be compared: ${words(error)}`;
    }
  }

  #clear() {
    this.#sketch.clear();
    this.#verdict.textContent = "";
    this.#surface?.draw();
  }

  #restart() {
    this.#clear();
    this.#state = "drawing";
    this.#reflect();
    this.#skip.focus();
  }

  #skipped() {
    this.#state = "skipped";
    this.#reflect();
    this.#again.focus();
  }

  #leave() {
    this.#state = "skipped";
    this.#hide(false);
    this.#surface?.remove();
    this.#box.remove();
  }
}

/**
 * The axes of a chart, or null if they can't be had.
 * @param {WidgetFigure["about"]} about
 * @param {string} chart
 * @param {AbortSignal} signal
 */
async function fetched({ name, edition }, chart, signal) {
  const url = new URL(`../charts/${name}/${chart}.json`, import.meta.url);
  url.searchParams.set("v", edition);
  try {
    return axes(await (await fetch(url, { signal })).json());
  } catch {
    return null;
  }
}

/**
 * The rule that hides the marks. A rule and not a class on each, because pictures come and go.
 * On paper there is nothing to draw with, so nothing is hidden.
 * @param {string} id
 * @param {string[]} marks
 */
function veil(id, marks) {
  const hidden = marks.map((name) => `.${CSS.escape(`${name}_marks`)}`).join(", ");
  const figure = `#${CSS.escape(id)} .widget-guessing .widget-picture`;
  return make("style", {}, `@media screen { ${figure} :is(${hidden}) { visibility: hidden } }`);
}

// Put frames into Vega: one live view a figure, which is only told what is new in each.

import { words } from "../shared/html.js";
import { HERE, PARTIAL, held, library } from "../shared/release.js";

/** @typedef {import("../shared/types.js").About} About */
/** @typedef {import("../kernel/protocol.js").Made} Made */
/** @typedef {{frame?: Made["frame"], chart: string}} Drawable */

/**
 * What the build made of a chart: operators of Vega's, and the tables they start from.
 * @typedef {{tables: string[]}} Flow
 */

/**
 * The view of build_hooks/figures/vega_cut/view.js. It draws at once, and throws what is wrong.
 * @typedef {object} View
 * @property {(place: Element) => void} mount
 * @property {string[]} signals
 * @property {(name: string, value: unknown) => void} signal
 * @property {(name: string, columns: Record<string, unknown[]>) => void} table
 * @property {() => void} draw
 */

/** @typedef {{View: new (flow: Flow) => View}} Vega */

/** @type {Map<string, Promise<Flow>>} */
const flows = new Map();

/** @type {Set<string>} those that have failed to come */
const failed = new Set();

export class Chart {
  #library;
  #flow;
  /** @type {View} */
  #view;
  /** @type {SVGSVGElement|null} */
  #svg = null;
  /** @type {Made["frame"]|undefined} */
  #frame;

  /**
   * The chart of a widget, once Vega and the chart have come.
   * @param {About} about
   * @param {string} name
   */
  static async of(about, name) {
    const url = new URL(`flows/${about.name}/${name}.json`, HERE);
    url.searchParams.set("v", about.edition);
    const [library, flow] = await Promise.all([loaded(), known(url.href)]);
    return new Chart(library, flow);
  }

  /**
   * @param {Vega} library
   * @param {Flow} flow
   */
  constructor(library, flow) {
    this.#library = library;
    this.#flow = flow;
    this.#view = new library.View(flow);
  }

  /**
   * Draw one moment of a frame, and only then take the place of what `container` shows.
   * @param {Element} container
   * @param {Drawable} shown
   * @param {number} time
   */
  show(container, { frame = {} }, time) {
    try {
      this.#svg ??= this.#mounted();
      this.#draw(frame, time);
    } catch (error) {
      // It stopped half-way, so what the view has kept is of no frame.
      this.#view = new this.#library.View(this.#flow);
      this.#svg = null;
      this.#frame = undefined;
      throw new Error(`the chart could not be drawn: ${words(error)}`);
    }
    if (this.#svg.parentNode !== container) container.replaceChildren(this.#svg);
  }

  /**
   * @param {Made["frame"]} frame
   * @param {number} time
   */
  #draw(frame, time) {
    if (frame !== this.#frame) for (const name of this.#flow.tables) this.#view.table(name, frame[name] ?? {});
    this.#frame = frame;
    if (this.#view.signals.includes("time")) this.#view.signal("time", time);
    this.#view.draw();
  }

  /** The live drawing, shaped like the pictures in the page so that one stylesheet fits both. */
  #mounted() {
    const place = document.createElement("div");
    this.#view.mount(place);
    this.#view.draw();
    const svg = /** @type {SVGSVGElement} */ (place.firstChild);
    for (const name of ["width", "height", "style"]) svg.removeAttribute(name);
    svg.setAttribute("class", "marks");
    svg.setAttribute("aria-hidden", "true");
    return svg;
  }
}

/** @returns {Promise<Vega>} */
function loaded() {
  return library("vega.js", "View");
}

/** @param {string} url */
function known(url) {
  const coming = flows.get(url) ?? fetched(url);
  flows.set(url, coming);
  coming.catch(() => {
    flows.delete(url);
    failed.add(url);
  });
  return coming;
}

/**
 * @param {string} url
 * @returns {Promise<Flow>}
 */
async function fetched(url) {
  const here = held(url);
  if (here) return here;
  // What the browser's cache has may be what was wrong.
  const response = await fetch(url, { cache: failed.has(url) ? "reload" : "default" }).catch(lacking);
  if (!response.ok) throw new Error(`could not fetch the chart: HTTP ${response.status}`);
  // Some servers send a web page where there is no file, and say that all is well.
  return response.json().catch(lacking);
}

/**
 * @param {unknown} cause
 * @returns {never}
 */
function lacking(cause) {
  throw new Error(`could not fetch the chart: ${PARTIAL}`, { cause });
}

// Put frames into Vega: one live view a figure, in which only the data and the moment change.

/** @typedef {import("./types.js").About} About */
/** @typedef {import("./protocol.js").Made} Made */
/** @typedef {import("vega").Spec} Spec */
/** @typedef {import("vega").View} View */
/** @typedef {{frame?: Made["frame"], chart: string}} Drawable */

/** @type {Promise<typeof import("vega") & {expressionInterpreter: any}>|null} */
let vega = null;

/** @type {Map<string, Promise<Spec>>} */
const specs = new Map();

export class Chart {
  #view;
  #tables;
  #playing;
  #place = document.createElement("div");
  /** @type {SVGSVGElement|null} */
  #drawn = null;
  /** @type {Error|null} */
  #wrong = null;

  /**
   * The chart of a widget, once Vega and the chart have come.
   * @param {About} about
   * @param {string} name
   */
  static async of(about, name) {
    const url = new URL(`../charts/${about.name}/${name}.json`, import.meta.url);
    url.searchParams.set("v", about.edition);
    const [library, spec] = await Promise.all([loaded(), specified(url.href)]);
    return new Chart(library, spec);
  }

  /**
   * @param {typeof import("vega") & {expressionInterpreter: any}} library
   * @param {Spec} spec
   */
  constructor(library, spec) {
    this.#tables = tables(spec);
    this.#playing = (spec.signals ?? []).some((signal) => signal.name === "time");
    // Interpreted and not compiled: a strict content policy forbids making functions from text.
    const runtime = library.parse(spec, {}, { ast: true });
    this.#view = new library.View(runtime, {
      expr: library.expressionInterpreter,
      renderer: "svg",
      hover: false,
      tooltip: () => {},
      logger: logger((words) => this.#fail(words)),
    });
    this.#view.initialize(this.#place);
  }

  /**
   * Draw one moment of a frame, and only then take the place of what `container` shows.
   * @param {HTMLElement} container
   * @param {Drawable} shown
   * @param {number} time
   */
  async show(container, shown, time) {
    for (const table of this.#tables) this.#view.data(table, rows(shown.frame?.[table] ?? {}));
    await this.setTime(time);
    const svg = this.#svg();
    if (svg.parentNode !== container) container.replaceChildren(svg);
  }

  /**
   * Draw another moment of the frame.
   * @param {number} time
   */
  async setTime(time) {
    this.#wrong = null;
    if (this.#playing) this.#view.signal("time", time);
    await this.#view.runAsync();
    if (this.#wrong) throw this.#wrong;
  }

  /** The chart as it is now, as a file. */
  async toSVG() {
    return this.#view.toSVG();
  }

  /** Let go of the view. */
  finalize() {
    this.#view.finalize();
  }

  /** The live drawing, shaped like the pictures in the page so that one stylesheet fits both. */
  #svg() {
    this.#drawn ??= /** @type {SVGSVGElement} */ (this.#place.querySelector("svg"));
    const svg = this.#drawn;
    for (const name of ["width", "height", "style"]) svg.removeAttribute(name);
    svg.setAttribute("class", "marks");
    svg.setAttribute("aria-hidden", "true");
    return svg;
  }

  /** @param {unknown[]} words */
  #fail(words) {
    const [first] = words;
    const why = first instanceof Error ? first.message : words.map(String).join(" ");
    this.#wrong ??= new Error(`the chart could not be drawn: ${why}`);
  }
}

/**
 * Where Vega reports to: it settles its promises whatever goes wrong, and only logs that.
 * @param {(words: unknown[]) => void} failed
 * @returns {import("vega").LoggerInterface}
 */
function logger(failed) {
  const own = {
    level: () => own,
    error: (/** @type {unknown[]} */ ...words) => (failed(words), own),
    warn: () => own,
    info: () => own,
    debug: () => own,
  };
  return /** @type {any} */ (own);
}

/**
 * The tables that a chart expects, by name.
 * @param {Spec} spec
 */
export function tables(spec) {
  const own = (spec.data ?? []).filter(
    (table) => !("source" in table || "url" in table || "values" in table),
  );
  return own.map((table) => table.name);
}

/**
 * A table as Vega takes it.
 * @param {Record<string, unknown[]>} table
 * @returns {Array<Record<string, unknown>>}
 */
export function rows(table) {
  const names = Object.keys(table);
  const length = names.length ? table[names[0]].length : 0;
  return Array.from({ length }, (_, row) => {
    /** @type {Record<string, unknown>} */
    const made = {};
    for (const name of names) made[name] = table[name][row];
    return made;
  });
}

/** Vega, asked for again if it could not be fetched. */
function loaded() {
  vega ??= import(new URL("../vendor/vega.js", import.meta.url).href).catch((error) => {
    vega = null;
    throw new Error(`could not fetch vega.js: ${error.message}`);
  });
  return /** @type {NonNullable<typeof vega>} */ (vega);
}

/** @param {string} url */
function specified(url) {
  const known = specs.get(url) ?? fetched(url);
  specs.set(url, known);
  known.catch(() => specs.delete(url));
  return known;
}

/**
 * @param {string} url
 * @returns {Promise<Spec>}
 */
async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`could not fetch the chart: HTTP ${response.status}`);
  return response.json();
}

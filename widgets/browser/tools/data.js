// *Data*: the tables of the frame now shown, as tables.

import { make, select, words } from "../shared/html.js";
import { Panel } from "./panel.js";
import { language } from "../shared/said.js";

/** @typedef {import("../figure/element.js").WidgetFigure} WidgetFigure */
/** @typedef {number|string|boolean|null} Cell */
/** @typedef {Record<string, Cell[]>} Table */

/** Rows shown; the file that *Download* makes has all of them. */
const MOST_ROWS = 200;

/** @param {WidgetFigure} figure */
export function attach(figure) {
  const place = make("div", {});
  const said = make("p", { role: "status", class: "widget-aside" });
  let chosen = "";
  let busy = false;
  let again = false;

  const panel = new Panel(figure, "data", "Data", (open) => {
    figure.addEventListener("shown", () => void refresh(open), { signal: open });
    void refresh(open);
  });
  panel.body.append(said, place);

  /**
   * Show the newest frame's tables; while one is on its way, later ones only leave a note.
   * @param {AbortSignal} open
   */
  async function refresh(open) {
    again = busy;
    if (busy) return;
    busy = true;
    if (!figure.shown?.frame) said.textContent = "Python is making the tables…";
    try {
      const frame = await tablesOf(figure);
      if (!open.aborted) draw(frame);
      said.textContent = "";
    } catch (error) {
      said.textContent = `There are no tables: ${words(error)}`;
    }
    busy = false;
    if (again && !open.aborted) void refresh(open);
  }

  /** @param {Record<string, Table>} frame */
  function draw(frame) {
    const names = Object.keys(frame);
    if (!names.includes(chosen)) chosen = names[0];
    const old = place.querySelector(".widget-scroll");
    const [top, left] = [old?.scrollTop ?? 0, old?.scrollLeft ?? 0];
    const { field, row } = select(`${figure.about.id}-table`, "Table", names, (name) => {
      chosen = name;
      old?.replaceWith();
      place.querySelector(".widget-scroll")?.replaceWith(scrolling(name, frame[name]));
    });
    field.value = chosen;
    const focused = place.contains(document.activeElement) && document.activeElement?.tagName;
    place.replaceChildren(...(names.length > 1 ? [row] : []), scrolling(chosen, frame[chosen]));
    const now = place.querySelector(".widget-scroll");
    now?.scrollTo(left, top);
    if (focused === "SELECT") field.focus();
  }
}

/**
 * The tables of the frame now shown, made anew only where there was just a picture of it.
 * @param {WidgetFigure} figure
 * @returns {Promise<Record<string, Table>>}
 */
export async function tablesOf(figure) {
  return figure.shown?.frame ?? (await figure.made()).frame;
}

/**
 * A table that scrolls in its own box, by keyboard too.
 * @param {string} name
 * @param {Table} table
 */
function scrolling(name, table) {
  const made = tableHtml(name, table);
  const box = { class: "widget-scroll", role: "region", tabindex: "0", "aria-label": `Table ${name}` };
  return make("div", box, made);
}

/**
 * A table as HTML. One row reads better on its side.
 * @param {string} name
 * @param {Table} table
 */
function tableHtml(name, table) {
  const length = height(table);
  const element = make("table", { class: "widget-table" });
  element.append(make("caption", {}, caption(name, length)));
  if (length === 1) {
    for (const [column, [cell]] of Object.entries(table)) {
      element.insertRow().append(make("th", { scope: "row" }, column), cellHtml(cell));
    }
    return element;
  }
  const heads = Object.keys(table).map((column) => make("th", { scope: "col" }, column));
  element.append(make("thead", {}, make("tr", {}, ...heads)), make("tbody"));
  for (let row = 0; row < Math.min(length, MOST_ROWS); row++) {
    element.tBodies[0].insertRow().append(...Object.values(table).map((column) => cellHtml(column[row])));
  }
  return element;
}

/** @param {Cell} cell */
function cellHtml(cell) {
  return make("td", { class: typeof cell === "number" && "widget-number" }, written(cell));
}

/**
 * How many rows a table has.
 * @param {Table} table
 */
export function height(table) {
  return Object.values(table)[0]?.length ?? 0;
}

/**
 * The name of a table, how many rows it has, and how many of them are shown.
 * @param {string} name
 * @param {number} length
 */
export function caption(name, length) {
  const rows = `${length.toLocaleString(language())} ${length === 1 ? "row" : "rows"}`;
  return length > MOST_ROWS ? `${name}: the first ${MOST_ROWS} of ${rows}` : `${name}: ${rows}`;
}

/**
 * A cell as readers see it: six digits tell any two apart that a chart does.
 * @param {Cell} cell
 */
export function written(cell) {
  if (cell === null) return "–";
  if (typeof cell !== "number") return String(cell);
  return String(Number.isInteger(cell) ? cell : Number(cell.toPrecision(6)));
}

// *Share*: a link that brings the figure to where it stands, and what to do when one arrives.

import { embedded, packaged } from "../shared/embedded.js";
import { button, make } from "../shared/html.js";
import { address, decode, encode } from "./link.js";
import { copied } from "../shared/copied.js";
import { Panel } from "./panel.js";

/** @typedef {import("../figure/element.js").WidgetFigure} WidgetFigure */

/** @param {WidgetFigure} figure */
export function attach(figure) {
  if (packaged()) return; // a link would lead into somebody’s course
  offer(figure);
  arrive(figure);
}

/**
 * The panel with the link.
 * @param {WidgetFigure} figure
 */
function offer(figure) {
  const id = `${figure.about.id}-link`;
  const field = make("input", { id, type: "text", readonly: true, spellcheck: "false" });
  const said = make("p", { role: "status" });
  const refresh = () => {
    const link = here(figure);
    if (field.value === link) return;
    field.value = link;
    said.textContent = "";
  };
  const panel = new Panel(figure, "share", "Share", (open) => {
    said.textContent = "";
    refresh();
    figure.addEventListener("shown", refresh, { signal: open });
    // The moment changes without a new frame; whatever moved it has bubbled up to here.
    for (const type of ["input", "click"]) figure.addEventListener(type, refresh, { signal: open });
  });
  const copy = button("Copy link", async () => {
    refresh();
    said.textContent = (await copied(field)) ? "Copied." : "Selected: copy it with Ctrl+C or ⌘C.";
  });
  panel.body.append(
    make("label", { for: id }, "A link to the figure as it stands now"),
    make("div", { class: "widget-row" }, field, copy),
    said,
    make("p", { class: "widget-aside" }, "It holds the controls, not changes made to the model."),
  );
}

/**
 * The link to the figure as it stands.
 * @param {WidgetFigure} figure
 */
function here({ about, stops, time, shown }) {
  const { times } = shown ?? about.opening;
  const moment = times > 1 && time < times - 1 ? time : null;
  return address(embedded() ?? location.href, about.id, encode(about, stops, moment));
}

/**
 * Go where the page's own address says, if it speaks of this figure.
 * @param {WidgetFigure} figure
 */
function arrive(figure) {
  const text = new URLSearchParams(location.search).get(figure.about.id);
  if (text === null || embedded()) return;
  const found = decode(figure.about, text);
  if ("error" in found) figure.say(found.error, { wrong: true });
  else void settle(figure, found.stops, found.time);
}

/**
 * Show what the link says. How many moments there are is only known once the frame is there.
 * @param {WidgetFigure} figure
 * @param {number[]} stops
 * @param {number|null} time
 */
async function settle(figure, stops, time) {
  await figure.go(stops, time === null ? {} : { time });
  const last = Math.max((figure.shown?.times ?? 0) - 1, 0);
  if (time === null || time <= last || figure.time !== time) return;
  await figure.go(stops, { time: last });
  figure.say(`The link names ${figure.about.clock?.unit} ${time}; the last is ${last}, and is shown.`);
}

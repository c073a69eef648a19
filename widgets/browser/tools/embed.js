// *Embed*: the figure as it stands, for somebody's own page: what to paste, by where it goes.

import { embedded } from "../shared/embedded.js";
import { button, make, words } from "../shared/html.js";
import { ROOT } from "../shared/release.js";
import { copied } from "../shared/copied.js";
import { fought, query } from "./course/terms.js";
import { CourseForm } from "./course/form.js";
import { manifest } from "../shared/manifest.js";
import { packages } from "./course/packages.js";
import { Panel } from "./panel.js";
import { snippets } from "./snippets.js";

/** @typedef {import("../figure/element.js").WidgetFigure} WidgetFigure */
/** @typedef {import("../shared/embed_address.js").Values} Values */
/** @typedef {import("./course/terms.js").Terms} Terms */

/** Pixels that stand below a figure in an embed: the line that says whose it is, and both borders. */
const BELOW = 40;

/** What a compact embed leaves out. */
const LEFT_OUT = ".widget-title, .widget-readouts, .widget-presets, .widget-tools";

/** Nobody wants a taller one where the height stays as it is pasted; what is more is scrolled to. */
const TALLEST = 1000;

/** @param {WidgetFigure} figure */
export function attach(figure) {
  if (embedded()) return; // whoever wants it takes it from the book
  /** @type {Values|null} */
  let values = null;
  let asked = "";
  const said = make("p", { role: "status", class: "widget-aside" });
  const place = make("div", { class: "widget-snippets" });
  /** @type {Map<string, HTMLTextAreaElement>} */
  const fields = new Map();

  const panel = new Panel(figure, "embed", "Embed", (open) => {
    void fill(open);
    figure.addEventListener("shown", refresh, { signal: open });
  });
  const form = new CourseForm(figure, refresh);
  panel.body.append(
    make("p", { class: "widget-aside" }, "The figure as it stands now, not changes made to the model."),
    form.element,
    place,
    said,
  );

  /** @param {AbortSignal} open */
  async function fill(open) {
    said.textContent = "";
    try {
      const known = values ? null : await manifest(figure.about, figure.life);
      if (known && !values) {
        values = known.values;
        if (known.packages.length) place.after(packages(figure, known.packages, () => asked));
      }
    } catch (error) {
      said.textContent = `What to paste could not be made: ${words(error)}`;
    }
    if (!open.aborted) refresh();
  }

  function refresh() {
    if (!values) return;
    const known = embed(figure);
    asked = query(known, values, figure.stops, form.terms);
    form.show(fought(known, values, asked));
    for (const { name, label, text } of snippets(here(figure, asked, form.terms))) {
      const field = fields.get(name) ?? row(name, label);
      if (field.value !== text) said.textContent = "";
      field.value = text;
      field.rows = text.split("\n").length;
    }
  }

  /**
   * @param {string} name
   * @param {string} label
   */
  function row(name, label) {
    const id = `${figure.about.id}-embed-${name}`;
    const field = make("textarea", { id, readonly: true, spellcheck: "false" });
    const copy = button("Copy", async () => {
      said.textContent = (await copied(field)) ? `Copied: ${label}.` : "Selected: copy it with Ctrl+C or ⌘C.";
    });
    copy.setAttribute("aria-label", `Copy: ${label}`);
    place.append(make("div", {}, make("label", { for: id }, label), make("div", { class: "widget-row" }, field, copy)));
    fields.set(name, field);
    return field;
  }
}

/**
 * What an embed of the figure knows of it: it opens where all controls are at their start, whatever this
 * page opens with.
 * @param {WidgetFigure} figure
 */
function embed({ about }) {
  return { ...about, opening: { stops: about.controls.map(({ start }) => start) } };
}

/**
 * Where the figure is, as an embed.
 * @param {WidgetFigure} figure
 * @param {string} asked
 * @param {Terms} terms
 */
function here(figure, asked, { compact }) {
  const { about } = figure;
  const wheel = document.querySelector("meta[name=wheel]")?.getAttribute("content") ?? "";
  const url = new URL(`embed/v1/${about.name}/`, ROOT);
  url.search = asked;
  return {
    url: url.href,
    title: about.title,
    page: new URL(`widgets/${about.name}/`, ROOT).href,
    picture: new URL(`social/widgets/${about.name}.png`, ROOT).href,
    script: new URL("embed/v1/embed.js", ROOT).href,
    height: Math.min(tall(figure, compact) + BELOW, TALLEST),
    wheel: wheel && new URL(wheel, ROOT).href,
  };
}

/**
 * How tall a figure is here, without the panels that are open; in tens of pixels.
 * @param {WidgetFigure} figure
 * @param {boolean} compact
 */
function tall(figure, compact) {
  const more = [...figure.querySelectorAll(".widget-panels"), ...(compact ? figure.querySelectorAll(LEFT_OUT) : [])];
  const high = more.reduce((sum, part) => sum - part.getBoundingClientRect().height, figure.offsetHeight);
  return Math.ceil(high / 10) * 10;
}

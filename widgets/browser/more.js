// The way from a figure to the page about its widget, among the figure's tools.

import { make } from "./html.js";
import { ROOT } from "./release.js";

/** @typedef {import("./element.js").WidgetFigure} WidgetFigure */

/** @param {WidgetFigure} figure */
export function attach(figure) {
  const page = new URL(`widgets/${figure.about.name}/`, ROOT);
  if (page.pathname === location.pathname) return;
  figure.tools.append(make("a", { class: "widget-more", href: page.href }, "More about this figure"));
}

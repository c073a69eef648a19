// What every page loads: the figure element, defined once in a visit.

import { WidgetFigure } from "./element.js";

if (!customElements.get("widget-figure")) customElements.define("widget-figure", WidgetFigure);

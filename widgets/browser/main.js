// What every page loads: the figure element, defined once in a visit, and the cards of citations.

import "./cards.js";
import { WidgetFigure } from "./element.js";

if (!customElements.get("widget-figure")) customElements.define("widget-figure", WidgetFigure);

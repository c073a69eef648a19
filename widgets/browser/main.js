// What every page loads: its elements, each defined once in a visit, and the cards of citations.

import "./cards.js";
import { WidgetFigure } from "./element.js";
import { WidgetGallery } from "./gallery.js";
import { RELEASED, watch } from "./release.js";
import { whenIdle } from "./warm.js";

if (!customElements.get("widget-figure")) customElements.define("widget-figure", WidgetFigure);
if (!customElements.get("widget-gallery")) customElements.define("widget-gallery", WidgetGallery);
watch();
if (RELEASED) addEventListener("load", () => whenIdle(keep));

/** Without it the book is as it was, but for readers without a network. */
function keep() {
  import("./offline.js").then(({ begin }) => begin()).catch(() => {});
}

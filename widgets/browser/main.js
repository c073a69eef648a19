// What every page loads: its elements, each defined once in a visit, and the cards of citations.

import "./cards.js";
import { WidgetFigure } from "./element.js";
import { RELEASED, watch } from "./release.js";
import { SearchedList } from "./searched.js";
import { awaitReader } from "./theme.js";
import { whenIdle } from "./warm.js";

whenRead(() => {
  if (!customElements.get("widget-figure")) customElements.define("widget-figure", WidgetFigure);
  if (!customElements.get("searched-list")) customElements.define("searched-list", SearchedList);
});
awaitReader();
watch();
addEventListener("load", () => whenIdle(follow));
if (RELEASED) addEventListener("load", () => whenIdle(keep));

/**
 * Do something once the browser has read all that stands in the page: an element that is made at its
 * opening tag has nothing inside yet.
 * @param {() => void} act
 */
function whenRead(act) {
  const life = new AbortController();
  const look = () => {
    // What stands above the footer is there as soon as it is, long before the scripts below it have run.
    if (life.signal.aborted || (document.readyState === "loading" && !document.querySelector("footer"))) return;
    life.abort();
    reading.disconnect();
    act();
  };
  const reading = new MutationObserver(look);
  reading.observe(document, { childList: true, subtree: true });
  document.addEventListener("readystatechange", look, { signal: life.signal });
  look();
}

/** Without it the book is as it was, but for readers without a network. */
function keep() {
  import("./offline.js").then(({ begin }) => begin()).catch(() => {});
}

/** Without it no page knows where its reader was. */
function follow() {
  import("./reading.js").catch(() => {});
}

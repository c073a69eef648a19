// When to fetch what: the flipbook as a figure comes near, and after it what stands below the figure;
// Python and Vega at the first touch, or when the page is idle and its bytes are nobody's money; and for readers
// who save data, once they ask for what no flipbook has. Never on page load.

import * as frames from "./frames.js";
import { plentiful, sparing, whenIdle } from "../shared/idle.js";
import { kernel } from "../kernel/kernel.js";
import { answered, unasked } from "../guess/unasked.js";

/** @typedef {import("./element.js").WidgetFigure} WidgetFigure */

/**
 * @param {WidgetFigure} figure
 * @param {AbortSignal} life
 */
export function warm(figure, life) {
  if (figure.matches(".widget-guessing") && answered(figure)) unasked(figure);
  const begin = () => {
    if (figure.querySelector(":scope > .widget-guess")) {
      import("../guess/guess.js")
        .then(({ attach }) => life.aborted || attach(figure))
        .catch(() => life.aborted || unasked(figure));
    }
    // Until it has come, the line belongs to the flipbook, which answers the first touch.
    void frames.preload(figure.about, figure.about.opening.stops).then(() => {
      whenIdle(() => !life.aborted && figure.complete());
      if (plentiful()) whenIdle(() => !life.aborted && kernel.warm());
    });
  };
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      begin();
    },
    { rootMargin: "800px" },
  );
  // Who follows a link to a figure is at it before the page is laid out.
  if (led() === figure) begin();
  else near.observe(figure);
  life.addEventListener("abort", () => near.disconnect());
  // After the flipbook has come and the touch is answered: on a slow line all else would delay both.
  const touched = async () => {
    await frames.preload(figure.about, figure.about.opening.stops);
    setTimeout(() => {
      if (!sparing()) kernel.warm();
      void figure.complete();
    }, 0);
  };
  for (const event of ["pointerdown", "input", "keydown"]) {
    figure.addEventListener(event, touched, { signal: life, once: true });
  }
}

/**
 * Do what a figure needs to be touched: at once, unless the page's address leads to another, whose
 * reader would wait for all of them.
 * @param {WidgetFigure} figure
 * @param {() => void} act
 */
export function inTurn(figure, act) {
  if (led() && led() !== figure) whenIdle(act, 100);
  else act();
}

/** The figure that the page's address leads to. */
function led() {
  return document.getElementById(location.hash.slice(1))?.querySelector("widget-figure");
}

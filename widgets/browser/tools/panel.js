// A button among a figure's tools, and the panel that it opens below them.

import { button, make } from "../shared/html.js";

/** @typedef {import("../figure/element.js").WidgetFigure} WidgetFigure */

export class Panel {
  /** Where the part puts what it shows. */
  body = make("div", { class: "widget-panel-body" });
  #figure;
  #show;
  #section;
  /** @type {AbortController|null} */
  #open = null;

  /**
   * @param {WidgetFigure} figure
   * @param {string} name of the part, for ids and styles
   * @param {string} label
   * @param {(open: AbortSignal) => void} show called at every opening; the signal ends at closing
   * @param {HTMLElement} [place] where it stands
   */
  constructor(figure, name, label, show, place = figure.panels) {
    const id = `${figure.about.id}-${name}`;
    this.#show = show;
    this.#figure = figure;
    this.button = button(label, () => {
      if (this.#open) return this.close();
      this.open();
      // Below another that is open it may be out of sight.
      if (head.getBoundingClientRect().top > innerHeight) head.scrollIntoView({ block: "center" });
    });
    this.button.setAttribute("aria-expanded", "false");
    this.button.setAttribute("aria-controls", id);
    const close = button("Close", () => {
      this.close();
      this.button.focus();
    });
    close.setAttribute("aria-label", `Close ${label}`);
    const head = make("div", { class: "widget-panel-head" }, make("p", {}, label), close);
    this.#section = make("section", { id, class: `widget-panel widget-${name}`, "aria-label": label });
    this.#section.hidden = true;
    this.#section.append(head, this.body);
    figure.tools.append(this.button);
    place.append(this.#section);
    figure.life.addEventListener("abort", () => this.close());
  }

  /** Show the panel, if it is not. */
  open() {
    if (this.#open) return;
    this.#open = new AbortController();
    this.#section.hidden = false;
    this.#expanded(true);
    this.#show(this.#open.signal);
  }

  /** Put the panel away. */
  close() {
    this.#open?.abort();
    this.#open = null;
    this.#section.hidden = true;
    this.#expanded(false);
  }

  /** @param {boolean} open */
  #expanded(open) {
    this.button.setAttribute("aria-expanded", String(open));
    // A class of the figure, because :has() would have styles looked for at every change of a picture.
    const any = this.#figure.tools.querySelector('[aria-expanded="true"]') !== null;
    this.#figure.classList.toggle("widget-open", any);
  }
}

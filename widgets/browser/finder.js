// What finds widgets in a gallery: a search that narrows the list as the reader types or picks.
//
// What was asked for is kept in the address, so that a link or the way back shows the same.

import { make, select } from "./html.js";
import { fits, plain, read, write } from "./search.js";

/** @typedef {import("./search.js").Wish} Wish */

export class Finder {
  #gallery;
  #bar = make("form", { class: "gallery__bar", role: "search", "aria-label": "Widgets" });
  #count = make("p", { class: "gallery__count", role: "status" });
  #find = make("input", { type: "search", id: "gallery-find", autocomplete: "off", spellcheck: "false" });
  /** @type {{chapter: HTMLSelectElement, kind: HTMLSelectElement}} */
  #picks;

  /**
   * @param {HTMLElement} gallery
   * @param {AbortSignal} signal when the gallery leaves the page
   */
  constructor(gallery, signal) {
    this.#gallery = gallery;
    this.#bar.append(
      make("div", { class: "widget-row" }, make("label", { for: "gallery-find" }, "Find"), this.#find),
    );
    this.#picks = { chapter: this.#pick("chapter", "Chapter"), kind: this.#pick("kind", "Kind of model") };
    gallery.prepend(this.#bar, this.#count);
    this.#bar.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.#find.addEventListener("input", () => this.#changed(), { signal });
    addEventListener("popstate", () => this.#restore(), { signal });
    signal.addEventListener("abort", () => [this.#bar, this.#count].forEach((part) => part.remove()));
    this.#restore();
  }

  /**
   * A list of what the cards have, from which the reader picks.
   * @param {"chapter"|"kind"} name
   * @param {string} label
   */
  #pick(name, label) {
    const values = new Set(this.#cards.map((card) => card.dataset[name] ?? ""));
    const texts = [`All ${name}s`, ...values];
    const { field, row } = select(`gallery-${name}`, label, texts, () => this.#changed());
    field.options[0].value = "";
    this.#bar.append(row);
    return field;
  }

  get #cards() {
    return /** @type {HTMLElement[]} */ ([...this.#gallery.querySelectorAll(".cards > li")]);
  }

  /** @returns {Wish} */
  get #wish() {
    const { chapter, kind } = this.#picks;
    return { find: this.#find.value, chapter: chapter.value, kind: kind.value };
  }

  /** Show what the address asks for. */
  #restore() {
    const wish = read(location.search);
    this.#find.value = wish.find;
    for (const name of /** @type {const} */ (["chapter", "kind"])) {
      const field = this.#picks[name];
      const known = [...field.options].find((option) => plain(option.value) === plain(wish[name]));
      field.value = known?.value ?? "";
    }
    this.#show();
  }

  #changed() {
    history.replaceState(history.state, "", write(location.href, this.#wish));
    this.#show();
  }

  #show() {
    const wish = this.#wish;
    const cards = this.#cards;
    for (const card of cards) {
      const { chapter = "", kind = "" } = card.dataset;
      card.hidden = !fits(wish, { chapter, kind, words: card.textContent ?? "" });
    }
    const shown = cards.filter((card) => !card.hidden).length;
    const whole = cards.length === 1 ? "1 widget" : `${cards.length} widgets`;
    this.#count.textContent =
      shown === cards.length
        ? whole
        : shown
          ? `${shown} of ${whole}`
          : `None of ${whole} fits. Try fewer words, or all chapters and kinds.`;
  }
}

// A line below the figure where a course does not hear of it, and the result to be copied instead.

import { button, make } from "../../shared/html.js";
import { copied } from "../../shared/copied.js";

export const ALONE = "Not connected to a course: your result is not reported.";
export const REFUSED = "The course did not take all of your result.";
export const RETURNED = "This visit has been handed in. Reload the page to go on.";

/**
 * @typedef {object} Result
 * @property {string} title
 * @property {string} model
 * @property {string} variant
 * @property {string} query
 * @property {string[]} met the tasks
 * @property {number} of
 * @property {Date} moment
 */

/**
 * A result as text that somebody reads.
 * @param {Result} result
 */
export function written({ title, model, variant, query, met, of, moment }) {
  return [
    `Figure: ${title} (${model})`,
    ...(variant ? [variant] : []),
    `Settings: ${query || "as it opens"}`,
    ...(of ? [`Challenges met: ${met.length} of ${of}`, ...met.map((task) => `- ${task}`)] : []),
    `Time: ${moment.toISOString()}`,
  ].join("\n");
}

export class Line {
  #place;
  #words = make("span");

  /**
   * @param {Element} before where it stands
   * @param {() => string} result
   */
  constructor(before, result) {
    const said = make("span", { role: "status" });
    const field = make("textarea", { readonly: true, rows: "6", "aria-label": "Your result", hidden: true });
    const copy = button("Copy result", async () => {
      field.value = result();
      field.hidden = false;
      said.textContent = "";
      said.textContent = (await copied(field)) ? "Copied." : "Selected: copy it with Ctrl+C or ⌘C.";
    });
    this.#place = make("div", { class: "embed-course", hidden: true }, this.#words, " ", copy, " ", said, field);
    before.before(this.#place);
  }

  /** @param {string} words */
  say(words) {
    if (this.#words.textContent !== words) this.#words.textContent = words;
    this.#place.hidden = false;
  }
}

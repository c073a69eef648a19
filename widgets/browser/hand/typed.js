// A control whose number is typed. What can't be taken stays as it is typed, and a line says why.

import { mark, tell } from "../shared/html.js";
import { plain } from "../shared/stops.js";

/** @typedef {import("../shared/types.js").Control} Control */

/** Characters of what was typed that a message repeats. */
const QUOTED = 12;

export class Typed {
  #control;
  #field;
  #line;
  #may;
  #stop = 0;

  /**
   * @param {HTMLElement} row
   * @param {Control} control
   * @param {(stop: number) => void} moved
   * @param {AbortSignal} life
   */
  constructor(row, control, moved, life) {
    this.#control = control;
    this.#field = /** @type {HTMLInputElement} */ (row.querySelector("input"));
    this.#line = /** @type {HTMLElement} */ (row.querySelector(".widget-may"));
    this.#may = this.#line.textContent ?? "";
    const field = this.#field;
    // When it is finished, or typing 12 would ask for 1 first.
    const take = () => {
      const { stop, fault } = taken(control, field.value);
      if (stop === null) this.#refuse(fault);
      else {
        this.#write(stop);
        if (stop !== this.#stop) moved(stop);
      }
    };
    field.addEventListener("change", take, { signal: life });
    field.addEventListener(
      "keydown",
      (event) => {
        const by = Number(event.key === "ArrowUp") - Number(event.key === "ArrowDown");
        const from = taken(control, field.value).stop;
        if (!by || from === null || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        const next = Math.min(Math.max(from + by, 0), control.count - 1);
        this.#write(next);
        if (next !== this.#stop) moved(next);
      },
      { signal: life },
    );
  }

  /**
   * Show a stop. What a reader has typed and nobody could take is left, until the control moves.
   * @param {number} stop
   */
  show(stop) {
    const moves = stop !== this.#stop;
    this.#stop = stop;
    const typing = document.activeElement === this.#field || this.#field.hasAttribute("aria-invalid");
    if (moves || !typing) this.#write(stop);
  }

  /** @param {number} stop */
  #write(stop) {
    const words = plain(this.#control, stop);
    if (this.#field.value !== words) this.#field.value = words;
    this.#field.removeAttribute("aria-invalid");
    tell(this.#line, this.#may);
  }

  /** @param {string} fault */
  #refuse(fault) {
    mark(this.#field, "aria-invalid", "true");
    tell(this.#line, `${fault} Still ${plain(this.#control, this.#stop)}.`);
  }
}

/**
 * The stop that is nearest to what was typed, or why there is none.
 * @param {Control} control
 * @param {string} typed
 * @returns {{stop: number, fault: ""}|{stop: null, fault: string}}
 */
export function taken(control, typed) {
  const value = read(typed);
  const { low = 0, step = 1, count } = control;
  const high = low + step * (count - 1);
  const said = typed.trim().length > QUOTED ? `${typed.trim().slice(0, QUOTED)}…` : typed.trim();
  if (!said) return { stop: null, fault: "Type a number." };
  if (Number.isNaN(value)) return { stop: null, fault: `“${said}” is no number.` };
  if (value < low) return { stop: null, fault: `At least ${plain(control, 0)}.` };
  if (value > high) return { stop: null, fault: `At most ${plain(control, count - 1)}.` };
  return { stop: Math.round((value - low) / step), fault: "" };
}

/**
 * The number that somebody has written, whatever is between its thousands; NaN if it is none.
 * One comma is a decimal one, as much of the world writes it, unless three digits follow it.
 * @param {string} typed
 */
export function read(typed) {
  let text = typed.replace(/[\s\u00a0\u2009\u202f'’_]/g, "").replace(/[−–]/g, "-");
  text = text.replace(/^10(?:\^|\*\*)/, "1e").replace(/(?<=\d)[×x*·]10(?:\^|\*\*)/i, "e");
  if (/^[+-]?\d{1,3}(,\d{3})+(?![\d,])/.test(text)) text = text.replaceAll(",", "");
  else if (/^[+-]?\d{1,3}(\.\d{3}){2,}(?![\d.])/.test(text)) text = text.replaceAll(".", "").replace(",", ".");
  else if (/^[+-]?\d*,\d+(?![\d,.])/.test(text)) text = text.replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : NaN;
}

// A control for moves: buttons that each add a pick, as squares of a grid or as cards.
//
// What was picked is one number, whose digits are each one more than a pick; 0 is nothing yet.

import { Early } from "../hand/early.js";
import { next, step } from "../hand/squares.js";
import { away, make, mark } from "../shared/html.js";
import { key } from "../shared/stops.js";

/** @typedef {import("../shared/types.js").Control} Control */
/** @typedef {import("../shared/types.js").Offers} Offers */
/** @typedef {{pick: number, label: string, detail: string, mark: string, shade: number|null, open: boolean}} Offer */

export class Moves {
  #control;
  #moved;
  #box;
  #output;
  #undo;
  #anew;
  #stop = 0;
  /** The frame that the figure is at, and the one that the offers are of. */
  #here = "";
  #of = "";
  /** @type {Map<number, Offer>} */
  #offers = new Map();
  /** The longest of what cards have said, whose room every card keeps. */
  #longest = { label: "", detail: "" };
  #early = new Early();
  /** @type {Map<number, string>} what options were called when they were last on offer */
  #called = new Map();

  /**
   * @param {HTMLElement} row
   * @param {Control} control
   * @param {(stop: number) => void} moved
   * @param {AbortSignal} life
   */
  constructor(row, control, moved, life) {
    this.#control = control;
    this.#moved = moved;
    this.#box = /** @type {HTMLElement} */ (row.querySelector(".widget-grid, .widget-cards"));
    this.#output = /** @type {HTMLOutputElement} */ (row.querySelector("output"));
    this.#undo = /** @type {HTMLButtonElement} */ (row.querySelector(".widget-undo"));
    this.#anew = /** @type {HTMLButtonElement} */ (row.querySelector(".widget-anew"));
    const { label = "", detail = "" } = this.#box.dataset;
    this.#longest = { label, detail };
    const on = { signal: life };
    this.#box.addEventListener("click", (event) => this.#pressed(event), on);
    this.#box.addEventListener("keydown", (event) => this.#key(event), on);
    this.#undo.addEventListener("click", () => this.#back(before(control, this.#stop)), on);
    this.#anew.addEventListener("click", () => this.#back(0), on);
  }

  /**
   * Show what is picked at `stop`; the frame at `stops`, and with it the next offers, may be on its way.
   * @param {number} stop
   * @param {number[]} stops
   */
  show(stop, stops) {
    this.#stop = stop;
    this.#here = key(stops);
    this.#draw();
  }

  /**
   * Offer what the frame at `stops` does.
   * @param {number[]} stops
   * @param {Offers} offers
   */
  offer(stops, offers) {
    this.#of = key(stops);
    this.#offers = new Map(rows(offers).map((offer) => [offer.pick, offer]));
    for (const { pick, label } of this.#offers.values()) this.#called.set(pick, label);
    this.#draw();
    this.#goOn();
  }

  /**
   * Keep what was pressed too early. A square is a place, and means the same once it is open; a card that nobody
   * has seen yet would be another.
   * @param {() => number|null} taken
   */
  #wait(taken) {
    if (this.#control.layout === "grid" && this.#of !== this.#here) this.#early.keep(this.#here, taken);
  }

  #goOn() {
    if (this.#of !== this.#here) return;
    const pick = this.#early.take(this.#here, (one) => this.#open(this.#offers.get(one)));
    if (pick === null) return;
    this.#pick(pick);
    this.#early.then(this.#here);
  }

  /** @param {number} pick */
  #pick(pick) {
    this.#moved(after(this.#control, this.#stop, pick));
  }

  #draw() {
    const made = picks(this.#control, this.#stop);
    if (this.#control.layout === "grid") this.#squares(made);
    else this.#cards();
    const last = made.length ? this.#called.get(made[made.length - 1]) : undefined;
    const words = `${counted(this.#control, made.length)}${last ? `: ${last}` : ""}`;
    if (this.#output.value !== words) this.#output.value = words; // it is read out when it changes
    for (const element of [this.#undo, this.#anew]) forbid(element, made.length === 0);
  }

  /** @param {number[]} made */
  #squares(made) {
    const columns = this.#control.columns ?? 1;
    const reach = this.#buttons.findIndex((element) => element.tabIndex === 0);
    for (const [pick, element] of this.#buttons.entries()) {
      const offer = this.#offers.get(pick);
      const order = made.indexOf(pick) + 1;
      const place = `row ${Math.floor(pick / columns) + 1}, column ${(pick % columns) + 1}`;
      const name = offer?.label ?? this.#called.get(pick) ?? place;
      element.setAttribute("aria-label", order ? `${name}, pick ${order}` : name);
      element.textContent = order ? String(order) : (offer?.mark ?? "");
      element.toggleAttribute("data-picked", order > 0);
      if (typeof offer?.shade === "number") element.style.setProperty("--shade", String(offer.shade));
      else element.style.removeProperty("--shade");
      element.tabIndex = pick === Math.max(reach, 0) ? 0 : -1; // one stop of the Tab key for all
      forbid(element, !this.#open(offer));
    }
  }

  #cards() {
    const open = [...this.#offers.values()].filter((offer) => offer.open);
    const buttons = this.#buttons;
    const focused = buttons.some((element) => element === document.activeElement);
    // The buttons stay, so that who rates by keyboard need not look for the next pair.
    while (buttons.length < open.length) {
      const element = make("button", { type: "button" });
      buttons.push(element);
      this.#box.append(element);
    }
    for (const [place, element] of buttons.entries()) {
      const offer = open[place];
      away(element, offer === undefined); // the last pick leaves the cards' room, or Undo would jump
      if (!offer) forbid(element, true);
      else this.#card(element, offer);
    }
    // Who has made the last pick by keyboard goes on from the way back.
    if (focused && document.activeElement?.hasAttribute("data-away")) this.#undo.focus();
  }

  /**
   * @param {HTMLElement} element
   * @param {Offer} offer
   */
  #card(element, offer) {
    const detail = offer.detail ? [make("span", {}, offer.detail)] : [];
    element.dataset.pick = String(offer.pick);
    element.replaceChildren(make("strong", {}, offer.label), ...detail);
    forbid(element, !this.#open(offer));
    for (const part of /** @type {const} */ (["label", "detail"])) {
      this.#longest[part] = [this.#longest[part], offer[part]].reduce((a, b) => (b.length > a.length ? b : a));
      if (this.#longest[part]) mark(element, `data-${part}`, this.#longest[part]);
    }
  }

  get #buttons() {
    return [...this.#box.querySelectorAll("button")];
  }

  /** @param {Offer|undefined} offer */
  #open(offer) {
    return offer !== undefined && offer.open && this.#of === this.#here;
  }

  /** @param {Event} event */
  #pressed(event) {
    const element = /** @type {Element} */ (event.target).closest("button");
    const pick = Number(element?.dataset.pick);
    if (!element) return;
    this.#reach(element);
    if (this.#open(this.#offers.get(pick))) this.#pick(pick);
    else this.#wait(() => pick);
  }

  /** @param {number} stop */
  #back(stop) {
    if (stop !== this.#stop) this.#moved(stop);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (this.#control.layout !== "grid" || event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = this.#buttons;
    const columns = this.#control.columns ?? 1;
    const from = buttons.indexOf(/** @type {HTMLButtonElement} */ (event.target));
    const steered = () => this.#steered(event.key, from);
    const taken = steered();
    const to = taken ?? next(event.key, from, columns, buttons.length);
    if (from < 0 || to === null) return;
    event.preventDefault();
    this.#reach(buttons[to]);
    buttons[to].focus();
    if (taken !== null) this.#pick(taken);
    else this.#wait(steered);
  }

  /**
   * The pick that a key takes now, if it steers.
   * @param {string} name
   * @param {number} from the square that has the focus
   */
  #steered(name, from) {
    const buttons = this.#buttons;
    const at = picks(this.#control, this.#stop).pop() ?? from;
    const open = buttons.flatMap((_, pick) => (this.#open(this.#offers.get(pick)) ? [pick] : []));
    return step(name, at, open, this.#control.columns ?? 1, buttons.length);
  }

  /**
   * Make this the square that the Tab key comes back to.
   * @param {HTMLElement} element
   */
  #reach(element) {
    if (this.#control.layout !== "grid") return;
    for (const other of this.#buttons) other.tabIndex = other === element ? 0 : -1;
  }
}

/**
 * A button that can't be pressed now, but keeps the focus: `disabled` would take it away.
 * @param {HTMLElement} element
 * @param {boolean} forbidden
 */
function forbid(element, forbidden) {
  element.removeAttribute("disabled");
  element.setAttribute("aria-disabled", String(forbidden));
}

/**
 * How many are picked; of how many, the frame must say where a game may end before.
 * @param {Pick<Control, "openEnded" | "most">} control
 * @param {number} made
 */
export function counted({ openEnded, most }, made) {
  return openEnded ? `${made} picked` : `${made} of ${most}`;
}

/**
 * What is picked at a stop, in order.
 * @param {Pick<Control, "options">} control
 * @param {number} stop
 */
export function picks({ options = 1 }, stop) {
  const found = [];
  for (let rest = stop; rest > 0; ) {
    // The remainder first: a quotient of large numbers would be rounded up.
    const pick = (rest - 1) % options;
    rest = (rest - 1 - pick) / options;
    found.unshift(pick);
  }
  return found;
}

/**
 * The stop with one more pick.
 * @param {Pick<Control, "options">} control
 * @param {number} stop
 * @param {number} pick
 */
export function after({ options = 1 }, stop, pick) {
  return stop * options + pick + 1;
}

/**
 * The stop without the last pick.
 * @param {Pick<Control, "options">} control
 * @param {number} stop
 */
export function before({ options = 1 }, stop) {
  return stop > 0 ? (stop - 1 - ((stop - 1) % options)) / options : 0;
}

/**
 * The offers one by one. A reader's version may have made them, so only their kinds are certain.
 * @param {Offers} offers
 * @returns {Offer[]}
 */
export function rows(offers) {
  const cell = (/** @type {string} */ name, /** @type {number} */ row) => offers[name]?.[row];
  return (offers.pick ?? []).map((pick, row) => {
    const shade = cell("shade", row);
    return {
      pick: Number(pick),
      label: String(cell("label", row) ?? ""),
      detail: String(cell("detail", row) ?? ""),
      mark: String(cell("mark", row) ?? ""),
      shade: typeof shade === "number" ? shade : null,
      open: cell("open", row) !== false,
    };
  });
}

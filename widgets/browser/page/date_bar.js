// <date-bar>: which days of a list are past on the reader's day, and where that lies among them.

import { make } from "../shared/html.js";
import { language } from "../shared/said.js";

/** Milliseconds. */
const DAY = 86_400_000;

/**
 * Where a day lies between the first and the last of some, from 0 to 1; nothing if it is outside.
 * @param {string[]} days as 2026-12-02, in order
 * @param {string} today
 */
export function placed(days, today) {
  const [first, last, now] = [days[0], days[days.length - 1], today].map((day) => Date.parse(day));
  return now < first || now > last ? null : (now - first) / Math.max(last - first, DAY);
}

/**
 * How many of the days have come, and how far the next is.
 * @param {string[]} days
 * @param {string} today
 * @returns {string}
 */
export function counted(days, today) {
  const past = days.filter((day) => day <= today).length;
  const now = `Today, ${inWords(today)}`;
  if (past === days.length) return `${now}: all ${past} have begun.`;
  const next = days[past];
  const away = Math.round((Date.parse(next) - Date.parse(today)) / DAY);
  const begun = past ? `${past} of ${days.length} ${past === 1 ? "has" : "have"} begun` : "none has begun";
  return `${now}: ${begun}. The next, on ${inWords(next)}, ${away === 1 ? "is tomorrow" : `is ${away} days away`}.`;
}

/** @param {string} day */
function inWords(day) {
  const how = /** @type {const} */ ({ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return new Intl.DateTimeFormat(language(), how).format(Date.parse(day));
}

/**
 * The day it is where the reader is: others may have another.
 * @param {Date} now
 */
export function here(now) {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((one) => String(one).padStart(2, "0"));
  return `${year}-${month}-${day}`;
}

export class DateBar extends HTMLElement {
  /** @type {Element[]} */
  #made = [];

  connectedCallback() {
    const today = here(new Date());
    const rows = [...this.querySelectorAll("[data-date]")];
    const days = rows.map((row) => row.getAttribute("data-date") ?? "");
    for (const each of [rows, this.querySelectorAll(".dates__mark")]) {
      for (const [n, element] of each.entries()) element.toggleAttribute("data-past", days[n] <= today);
    }
    const said = make("p", { class: "dates__said" }, counted(days, today));
    this.#made = [said];
    const bar = this.querySelector(".dates__bar");
    bar?.before(said);
    const at = placed(days, today);
    if (at === null || !bar) return;
    const mark = make("span", { class: "dates__today", style: `--at: ${at.toFixed(4)}` }, "today");
    this.#made.push(mark);
    bar.append(mark);
  }

  // Instant navigation may bring the same page back on another day.
  disconnectedCallback() {
    for (const element of this.#made) element.remove();
  }
}

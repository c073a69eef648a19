// *Challenges*: tasks that Python ticks when the reader has found settings that meet them.

import { make } from "./html.js";
import { changes, keep, recall } from "./memory.js";
import { Panel } from "./panel.js";

/** @typedef {import("./element.js").WidgetFigure} WidgetFigure */

/** @param {WidgetFigure} figure */
export function attach(figure) {
  const { challenges, name } = figure.about;
  if (!challenges.length) return;
  const memory = `challenges ${name}`;
  const known = challenges.map((challenge) => challenge.name);
  let done = remembered(recall(memory), known);
  let moved = false;
  /** @type {string[]} what the message speaks of */
  let told = [];

  const panel = new Panel(figure, "challenges", "Challenges", () => {});
  const rows = challenges.map(row);
  panel.body.append(make("ol", { class: "widget-tasks" }, ...rows.map(({ element }) => element)));
  const said = make("p", { class: "widget-met", role: "status" });
  figure.panels.prepend(said);
  reflect();

  // A link or a page may open on an answer; only what the reader did counts.
  const touched = (/** @type {Event} */ event) => {
    const element = /** @type {Element} */ (event.target);
    moved ||= element.closest(".widget-controls, .widget-presets") !== null;
  };
  for (const type of ["input", "change", "click"]) {
    figure.addEventListener(type, touched, { signal: figure.life, capture: true });
  }
  figure.addEventListener("shown", tick, { signal: figure.life });
  // Ticked here, or in another figure of the same widget.
  const ticked = () => {
    done = known.filter((name) => done.includes(name) || remembered(recall(memory), known).includes(name));
    reflect();
  };
  changes.addEventListener(memory, ticked, { signal: figure.life });

  function tick() {
    if (!moved || figure.source !== null || !figure.shown) return;
    const { met } = figure.shown;
    const fresh = newly(known, met, done);
    // A slider may move on before anybody has read it, so it stays for as long as it is true.
    if (!known.some((name, place) => met[place] && told.includes(name))) said.textContent = "";
    if (!fresh.length) return;
    told = fresh;
    done = [...done, ...fresh];
    keep(memory, done);
    const tasks = challenges.filter((challenge) => fresh.includes(challenge.name));
    said.textContent = `Challenge met: ${tasks.map(({ task }) => task).join(" ")}`;
  }

  function reflect() {
    panel.button.textContent = `Challenges: ${done.length} of ${known.length}`;
    for (const [place, { element, state }] of rows.entries()) {
      const met = done.includes(known[place]);
      element.classList.toggle("done", met);
      state.textContent = met ? "Met: " : "Not met yet: ";
    }
  }
}

/**
 * One task in the list, with its hint folded away.
 * @param {{task: string, hints: string[]}} challenge
 */
function row({ task, hints }) {
  const state = make("span", { class: "widget-unseen" });
  const element = make("li", {}, make("p", {}, state, task));
  for (const hint of hints) {
    element.append(make("details", {}, make("summary", {}, "Hint"), make("p", {}, hint)));
  }
  return { element, state };
}

/**
 * The challenges that are met now and were not before.
 * @param {string[]} names
 * @param {boolean[]} met as Python says, one a challenge
 * @param {string[]} done
 */
export function newly(names, met, done) {
  return names.filter((name, place) => met[place] === true && !done.includes(name));
}

/**
 * The challenges that this device remembers as met, of those there still are.
 * @param {unknown} kept
 * @param {string[]} names
 */
export function remembered(kept, names) {
  return Array.isArray(kept) ? names.filter((name) => kept.includes(name)) : [];
}

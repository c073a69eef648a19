// The theme's own script, for which nothing on a page has to wait: search, the switch of colours, what
// follows the reader in the menus, and going from page to page without a new start. It keeps a slow
// phone busy for most of a second, so it comes with a reader's first sign, after what that sign asks for.

import { whenIdle } from "./warm.js";

/** What readers do before they can want any of it. Not a scroll: browsers do that themselves. */
const SIGNS = ["pointerdown", "pointermove", "wheel", "touchstart", "keydown", "focusin"];

/** What does something else, or nothing, where the theme's script has not come. */
const WAITING = ".md-header label:not([for=__drawer])";

/** Bring the theme's script when somebody is there, and keep for it what is pressed before. */
export function awaitReader() {
  const place = document.querySelector("template#theme-script");
  if (!(place instanceof HTMLTemplateElement)) return;
  const life = new AbortController();
  /** @type {Promise<void>|undefined} */
  let coming;
  const come = () => (coming ??= run(place).then(() => life.abort()));
  const options = { capture: true, passive: true, signal: life.signal };
  for (const sign of SIGNS) addEventListener(sign, () => whenIdle(come), options);

  addEventListener("click", hold, { capture: true, signal: life.signal });
  /** @param {Event} event */
  function hold(event) {
    const pressed = event.target instanceof Element && event.target.closest(WAITING);
    if (!(pressed instanceof HTMLElement)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void come().then(() => pressed.click());
  }

  // Who comes from the search finds the words marked, which is the theme's work too.
  if (new URLSearchParams(location.search).has("h")) void come();
  addEventListener("load", () => whenIdle(() => fetchEarly(place)), { signal: life.signal });
}

/**
 * Have the scripts at hand, without running them.
 * @param {HTMLTemplateElement} place
 */
function fetchEarly(place) {
  for (const script of place.content.querySelectorAll("script[src]")) {
    const link = document.createElement("link");
    link.rel = "prefetch";
    // As it is written: what is in a template has no page to be relative to.
    link.href = script.getAttribute("src") ?? "";
    document.head.append(link);
  }
}

/**
 * Run the scripts in a template.
 * @param {HTMLTemplateElement} place
 * @returns {Promise<void>} settled when they have run, or cannot be had: the page is whole without them
 */
async function run(place) {
  if (document.readyState === "loading") await once(document, "DOMContentLoaded");
  const found = document.importNode(place.content, true);
  const ended = [...found.querySelectorAll("script")].map(
    (script) => script.src && Promise.race([once(script, "load"), once(script, "error")]),
  );
  place.replaceWith(found);
  await Promise.all(ended);
  // They are used to come before it, and begin when they hear it.
  document.dispatchEvent(new Event("DOMContentLoaded", { bubbles: true }));
}

/**
 * @param {EventTarget} target
 * @param {string} name of an event
 */
function once(target, name) {
  return new Promise((resolve) => target.addEventListener(name, resolve, { once: true }));
}

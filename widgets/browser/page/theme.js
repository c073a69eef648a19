// The theme's own script, for which nothing on a page has to wait: search, the switch of colours, what
// follows the reader in the menus, and going from page to page without a new start. It keeps a slow
// phone busy for most of a second, so it comes with a reader's first sign, after what that sign asks for.
// What is pressed before is kept for it. The page itself brings it where this module can't be had.

import { HERE, ROOT, afresh, inBlob } from "../shared/release.js";
import { whenIdle } from "../shared/idle.js";
import { shortcut, switchedOn } from "./shortcuts.js";

/** What readers do before they can want any of it. Not a scroll: browsers do that themselves. */
const SIGNS = ["pointerdown", "pointermove", "wheel", "touchstart", "keydown", "focusin"];

/** Links from the search, and into it. */
const ASKED = ["h", "q"];

/** Milliseconds in which the theme closes what it finds open, if the address has a hash. */
const CLOSING = 200;

/** @type {Promise<void>|undefined} */
let coming;

/** Bring the theme's script when somebody is there, and keep for it what is done before. */
export function awaitReader() {
  // Said at the head of the page, of which the rest may not be here yet.
  if (!document.querySelector('meta[name="theme-script"]')) return;
  // Else the page brings it.
  document.documentElement.dataset.awaited = "";
  const life = new AbortController();
  const { signal } = life;
  const come = () => (coming ??= brought().finally(() => life.abort()));

  for (const sign of SIGNS) {
    addEventListener(sign, () => whenIdle(come, 100), { capture: true, once: true, passive: true, signal });
  }
  document.addEventListener("keydown", (event) => keep(event, come), { signal });
  // Who is in the search wants it now, and so does who has chosen colours.
  document.addEventListener("focusin", ({ target }) => inSearch(target) && come(), { signal });
  document.addEventListener("change", ({ target }) => {
    // On a small screen the search opens by itself, and only now a browser lets it have the keyboard.
    if (opensSearch(target)) field()?.focus();
    if (chosen()) void come();
  }, { signal });
  // With Zensical it is a button, which does nothing yet.
  document.addEventListener("click", ({ target }) => {
    const pressed = target instanceof Element && target.closest(".md-search__button");
    if (pressed instanceof HTMLElement) void come().then(() => pressed.click());
  }, { signal });
  // Who goes to a section is done with the drawer.
  addEventListener("hashchange", closeAll, { signal });
  const asked = ASKED.some((name) => new URLSearchParams(location.search).has(name));
  if (asked || chosen() || inSearch(document.activeElement) || field()?.value) void come();
  addEventListener("load", () => whenIdle(fetchEarly), { signal });
}

/** Run the theme's script once the page is read. */
async function brought() {
  if (document.readyState === "loading") await once(document, "DOMContentLoaded");
  if (globalThis.origin === "null") lendWorkers();
  const letGo = location.hash ? leaveOpen() : () => {};
  await (bringer() ?? (await started()))?.();
  setTimeout(letGo, CLOSING);
}

/** @returns {(() => Promise<unknown>)|undefined} what start.js left to bring it with */
function bringer() {
  return /** @type {any} */ (window).bringTheme;
}

/** Ask again for start.js, under an address that may yet be had, should it have failed to come with the page. */
async function started() {
  const script = document.createElement("script");
  const first = /** @type {HTMLElement|null} */ (document.querySelector("script[data-scope]"));
  Object.assign(script.dataset, first?.dataset);
  script.src = afresh(`${HERE}browser/page/start.js`);
  const ended = Promise.race([once(script, "load"), once(script, "error")]);
  document.head.append(script);
  await ended;
  return bringer();
}

/** Let the theme have its workers where the page has no origin of its own, and none can be made from a file. */
function lendWorkers() {
  window.Worker = class extends Worker {
    /**
     * @param {string|URL} url
     * @param {WorkerOptions} [options]
     */
    constructor(url, options) {
      const { href, protocol } = new URL(url, location.href);
      super(protocol === "blob:" ? href : inBlob(`importScripts(${JSON.stringify(href)})`), options);
    }
  };
}

/**
 * Leave the drawer and the search open, if the reader has opened them: that was after the address was followed.
 * @returns {() => void} what ends it
 */
function leaveOpen() {
  const left = new AbortController();
  const letGo = () => left.abort();
  const stop = (/** @type {Event} */ event) => {
    const { isTrusted, target } = event;
    if (!isTrusted && isToggle(target) && !target.checked) event.preventDefault();
  };
  document.addEventListener("click", stop, { capture: true, signal: left.signal });
  addEventListener("hashchange", letGo, { signal: left.signal });
  return letGo;
}

/** Close the drawer and the search. */
function closeAll() {
  for (const toggle of document.querySelectorAll("[data-md-toggle]:checked")) {
    if (isToggle(toggle)) toggle.click();
  }
}

/**
 * Answer a key as the theme would, or keep it for the theme, if it is one that is switched on.
 * @param {KeyboardEvent} event
 * @param {() => Promise<void>} come
 */
function keep(event, come) {
  const asked = shortcut(event);
  if (!asked || !switchedOn() || event.defaultPrevented) return;
  event.preventDefault();
  event.stopPropagation();
  if (asked === "search") field()?.focus();
  if (asked === "search" && inSearch(document.activeElement)) return;
  void come().then(() => dispatchEvent(new KeyboardEvent("keydown", { key: event.key })));
}

/** Whether colours were chosen, as the page itself notes. */
function chosen() {
  return document.querySelector("form[data-chosen]") !== null;
}

/**
 * @param {EventTarget|null} target
 * @returns {target is HTMLInputElement} whether it opens and closes the drawer or the search
 */
function isToggle(target) {
  return target instanceof HTMLInputElement && target.dataset.mdToggle !== undefined;
}

/** @param {EventTarget|null} target */
function inSearch(target) {
  return target instanceof Element && target.closest(".md-search") !== null;
}

/** @param {EventTarget|null} target */
function opensSearch(target) {
  return isToggle(target) && target.dataset.mdToggle === "search" && target.checked;
}

/** @returns {HTMLInputElement|null} where what is searched for is written */
function field() {
  return document.querySelector(".md-search__input");
}

/** Have at hand what it will fetch, without running it. */
function fetchEarly() {
  const place = document.getElementById("theme-script");
  const scripts = place instanceof HTMLTemplateElement ? place.content.querySelectorAll("script[src]") : [];
  // As it is written: what is in a template has no page to be relative to.
  const written = [...scripts].map((script) => script.getAttribute("src") ?? "");
  for (const href of [...written, `${ROOT}sitemap.xml`]) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href }));
  }
}

/**
 * @param {EventTarget} target
 * @param {string} name of an event
 */
function once(target, name) {
  return new Promise((resolve) => target.addEventListener(name, resolve, { once: true }));
}

// What a page does before any module of ours. A script that the page waits for, at its head, so that the first
// thing it shows has the reader's colours; and a file, because the page's policy runs nothing that stands in a page.

(() => {
  /** @typedef {{scheme: string, primary: string, accent: string, media: string}} Colours */

  const own = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = document.documentElement;

  /**
   * What the head of the page says in elements of this name.
   * @param {string} name
   */
  const said = (name) => /** @type {HTMLMetaElement[]} */ ([...document.getElementsByName(name)]);

  /** @param {Partial<HTMLLinkElement> & Partial<HTMLScriptElement>} about @param {"link"|"script"} tag */
  const add = (tag, about) => document.head.append(Object.assign(document.createElement(tag), about));

  // Who follows a link to a figure is at it before anything of the page can ask for its flipbook.
  for (const { dataset, content: href } of said("flipbook")) {
    if (location.hash !== `#${dataset.figure}`) continue;
    add("link", { rel: "preload", as: "fetch", crossOrigin: "anonymous", href });
  }

  // What the theme's script keeps for the reader. It asks as it begins, and where nothing may be kept (a sandboxed
  // frame, site data blocked) it would end there, before search and colours work.
  const scope = new URL(own.dataset.scope || ".", location.href);
  if (!scope.pathname.endsWith("/")) scope.pathname += "/";
  const theme = {
    __md_scope: scope,
    /** @param {string} text */
    __md_hash: (text) => [...text].reduce((sum, sign) => (sum << 5) - sum + sign.charCodeAt(0), 0),
    /** @param {string} name @param {Storage} [store] @param {URL} [at] */
    __md_get(name, store, at = scope) {
      try {
        return JSON.parse((store ?? localStorage).getItem(`${at.pathname}.${name}`) ?? "null");
      } catch {
        return null;
      }
    },
    /** @param {string} name @param {unknown} value @param {Storage} [store] @param {URL} [at] */
    __md_set(name, value, store, at = scope) {
      // As it begins it would keep the colours that the device asks for now, and the page keep them at night.
      if (name === "__palette" && !document.querySelector("form[data-chosen]")) return;
      try {
        (store ?? localStorage).setItem(`${at.pathname}.${name}`, JSON.stringify(value));
      } catch {
        // Full, or forbidden here.
      }
    },
  };
  Object.assign(window, theme, { bringTheme });
  root.dataset.platform = navigator.platform; // by which the theme's style sheet names a key

  // The colours that the reader has chosen, or else the device asks for, and the switch to the others.
  /** @type {Colours[]} */
  const schemes = said("colours").map(({ dataset, content }) => {
    const [scheme, primary, accent] = content.split(" ");
    return { scheme, primary, accent, media: dataset.media ?? "" };
  });
  const kept = theme.__md_get("__palette")?.color?.scheme;
  const shown = schemes.find(({ scheme }) => scheme === kept) ?? schemes.find(({ media }) => matchMedia(media).matches);
  const reading = new MutationObserver(colour);
  reading.observe(root, { childList: true, subtree: true });
  colour();

  /** Colour what has been read of the page: nothing is shown of it before this is told. */
  function colour() {
    const { body } = document;
    if (!body) return;
    if (shown && !body.dataset.mdColorMedia) {
      const { media, scheme, primary, accent } = shown;
      Object.assign(body.dataset, {
        mdColorMedia: media, mdColorScheme: scheme, mdColorPrimary: primary, mdColorAccent: accent,
      });
    }
    const form = document.querySelector("form[data-md-component=palette]");
    if (!form?.nextElementSibling && document.readyState === "loading") return;
    reading.disconnect();
    const label = form?.querySelector(`input[data-md-color-scheme="${shown?.scheme}"]`)?.nextElementSibling;
    if (label instanceof HTMLElement) label.hidden = false;
  }

  // A press on it is noted for the theme's script, which comes later.
  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === "__palette" && target.form) {
      target.form.dataset.chosen = target.id;
    }
  }, { capture: true });
  // It would load another page.
  document.addEventListener("submit", (event) => {
    if (event.target instanceof HTMLFormElement && event.target.name === "search") event.preventDefault();
  });

  addEventListener("load", () => {
    const { came, awaited } = root.dataset;
    // Where one of our modules is missing none runs, and figures would stand there without a word.
    if (came === undefined) add("script", { src: new URL("../shared/missing.js", own.src).href });
    if (awaited === undefined) void bringTheme();
  });

  /** Run the theme's script, which the page has in a template. Scripts are used to come before DOMContentLoaded. */
  function bringTheme() {
    const place = document.getElementById("theme-script");
    if (!(place instanceof HTMLTemplateElement)) return;
    // The theme writes the address of every link anew, so that it holds on the next page too: stylesheets would
    // be fetched again, and until then the page has none. To it, these have whole addresses as they are. An icon
    // is asked for again on each page, and its address must hold there.
    const links = /** @type {NodeListOf<HTMLLinkElement>} */ (
      document.head.querySelectorAll("link[href]:not([rel~=icon], [rel~=alternate])")
    );
    for (const link of links) {
      const whole = /** @type {HTMLLinkElement} */ (link.cloneNode());
      whole.setAttribute("href", link.href);
      Object.defineProperties(link, {
        href: { value: link.href, writable: true },
        outerHTML: { value: whole.outerHTML }, // by which it sees what the next page has too
      });
    }
    const found = document.importNode(place.content, true);
    const scripts = /** @type {NodeListOf<HTMLScriptElement>} */ (found.querySelectorAll("script[src]"));
    const ended = [...scripts].map((script) => {
      script.async = false;
      return new Promise((done) => {
        script.onload = script.onerror = done;
      });
    });
    place.replaceWith(found);
    return Promise.all(ended).then(() => {
      document.dispatchEvent(new Event("DOMContentLoaded", { bubbles: true }));
      // What was pressed before is pressed again, for those who listen now.
      const form = /** @type {HTMLElement|null} */ (document.querySelector("form[data-chosen]"));
      const chosen = document.getElementById(form?.dataset.chosen ?? "");
      const pressed = [chosen, ...document.querySelectorAll("[data-md-toggle]:checked")];
      for (const each of pressed) each?.dispatchEvent(new Event("change"));
    });
  }
})();

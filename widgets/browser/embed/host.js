// <widget-embed src controls theme>: a figure in somebody else's page. Loaded there from embed.js.
//
//   <script type="module" src="https://book.example/embed/v1/embed.js"></script>
//   <widget-embed src="https://book.example/embed/v1/NAME/?preset=heavy">
//     <a href="https://book.example/widgets/NAME/">Its title</a>
//   </widget-embed>
//
// It imports nothing, because it is copied to an address that stays.

/** Pixels a figure has until it says how many it needs: less moves then than from nothing. */
const AT_FIRST = 640;

/** The attributes that are the address's too. */
const PARTS = ["controls", "lock", "challenge", "preset", "theme", "seed", "compact"];

class WidgetEmbed extends HTMLElement {
  static observedAttributes = ["src", ...PARTS];

  #frame = document.createElement("iframe");
  #life = new AbortController();
  #from = "";

  connectedCallback() {
    this.#life = new AbortController();
    // The link inside is for where this script does not come, and for those who want the page itself.
    const fallback = this.querySelector("a");
    this.#frame.title = this.getAttribute("title") || fallback?.textContent?.trim() || "Interactive figure";
    this.#frame.loading = "lazy";
    this.#frame.allow = "clipboard-write";
    this.#frame.style.cssText = `display: block; inline-size: 100%; block-size: ${AT_FIRST}px; border: 0;`;
    addEventListener("message", (event) => this.#hear(event), { signal: this.#life.signal });
    this.#load();
    this.style.display = "block";
    for (const child of [...this.children]) if (child !== this.#frame && child instanceof HTMLElement) child.hidden = true;
    this.append(this.#frame);
  }

  disconnectedCallback() {
    this.#life.abort();
    this.#frame.remove();
  }

  /**
   * @param {string} name
   * @param {string|null} _
   * @param {string|null} value
   */
  attributeChangedCallback(name, _, value) {
    if (!this.#frame.isConnected) return;
    if (name === "theme") this.#say({ type: "theme", theme: value ?? "auto" });
    else this.#load();
  }

  /**
   * Set the figure's controls, as in an address: `noise_sd=2&tail=heavy`.
   * @param {string} query
   */
  set(query) {
    this.#say({ type: "set", query });
  }

  #load() {
    let address;
    try {
      address = new URL(this.getAttribute("src") ?? "", document.baseURI);
    } catch {
      return;
    }
    if (!/^https?:$/.test(address.protocol)) return;
    for (const name of PARTS) {
      const value = this.getAttribute(name);
      if (value !== null) address.searchParams.set(name, value);
    }
    this.#from = address.origin;
    if (this.#frame.src !== address.href) this.#frame.src = address.href;
  }

  /** @param {object} message */
  #say(message) {
    this.#frame.contentWindow?.postMessage({ widget: 1, ...message }, this.#from);
  }

  /** @param {MessageEvent} event */
  #hear({ data, source, origin }) {
    if (source !== this.#frame.contentWindow || origin !== this.#from || data?.widget !== 1) return;
    const { type, height } = data;
    if (type === "height" && Number.isFinite(height) && height > 0 && height < 20_000) {
      this.#frame.style.blockSize = `${Math.ceil(height)}px`;
    }
    if (type === "state" || type === "progress") {
      this.dispatchEvent(new CustomEvent(`widget-${type}`, { detail: data, bubbles: true }));
    }
  }
}

if (!customElements.get("widget-embed")) customElements.define("widget-embed", WidgetEmbed);

// Just enough of a document for Vega to draw into: elements that can be put in, taken out and written.

class Element {
  childNodes = [];
  parentNode = null;
  attributes = new Map();
  #text = "";
  style = {
    setProperty: (name, value) => this.#style(name, value),
    removeProperty: (name) => this.#style(name, null),
  };

  /** @param {string} tagName */
  constructor(tagName) {
    this.tagName = tagName;
  }

  get ownerDocument() {
    return document;
  }

  get ownerSVGElement() {
    let element = this.parentNode;
    while (element && element.tagName !== "svg") element = element.parentNode;
    return element;
  }

  get firstChild() {
    return this.childNodes[0] ?? null;
  }

  get lastChild() {
    return this.childNodes.at(-1) ?? null;
  }

  get previousSibling() {
    return this.#beside(-1);
  }

  get nextSibling() {
    return this.#beside(1);
  }

  get textContent() {
    return this.#text;
  }

  set textContent(text) {
    this.childNodes = [];
    this.#text = text;
  }

  setAttribute(name, value) {
    this.attributes.set(name, String(value));
  }

  setAttributeNS(_namespace, name, value) {
    this.setAttribute(name, value);
  }

  removeAttribute(name) {
    this.attributes.delete(name);
  }

  appendChild(child) {
    return this.insertBefore(child, null);
  }

  insertBefore(child, next) {
    child.parentNode?.removeChild(child);
    const place = next ? this.childNodes.indexOf(next) : this.childNodes.length;
    this.childNodes.splice(place, 0, child);
    child.parentNode = this;
    return child;
  }

  replaceChildren(...children) {
    for (const child of [...this.childNodes]) this.removeChild(child);
    for (const child of children) this.appendChild(child);
  }

  removeChild(child) {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
    return child;
  }

  /** All of it as text, which is escaped only as far as XML must be. */
  get outerHTML() {
    const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
    const pairs = [...this.attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`);
    const inside = this.childNodes.map((child) => child.outerHTML).join("") || escaped(this.#text);
    return `<${this.tagName}${pairs.join("")}>${inside}</${this.tagName}>`;
  }

  #beside(step) {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + step] ?? null;
  }

  #style(name, value) {
    const rest = (this.attributes.get("style") ?? "").split(";").filter((each) => each && !each.startsWith(`${name}:`));
    this.attributes.set("style", [...rest, ...(value === null ? [] : [`${name}:${value}`])].join(";"));
  }
}

export const document = {
  createElement: (tag) => new Element(tag),
  createElementNS: (_namespace, tag) => new Element(tag),
};

// Make elements without ever reading text as HTML.

/**
 * An element with attributes and content; text in it stays text.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string|boolean>} [attributes] true sets one, false leaves it out
 * @param {...(Node|string)} content
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false) continue;
    element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...content);
  return element;
}

/**
 * A button that does `act` when it is pressed.
 * @param {string} label
 * @param {() => void} act
 */
export function button(label, act) {
  const element = make("button", { type: "button" }, label);
  element.addEventListener("click", act);
  return element;
}

/**
 * A list to choose from, with its label before it.
 * @param {string} id
 * @param {string} label
 * @param {string[]} names
 * @param {(name: string) => void} chosen
 */
export function select(id, label, names, chosen) {
  const field = make("select", { id }, ...names.map((name) => make("option", { value: name }, name)));
  field.addEventListener("change", () => chosen(field.value));
  return { field, row: make("div", { class: "widget-row" }, make("label", { for: id }, label), field) };
}

/**
 * What went wrong, in words for the reader.
 * @param {unknown} error
 */
export function words(error) {
  return error instanceof Error ? error.message : String(error);
}

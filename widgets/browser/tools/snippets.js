// What to paste where, to have a figure in a page. Pure functions.

import { RESERVED } from "../shared/embed_address.js";

/**
 * @typedef {object} Place
 * @property {string} url of the embed, with what it is set to
 * @property {string} title
 * @property {string} page the widget's own
 * @property {string} picture of the widget
 * @property {string} script that defines the element
 * @property {number} height in pixels
 * @property {string} wheel the package for notebooks, of a book that has one
 */

/**
 * A snippet for each kind of page, by what it is called.
 * @param {Place} place
 * @returns {Array<{name: string, label: string, text: string}>}
 */
export function snippets({ url, title, page, picture, script, height, wheel }) {
  const [address, words, own] = [url, title, page].map(escaped);
  const frame =
    `<iframe src="${address}" title="${words}" width="100%" height="${height}" ` +
    'style="border: 0" loading="lazy" allow="clipboard-write"></iframe>';
  return [
    { name: "frame", label: "A learning platform, or any page (HTML)", text: frame },
    { name: "wordpress", label: "WordPress: this address, on a line of its own", text: url },
    {
      name: "element",
      label: "A page that may run scripts: as tall as the figure",
      text: `<script type="module" src="${escaped(script)}"></script>\n<widget-embed src="${address}"><a href="${own}">${words}</a></widget-embed>`,
    },
    {
      name: "markdown",
      label: "Markdown: its picture, which leads to it",
      text: `[![${title.replaceAll(/[[\]\\]/g, "\\$&")}](${picture})](${bracketed(url)})`,
    },
    { name: "myst", label: "MyST", text: `\`\`\`{iframe} ${url}\n:width: 100%\n\`\`\`` },
    // Sphinx knows no directive for frames.
    { name: "sphinx", label: "Sphinx with MyST", text: `\`\`\`{raw} html\n${frame}\n\`\`\`` },
    { name: "quarto", label: "Quarto", text: `\`\`\`{=html}\n${frame}\n\`\`\`` },
    ...(wheel ? [{ name: "notebook", label: "A notebook (Python)", text: notebook(url, wheel) }] : []),
  ];
}

/** @param {string} text within quotes or between tags */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** @param {string} url in which a bracket would end a Markdown link */
function bracketed(url) {
  return url.replaceAll("(", "%28").replaceAll(")", "%29");
}

/**
 * Cells that install the package from the site and show the figure, set as the embed is.
 * @param {string} url of the embed
 * @param {string} wheel whose name begins as the package is imported
 */
function notebook(url, wheel) {
  const [, rest] = url.split("embed/v1/");
  const [name, query = ""] = rest.split(/\/?\?/);
  const set = [...new URLSearchParams(query)]
    .filter(([key, value]) => (key === "preset" || !RESERVED.includes(key)) && value !== "learner")
    .map(([key, value]) => `, ${key}=${literal(value)}`);
  const book = wheel.replace(/.*\//, "").replace(/-.*/, "");
  return (
    `%pip install "${book.replaceAll("_", "-")}[notebook] @ ${wheel}"\n\n` +
    `import ${book}\n\n${book}.widget("${name.replace(/\/.*$/, "")}"${set.join("")})`
  );
}

/** @param {string} value as Python writes it */
function literal(value) {
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value)) return value;
  if (value === "true" || value === "false") return value === "true" ? "True" : "False";
  return JSON.stringify(value);
}

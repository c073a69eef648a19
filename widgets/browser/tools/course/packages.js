// Packages for courses, in *Embed*: as the book has them, or with what a teacher has chosen.

import { button, make, words } from "../../shared/html.js";
import { ROOT, library } from "../../shared/release.js";
import { save } from "../download.js";
import { changed } from "./zip.js";

/** @typedef {import("../../figure/element.js").WidgetFigure} WidgetFigure */
/** @typedef {import("./zip.js").Library} Library */

/** What teachers know the kinds of packages by. */
const EDITIONS = /** @type {Record<string, string>} */ ({ scorm12: "SCORM 1.2", scorm2004: "SCORM 2004" });

/** The page of a package says in this what it asks of its figure. */
const PAGE = "index.html";
const SETTINGS = /(<script type="application\/json" id="course">)([^<]*)(<\/script>)/;

/**
 * What is offered of a figure that comes in these kinds of packages.
 * @param {WidgetFigure} figure
 * @param {string[]} kinds
 * @param {() => string} query of the figure as it stands, on the teacher's terms
 */
export function packages({ about: { name, id } }, kinds, query) {
  const known = kinds.filter((kind) => Object.hasOwn(EDITIONS, kind));
  const said = make("p", { role: "status", class: "widget-aside" });
  const label = make("p", { id: `${id}-packages` }, "A course package with these settings");
  const makers = known.map((kind) => button(`Make ${EDITIONS[kind]}`, () => void offer(kind)));
  const plain = known.flatMap((kind) => [" ", make("a", { href: address(name, kind), download: true }, EDITIONS[kind])]);
  const row = make("div", { class: "widget-row", role: "group", "aria-labelledby": label.id }, ...makers);
  const aside = make("p", { class: "widget-aside" }, "Without them:", ...plain, ". ", make("a", { href: new URL("packages/", ROOT).href }, "What a package reports"));
  return make("div", { class: "widget-packages" }, label, row, said, aside);

  /** @param {string} kind */
  async function offer(kind) {
    for (const maker of makers) maker.disabled = true;
    said.textContent = "Making the package …";
    try {
      const file = `${name}-${kind}-course.zip`;
      save(file, await made(address(name, kind), query()));
      said.textContent = `Saved as ${file}.`;
    } catch (error) {
      said.textContent = `The package could not be made: ${words(error)}.`;
    }
    for (const maker of makers) maker.disabled = false;
  }
}

/**
 * @param {string} name
 * @param {string} kind
 */
function address(name, kind) {
  return new URL(`packages/${name}-${kind}.zip`, ROOT).href;
}

/**
 * A package of the book that asks this of its figure.
 * @param {string} url
 * @param {string} query
 */
async function made(url, query) {
  /** @type {[Response, Library]} */
  const [response, packer] = await Promise.all([fetch(url), library("zip.js", "unzipSync")]);
  if (!response.ok) throw new Error(`it could not be fetched: HTTP ${response.status}`);
  const zip = new Uint8Array(await response.arrayBuffer());
  return new Blob([changed(packer, zip, PAGE, (page) => asking(page, query))], { type: "application/zip" });
}

/**
 * The page of a package that asks this of its figure.
 * @param {string} page
 * @param {string} query
 */
export function asking(page, query) {
  const [, before, settings, after] = SETTINGS.exec(page) ?? [];
  if (settings === undefined) throw new Error("its page has no place for settings");
  const text = JSON.stringify({ ...JSON.parse(settings), query }).replaceAll("<", "\\u003c");
  return page.replace(SETTINGS, () => `${before}${text}${after}`);
}

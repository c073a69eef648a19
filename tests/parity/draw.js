// Draws moments as readers see them, one after the other in one figure: node draw.js
// It reads a list of them from standard input, each { chart, frame, time }, and writes their pictures.
// The flows and their Vega are those of the book, or those in the folder that is named after it.

import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

import { document } from "./dom.js";

const MADE = process.argv[2] ? pathToFileURL(`${process.argv[2]}/`) : new URL("../../docs/_generated/", import.meta.url);

globalThis.document = /** @type {any} */ (document);
const vega = await import(new URL("vendor/vega.js", MADE).href);
const { Chart } = await import("../../widgets/browser/figure/chart.js");

/** @type {Map<string, InstanceType<typeof Chart>>} */
const charts = new Map();
const place = document.createElement("div");

/** @param {string} name */
function read(name) {
  const flow = readFileSync(new URL(`flows/${name}.json`, MADE), "utf8");
  return new Chart(/** @type {any} */ (vega), JSON.parse(flow));
}

const pictures = JSON.parse(await text(process.stdin)).map((/** @type {any} */ { chart, frame, time }) => {
  if (!charts.has(chart)) charts.set(chart, read(chart));
  charts.get(chart)?.show(/** @type {any} */ (place), { frame, chart }, time);
  return place.firstChild.outerHTML;
});
process.stdout.write(JSON.stringify(pictures));

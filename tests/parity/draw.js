// Draws charts with the Vega that readers have: node draw.js
// It reads a list of filled charts from standard input and writes a list of pictures.

import { text } from "node:stream/consumers";

import { Error, View, parse } from "vega";
import { expressionInterpreter } from "vega-interpreter";

const charts = JSON.parse(await text(process.stdin));
const pictures = [];
for (const chart of charts) {
  const runtime = parse(chart, {}, { ast: true });
  const view = new View(runtime, { expr: expressionInterpreter, renderer: "none", logLevel: Error });
  pictures.push(await view.toSVG());
}
process.stdout.write(JSON.stringify(pictures));

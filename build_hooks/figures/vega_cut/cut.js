// Makes the flows of charts, and the Vega that they need: node cut.js
// It reads charts by name from standard input, and writes { flows, bundle, dates } to standard output; the last
// says which charts have dates, and how many bytes these are for a reader, packed as hosts send them.

import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";

import { bundle } from "./bundle.js";
import { flow } from "./flows.js";
import { needs } from "./needs.js";

try {
  const charts = JSON.parse(await text(process.stdin));
  const flows = Object.fromEntries(Object.entries(charts).map(([name, spec]) => [name, flow(spec)]));
  const { dates, ...chosen } = needs(flows);
  const made = await bundle(chosen, dates.length > 0);
  const more = dates.length ? gzipSync(made).length - gzipSync(await bundle(chosen, false)).length : 0;
  process.stdout.write(JSON.stringify({ flows, bundle: made, dates: { charts: dates, bytes: more } }));
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

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
  const { dates, maps, ...chosen } = needs(flows);
  const has = { dates: dates.length > 0, maps: maps.length > 0 };
  const made = await bundle(chosen, has);
  /** @param {"dates"|"maps"} what @param {string[]} some the charts that have it */
  const price = async (what, some) => {
    const bytes = some.length ? packed(made) - packed(await bundle(chosen, { ...has, [what]: false })) : 0;
    return { charts: some, bytes };
  };
  const prices = { dates: await price("dates", dates), maps: await price("maps", maps) };
  process.stdout.write(JSON.stringify({ flows, bundle: made, ...prices }));
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** @param {string} text */
function packed(text) {
  return gzipSync(text).length;
}

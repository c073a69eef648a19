// What a flow with a map needs beside Vega's own: the places of its file, and no more projections than it names.

import feature from "../../../node_modules/topojson-client/src/feature.js";

/**
 * The places of one object of a TopoJSON file, as Vega takes them.
 * @param {any} topology
 * @param {{feature: string}} format
 */
export function topojson(topology, format) {
  const found = /** @type {any} */ (feature(topology, topology.objects[format.feature]));
  return found.features ?? [found];
}

// What of Vega a flow needs, and what of it we know how to take.

import * as encode from "vega-encode";
import { projection } from "vega-projection";
import * as transforms from "vega-transforms";
import * as view from "vega-view-transforms";

/** What is packed only where some chart has a map, by the file that it is in. */
export const MAPPED = {
  transforms: { "vega-geo": ["geojson", "geopoint", "geoshape", "projection"] },
  formats: { "./maps.js": ["topojson"] },
};

/** Which package has a transform. Of spans of time we take none, nor what else of places Vega can draw. */
const TRANSFORMS = new Map(
  Object.entries({ "vega-transforms": transforms, "vega-encode": encode, "vega-view-transforms": view })
    .map(([from, all]) => /** @type {[string, string[]]} */ ([from, Object.keys(all)]))
    .concat(Object.entries(MAPPED.transforms))
    .flatMap(([from, all]) => all.map((name) => [name, from]))
    .filter(([name]) => !["load", "timeunit"].includes(name)),
);

/** Where a function of expressions is, if it is not one of those that need nothing else. */
const FUNCTIONS = new Map(
  Object.entries({
    "vega-util": [
      "clampRange", "extent", "flush", "inrange", "isArray", "isBoolean", "isDate", "isNumber", "isObject",
      "isRegExp", "isString", "lerp", "pad", "peek", "span", "toBoolean", "toDate", "toNumber", "toString", "truncate",
    ],
    "vega-functions/src/functions/data.js": ["data"],
    "vega-functions/src/functions/format.js": ["format", "utcFormat"],
    "vega-functions/src/functions/scale.js": [
      "bandspace", "bandwidth", "copy", "domain", "invert", "range", "scale",
    ],
    "vega-functions/src/functions/sequence.js": [
      "indexof", "join", "lastindexof", "replace", "reverse", "slice", "sort",
    ],
    "./expressions.js": ["isDefined", "isValid", "sequence", "merge"],
  }).flatMap(([from, names]) => names.map((name) => [name, from])),
); // prettier-ignore

const { default: PLAIN } = await import("../../../node_modules/vega-interpreter/src/functions.js");

const SCALES = [
  "identity", "linear", "log", "pow", "sqrt", "symlog", "quantile", "quantize", "threshold", "bin-ordinal",
  "ordinal", "band", "point", "utc",
]; // prettier-ignore

/** Of these two the words for days and their steps are packed, which else are not. */
const DATED = { functions: "utcFormat", scales: "utc" };

const MARKS = ["arc", "area", "group", "image", "line", "path", "rect", "rule", "shape", "symbol", "text", "trail"];

/** Files that a chart may hold, by their format, each with where what reads it is. */
const FORMATS = new Map(
  Object.entries(MAPPED.formats).flatMap(([from, names]) => names.map((name) => [name, from])),
);

/**
 * The transforms, functions and formats of all flows with the package each is in, the projections of their
 * maps, and the charts with dates and those with maps.
 * @param {Record<string, any>} flows by the names of their charts
 */
export function needs(flows) {
  const wanted = { transforms: new Map(), functions: new Map(), formats: new Map() };
  const [dates, maps, projections] = [new Set(), new Set(), new Set()];
  for (const [chart, flow] of Object.entries(flows)) {
    const lacks = (/** @type {string} */ what, /** @type {Iterable<string>} */ known) =>
      new Error(
        `chart '${chart}' needs ${what}, which is not in our cut of Vega; ` +
          `it knows ${[...known].join(", ")} (build_hooks/figures/vega_cut/needs.js)`,
      );
    for (const part of parts(flow)) {
      if (Array.isArray(part)) {
        if (part[0] !== "()" || Object.hasOwn(PLAIN, plain(part[1]))) continue;
        const name = plain(part[1]);
        const from = FUNCTIONS.get(name);
        if (!from) throw lacks(`the function '${name}'`, [...FUNCTIONS.keys(), ...Object.keys(PLAIN)]);
        wanted.functions.set(name, from);
        if (name === DATED.functions) dates.add(chart);
        continue;
      }
      if (part.streams?.length) {
        throw new Error(`chart '${chart}' listens to the reader's hand; give the widget a control instead`);
      }
      if (part.marktype && part.context === undefined && !MARKS.includes(part.marktype)) {
        throw lacks(`the mark '${part.marktype}'`, MARKS);
      }
      if (part.$ingest) {
        const format = part.$format?.type ?? "no format";
        const from = FORMATS.get(format);
        if (!from) throw lacks(`a table of its own in ${format}`, FORMATS.keys());
        wanted.formats.set(format, from);
      }
      if (part.params?.scheme) throw lacks("a colour scheme", ["colours of widgets/draw/look.py"]);
      if (typeof part.type !== "string" || part.id === undefined || part.type === "operator") continue;
      const from = TRANSFORMS.get(part.type);
      if (!from) throw lacks(`the transform '${part.type}'`, TRANSFORMS.keys());
      wanted.transforms.set(part.type, from);
      if (from in MAPPED.transforms) maps.add(chart);
      if (part.type === "projection") projections.add(projected(part.params.type ?? "mercator", lacks));
      const scale = part.type === "scale" ? part.params.type : SCALES[0];
      if (!SCALES.includes(scale)) throw lacks(`the scale '${scale}'`, SCALES);
      if (scale === DATED.scales) dates.add(chart);
    }
  }
  return { ...wanted, projections, dates: [...dates].sort(), maps: [...maps].sort() };
}

/**
 * What Vega calls a projection.
 * @param {unknown} name
 * @param {(what: string, known: Iterable<string>) => Error} lacks
 */
function projected(name, lacks) {
  if (typeof name === "string" && projection(name)) return name.toLowerCase();
  throw lacks(`the projection '${name}'`, ["those of Vega by a name that does not change"]);
}

/**
 * Every list and object of a flow.
 * @param {any} part
 * @returns {Generator<any>}
 */
function* parts(part) {
  if (part === null || typeof part !== "object") return;
  yield part;
  // A file that a chart holds is none of it.
  for (const [name, each] of Object.entries(part)) if (name !== "$ingest") yield* parts(each);
}

/**
 * Functions that the parser itself calls have an underscore before their names.
 * @param {string} name
 */
function plain(name) {
  return name.replace(/^_/, "");
}

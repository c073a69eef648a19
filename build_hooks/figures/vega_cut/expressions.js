// Expressions of charts as functions, made without making code from text, which a strict content
// policy forbids. vega-interpreter does so too, but walks the tree anew for every mark.

import adjustSpatial from "../../../node_modules/vega-interpreter/src/adjust-spatial.js";
import CONSTANTS from "../../../node_modules/vega-interpreter/src/constants.js";
import PLAIN from "../../../node_modules/vega-interpreter/src/functions.js";
import BINARY from "../../../node_modules/vega-interpreter/src/ops-binary.js";
import UNARY from "../../../node_modules/vega-interpreter/src/ops-unary.js";
import { extend } from "vega-util";
import { range } from "d3-array";

export { range as sequence };

export const isDefined = (value) => value !== undefined;

export const isValid = (value) => value != null && value === value;

export const merge = (...parts) => extend({}, ...parts);

/** What Vega's runtime asks for: a function for each use of an expression. */
export const expressions = {
  operator(context, { ast }) {
    const run = made(ast, context.functions);
    return (params) => run(undefined, params);
  },

  parameter: (context, { ast }) => made(ast, context.functions),

  encode(context, { marktype, channels }) {
    const runs = Object.entries(channels).map(([name, { ast }]) => [name, made(ast, context.functions)]);
    const swap = marktype === "group" || marktype === "image" || marktype === "rect";
    const place = marktype !== "rule";
    return (item, params) => {
      let changed = 0;
      for (const [name, run] of runs) {
        const value = run(item.datum, params, item);
        if (item[name] === value) continue;
        item[name] = value;
        changed = 1;
      }
      if (place) adjustSpatial(item, channels, swap);
      if (marktype === "image") loaded(item);
      return changed;
    };
  },
};

/**
 * Take an image for loaded, or Vega would leave it empty until it is: it is in its own address, and as large as said.
 * @param {any} item
 */
function loaded(item) {
  if (item.image?.url === item.url) return;
  item.image = { complete: true, url: item.url, src: item.url, width: item.width, height: item.height };
}

/** How each kind of node is made into a function of the datum, the parameters and the mark. */
const MAKERS = {
  datum: () => (datum) => datum,
  item: () => (_datum, _params, item) => item,
  $: (_, name) => {
    if (Object.hasOwn(CONSTANTS, name)) return () => CONSTANTS[name];
    return (_datum, params) => params[`$${name}`];
  },
  ".": (make, object, name) => {
    const [of, at] = [make(object), make(name)];
    if (!Array.isArray(name)) return (d, p, i) => of(d, p, i)[name];
    return (d, p, i) => of(d, p, i)[at(d, p, i)];
  },
  "?": (make, ...parts) => {
    const [test, then, otherwise] = parts.map(make);
    return (d, p, i) => (test(d, p, i) ? then : otherwise)(d, p, i);
  },
  "&&": (make, ...parts) => {
    const [left, right] = parts.map(make);
    return (d, p, i) => left(d, p, i) && right(d, p, i);
  },
  "||": (make, ...parts) => {
    const [left, right] = parts.map(make);
    return (d, p, i) => left(d, p, i) || right(d, p, i);
  },
  "[]": (make, ...parts) => {
    const runs = parts.map(make);
    return (d, p, i) => runs.map((run) => run(d, p, i));
  },
  "{}": (make, ...parts) => {
    const names = parts.filter((_, place) => place % 2 === 0);
    const runs = parts.filter((_, place) => place % 2 === 1).map(make);
    return (d, p, i) => Object.fromEntries(names.map((name, place) => [name, runs[place](d, p, i)]));
  },
};

/** Scales that the parser names are among the parameters, and need not be looked for. */
const SCALES = {
  _scale: (scale, value) => scale(value),
  _range: (scale) => scale.range(),
  _bandwidth: (scale) => (scale.bandwidth ? scale.bandwidth() : 0),
};

/**
 * The function of a tree.
 * @param {import("./flows.js").Tree} tree
 * @param {any} functions those of Vega's that need more than their arguments
 */
function made(tree, functions) {
  const make = (node) => {
    if (!Array.isArray(node)) return () => node;
    const [kind, ...parts] = node;
    if (kind === "()") return called(make, functions, ...parts);
    if (MAKERS[kind]) return MAKERS[kind](make, ...parts);
    const [left, right] = parts.map(make);
    if (!right) {
      const act = UNARY[kind];
      return (d, p, i) => act(left(d, p, i));
    }
    const act = BINARY[kind];
    return (d, p, i) => act(left(d, p, i), right(d, p, i));
  };
  return make(tree);
}

function called(make, functions, name, ...parts) {
  const [first, second, third] = parts.map(make);
  const scale = SCALES[name];
  if (scale && second) return (d, p, i) => scale(p[`%${first(d, p, i)}`], second(d, p, i));
  if (scale) return (d, p, i) => scale(p[`%${first(d, p, i)}`]);
  const act = (functions[name] ?? PLAIN[name.replace(/^_/, "")]).bind(functions);
  if (parts.length === 1) return (d, p, i) => act(first(d, p, i));
  if (parts.length === 2) return (d, p, i) => act(first(d, p, i), second(d, p, i));
  if (parts.length === 3) return (d, p, i) => act(first(d, p, i), second(d, p, i), third(d, p, i));
  const runs = parts.map(make);
  return (d, p, i) => act(...runs.map((run) => run(d, p, i)));
}

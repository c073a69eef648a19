// The cut itself: one module with what of Vega the charts need and no more.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { MAPPED } from "./needs.js";

const HERE = dirname(fileURLToPath(import.meta.url));
const PACKAGES = resolve(HERE, "../../../node_modules");

/** Packages that ours import for what no chart of ours has: files, bitmaps. */
const WITHOUT = /^(vega-loader|vega-canvas|vega-selections|vega-expression)$/;

/** And for what few charts have: dates, and maps. */
const SELDOM = { dates: /^(vega-time|d3-time|d3-time-format)$/, maps: /^(d3-geo|d3-geo-projection)$/ };

/** A projection in Vega's list of all of them, under the name that it has there. */
const LISTED = /^ {2}(\w+): +geo\w+,?$/gm;

/** The same inside packages: other renderers, and colours that are not the stylesheet's. */
const LEFT_OUT = /\/(Canvas(Handler|Renderer)|Hybrid(Handler|Renderer)|SVGHandler|SVGStringRenderer|schemes)(\.js)?$/;

/** @typedef {Omit<ReturnType<typeof import("./needs.js").needs>, "dates"|"maps">} Chosen */
/** @typedef {{dates: boolean, maps: boolean}} Has what some chart has that few have */

/**
 * The bundle's text.
 * @param {Chosen} chosen
 * @param {Has} has
 */
export async function bundle(chosen, has) {
  const made = await build({
    entryPoints: [resolve(HERE, "view.js")],
    bundle: true,
    charset: "utf8",
    format: "esm",
    logLevel: "silent",
    minify: true,
    plugins: [cut(chosen, has)],
    write: false,
  });
  return made.outputFiles[0].text;
}

/**
 * Have packages found by their single files, so that what nothing imports stays out.
 * @param {Chosen} chosen
 * @param {Has} has
 * @returns {import("esbuild").Plugin}
 */
function cut(chosen, has) {
  return {
    name: "cut",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^the cut$/ }, () => ({ path: "the cut", namespace: "cut" }));
      onLoad({ filter: /.*/, namespace: "cut" }, () => ({ contents: written(chosen, has), resolveDir: HERE }));
      onResolve({ filter: WITHOUT }, ({ path }) => ({ path, namespace: "nothing" }));
      if (!has.dates) onResolve({ filter: SELDOM.dates }, ({ path }) => ({ path, namespace: "nothing" }));
      if (!has.maps) onResolve({ filter: SELDOM.maps }, ({ path }) => ({ path, namespace: "nothing" }));
      onLoad({ filter: /vega-projection\/src\/projections\.js$/ }, async ({ path }) => ({
        contents: (await readFile(path, "utf8")).replace(LISTED, (line, name) =>
          chosen.projections.has(name.toLowerCase()) ? line : "",
        ),
      }));
      onResolve({ filter: /^vega-/ }, ({ path }) => {
        const file = resolve(PACKAGES, path.includes("/") ? path : `${path}/index.js`);
        return existsSync(file) ? { path: file, sideEffects: false } : undefined;
      });
      onResolve({ filter: /^\.\.?\// }, ({ path, importer, resolveDir }) => {
        if (!importer.includes("vega-")) return undefined;
        if (LEFT_OUT.test(path)) return { path, namespace: "nothing" };
        return { path: resolve(resolveDir, path), sideEffects: false };
      });
      // Whatever else is imported from here is undefined, and nothing of it is called. Without a
      // canvas the width of text is estimated: no chart of ours depends on it, and measuring is slow.
      onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "exports.canvas = () => null;" }));
    },
  };
}

/**
 * The module that holds what was chosen.
 * @param {Chosen} chosen
 * @param {Has} has
 */
function written({ transforms, functions, formats }, has) {
  const seldom = has.maps ? [] : Object.values(MAPPED).flatMap(Object.keys);
  const lines = Object.entries({ transforms, functions, formats }).flatMap(([kind, every]) => {
    const names = [...every.keys()].filter((name) => !seldom.includes(every.get(name))).sort();
    const imports = names.map((name) => `import { ${name} as ${kind}_${name} } from "${every.get(name)}";`);
    const pairs = names.map((name) => `${name}: ${kind}_${name}`);
    return [...imports, `export const ${kind} = { ${pairs.join(", ")} };`];
  });
  return lines.join("\n");
}

// The cut itself: one module with what of Vega the charts need and no more.

import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const PACKAGES = resolve(HERE, "../../../node_modules");

/** Packages that ours import for what no chart of ours has: files, maps, bitmaps. */
const WITHOUT = /^(vega-loader|vega-canvas|vega-selections|vega-expression|d3-geo)$/;

/** And for dates, which few charts have. */
const DATES = /^(vega-time|d3-time|d3-time-format)$/;

/** The same inside packages: other renderers, and colours that are not the stylesheet's. */
const LEFT_OUT = /\/(Canvas(Handler|Renderer)|Hybrid(Handler|Renderer)|SVGHandler|SVGStringRenderer|schemes)(\.js)?$/;

/** @typedef {Omit<ReturnType<typeof import("./needs.js").needs>, "dates">} Chosen */

/**
 * The bundle's text.
 * @param {Chosen} chosen
 * @param {boolean} dates whether some chart has any
 */
export async function bundle(chosen, dates) {
  const made = await build({
    entryPoints: [resolve(HERE, "view.js")],
    bundle: true,
    charset: "utf8",
    format: "esm",
    logLevel: "silent",
    minify: true,
    plugins: [cut(chosen, dates)],
    write: false,
  });
  return made.outputFiles[0].text;
}

/**
 * Have packages found by their single files, so that what nothing imports stays out.
 * @param {Chosen} chosen
 * @param {boolean} dates
 * @returns {import("esbuild").Plugin}
 */
function cut(chosen, dates) {
  return {
    name: "cut",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^the cut$/ }, () => ({ path: "the cut", namespace: "cut" }));
      onLoad({ filter: /.*/, namespace: "cut" }, () => ({ contents: written(chosen), resolveDir: HERE }));
      onResolve({ filter: WITHOUT }, ({ path }) => ({ path, namespace: "nothing" }));
      if (!dates) onResolve({ filter: DATES }, ({ path }) => ({ path, namespace: "nothing" }));
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
 */
function written(chosen) {
  const lines = Object.entries(chosen).flatMap(([kind, every]) => {
    const names = [...every.keys()].sort();
    const imports = names.map((name) => `import { ${name} as ${kind}_${name} } from "${every.get(name)}";`);
    const pairs = names.map((name) => `${name}: ${kind}_${name}`);
    return [...imports, `export const ${kind} = { ${pairs.join(", ")} };`];
  });
  return lines.join("\n");
}

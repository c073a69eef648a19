// Makes the files that pages fetch of our modules: node bundle.js, with { folder, pages, offered, alone } on standard
// input. It writes { name: text } to standard output, source maps among them.
//
// What the book and its embeds import at once is one file, chunks/core.js, with what is shared: a module is then there
// once, whoever asks for it. esbuild parts modules by who reaches them, so whatever can be asked for is made to reach
// the whole core. What several others have in common besides is a file beside it, named for the largest module in it.

import { readFile } from "node:fs/promises";
import { basename, dirname, relative } from "node:path";
import { json } from "node:stream/consumers";

import { build } from "esbuild";

const CHUNKS = "chunks";
const CORE = `${CHUNKS}/core.js`;
const SHARED = "shared/"; // small, and sooner or later every page has most of it

/** @type {{folder: string, pages: string[], offered: string[], alone: string[]}} */
const { folder, pages, offered, alone } = await json(process.stdin);

/** @type {import("esbuild").BuildOptions & {write: false, metafile: true}} */
const COMMON = {
  absWorkingDir: folder,
  bundle: true,
  charset: "utf8",
  format: "esm",
  logLevel: "error",
  metafile: true,
  minify: true,
  outdir: ".",
  sourcemap: "linked",
  target: "es2022",
  write: false,
};

/** Modules that a module of a page imports which is a script too: it stays where it is. */
const SCRIPTS = {
  name: "scripts",
  /** @param {import("esbuild").PluginBuild} making */
  setup(making) {
    making.onResolve({ filter: /\/missing\.js$/ }, ({ path, kind }) =>
      kind === "entry-point" ? null : { path, external: true });
  },
};

const graph = (await build({ ...COMMON, plugins: [SCRIPTS], entryPoints: pages })).metafile.inputs;
const later = new Set(Object.values(graph).flatMap(({ imports }) =>
  imports.filter(({ kind, external }) => kind === "dynamic-import" && !external).map(({ path }) => path)));
// The first page is the book's and the second an embed's: what both import at once.
const [ours, theirs] = pages.map(imported);
const core = Object.keys(graph).filter((path) => (ours.has(path) && theirs.has(path)) || path.startsWith(SHARED));

/** Has each module that is asked for by itself reach the core, and names what of the core can be asked for. */
const WHOLE = {
  name: "whole",
  /** @param {import("esbuild").PluginBuild} making */
  setup(making) {
    const all = core.map((path) => `import ${JSON.stringify(`./${path}`)};`).join("\n");
    making.onResolve({ filter: /^(core|offered):/ }, ({ path }) => ({ path, namespace: "made" }));
    making.onLoad({ filter: /^core:/, namespace: "made" }, () => ({ contents: all, resolveDir: folder }));
    making.onLoad({ filter: /^offered:/, namespace: "made" }, ({ path }) => ({
      contents: `import "core:";\nexport * from ${JSON.stringify(`./${path.slice("offered:".length)}`)};`,
      resolveDir: folder,
    }));
    making.onLoad({ filter: /\.js$/, namespace: "file" }, async ({ path }) => {
      const name = relative(folder, path);
      if (!later.has(name) && !pages.includes(name)) return null;
      // On the first line, so that what a map says of the others holds.
      return { contents: `import "core:"; ${await readFile(path, "utf8")}`, resolveDir: dirname(path) };
    });
  },
};

const entries = Object.fromEntries([
  ...[...pages, ...later].map((name) => [name.replace(/\.js$/, ""), name]),
  ...offered.map((name) => [name.replace(/\.js$/, ""), `offered:${name}`]),
]);
const made = [
  await build({
    ...COMMON, plugins: [SCRIPTS, WHOLE], entryPoints: entries, splitting: true, chunkNames: `${CHUNKS}/[name]-[hash]`,
  }),
  await build({ ...COMMON, entryPoints: alone }),
];
const names = named(made[0].metafile.outputs);
const written = made.flatMap(({ outputFiles }) => outputFiles).map(({ path, text }) => [
  renamed(relative(folder, path)),
  renamed(text),
]);
process.stdout.write(JSON.stringify(Object.fromEntries(written)));

/**
 * A module and all that it imports at once.
 * @param {string} start
 */
function imported(start) {
  const found = new Set();
  const waiting = [start];
  for (const path of waiting) {
    if (found.has(path)) continue;
    found.add(path);
    for (const { kind, path: other, external } of graph[path].imports) {
      if (kind === "import-statement" && !external) waiting.push(other);
    }
  }
  return found;
}

/**
 * What files that esbuild has named by a hash are called: names that hold from one printing to the next.
 * @param {import("esbuild").Metafile["outputs"]} outputs
 * @returns {Map<string, string>} by what esbuild has called them, without a folder
 */
function named(outputs) {
  const found = new Map();
  for (const [path, { inputs }] of Object.entries(outputs)) {
    if (!path.startsWith(`${CHUNKS}/`) || path.endsWith(".map")) continue;
    const whole = core.every((module) => module in inputs);
    const [largest] = Object.entries(inputs).reduce((a, b) => (b[1].bytesInOutput > a[1].bytesInOutput ? b : a));
    const name = basename(whole ? CORE : largest, ".js");
    if (!whole && core.some((module) => module in inputs)) throw new Error(`a part of the core is in ${path} alone`);
    if ([...found.values()].includes(name)) throw new Error(`two files would be ${CHUNKS}/${name}.js`);
    found.set(basename(path, ".js"), name);
  }
  return found;
}

/** @param {string} text in which files are called as esbuild does */
function renamed(text) {
  return text.replace(/chunk-[A-Z0-9]{8}/g, (name) => names.get(name) ?? name);
}

// Runs compiled.py in readers' own Python, because only its bytecode is the right one:
// node compiled.js made.zip, with the name of one of its functions and what to give it as a list
// on standard input.

import { readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

import { loadPyodide } from "pyodide";

const [name, given] = JSON.parse(await text(process.stdin));
const source = (file) => readFileSync(new URL(file, import.meta.url), "utf8");

/** Python with its library as readers have it, though whole. */
async function lean() {
  const stock = await loadPyodide();
  stock.runPython(source("./lean.py"));
  const path = `${process.argv[2]}.whole`;
  writeFileSync(path, stock.globals.get("lean")().toJs());
  try {
    return await loadPyodide({ stdLibURL: pathToFileURL(path).href });
  } finally {
    unlinkSync(path);
  }
}

const pyodide = await lean();
pyodide.runPython(source("./compiled.py"));
const made = pyodide.globals.get(name)(pyodide.toPy(given));
writeFileSync(process.argv[2], made.toJs());

// Runs compiled.py in readers' own Python, because only its bytecode is the right one:
// node compiled.js made.zip, with the name of one of its functions and what to give it as a list
// on standard input.

import { readFileSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";

import { loadPyodide } from "pyodide";

const [name, given] = JSON.parse(await text(process.stdin));
const pyodide = await loadPyodide();
pyodide.runPython(readFileSync(new URL("./compiled.py", import.meta.url), "utf8"));
const made = pyodide.globals.get(name)(pyodide.toPy(given));
writeFileSync(process.argv[2], made.toJs());

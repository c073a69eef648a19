// Runs compiled.py in readers' own Python, because only its bytecode is the right one:
// node compiled.js library.zip, with the names of modules as a list on standard input.

import { readFileSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";

import { loadPyodide } from "pyodide";

const names = JSON.parse(await text(process.stdin));
const pyodide = await loadPyodide();
pyodide.runPython(readFileSync(new URL("./compiled.py", import.meta.url), "utf8"));
const made = pyodide.globals.get("library")(pyodide.toPy(names));
writeFileSync(process.argv[2], made.toJs());

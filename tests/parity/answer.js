// Answers requests with the Python that readers have: node answer.js widgets.zip library.zip
// It reads a list of requests from standard input and writes a list of replies, each as its text:
// JavaScript would make 0 of 0.0.

import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

import { loadPyodide } from "pyodide";

const [widgets, library] = process.argv.slice(2);
const pyodide = await loadPyodide({ stdLibURL: pathToFileURL(library).href });
pyodide.FS.writeFile("/widgets.zip", readFileSync(widgets));
const answer = pyodide.runPython(`
import sys
sys.path.insert(0, "/widgets.zip")
from widgets.guard import answer_text
answer_text
`);
const requests = JSON.parse(await text(process.stdin));
const replies = requests.map((request) => answer(JSON.stringify(request)));
process.stdout.write(JSON.stringify(replies));

// Answers requests with Python as it starts, and twice more as it starts from a snapshot.
// node restored.js widgets.zip library.zip sources.zip, with a list of requests on standard input

import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

import { loadPyodide } from "pyodide";

import { pack, unpacked } from "../../widgets/browser/snapshot.js";

const [widgets, library, sources] = process.argv.slice(2);
const requests = JSON.parse(await text(process.stdin));

async function python(way) {
  const pyodide = await loadPyodide({ stdLibURL: pathToFileURL(library).href, jsglobals: {}, ...way });
  pyodide.FS.writeFile("/widgets.zip", readFileSync(widgets));
  if (!way._loadSnapshot) pyodide.runPython('import sys; sys.path.insert(0, "/widgets.zip")');
  return pyodide;
}

/** What it replies, and what it asked of the page meanwhile. */
function visit(pyodide) {
  const asked = [];
  const fetch = (path) => {
    asked.push(path);
    const whole = new URL(import.meta.resolve("pyodide/python_stdlib.zip"));
    pyodide.FS.writeFile(path, readFileSync(path === "/sources.zip" ? sources : whole));
  };
  const ready = pyodide.runPython("from widgets import start; start.ready");
  const answer = ready(fetch, () => asked.push("replace"), () => asked.push("progress"));
  return { replies: requests.map((request) => answer(JSON.stringify(request))), asked };
}

const kept = await python({ _makeSnapshot: true });
kept.runPython("from widgets import start; start.everything()");
const memory = unpacked(pack(kept.makeMemorySnapshot()).buffer);
const visits = [await python({}), await python({ _loadSnapshot: memory }), await python({ _loadSnapshot: memory })];
process.stdout.write(JSON.stringify(visits.map(visit)));

// Answers requests with the Python that readers have: node answer.js widgets.zip folder
// where the folder has Pyodide as it is served. It reads a list of requests from standard input and
// writes, as JSON, the text of each reply (JavaScript would make 0 of 0.0) and which of them made
// the rest of Python come.

import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

import { instantiated } from "../../widgets/browser/rest.js";

const [widgets, folder] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.js`).href);
const { default: createPyodideModule } = await import(pathToFileURL(`${folder}/pyodide.asm.js`).href);

let came = 0;
const instantiate = WebAssembly.instantiate;
Object.assign(WebAssembly, {
  /** @type {(bytes: BufferSource, imports: WebAssembly.Imports) => Promise<unknown>} */
  async instantiate(bytes, imports) {
    WebAssembly.instantiate = instantiate;
    const module = new WebAssembly.Module(bytes);
    const rest = () => {
      came += 1;
      return readFileSync(`${folder}/pyodide.rest.wasm`);
    };
    return { module, instance: await instantiated(module, imports, rest) };
  },
});
const pyodide = await loadPyodide({
  createPyodideModule,
  indexURL: folder,
  jsglobals: {},
  stdin: () => null,
  stdout: () => {},
  stderr: () => {},
});
pyodide.FS.writeFile("/widgets.zip", readFileSync(widgets));
const answer = pyodide.runPython(`
import sys
sys.path.insert(0, "/widgets.zip")
from widgets.guard import answer_text
answer_text
`);
const replies = [];
const made = [came]; // after the start, and after each reply
for (const request of JSON.parse(await text(process.stdin))) {
  replies.push(answer(JSON.stringify(request)));
  made.push(came);
}
process.stdout.write(JSON.stringify({ replies, made }));

// The worker: a pipe into Python. Text goes in, text comes out, and what is wrong is said.

import { Fetching, OFTEN } from "./fetching.js";

const PYODIDE = new URL("../vendor/pyodide/", import.meta.url).href;
const WIDGETS = new URL("../widgets.zip", import.meta.url).href;

/** Python's own limit is what a phone ends the whole page for; at this one it raises MemoryError. */
const MOST_MEMORY = 512 * 2 ** 20;

/** More than this after an answer, and Python starts afresh: its memory never shrinks again. */
const KEPT_MEMORY = 160 * 2 ** 20;

/**
 * What a later worker need not fetch or compile again.
 * @typedef {object} Kept
 * @property {WebAssembly.Module} module
 * @property {ArrayBuffer} library
 * @property {ArrayBuffer} widgets
 * @property {string} lock
 */

/** @typedef {import("pyodide").PyodideAPI & {_module: {HEAPU8: Uint8Array}}} Pyodide */

/** @type {Pyodide} */
let pyodide;
/** @type {(text: string) => string} */
let answer;
/** The request that Python is at. */
let asked = 0;
/** When it last said how far it has come, or began. */
let said = 0;
/** Whether a reader's model left behind what can't be undone. */
let harmed = false;

self.addEventListener("message", ({ data }) => {
  if ("start" in data) void start(data.start.kept, data.start.afresh);
  else settle(data);
});

/**
 * @param {Kept|null} before
 * @param {boolean} afresh whether to pass by what the browser's cache has
 */
async function start(before, afresh) {
  try {
    const kept = before ?? (await fetched(afresh));
    say({ progress: { step: "Python itself", loaded: 0, total: 0 } });
    answer = await boot(kept);
    say({ ready: true, kept: before ? null : kept });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    say({ fatal: words.trim().split("\n").at(-1) }); // the last line of a traceback says what
  }
}

/**
 * Everything Python is made of, compiled as it arrives.
 * @param {boolean} afresh
 * @returns {Promise<Kept>}
 */
async function fetched(afresh) {
  const fetching = new Fetching((progress) => say({ progress }), afresh ? "reload" : "default");
  /**
   * @template T
   * @param {string} name
   * @param {(response: Response) => Promise<T>} read
   */
  const from = (name, read) => fetching.expected(name, PYODIDE + name, read);
  const sizes = fetching.fresh("sizes.json", `${PYODIDE}sizes.json`, (file) => file.json());
  fetching.expect(sizes);
  const [module, library, widgets, lock] = await Promise.all([
    from("pyodide.asm.wasm", (file) => WebAssembly.compileStreaming(file)),
    from("python_stdlib.zip", bytes),
    fetching.fresh("widgets.zip", WIDGETS, bytes),
    from("pyodide-lock.json", (file) => file.text()),
    // Read to the end before they are imported, so that their bytes count and faults have words.
    from("pyodide.js", bytes).then(() => import(`${PYODIDE}pyodide.js`)),
    from("pyodide.asm.js", bytes).then(() => import(`${PYODIDE}pyodide.asm.js`)),
    sizes,
  ]);
  return { module, library, widgets, lock };
}

/**
 * Start Python with our modules, and hand back the one function that is asked for anything.
 * @param {Kept} kept
 */
async function boot({ module, library, widgets, lock }) {
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([
    import(`${PYODIDE}pyodide.js`),
    import(`${PYODIDE}pyodide.asm.js`),
  ]);
  pyodide = await new Promise((resolve, reject) => {
    serve(module, library, reject);
    loadPyodide({
      createPyodideModule,
      indexURL: PYODIDE,
      jsglobals: {}, // a model is Python: no fetching, and no closing of the worker it runs in
      packageBaseUrl: PYODIDE,
      lockFileContents: lock,
      stdin: () => null,
      stdout: () => {},
      stderr: () => {},
    }).then(resolve, reject);
  });
  pyodide.FS.writeFile("/widgets.zip", new Uint8Array(widgets));
  return pyodide.runPython(`
import sys
sys.path.insert(0, "/widgets.zip")
from widgets import library
from widgets.guard import answer_text
from widgets.kit.progress import listen
def ready(fetch, replace, progress):
    library.extend(fetch)
    listen(lambda done, of: progress(done, of))
    return lambda text: answer_text(text, replace)
ready
`)(wholeLibrary, () => (harmed = true), progress);
}

/**
 * The rest of Python's library, into a file. It waits, because an import can't do otherwise.
 * @param {string} path
 */
function wholeLibrary(path) {
  const request = new XMLHttpRequest();
  request.open("GET", `${PYODIDE}python_stdlib_whole.zip`, false);
  request.responseType = "arraybuffer";
  request.send();
  if (request.status !== 200) throw new Error(`HTTP ${request.status}`);
  pyodide.FS.writeFile(path, new Uint8Array(request.response));
}

/**
 * Give loadPyodide what is already here. It would fetch again, and wait for ever without a word
 * where a server gives .wasm the wrong type or the module can't be made.
 * @param {WebAssembly.Module} module
 * @param {ArrayBuffer} library
 * @param {(error: unknown) => void} failed
 */
function serve(module, library, failed) {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * 65_536 > MOST_MEMORY) throw new RangeError("memory is full");
    return grow.call(this, pages);
  };
  self.fetch = async (request) =>
    new Response(String(request).includes("python_stdlib.zip") ? library : null);
  WebAssembly.instantiateStreaming = async (_response, imports) => {
    try {
      return { module, instance: await WebAssembly.instantiate(module, imports) };
    } catch (error) {
      failed(error);
      throw error;
    }
  };
}

/**
 * A long model has come so far. A reader's may say anything, as often as it likes.
 * @param {unknown} done
 * @param {unknown} of
 */
function progress(done, of) {
  const now = performance.now();
  const share = Number(done) / Number(of);
  if (now - said < OFTEN || !(share >= 0 && share <= 1)) return;
  said = now;
  say({ id: asked, share });
}

/** @param {{id: number, text: string}} request */
function settle({ id, text }) {
  asked = id;
  said = performance.now();
  try {
    const reply = answer(text);
    say({ id, text: reply, last: harmed || pyodide._module.HEAPU8.length > KEPT_MEMORY });
  } catch (error) {
    // `answer` never raises, so this is Pyodide itself, which can't be used after that.
    say({ fatal: plainly(error) });
  }
}

/**
 * How a model can end Pyodide, in words.
 * @param {unknown} error
 */
function plainly(error) {
  if (error instanceof RangeError) return "the model goes deeper into itself than the browser can";
  return `the model brought it down (${String(error).split("\n", 1)[0]})`;
}

/** @param {Response} response */
function bytes(response) {
  return response.arrayBuffer();
}

/** @param {unknown} message */
function say(message) {
  self.postMessage(message);
}

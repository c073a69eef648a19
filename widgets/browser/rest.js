// Python's module in two parts: what a start needs, and the rest, which the first call to it fetches.

/**
 * The instance of the first part, which gets the second by itself.
 * @param {WebAssembly.Module} module
 * @param {WebAssembly.Imports|undefined} imports what Pyodide gives its module
 * @param {() => BufferSource} fetchRest the bytes of the second part, at once: a call waits for them
 */
export async function instantiated(module, imports, fetchRest) {
  const load = () => {
    const rest = new WebAssembly.Module(fetchRest());
    // It fills the table of what the first part hands over.
    new WebAssembly.Instance(rest, { ...imports, first: instance.exports });
  };
  const instance = await WebAssembly.instantiate(module, { ...imports, rest: { load } });
  return instance;
}

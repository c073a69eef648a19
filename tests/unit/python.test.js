// The part of Python that is fetched when it is called: its bytes, or words that a reader can act on.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { Missing, needed } from "../../widgets/browser/python.js";

/**
 * A host that answers as told, at once.
 * @param {() => {status: number, response?: ArrayBuffer}} answer
 */
function hosting(answer) {
  globalThis.XMLHttpRequest = class {
    open() {}
    send() {
      Object.assign(this, answer());
    }
  };
}

afterEach(() => delete globalThis.XMLHttpRequest);

test("it is what the host has", () => {
  const bytes = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0).buffer;
  hosting(() => ({ status: 200, response: bytes }));
  assert.equal(needed("pyodide.rest.wasm"), bytes);
});

test("a file that was never deployed is named", () => {
  hosting(() => ({ status: 404 }));
  const message = "could not fetch pyodide.rest.wasm: HTTP 404; check the connection, then try again";
  assert.throws(() => needed("pyodide.rest.wasm"), (error) => error instanceof Missing && error.message === message);
});

test("a web page in its place is not Python", () => {
  hosting(() => ({ status: 200, response: new TextEncoder().encode("<!doctype html>").buffer }));
  assert.throws(() => needed("pyodide.rest.wasm"), {
    message: /^could not fetch pyodide\.rest\.wasm: the server sent something else in its place;/,
  });
});

test("a lost connection is called so", () => {
  hosting(() => {
    throw new DOMException("Failed to execute 'send'", "NetworkError");
  });
  assert.throws(() => needed("pyodide.rest.wasm"), { message: /^could not fetch pyodide\.rest\.wasm: the connection is lost;/ });
});

// Fetch files of ours, count their bytes as they arrive, and say what is wrong with what came.

/** @typedef {import("./boot.js").Progress} Progress */

/** The first bytes by which a kind of file is known; a web page in its place begins otherwise. */
const BEGINNINGS = /** @type {const} */ ([
  [".wasm", [0x00, 0x61, 0x73, 0x6d]],
  [".zip", [0x50, 0x4b]],
  [".json", [0x7b]],
]);

const BROKEN = "the connection broke off; check it, then try again";

const OFTEN = 100; // milliseconds between two reports of progress

export class Fetching {
  /** @type {Record<string, number>} */
  #sizes = {};
  #total = 0;
  #report;
  #cache;
  #loaded = 0;
  #reported = 0;

  /**
   * @param {(progress: Progress) => void} report
   * @param {RequestCache} cache what to think of the browser's cache
   */
  constructor(report, cache) {
    this.#report = report;
    this.#cache = cache;
  }

  /**
   * Say what is to come.
   * @param {Record<string, number>} sizes bytes of files once unpacked, as the build counted them
   */
  expect(sizes) {
    this.#sizes = sizes;
    this.#total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  }

  /**
   * What `read` makes of a file. The response it is given has the type the file should have, and a
   * body that fails where bytes are missing.
   * @template T
   * @param {string} name
   * @param {string} url
   * @param {(response: Response) => Promise<T>} read
   * @param {RequestCache} [cache]
   */
  async file(name, url, read, cache = this.#cache) {
    const response = await fetch(url, { cache }).catch(() => {
      throw fault(name, BROKEN);
    });
    if (!response.ok) throw fault(name, `HTTP ${response.status}`);
    if (!response.body) throw fault(name, "it is empty");
    const body = new Counted(response.body, name, this.#sizes[name], (bytes) => this.#count(bytes));
    const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
    try {
      return await read(new Response(body.stream, { headers: { "content-type": type } }));
    } catch (error) {
      // Whoever reads a body that fails only learns that it failed.
      throw body.fault ?? error;
    }
  }

  /** @param {number} bytes */
  #count(bytes) {
    this.#loaded += bytes;
    const [loaded, total] = [this.#loaded, this.#total];
    const now = performance.now();
    if (now - this.#reported < OFTEN && loaded < total) return;
    this.#reported = now;
    this.#report({ step: "fetching", loaded, total });
  }
}

/** A body that passes bytes on and counts them, and keeps what is wrong with them. */
class Counted {
  /** @type {Error|null} */
  fault = null;
  stream;

  /**
   * @param {ReadableStream<Uint8Array>} body
   * @param {string} name
   * @param {number|undefined} size in bytes, if it is known
   * @param {(bytes: number) => void} count
   */
  constructor(body, name, size, count) {
    const reader = body.getReader();
    let came = 0;
    this.stream = new ReadableStream({
      pull: async (controller) => {
        const { done, value } = await reader.read().catch(() => this.#fail(name, BROKEN));
        if (done && size !== undefined && came !== size) {
          this.#fail(name, `${came} of ${size} bytes came; try again, or reload the page`);
        }
        if (done) return controller.close();
        if (came === 0 && !beginsAs(name, value)) {
          this.#fail(name, "the server sent something else in its place");
        }
        came += value.length;
        if (size !== undefined) count(value.length);
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    });
  }

  /**
   * @param {string} name
   * @param {string} why
   * @returns {never}
   */
  #fail(name, why) {
    this.fault = fault(name, why);
    throw this.fault;
  }
}

/**
 * @param {string} name
 * @param {string} why
 */
function fault(name, why) {
  return new Error(`could not fetch ${name}: ${why}`);
}

/**
 * @param {string} name
 * @param {Uint8Array} bytes
 */
function beginsAs(name, bytes) {
  const [, beginning] = BEGINNINGS.find(([end]) => name.endsWith(end)) ?? ["", []];
  return beginning.every((byte, place) => bytes[place] === byte);
}

// Fetch files of ours, count their bytes as they arrive, and say what is wrong with what came.

/** @typedef {import("./boot.js").Progress} Progress */

/** The first bytes by which a kind of file is known; a web page in its place begins otherwise. */
const BEGINNINGS = /** @type {const} */ ([
  [".wasm", [0x00, 0x61, 0x73, 0x6d]],
  [".zip", [0x50, 0x4b]],
  [".json", [0x7b]],
]);

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
   * A file as a response whose body fails where bytes are missing, with the type it should have.
   * @param {string} name
   * @param {string} url
   * @param {RequestCache} [cache]
   */
  async file(name, url, cache = this.#cache) {
    let response;
    try {
      response = await fetch(url, { cache });
    } catch {
      throw new Error(`could not fetch ${name}; check the connection, then try again`);
    }
    if (!response.ok) throw new Error(`could not fetch ${name}: HTTP ${response.status}`);
    if (!response.body) throw new Error(`could not fetch ${name}: it is empty`);
    const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
    return new Response(response.body.pipeThrough(this.#counted(name)), {
      headers: { "content-type": type },
    });
  }

  /**
   * Passes bytes on.
   * @param {string} name
   * @returns {TransformStream<Uint8Array, Uint8Array>}
   */
  #counted(name) {
    let came = 0;
    return new TransformStream({
      transform: (bytes, controller) => {
        if (came === 0 && !beginsAs(name, bytes)) {
          throw new Error(`could not fetch ${name}: the server sent something else in its place`);
        }
        came += bytes.length;
        if (name in this.#sizes) this.#count(bytes.length);
        controller.enqueue(bytes);
      },
      flush: () => {
        const size = this.#sizes[name] ?? came;
        if (came !== size) {
          throw new Error(
            `could not fetch ${name}: ${came} of ${size} bytes came; reload the page, or try again later`,
          );
        }
      },
    });
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

/**
 * @param {string} name
 * @param {Uint8Array} bytes
 */
function beginsAs(name, bytes) {
  const [, beginning] = BEGINNINGS.find(([end]) => name.endsWith(end)) ?? ["", []];
  return beginning.every((byte, place) => bytes[place] === byte);
}

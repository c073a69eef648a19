// A worker for tests of the kernel, which does what a script says.

export const MADE = { kind: "made", frame: {}, times: 0, chart: "main", summary: "", readouts: {}, met: [], offers: {}, output: "" };

/** Workers that do what a script says: `start` and `work` are called with what the kernel sent. */
export class Scripted {
  /** @type {Record<string, (event: any) => void>} */
  #listeners = {};
  ended = false;
  heard = [];

  constructor(script) {
    this.script = script;
  }

  addEventListener(type, listener) {
    this.#listeners[type] = listener;
  }

  postMessage(message) {
    this.heard.push(message);
    if ("start" in message) this.script.start(this);
    else this.script.work?.(this, message);
  }

  terminate() {
    this.ended = true;
  }

  say(data) {
    this.#listeners.message({ data });
  }

  break(message) {
    this.#listeners.error({ message });
  }

  answer({ id }, reply = MADE) {
    this.say({ id, text: JSON.stringify(reply) });
  }
}

// What was pressed while the next offers were on their way: kept in its order until they have come.

export class Early {
  /** @type {Array<() => number|null>} */
  #kept = [];
  /** The frame whose offers it waits for. */
  #of = "";

  /**
   * Keep a press for the frame that is on its way.
   * @param {string} frame
   * @param {() => number|null} taken the pick, once it is known what may be picked
   */
  keep(frame, taken) {
    if (this.#of !== frame) this.#kept = []; // something else has moved since
    this.#of = frame;
    this.#kept.push(taken);
  }

  /**
   * The next pick, at a frame that has come; null if there is none, or it may not be picked: then nothing
   * comes of those after it.
   * @param {string} frame
   * @param {(pick: number) => boolean} open
   */
  take(frame, open) {
    const pick = this.#of === frame ? (this.#kept.shift()?.() ?? null) : null;
    if (pick !== null && open(pick)) return pick;
    this.#kept = [];
    return null;
  }

  /**
   * Go on waiting for what the pick just taken brings.
   * @param {string} frame
   */
  then(frame) {
    this.#of = frame;
  }
}

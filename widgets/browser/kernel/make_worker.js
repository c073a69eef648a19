// Make the worker in which Python runs.

import { HERE, afresh, inBlob } from "../shared/release.js";

/**
 * What the kernel needs of a worker, so that a test can pass one that plays a script.
 * @typedef {object} WorkerLike
 * @property {(message: any) => void} postMessage
 * @property {() => void} terminate
 * @property {(type: string, listener: (event: any) => void) => void} addEventListener
 */

/** @type {(() => WorkerLike)|null} what stands for the worker in a page whose Python is elsewhere */
let elsewhere = null;

/** @param {() => WorkerLike} make */
export function answeredBy(make) {
  elsewhere = make;
}

/**
 * The worker of this site, also where the page is a frame that has no origin of its own.
 * @param {boolean} again whether what the browser's cache has may be what was wrong
 * @returns {WorkerLike}
 */
export function makeWorker(again) {
  if (elsewhere) return elsewhere();
  // By the release and not by this module, which may be printed into another file.
  const whole = `${HERE}browser/worker/worker.js`;
  const url = again ? afresh(whole) : whole;
  return globalThis.origin === "null" ? new Worker(inBlob(importing(url))) : new Worker(url, { type: "module" });
}

/**
 * A script that imports the worker's. Not every browser has a module in such a worker; one that is no module
 * runs before what it imports has come, and keeps what it is told until then. Python looks whether scripts may be
 * imported there, as in no module, and would not start; whether the page has a policy that forbids it is not ours.
 * @param {string} url
 */
function importing(url) {
  return `const early = [];
const keep = ({ data }) => early.push(data);
addEventListener("message", keep);
self.importScripts = () => { throw new TypeError("modules import with import()") };
import(${JSON.stringify(url)}).then(() => {
  removeEventListener("message", keep);
  for (const data of early) dispatchEvent(new MessageEvent("message", { data }));
}, () => postMessage({ fatal: "worker.js could not be read; reload the page" }));`;
}

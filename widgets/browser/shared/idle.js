// When nobody waits, and when bytes are nobody's money.

/** Whether the connection is neither metered nor slow, as far as the browser tells. */
export function plentiful() {
  return line()?.effectiveType === "4g" && !sparing();
}

/** Whether the reader has asked for as few bytes as will do. */
export function sparing() {
  return line()?.saveData === true;
}

/** What the browser tells of the connection, if anything. */
function line() {
  return /** @type {{connection?: {saveData?: boolean, effectiveType?: string}}} */ (navigator).connection;
}

/**
 * Do something once nothing else is to be done.
 * @param {() => void} act
 * @param {number} [rest] milliseconds to leave for all else where the browser can't tell
 */
export function whenIdle(act, rest = 2000) {
  if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: 10_000 });
  else setTimeout(act, rest);
}

// Where the figures of a chapter were, in one text: `crowd:n=30|tails:preset=budget`.
//
// Queries as an address has them hold neither of the two signs.

/** Characters. With challenges and seed it stays below what `suspended.js` keeps. */
const MOST = 900;

/**
 * The queries of figures by their ids. Where that is too long, the longest are left out.
 * @param {Map<string, string>} queries
 */
export function joined(queries) {
  const parts = [...queries].map(([id, query]) => `${id}:${query}`);
  const whole = () => parts.join("|");
  while (whole().length > MOST) {
    const longest = parts.reduce((long, part) => (part.length > long.length ? part : long));
    parts.splice(parts.indexOf(longest), 1);
  }
  return whole();
}

/**
 * The queries again, of the figures that there still are.
 * @param {string} text
 * @param {string[]} ids
 * @returns {Map<string, string>}
 */
export function parted(text, ids) {
  const pairs = text.split("|").map((part) => /** @type {[string, string]} */ ([part.split(":", 1)[0], part.slice(part.indexOf(":") + 1)]));
  return new Map(pairs.filter(([id]) => ids.includes(id)));
}

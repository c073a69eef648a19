// Which widgets a reader looks for, how that stands in an address, and what fits it. Pure functions.

/**
 * What the reader asked for; "" is anything.
 * @typedef {{find: string, chapter: string, kind: string}} Wish
 */

/**
 * What there is to know of one widget.
 * @typedef {{words: string, chapter: string, kind: string}} Entry
 */

/** No wish is longer; what is, nobody typed. */
const LONGEST = 100;

const NAMES = /** @type {const} */ (["find", "chapter", "kind"]);

/**
 * A text for comparing: without case, accents and signs.
 * @param {string} text
 */
export function plain(text) {
  const letters = text.toLowerCase().normalize("NFKD").replace(/\p{Mark}|['’]/gu, "");
  return letters.replace(/[^\p{Letter}\p{Number}]+/gu, " ").trim();
}

/**
 * Whether a widget is of the chapter and kind, and has every word or its beginning.
 * @param {Wish} wish
 * @param {Entry} entry
 */
export function fits({ find, chapter, kind }, entry) {
  if (chapter && chapter !== entry.chapter) return false;
  if (kind && kind !== entry.kind) return false;
  const words = ` ${plain(entry.words)}`;
  return plain(find)
    .split(" ")
    .every((word) => words.includes(` ${word}`));
}

/**
 * The wish that an address holds; anybody may have written it.
 * @param {string} query
 * @returns {Wish}
 */
export function read(query) {
  const held = new URLSearchParams(query);
  const [find, chapter, kind] = NAMES.map((name) => (held.get(name) ?? "").slice(0, LONGEST));
  return { find, chapter, kind };
}

/**
 * An address with the wish in it, whatever else it held left as it was.
 * @param {string} address
 * @param {Wish} wish
 */
export function write(address, wish) {
  const url = new URL(address);
  for (const name of NAMES) {
    const value = wish[name].trim().slice(0, LONGEST);
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.href;
}

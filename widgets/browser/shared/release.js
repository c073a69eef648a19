// A page and its modules are of one release of the book. A newer page is loaded whole, and a page
// that has been replaced says so when what it needs is gone.

/** Where this release's files are; a deploy puts the next one's elsewhere. What holds this module is always two folders below. */
export const HERE = new URL("../../", import.meta.url).href;

/** @type {Map<string, any>} files that a page has without fetching them: a figure in a notebook has no site */
export const atHand = new Map();

/**
 * What the page has of a file of this release, if it has it.
 * @param {string} url
 */
export function held(url) {
  return atHand.get(url.slice(HERE.length).replace(/\?.*/, ""));
}

/** Where the book's pages are. */
export const ROOT = HERE.replace(/_generated\/(?:[0-9a-f]{16}\/)?$/, "");

/** Whether this is a release, and not the book as its authors see it while they write. */
export const RELEASED = /\/_generated\/[0-9a-f]{16}\/$/.test(HERE);

/**
 * Where the files of a page's release are, or null if it does not say.
 * @param {Document} page
 * @param {string} address the page's
 */
export function release(page, address) {
  const named = /** @type {HTMLMetaElement|null} */ (page.querySelector('meta[name="release"]'));
  return named && new URL(named.content, address).href;
}

/** Load a page whole that instant navigation has put in place of one of this release. */
export function watch() {
  const check = () => {
    if ((release(document, location.href) ?? HERE) !== HERE) location.reload();
  };
  new MutationObserver(check).observe(document.head, { childList: true });
}

let times = 0;

/**
 * Another address of a file: what has failed to come under its own, a browser may remember and not ask for again.
 * @param {string} url
 */
export function afresh(url) {
  const other = new URL(url);
  other.searchParams.set("afresh", `${Date.now()}-${++times}`);
  return other.href;
}

/** @type {Map<string, Promise<any>>} libraries that are here or on their way */
const libraries = new Map();

/** @type {Set<string>} those that have failed to come */
const failed = new Set();

/**
 * A library of this release, asked for again if it did not come.
 * @param {string} name its file's, under `vendor/`
 * @param {string} part something that it has, if it came whole
 * @param {(url: string) => Promise<any>} load
 * @returns {Promise<any>}
 */
export function library(name, part, load = (url) => import(url)) {
  const known = libraries.get(name);
  if (known) return known;
  const url = new URL(`vendor/${name}`, HERE).href;
  const coming = Promise.resolve(held(url) ?? load(failed.has(name) ? afresh(url) : url)).then((made) => {
    if (part in made) return made;
    throw new Error(`it has no ${part}`);
  }).catch((cause) => {
    failed.add(name);
    libraries.delete(name);
    // Browsers' own words are of modules and tokens, and say no more than this.
    throw new Error(`could not fetch ${name}: ${PARTIAL}`, { cause });
  });
  libraries.set(name, coming);
  return coming;
}

/** What a reader is told of a file that can't be used. */
export const PARTIAL = "it did not come, or not whole; check the connection, then try again";

/**
 * The address of a script that has no file: a page without an origin of its own may make no worker of one.
 * @param {string} script
 */
export function inBlob(script) {
  return URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
}

/** What a reader is told when it has. */
export const REPLACED = "This page has been replaced by a newer one, and what it needs is gone. Reload it to go on.";

/** Whether the book has been printed anew since this page was. */
export async function replaced() {
  try {
    const response = await fetch(location.href, { cache: "no-store" });
    if (!response.ok) return false;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return (release(page, response.url) ?? HERE) !== HERE;
  } catch {
    return false;
  }
}

// A figure's settings in a link: version, signature, stops, and the moment if it is not the last.
//
//   ?NAME=1.a3f0.0-4-1c.t7#NAME
//
// Authors name a preset instead, as in ?NAME=heavy-tails#NAME: no edition of the figure breaks that.
//
// Pure functions. What is read may have been written by anybody, so every part of it is checked.

/** @typedef {import("../shared/types.js").About} About */

const VERSION = "1";

/** No link of ours is longer; what is, nobody needs to take apart. */
const LONGEST = 500;

/** What was picked may take as many digits as the largest number that is exact. */
const NUMBER = /^[0-9a-z]{1,11}$/;

/**
 * The settings as the link's text.
 * @param {Pick<About, "signature">} about
 * @param {number[]} stops
 * @param {number|null} time null for the last moment, or where there is no time
 */
export function encode({ signature }, stops, time) {
  const places = stops.map((stop) => stop.toString(36)).join("-");
  const moment = time === null ? "" : `.t${time.toString(36)}`;
  return `${VERSION}.${signature}.${places}${moment}`;
}

/**
 * The settings that a link's text holds, or what is wrong with it.
 * @param {Pick<About, "signature"|"earlier"|"controls"|"clock"|"presets">} about
 * @param {string} text
 * @returns {{stops: number[], time: number|null} | {error: string}}
 */
export function decode(about, text) {
  if (text.length > LONGEST) return wrong("is too long to be one of ours");
  const preset = about.presets.find(({ name }) => name === text);
  // As its button does: an episode begins at its beginning.
  if (preset) return { stops: preset.stops, time: about.clock?.unfolds ? 0 : null };
  const [version, signature, places, moment, ...more] = text.split(".");
  if (version !== VERSION) return wrong(`is not of version ${VERSION}, the only one there is`);
  if (places === undefined || more.length) return wrong("is not whole");
  const earlier = about.earlier.find((edition) => edition.signature === signature);
  if (signature !== about.signature && !earlier) {
    return wrong("was made for another edition of the figure, whose controls had other settings");
  }
  const stops = places.split("-").map(number);
  // From the first place on, so that each comes to stand where it is now.
  for (const [place, stop] of earlier?.stops ?? []) stops.splice(place, 0, stop);
  for (const [place, options] of earlier?.options ?? []) stops[place] = options[stops[place] ?? -1] ?? null;
  if (stops.length !== about.controls.length) {
    return wrong(`sets ${stops.length} controls; the figure has ${about.controls.length}`);
  }
  for (const [place, { label, count }] of about.controls.entries()) {
    if (stops[place] === null || stops[place] >= count) {
      return wrong(`has no stop of “${label}” that exists; its stops are 0 to ${count - 1}`);
    }
  }
  const time = moment?.startsWith("t") ? number(moment.slice(1)) : null;
  if (moment !== undefined && (time === null || !about.clock)) {
    return wrong("names a moment that the figure does not have");
  }
  return { stops: /** @type {number[]} */ (stops), time };
}

/**
 * The address that shows a figure with these settings.
 * @param {string} page the address of the page now
 * @param {string} id the figure's
 * @param {string} text as `encode` makes it
 */
export function address(page, id, text) {
  const url = new URL(page);
  url.search = "";
  url.searchParams.set(id, text);
  url.hash = id;
  return url.href;
}

/** @param {string} text */
function number(text) {
  const found = NUMBER.test(text) ? parseInt(text, 36) : null;
  return Number.isSafeInteger(found) ? found : null;
}

/** @param {string} trouble */
function wrong(trouble) {
  return { error: `The link to this figure ${trouble}. The figure is shown as it opens.` };
}

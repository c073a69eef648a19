// What a service worker is, as far as ours need it: TypeScript's page library does not say.

/** @typedef {{waitUntil: (work: Promise<unknown>) => void}} Lasting */

/**
 * @typedef {Lasting & {
 *   request: Request,
 *   preloadResponse: Promise<Response|undefined>,
 *   respondWith: (answer: Promise<Response>) => void,
 * }} Fetched
 */

/** @typedef {Lasting & {data: any, source: {id: string, url: string}|null}} Told */

/**
 * @typedef {object} Worker
 * @property {ServiceWorkerRegistration} registration
 * @property {{claim: () => Promise<void>, matchAll: (options: object) => Promise<Array<{id: string}>>}} clients
 * @property {() => Promise<void>} skipWaiting
 * @property {{
 *   (type: "install"|"activate", listener: (event: Lasting) => void): void,
 *   (type: "fetch", listener: (event: Fetched) => void): void,
 *   (type: "message", listener: (event: Told) => void): void,
 * }} addEventListener
 */

export {};

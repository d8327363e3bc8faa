/**
 * In browsers, why a request certainly never left: never known, because no error of their `fetch` has a code. A function
 * without a body, so that bundlers drop its calls and what depends on them.
 */
export function notSentBecause(_error: unknown): undefined {}

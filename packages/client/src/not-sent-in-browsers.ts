/**
 * The variant of `notSentBecause` for browsers: errors of their `fetch` have no code, so nothing proves that a request was not
 * sent. The body is empty so that bundlers remove its calls and the code that depends on them.
 */
export function notSentBecause(_error: unknown): undefined {}

/**
 * The variant of the cookie store for browsers, which keep cookies themselves and let no script set the `Cookie` header. The
 * bodies are empty so that bundlers remove their calls.
 */
export type Cookies = Map<never, never>;

export function storeCookies(_cookies: Cookies, _response: object, _sentBefore?: number): void {}

export function cookieHeader(_cookies: Cookies, _url: string): undefined {}

export function cookieSecrets(_cookies: Cookies, _sent?: string): undefined {}

export function cookieLines(_cookies: Cookies): undefined {}

export function cookiesDiffer(_cookies: Cookies, _saved: Cookies): undefined {}

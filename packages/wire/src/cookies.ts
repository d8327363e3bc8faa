/**
 * `expires` is in ms since 1970; infinite if the cookie lasts as long as the session. `sentBefore` is how many requests had been sent
 * before the one whose response set the cookie.
 */
type Cookie = readonly [pair: string, path: string, secure: boolean, expires: number, sentBefore: number];

/**
 * The cookies of one origin, by name and path: RFC 6265 for the only client of one server. It leaves out these rules:
 *
 * - `Domain` and public suffixes: cookies are sent only to the origin that set them.
 * - The default path: a cookie without a `Path` is sent with every request, as the vendor's clients do.
 * - `HttpOnly` and `SameSite`: there are no scripts and no other sites.
 * - Dates in any format: an `Expires` that `Date.parse` cannot read is ignored.
 * - Eviction: if there are too many cookies, new ones are ignored. So are cookies that are too long or not printable ASCII.
 */
export type Cookies = Map<string, Cookie>;

/** What is read of a response. */
type CookieResponse = { readonly headers?: { getSetCookie?(): string[] } };

/** RFC 6265 demands at least this many, each with at least this length. */
const [MAX_COOKIES, MAX_LENGTH] = [50, 4096];

/** Splits a text at its first equals sign. The second part is undefined if there is none. */
const splitPair = (text: string): string[] => text.split(/=(.*)/s, 2).map((part) => part.trim());

/**
 * Stores the cookies of a response, except those that the response to a later request has set: responses may arrive in any order.
 * One that has expired deletes the cookie. Test doubles may lack headers.
 *
 * @param sentBefore how many requests had been sent before that of the response
 */
export function storeCookies(
  cookies: Cookies,
  { headers }: CookieResponse,
  sentBefore = 0,
  now: number = Date.now(),
): void {
  for (const header of headers?.getSetCookie?.() ?? []) {
    if (header.length > 2 * MAX_LENGTH) continue;
    const [[name = "", value] = [], ...attributes] = header.split(";").map(splitPair);
    const pair = `${name}=${value}`;
    const given = Object.fromEntries(attributes.map(([attribute = "", text]) => [attribute.toLowerCase(), text ?? ""]));
    const path = given["path"]?.startsWith("/") ? given["path"] : "/";
    if (!name || value === undefined || !/^[ -~]*$/.test(pair) || pair.length + path.length > MAX_LENGTH) continue;
    const date = Date.parse(given["expires"] ?? "");
    const end = /^-?\d+$/.test(given["max-age"] ?? "") ? now + Number(given["max-age"]) * 1000 : date;
    const expires = Number.isNaN(end) ? Number.POSITIVE_INFINITY : end;
    for (const [key, [, , , expiry]] of cookies) if (expiry <= now) cookies.delete(key);
    const key = `${name};${path}`;
    if (sentBefore < (cookies.get(key)?.[4] ?? 0)) continue;
    if (expires <= now) cookies.delete(key);
    else if (cookies.size < MAX_COOKIES || cookies.has(key))
      cookies.set(key, [pair, path, "secure" in given, expires, sentBefore]);
  }
}

/** The value of the `Cookie` header for a URL of the origin; undefined if no cookie matches. */
export function cookieHeader(cookies: Cookies, url: string, now: number = Date.now()): string | undefined {
  if (cookies.size === 0) return undefined;
  const { protocol, pathname } = new URL(url);
  const matching = [...cookies.values()]
    .filter(([, , secure, expires]) => expires > now && (!secure || protocol === "https:"))
    .filter(([, path]) => pathname === path || pathname.startsWith(path.endsWith("/") ? path : `${path}/`))
    .sort(([, one], [, other]) => other.length - one.length);
  return matching.map(([pair]) => pair).join("; ") || undefined;
}

/** The cookies as values of `Set-Cookie` headers. Dates that cannot be written are omitted. */
export const cookieLines = (cookies: Cookies): string[] =>
  Array.from(cookies.values(), ([pair, path, secure, expires]) => {
    const date = expires <= 8.64e15 && `Expires=${new Date(expires).toUTCString()}`;
    return [pair, `Path=${path}`, secure && "Secure", date].filter(Boolean).join("; ");
  });

/**
 * Whether cookies differ from those that were saved. A load balancer may move the expiry of its cookie with every response, so that
 * alone counts only if the saved cookie would live less than half or more than twice as long.
 */
export function cookiesDiffer(cookies: Cookies, saved: Cookies, now: number = Date.now()): boolean {
  const left = (expires: number) => Math.max(expires - now, 0);
  const isSaved = ([key, [pair, , secure, expires]]: [string, Cookie]) => {
    const [savedPair, , savedSecure, savedExpires = now] = saved.get(key) ?? [];
    const [actual, known] = [left(expires), left(savedExpires)];
    return pair === savedPair && secure === savedSecure && actual <= 2 * known && known <= 2 * actual;
  };
  return cookies.size !== saved.size || ![...cookies].every(isSaved);
}

/** What must not appear in an error: the cookies and those in the `Cookie` header that was sent. Short values are not secret. */
export const cookieSecrets = (cookies: Cookies, sent = ""): string[] =>
  [...Array.from(cookies.values(), ([pair]) => pair), ...sent.split("; ")]
    .flatMap((pair) => [pair, pair.slice(pair.indexOf("=") + 1).replaceAll('"', "")])
    .filter(({ length }) => length > 3);

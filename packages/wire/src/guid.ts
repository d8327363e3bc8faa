/** The cookie that contains the Guid. Cookie names are compared case-insensitively, because proxies rewrite them. */
const GUID_COOKIE = "jsessionid";

/** The attributes of a cookie. */
const attributes = ["domain", "expires", "max-age", "path", "samesite"];

/**
 * Separates pairs: a semicolon, or the comma between joined headers. A comma that is not followed by a pair is part of a
 * value, such as a date.
 */
const SEPARATOR = /;|,(?=[ \t]*[^\s=;,]+=)/;

/**
 * The name of a pair, and its value if it is a valid cookie value according to RFC 6265, with or without quotes: printable
 * ASCII except space, quote, comma, semicolon and backslash.
 */
const PAIR = /^\s*([^\s=]+)\s*=(?:[ \t]*("?)([!#-+\--:<-[\]-~]+)\2[ \t]*$)?/;

/**
 * Reads the Guid from a `Set-GUID` header: the value of `JSESSIONID`, or else of the only `name=value` pair. Attributes of a
 * cookie, such as `Path=/`, are ignored.
 *
 * @param header the value of the header; repeated headers are joined with a comma
 * @returns undefined if there is no Guid, if there are several different ones, or if it is not a valid cookie value
 */
export function readGuid(header: string | null | undefined): string | undefined {
  if (!header) return undefined;
  const parts = header.split(SEPARATOR).filter((part) => part.includes("="));
  // Invalid pairs are kept, so that an invalid Guid is not skipped in favour of another pair.
  const pairs = parts.map((part) => {
    const [, name = "", , value] = PAIR.exec(part) ?? [];
    return [name.toLowerCase(), value] as const;
  });
  const named = pairs.filter(([name]) => name === GUID_COOKIE);
  const eligible = named.length > 0 ? named : pairs.filter(([name]) => !attributes.includes(name));
  const distinct = new Set(eligible.map((pair) => pair.join("=")));
  return distinct.size === 1 ? eligible[0]?.[1] : undefined;
}

/** The cookie whose value is the Guid; names of cookies are compared without case, because proxies rewrite them. */
const GUID_COOKIE = "jsessionid";

/** What a cookie has in addition to its name and value. */
const attributes = ["domain", "expires", "max-age", "path", "samesite"];

/**
 * What separates pairs: a semicolon, or the comma that joins repeated headers. A comma that no pair follows is part of a
 * value, such as a date.
 */
const SEPARATOR = /;|,(?=[ \t]*[^\s=;,]+=)/;

/**
 * The name of a pair, and its value if it is one of a cookie as RFC 6265 has it, in quotes or not: printable ASCII without
 * blank, quote, comma and backslash.
 */
const PAIR = /^\s*([^\s=]+)\s*=(?:[ \t]*("?)([!#-+\--:<-[\]-~]+)\2[ \t]*$)?/;

/**
 * The Guid in the value of a `Set-GUID` header: what is named `JSESSIONID`, or else the only `name=value` pair. The
 * attributes of a cookie, such as `Path=/`, are not such pairs.
 *
 * @param header repeated headers are joined by a comma
 * @returns undefined if there is none, if there are several that differ, or if it is not completely readable
 */
export function readGuid(header: string | null | undefined): string | undefined {
  if (!header) return undefined;
  const parts = header.split(SEPARATOR).filter((part) => part.includes("="));
  // A pair whose name is not readable counts too, as one whose value is not.
  const pairs = parts.map((part) => {
    const [, name = "", , value] = PAIR.exec(part) ?? [];
    return [name.toLowerCase(), value] as const;
  });
  const named = pairs.filter(([name]) => name === GUID_COOKIE);
  const eligible = named.length > 0 ? named : pairs.filter(([name]) => !attributes.includes(name));
  const distinct = new Set(eligible.map((pair) => pair.join("=")));
  return distinct.size === 1 ? eligible[0]?.[1] : undefined;
}

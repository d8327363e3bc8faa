/**
 * Follows local `$ref`s to their targets. Spectral itself reports a broken one.
 *
 * @returns {{ value: any, path: (string | number)[] }} the target and its place
 */
export function follow(document, value, path) {
  const followed = new Set();
  while (typeof value?.$ref === "string" && !followed.has(value.$ref)) {
    followed.add(value.$ref);
    path = value.$ref.split("/").slice(1).map(unescapeSegment);
    value = at(document, path);
  }
  return { value, path };
}

/** The value at a path, or undefined. */
export const at = (document, path) => path.reduce((node, key) => node?.[key], document);

const unescapeSegment = (segment) => decodeURIComponent(segment).replaceAll("~1", "/").replaceAll("~0", "~");

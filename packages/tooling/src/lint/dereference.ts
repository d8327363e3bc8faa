/** A document with every reference replaced by its target, and the places of the references. */
export interface Dereferenced {
  document: unknown;
  /** The target of each reference by the place of the reference, both as `#/…`. */
  references: Record<string, string>;
}

/**
 * Replaces the references of a document in one pass. References to the same target share one object.
 *
 * @returns undefined if a reference leads to another document, through another reference, to itself, or to nothing
 */
export function dereference(document: object): Dereferenced | undefined {
  const references: Record<string, string> = {};
  /** The targets of references, by their place; undefined while a target is being replaced. */
  const found = new Map<string, unknown>();
  const follow = (place: string, reference: string): unknown => {
    const steps = stepsOf(reference);
    const target = placeOf(steps);
    references[place] = target;
    if (!found.has(target)) {
      found.set(target, undefined);
      found.set(target, replace(steps.reduce(step, document), target));
    }
    const value = found.get(target);
    if (value === undefined) throw new UnsupportedReference();
    return value;
  };
  const replace = (value: unknown, place: string): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const { $ref } = value as { $ref?: unknown };
    if (typeof $ref === "string") return follow(place, $ref);
    const entries = Object.entries(value);
    const replaced = entries.map(([key, member]) => {
      const at = `${place}/${encoded(key)}`;
      return found.get(at) ?? replace(member, at);
    });
    if (entries.every(([, member], index) => member === replaced[index])) return value;
    if (Array.isArray(value)) return replaced;
    return Object.fromEntries(entries.map(([key], index) => [key, replaced[index]]));
  };
  try {
    return { document: replace(document, "#"), references };
  } catch (error) {
    if (error instanceof UnsupportedReference || error instanceof URIError) return undefined;
    throw error;
  }
}

/** A reference that cannot be resolved by a lookup in the document. */
class UnsupportedReference extends Error {}

function stepsOf(reference: string): string[] {
  if (!reference.startsWith("#/")) throw new UnsupportedReference();
  return reference
    .slice(2)
    .split("/")
    .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function step(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) throw new UnsupportedReference();
  return (value as Record<string, unknown>)[key];
}

const encoded = (key: string): string => encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"));

const placeOf = (steps: string[]): string => ["#", ...steps.map(encoded)].join("/");

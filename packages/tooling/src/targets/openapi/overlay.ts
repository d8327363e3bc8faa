import type { OpenApiDocument } from "../../bundle/document.ts";
import { toYaml } from "../../serialize.ts";

/** An action of an OpenAPI Overlay: it removes its target, or merges an object into it. */
export type OverlayAction = { target: string } & ({ remove: true } | { update: Record<string, unknown> });

type Members = Readonly<Record<string, unknown>>;

/** `overlay.yaml`: an OpenAPI Overlay that changes the bundle into the document of an edition, with any tool. */
export function renderOverlay(base: OpenApiDocument, contract: OpenApiDocument, edition: string): string {
  return toYaml({
    overlay: "1.0.0",
    info: {
      title: `${contract.info.title}: from the bundle to the edition ${edition}`,
      version: contract.info.version,
    },
    extends: "../../openapi.yaml",
    actions: [...actionsBetween(base, contract)],
  });
}

/**
 * The actions that change one document into another. Each target is exactly one object or member. A list of another length is
 * removed and written again, because tools append a list to the one that is there.
 */
export function* actionsBetween(from: object, to: object, target = "$"): Generator<OverlayAction> {
  const [before, after] = [from as Members, to as Members];
  const update: Record<string, unknown> = {};
  for (const key of Object.keys(before))
    if (!Object.hasOwn(after, key)) yield { target: at(target, key), remove: true };
  for (const [key, value] of Object.entries(after)) {
    const old = before[key];
    if (JSON.stringify(old) === JSON.stringify(value)) continue;
    if (isObject(old) && isObject(value)) yield* actionsBetween(old, value, at(target, key));
    else if (isListOfObjects(old) && isListOfObjects(value) && old.length === value.length)
      for (const [index, item] of value.entries())
        yield* actionsBetween(old[index] as Members, item, `${at(target, key)}[${index}]`);
    else {
      // Merged into each other, an object and a list would be mixed.
      if ([old, value].some((one) => typeof one === "object") && Object.hasOwn(before, key))
        yield { target: at(target, key), remove: true };
      update[key] = value;
    }
  }
  if (Object.keys(update).length > 0) yield { target, update };
}

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isListOfObjects = (value: unknown): value is Members[] => Array.isArray(value) && value.every(isObject);

/** The JSONPath (RFC 9535) of a member. */
const at = (target: string, key: string): string =>
  /^[A-Za-z_]\w*$/.test(key)
    ? `${target}.${key}`
    : `${target}['${key.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}']`;

import { openapiOverlay } from "openapi-format";
import { parse } from "yaml";
import { ErrorList } from "../error-list.ts";
import type { OpenApiDocument } from "./document.ts";

type Overlay = { actions: { target: string }[] };

/**
 * Applies an OpenAPI Overlay.
 *
 * @param source the document; it is not changed
 * @param overlay the text of the overlay, YAML
 * @param name the name of the overlay in messages
 * @throws ErrorList if an action matches nothing; overlay tools skip it silently, and the edition would be wrong
 */
export async function applyOverlay(source: OpenApiDocument, overlay: string, name: string): Promise<OpenApiDocument> {
  const overlaySet = parse(overlay) as Overlay;
  // The types of openapi-format differ from ours.
  const document = structuredClone(source) as unknown as Parameters<typeof openapiOverlay>[0];
  const { data, resultData } = await openapiOverlay(document, { overlaySet });
  const unused = (resultData as unknown as { unusedActions: Overlay["actions"] }).unusedActions;
  if (unused.length > 0) {
    throw new ErrorList(unused.map(({ target }) => `${name}: the action on ${target} matches nothing.`).join("\n"));
  }
  return data as unknown as OpenApiDocument;
}

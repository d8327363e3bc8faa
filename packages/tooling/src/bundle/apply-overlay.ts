import { openapiOverlay } from "openapi-format";
import { parse } from "yaml";
import { ErrorList } from "../error-list.ts";
import type { Contract } from "./contract.ts";

type Overlay = { actions: { target: string }[] };

/**
 * Applies an OpenAPI Overlay.
 *
 * @param source the document to change; it stays as it is
 * @param overlay the text of the overlay, YAML
 * @param name what to call the overlay in a message
 * @throws UserError if an action matches nothing: overlay tools skip it in silence, and the edition would be wrong
 */
export async function applyOverlay(source: Contract, overlay: string, name: string): Promise<Contract> {
  const overlaySet = parse(overlay) as Overlay;
  // openapi-format has types of its own for a document, looser and stricter than ours by turns.
  const document = structuredClone(source) as unknown as Parameters<typeof openapiOverlay>[0];
  const { data, resultData } = await openapiOverlay(document, { overlaySet });
  const unused = (resultData as unknown as { unusedActions: Overlay["actions"] }).unusedActions;
  if (unused.length > 0) {
    throw new ErrorList(unused.map(({ target }) => `${name}: the action on ${target} matches nothing.`).join("\n"));
  }
  return data as unknown as Contract;
}

import { ErrorList } from "../error-list.ts";
import type { OpenApiDocument } from "./document.ts";

/**
 * Writes each wire fact where a description names it, such as `{x-wire-facts.Cookies}`, with its certainty.
 *
 * @param source the bundle as written; it is not changed
 * @throws UserError if a description names a fact that is not in the catalogue
 */
export function completeWireFacts(source: OpenApiDocument): OpenApiDocument {
  const contract = structuredClone(source);
  const facts = contract.components["x-wire-facts"] ?? {};
  const stated = (text: string): string =>
    text.replaceAll(/\{x-wire-facts\.(\w+)\}/g, (_, name: string) => {
      const fact = facts[name];
      if (fact === undefined) throw new ErrorList(`A description names the wire fact ${name}. Add it to x-wire-facts.`);
      return fact.text.replace(/\.$/, ` (*${fact.certainty}*).`);
    });
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      if (key === "description" && typeof child === "string") Object.assign(node, { description: stated(child) });
      else walk(child);
    }
  };
  walk(contract);
  return contract;
}

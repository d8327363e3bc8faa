import { type Operation, scenariosOf } from "./operations.ts";
import { Refusal } from "./refusal.ts";

/** What a request prefers to be answered, by its header `Prefer` (RFC 7240). Other preferences are ignored. */
export interface Preference {
  /** The name of an example. */
  exampleKey?: string;
  /** An HTTP status. */
  code?: number;
}

/** Reads `Prefer: example=<scenario>` and `Prefer: code=<HTTP status>`. */
export function preferenceOf(header: string | undefined): Preference {
  const given = new Map(
    (header ?? "").split(/[,;]/).map((part) => {
      const [name = "", value = ""] = part.split("=").map((text) => text.trim());
      return [name.toLowerCase(), value.replace(/^"(.*)"$/, "$1")];
    }),
  );
  const [exampleKey, code] = [given.get("example"), given.get("code")];
  return { ...(exampleKey ? { exampleKey } : {}), ...(code ? { code: Number(code) } : {}) };
}

/**
 * Prism's own refusal of an unknown example does not say which exist, and beside a `code` it is a 500.
 *
 * @throws Refusal with 404 if the operation has no such scenario
 */
export function checkScenario(operation: Operation, { exampleKey }: Preference): void {
  const scenarios = scenariosOf(operation);
  if (exampleKey === undefined || scenarios.includes(exampleKey)) return;
  throw new Refusal({
    status: 404,
    known: { name: "NOT_FOUND", title: "The server cannot find the requested content" },
    detail: `${operation.iid} has no scenario ${JSON.stringify(exampleKey)}. It has: ${scenarios.join(", ")}.`,
  });
}

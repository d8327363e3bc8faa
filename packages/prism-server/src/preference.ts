import { type PrismOperation, scenariosOf } from "./operations.ts";
import { Refusal } from "./refusal.ts";

/** The response that a request prefers, from its `Prefer` header (RFC 7240). Other preferences are ignored. */
export interface Preference {
  /** The name of an example. */
  exampleKey?: string;
  /** An HTTP status. */
  code?: number;
}

/**
 * Reads `Prefer: example=<scenario>`, `Prefer: code=<result code>` (the first scenario with that code) and Prism's own
 * `Prefer: code=<HTTP status>`.
 *
 * Unknown examples are refused here: Prism's own refusal does not list the valid ones, and with an additional `code` it is a 500.
 *
 * @throws Refusal with 404 if the operation has no such scenario or result code. It lists the valid ones.
 */
export function preferenceOf(header: string | undefined, operation: PrismOperation | undefined): Preference {
  const given = new Map(
    (header ?? "").split(/[,;]/).map((part) => {
      const [name = "", value = ""] = part.split("=").map((text) => text.trim());
      return [name.toLowerCase(), value.replace(/^"(.*)"$/, "$1")];
    }),
  );
  const [example, code] = [given.get("example"), given.get("code")];
  const status = code && /^\d{3}$/.test(code) ? { code: Number(code) } : {};
  if (operation === undefined || !(example || code)) return status;
  const scenarios = scenariosOf(operation);
  if (example) {
    if (!scenarios.has(example)) throw unknownPreference(operation, "scenario", example, scenarios.keys());
    return { ...status, exampleKey: example };
  }
  if (status.code !== undefined) return status;
  const [exampleKey] = [...scenarios].find(([, retcode]) => retcode === code) ?? [];
  if (exampleKey === undefined) throw unknownPreference(operation, "result code", code, new Set(scenarios.values()));
  return { exampleKey };
}

function unknownPreference(
  { iid }: PrismOperation,
  what: string,
  given: string | undefined,
  known: Iterable<string>,
): Refusal {
  return new Refusal({
    status: 404,
    known: { name: "NOT_FOUND", title: "The server cannot find the requested content" },
    detail: `${iid} has no ${what} ${JSON.stringify(given)}. Valid: ${[...known].join(", ")}.`,
  });
}

import type { PrismOperation } from "./operations.ts";
import { Refusal } from "./refusal.ts";

/**
 * The declared query parameters of a request.
 *
 * Undeclared ones are removed: Prism 5.16 ignores the case of names and keeps the last one, so a valid `WHISPERAGENTID` would
 * hide an invalid `whisperagentid`.
 *
 * @throws Refusal with 422 if a parameter is empty that must not be. Prism 5.16 drops empty values before it validates.
 */
export function queryOf(operation: PrismOperation, search: URLSearchParams): Record<string, string | string[]> {
  const declared = (operation.request?.query ?? []).filter(({ name }) => search.has(name));
  const empty = declared.filter(({ name, schema }) => search.getAll(name).includes("") && refusesEmpty(schema ?? {}));
  if (empty.length > 0) throw emptyQuery(empty.map(({ name }) => name));
  return Object.fromEntries(
    declared.map(({ name }) => {
      const [first = "", ...more] = search.getAll(name);
      return [name, more.length === 0 ? first : [first, ...more]];
    }),
  );
}

type QuerySchema = NonNullable<NonNullable<NonNullable<PrismOperation["request"]>["query"]>[number]["schema"]>;

function refusesEmpty({ pattern = "", minLength = 0, enum: values = [""] }: QuerySchema): boolean {
  return !new RegExp(pattern, "u").test("") || minLength > 0 || !values.includes("");
}

function emptyQuery(names: string[]): Refusal {
  return new Refusal({
    status: 422,
    known: { name: "UNPROCESSABLE_ENTITY", title: "Invalid request" },
    detail: `Empty in the query: ${names.join(", ")}. Give a value, or omit the parameter.`,
    validation: names.map((name) => ({
      location: ["query", name],
      severity: "Error",
      code: "minLength",
      message: `Request query parameter ${name} must not be empty`,
    })),
  });
}

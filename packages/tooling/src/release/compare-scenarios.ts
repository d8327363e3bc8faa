import { component, type OpenApiDocument, operationsOf } from "../bundle/document.ts";
import type { Change } from "./impact.ts";

/**
 * What has changed in the examples of the responses, which are the scenarios of the mock. Redocly's `diff` does not look at them.
 * A scenario that is removed, has another shape or another `retcode` breaks a test that uses it. Other values are a minor change.
 * Operations that only one document has are left out, because the comparison of documents names them.
 */
export function compareScenarios(before: OpenApiDocument, after: OpenApiDocument): Change[] {
  const [old, current] = [scenariosOf(before), scenariosOf(after)];
  return [...old].flatMap(([operation, scenarios]) => {
    const now = current.get(operation);
    if (now === undefined) return [];
    const added = [...now.keys()].filter((name) => !scenarios.has(name));
    return [
      ...[...scenarios].flatMap(([name, value]) =>
        changeOf(`${operation}: the scenario ${name}`, value, now.get(name)),
      ),
      ...added.map((name): Change => ({ impact: "minor", text: `${operation}: the scenario ${name} is new` })),
    ];
  });
}

function changeOf(scenario: string, before: unknown, after: unknown): Change[] {
  if (after === undefined) return [{ impact: "major", text: `${scenario} was removed` }];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [old, current] = [retcodeOf(before), retcodeOf(after)];
  if (old !== current) return [{ impact: "major", text: `${scenario} returns ${current}, not ${old}` }];
  return shapeOf(before) === shapeOf(after)
    ? [{ impact: "minor", text: `${scenario} has other values` }]
    : [{ impact: "major", text: `${scenario} has other members or types` }];
}

/** The values of the scenarios of each operation, by the operationId and then by HTTP status and name. */
function scenariosOf(contract: OpenApiDocument): Map<string, Map<string, unknown>> {
  return new Map(
    operationsOf(contract).map(({ operation: { operationId, responses } }) => {
      const scenarios = Object.entries(responses).flatMap(([status, reference]) =>
        Object.values(component(contract, "responses", reference).content ?? {}).flatMap(({ examples }) =>
          Object.entries(examples ?? {}).map(
            ([name, example]) => [`${name} (${status})`, component(contract, "examples", example).value] as const,
          ),
        ),
      );
      return [operationId, new Map(scenarios)];
    }),
  );
}

const retcodeOf = (value: unknown): unknown => (value as { retcode?: unknown } | null)?.retcode;

/** The names and types of all members, in one text. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (typeof value !== "object" || value === null) return value === null ? "null" : typeof value;
  const members = Object.entries(value).map(([name, member]) => `${name}:${shapeOf(member)}`);
  return `{${members.sort().join()}}`;
}

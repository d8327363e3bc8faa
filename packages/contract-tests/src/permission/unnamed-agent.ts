import type { Contract } from "@qualitycontrol/core/contract";
import { bodySchema, namesAgent, namesAgents, type Subjects } from "../request.ts";
import { type Interpretation, interpretationsOf, type Outgoing } from "./outgoing.ts";

/** Finds an agent in a request that is not a test agent. A lax gateway may take any value with a digit for an agent. */
export function findUnnamedAgent(
  contract: Contract,
  subjects: Pick<Subjects, "inspector" | "agents">,
  { url, body }: Pick<Outgoing, "url" | "body">,
  root: string,
): string | undefined {
  const known = new Set([subjects.inspector, ...subjects.agents]);
  const named = interpretationsOf(contract, url, root).flatMap(({ operation, values }) => [
    ...operation.parameters
      .filter(({ schema }) => namesAgent(schema))
      .flatMap(({ name, in: place }) => (place === "path" ? [values[name] ?? ""] : url.searchParams.getAll(name))),
    ...operation.parameters
      .filter(({ schema }) => namesAgents(schema))
      .flatMap(({ name }) => url.searchParams.getAll(name).flatMap((list) => list.split(";"))),
    ...(body === "" ? [] : agentsIn(contract, operation, body)),
  ]);
  const unnamed = named.find((agent) => /\d/.test(agent) && !known.has(agent));
  return unnamed === undefined ? undefined : `names ${JSON.stringify(unnamed)}, who is not a test agent`;
}

function agentsIn(contract: Contract, operation: Interpretation["operation"], body: string): string[] {
  const names = bodySchema(contract, operation).flatMap(({ name, ref }) => (namesAgent(ref) ? [name] : []));
  try {
    const members = JSON.parse(body) as Record<string, unknown>;
    return names.flatMap((name) =>
      members[name] === undefined ? [] : [JSON.stringify(members[name]).replace(/^"|"$/g, "")],
    );
  } catch {
    return [];
  }
}

import { contentType } from "@qualitycontrol/contract/calls";
import type { Operation, Parameter } from "@qualitycontrol/contract/operations";
import type { Contract } from "@qualitycontrol/core/contract";
import { resolve } from "@qualitycontrol/core/contract";

/** The kind of Guid to send. The gate adds the value itself, so that no report can show it. */
export type GuidUse = "valid" | "none" | "empty" | "wrong" | "expired" | "former" | "foreign";

/** A request before the Guid is added. It contains no secret. */
export interface ContractRequest {
  method: string;
  /** Path and query, percent-encoded. */
  target: string;
  guid: GuidUse;
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** The only kind of target that may receive the request. Default: any target. */
  onlyOn?: OwnTarget;
}

/**
 * This project's own targets. The gate sends a request with this mark only in `full`, and only while the responses identify
 * the target. It never sends one in `read` or under a plan.
 */
export type OwnTarget = "mock or simulator";

/** What the requests name: the inspector whose session they use, agents and calls. */
export interface Subjects {
  inspector: string;
  agents: readonly string[];
  calls: readonly string[];
}

/** Whether a parameter or a member of a body names an agent. */
export const namesAgent = (schema: string): boolean => schema.startsWith("AgentId");

/** Whether a parameter names several agents, separated by semicolons. */
export const namesAgents = (schema: string): boolean => schema.endsWith("AgentIds");

/** Whether a parameter names a call. */
export const namesCall = (schema: string): boolean => schema === "CallId";

/** The agents and calls of the contract's examples. */
export function sampleSubjects({ operations }: Contract): Subjects {
  const parameters = Object.values(operations).flatMap((operation) => operation.parameters);
  const agents = parameters.filter(({ schema }) => namesAgent(schema)).map(({ example }) => example);
  const calls = parameters.filter(({ schema }) => namesCall(schema)).map(({ example }) => example);
  const [inspector = "", ...others] = new Set(agents);
  return { inspector, agents: others, calls: [...new Set(calls)] };
}

/** Valid values for all parameters of an operation. The first agent in the path is the inspector. */
export function validValues(operation: Operation, subjects: Subjects): Record<string, string> {
  const inspector = operation.parameters.find(({ schema, in: place }) => place === "path" && namesAgent(schema));
  return Object.fromEntries(operation.parameters.map((parameter) => [parameter.name, right(parameter)]));

  function right(parameter: Parameter): string {
    if (parameter === inspector) return subjects.inspector;
    if (namesAgent(parameter.schema)) return subjects.agents[0] ?? parameter.example;
    if (namesAgents(parameter.schema)) return subjects.agents.join(";") || parameter.example;
    return namesCall(parameter.schema) ? (subjects.calls[0] ?? parameter.example) : parameter.example;
  }
}

/** A valid body: the contract's example, about the first agent. */
export function validBody(contract: Contract, operation: Operation, subjects: Subjects): Record<string, unknown> {
  const { document } = contract;
  const described = document.paths[operation.path]?.[operation.method.toLowerCase()]?.requestBody ?? {};
  const [example] = Object.values(resolve(document, described).content?.["application/json"]?.examples ?? {});
  const { value = {} } = resolve(document, (example ?? {}) as { $ref?: string; value?: Record<string, unknown> });
  const members = Object.entries(value).map(([name, sample]) => {
    const schema = bodySchema(contract, operation).find((property) => property.name === name)?.ref ?? "";
    return [name, namesAgent(schema) ? (subjects.agents[0] ?? sample) : sample];
  });
  return Object.fromEntries(members);
}

/** The members of an operation's body, with the names of their schemas. */
export function bodySchema({ document }: Contract, operation: Operation) {
  const described = document.paths[operation.path]?.[operation.method.toLowerCase()]?.requestBody;
  const root = described && resolve(document, described).content?.["application/json"]?.schema;
  const whole = (schema: NonNullable<typeof root>): (typeof schema)[] => {
    const found = resolve(document, schema);
    return [...(found.allOf ?? []).flatMap(whole), found];
  };
  const parts = root === undefined ? [] : whole(root);
  const required = new Set(parts.flatMap((part) => part.required ?? []));
  return parts.flatMap(({ properties = {} }) =>
    Object.entries(properties).map(([name, schema]) => ({
      name,
      required: required.has(name),
      ref: schema.$ref?.split("/").at(-1) ?? "",
      schema: resolve(document, schema),
    })),
  );
}

interface RequestParts {
  values: Readonly<Record<string, string | undefined>>;
  method?: string;
  guid?: GuidUse;
  scenario?: string;
  body?: string;
}

/** Builds the request of an operation. A query parameter without a value is omitted. */
export function requestOf(
  operation: Operation,
  { values, method, guid, scenario, body }: RequestParts,
): ContractRequest {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encode(values[name] ?? ""));
  const query = operation.parameters
    .filter(({ name, in: place }) => place === "query" && values[name] !== undefined)
    .map(({ name }) => `${name}=${encodeURIComponent(values[name] ?? "")}`);
  return {
    method: method ?? operation.method,
    target: query.length > 0 ? `${path}?${query.join("&")}` : path,
    guid: guid ?? (operation.secured ? "valid" : "none"),
    headers: { "content-type": contentType, ...(scenario === undefined ? {} : { prefer: `example=${scenario}` }) },
    ...(body === undefined ? {} : { body }),
  };
}

/** Encodes a value for the path. Dots alone would be a path step, even if encoded. */
const encode = (value: string): string => (/^\.+$/.test(value) ? "" : encodeURIComponent(value));

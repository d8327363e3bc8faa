import { type OpenApiDocument, resolved, type SchemaObject } from "../../bundle/document.ts";
import { namedValues } from "../../bundle/values.ts";
import { namesAgent } from "./call-arguments.ts";
import { docComment, literal } from "./literal.ts";

const CHANGE = "#/components/schemas/MonitoredChange";
const STATUS = "#/components/schemas/AgentStatus";

/** The events that report what another agent has done, and the states that follow. */
export function renderMonitoredChanges(contract: OpenApiDocument): string {
  const { schemas, "x-triggered-events": catalogue } = contract.components;
  const events = Object.keys(catalogue).flatMap((type) => {
    const content = schemas[type]?.properties?.["content"];
    const members = Object.entries(content ? (resolved(contract, content).properties ?? {}) : {});
    const change = memberOf(members, ({ $ref }) => $ref === CHANGE);
    const agent = memberOf(members, namesAgent);
    return change && agent ? [[type, { agent, change }]] : [];
  });
  if (events.length === 0) throw new Error("No event reports what another agent has done.");
  return [
    `${docComment(
      "The events that report what another agent has done: the members of their content that name the agent and the change.",
    )}export const monitoredEvents: Readonly<Record<string, { readonly agent: string; readonly change: string }>> = ${literal(Object.fromEntries(events))};\n`,
    `${docComment(
      "The state of an agent after a change (inferred). After any other change it is unknown.",
    )}export const statusAfter: Readonly<Record<string, number>> = ${literal(statusAfter(contract))};\n`,
  ].join("\n");
}

const memberOf = (members: [string, SchemaObject][], is: (schema: SchemaObject) => boolean): string | undefined =>
  members.find(([, schema]) => is(schema))?.[0];

function statusAfter(contract: OpenApiDocument): Record<string, unknown> {
  const states = new Map(namedValues(contract, { $ref: STATUS }).map(({ value, name }) => [name, value]));
  const changes = namedValues(contract, { $ref: CHANGE }).map(({ value }) => String(value));
  const stated = Object.entries(resolved(contract, { $ref: CHANGE })["x-agent-status"] ?? {});
  const wrong = stated.find(([change, state]) => !changes.includes(change) || !states.has(state));
  if (wrong) throw new Error(`x-agent-status of MonitoredChange names ${wrong.join(": ")}, which does not exist.`);
  return Object.fromEntries(stated.map(([change, state]) => [change, states.get(state)]));
}
